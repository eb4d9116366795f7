import { messages } from '../../shared/locale.js';

/** What was last published of a programme's staff. Days come formatted. */
export const publishedMessages = messages({
  de: {
    none: 'Noch keine Zahlen veröffentlicht.',
    noneWhy:
      'Zahlen zum Personal stehen hier, sobald ein öffentlicher Sachstandsbericht freigegeben ist oder das Gremium erinnert wurde.',
    asOf: (day: string) => `Veröffentlichter Stand: ${day}.`,
    from: 'Quelle:',
    briefing: (session: string) => `Sachstandsbericht zur Sitzung am ${session}`,
    notice: (day: string) => `Erinnerung an das Gremium vom ${day}`,
    why: 'Zum Schutz der Beschäftigten ändern sich Zahlen zum Personal hier nur mit einer neuen Veröffentlichung. Dass eine Gruppe fehlt, heißt nicht, dass es in ihr niemanden gibt.',
    table: 'Veröffentlichte Zahlen zum Personal',
    what: 'Gruppe',
    people: 'Beschäftigte',
  },
  en: {
    none: 'No figures published yet.',
    noneWhy:
      'Figures about staff stand here as soon as a public status briefing is released or the committee has been reminded.',
    asOf: (day: string) => `Published as of ${day}.`,
    from: 'Source:',
    briefing: (session: string) => `status briefing for the session on ${session}`,
    notice: (day: string) => `reminder to the committee of ${day}`,
    why: 'To protect the staff, figures about them change here with a new publication only. That a group is missing does not mean that there is nobody in it.',
    table: 'Published figures about staff',
    what: 'Group',
    people: 'People',
  },
});
