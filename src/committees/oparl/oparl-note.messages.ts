import { messages } from '../../shared/locale.js';
import { oparlField } from './oparl-fields.messages.js';

/** What an import wants somebody to know, beside what is wrong in the source. */
export const oparlNotes = messages({
  de: {
    committee_adopted: (code: string) => `Das Gremium ${code} war schon eingetragen und gehört jetzt dazu.`,
    session_adopted: (day: string) =>
      `Die Sitzung am ${day} war schon eingetragen und gehört jetzt dazu; Titel und Abgabetag der Unterlagen bleiben.`,
    kept_by_hand: (field: string) =>
      `„${oparlField(field, 'de')}“ wurde von Hand geändert und bleibt so; im Ratsinformationssystem steht jetzt etwas anderes.`,
    replaced_by_source: (field: string) =>
      `„${oparlField(field, 'de')}“ war von Hand geändert und ist wieder so, wie es im Ratsinformationssystem steht.`,
    papers_due_dropped: (papers: string, held: string) =>
      `Die Sitzung ist jetzt am ${held}; der von Hand eingetragene Abgabetag ${papers} läge danach. Jetzt gilt wieder die Regel des Gremiums.`,
    papers_due_stays: (papers: string, held: string) =>
      `Die Sitzung ist jetzt am ${held}; der von Hand eingetragene Abgabetag ${papers} gilt weiter. Bitte prüfen.`,
    no_name: () => 'Der Name fehlt; das Objekt wurde ausgelassen.',
    no_start: () => 'Der Beginn fehlt; die Sitzung wurde ausgelassen.',
    no_organization: () => 'Zu welchem Gremium die Sitzung gehört, ist nicht angegeben; sie wurde ausgelassen.',
    unknown_organization: (id: string) => `Das Gremium ${id} ist nicht bekannt; dieser Teil wurde ausgelassen.`,
    unknown_person: () => 'Zu wem die Mitgliedschaft gehört, ist nicht bekannt; sie wurde ausgelassen.',
    no_longer_there: (code: string) => `Die Sitzung gehört nicht mehr zum Gremium ${code} und gilt dort als abgesagt.`,
    organization_gone: (code: string) =>
      `Das Gremium ${code} gibt es im Ratsinformationssystem nicht mehr. Hier bleibt es; bitte prüfen, woran Programme jetzt berichten.`,
  },
  en: {
    committee_adopted: (code) => `The committee ${code} was entered already and now belongs to it.`,
    session_adopted: (day) =>
      `The session on ${day} was entered already and now belongs to it; its title and its last day for papers stay.`,
    kept_by_hand: (field) =>
      `The ${oparlField(field, 'en')} was changed by hand and stays; the council information system now says something else.`,
    replaced_by_source: (field) =>
      `The ${oparlField(field, 'en')} had been changed by hand and is again as the council information system says.`,
    papers_due_dropped: (papers, held) =>
      `The session is on ${held} now; the last day for papers entered by hand, ${papers}, would be after it. The committee's rule applies again.`,
    papers_due_stays: (papers, held) =>
      `The session is on ${held} now; the last day for papers entered by hand, ${papers}, still applies. Check it.`,
    no_name: () => 'The name is missing; the object was left out.',
    no_start: () => 'The start is missing; the session was left out.',
    no_organization: () => 'It is not said whose session it is; it was left out.',
    unknown_organization: (id) => `The committee ${id} is not known; this part was left out.`,
    unknown_person: () => 'Whose membership it is, is not known; it was left out.',
    no_longer_there: (code) => `The session no longer belongs to the committee ${code} and counts as cancelled there.`,
    organization_gone: (code) =>
      `The committee ${code} is no longer in the council information system. It stays here; check to whom programmes now report.`,
  },
});
