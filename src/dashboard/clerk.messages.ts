import { messages } from '../shared/locale.js';

/** What those who keep committees have to do. Days come formatted. */
export const clerkMessages = messages({
  de: {
    title: 'Für Ihre Gremien zu tun',
    nothing: 'Zurzeit ist für Ihre Gremien nichts zu tun.',
    due: 'Bis wann',
    what: 'Was',
    committee: 'Gremium',
    overdue: 'überfällig',
    left: (days: number): string => (days === 0 ? 'heute' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`),
    task: {
      draft: 'Sachstandsbericht fertigstellen und freigeben',
      no_draft: 'Sachstandsbericht entwerfen',
      refused: 'Zustellung des Sachstandsberichts prüfen',
      no_outcome: 'Ergebnis der Sitzung festhalten',
      minutes: 'Protokoll auf Zusagen und Anfragen durchgehen',
    },
    session: (day: string) => `Sitzung am ${day}`,
    open: (count: number): string =>
      count === 0
        ? ''
        : count === 1
          ? '1 Zusage oder Anfrage ohne Antwort'
          : `${count} Zusagen und Anfragen ohne Antwort`,
    refused: (count: number): string =>
      count === 1 ? '1 E-Mail nicht zugestellt' : `${count} E-Mails nicht zugestellt`,
  },
  en: {
    title: 'To do for your committees',
    nothing: 'At present there is nothing to do for your committees.',
    due: 'By when',
    what: 'What',
    committee: 'Committee',
    overdue: 'overdue',
    left: (days: number): string => (days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`),
    task: {
      draft: 'Complete and release the status briefing',
      no_draft: 'Draft a status briefing',
      refused: 'Check the delivery of the status briefing',
      no_outcome: 'Record what came of the session',
      minutes: 'Go through the minutes for promises and questions',
    },
    session: (day: string) => `session on ${day}`,
    open: (count: number): string =>
      count === 0
        ? ''
        : count === 1
          ? '1 promise or question without an answer'
          : `${count} promises and questions without an answer`,
    refused: (count: number): string => (count === 1 ? '1 mail not delivered' : `${count} mails not delivered`),
  },
});
