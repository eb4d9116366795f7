import { messages } from '../../shared/locale.js';

export const briefingCommandMessages = messages({
  de: {
    created: (id: string) =>
      `Entwurf angelegt: ${id}\nAls PDF: verbleib briefing pdf ${id} bericht.pdf\nFreigeben: verbleib briefing release ${id}`,
    written: (file: string) => `Geschrieben: ${file}`,
    released: (mails: number) =>
      `Freigegeben. ${mails === 0 ? 'Kein Mitglied erhält eine E-Mail.' : mails === 1 ? 'Eine E-Mail geht mit dem nächsten Versand hinaus.' : `${mails} E-Mails gehen mit dem nächsten Versand hinaus.`}`,
    none: 'Noch kein Bericht. „verbleib briefing create --committee C --session D“ legt einen an.',
    heading: ['Sitzung', 'Gremium', 'Fassung', 'Teil', 'Stand', 'Kennung'],
    audience: { public: 'öffentlich', non_public: 'nichtöffentlich' },
    state: { draft: 'Entwurf', released: 'freigegeben' },
  },
  en: {
    created: (id: string) =>
      `Draft made: ${id}\nAs a PDF: verbleib briefing pdf ${id} briefing.pdf\nRelease it: verbleib briefing release ${id}`,
    written: (file: string) => `Written: ${file}`,
    released: (mails: number) =>
      `Released. ${mails === 0 ? 'No member gets a mail.' : mails === 1 ? 'One mail leaves with the next delivery.' : `${mails} mails leave with the next delivery.`}`,
    none: 'No briefing yet. "verbleib briefing create --committee C --session D" makes one.',
    heading: ['Session', 'Committee', 'Edition', 'Part', 'State', 'Id'],
    audience: { public: 'public', non_public: 'non-public' },
    state: { draft: 'draft', released: 'released' },
  },
});
