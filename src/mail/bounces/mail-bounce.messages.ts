import { messages } from '../../shared/locale.js';
import type { Unclear } from './record-bounce.service.js';

const WHY_DE: Record<Unclear, string> = {
  too_large: 'Sie ist größer als jeder Rückläufer (10 MB).',
  broken: 'Sie ist keine lesbare E-Mail.',
  no_report: 'Sie ist weder ein Rückläufer noch eine automatische Antwort.',
  no_mail_of_ours: 'Sie gehört nachweislich zu keiner Mail von Verbleib.',
};
const WHY_EN: Record<Unclear, string> = {
  too_large: 'It is larger than any bounce (10 MB).',
  broken: 'It is no readable e-mail.',
  no_report: 'It is neither a bounce nor an automatic answer.',
  no_mail_of_ours: 'It provably belongs to no mail of Verbleib.',
};

/** What the command says of a message. */
export const mailBounceMessages = messages({
  de: {
    bounced: 'Die Mail ist als unzustellbar vermerkt.',
    delayed: 'Die Verzögerung ist vermerkt.',
    known: 'Dieser Rückläufer war schon bekannt.',
    delivered: 'Die Mail ist angekommen; es wurde nichts geändert.',
    answer: 'Eine automatische Antwort; es wurde nichts geändert.',
    early: 'Die Mail wird gerade versendet. Bitte den Rückläufer später noch einmal übergeben.',
    unclear: (why: Unclear) => `Nicht verstanden. ${WHY_DE[why]}`,
    kept: (file: string) => `Die Nachricht liegt in ${file}.`,
    tooLarge: WHY_DE.too_large,
    unreadable: (source: string) =>
      `${source} ist nicht lesbar. Bitte den Pfad prüfen, oder - für die Standardeingabe.`,
  },
  en: {
    bounced: 'The mail is marked as undeliverable.',
    delayed: 'The delay is written down.',
    known: 'This bounce was known already.',
    delivered: 'The mail has arrived; nothing was changed.',
    answer: 'An automatic answer; nothing was changed.',
    early: 'The mail is just being sent. Hand the bounce over again later.',
    unclear: (why: Unclear) => `Not understood. ${WHY_EN[why]}`,
    kept: (file: string) => `The message lies in ${file}.`,
    tooLarge: WHY_EN.too_large,
    unreadable: (source: string) => `${source} cannot be read. Check the path, or use - for standard input.`,
  },
});
