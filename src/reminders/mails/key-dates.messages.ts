import { messages } from '../../shared/locale.js';
import { daysLeft } from '../../watch/plan/days-left.messages.js';

export const keyDateMessages = messages({
  de: {
    heading: 'Was bis wann nötig ist',
    headingForEnd: (day: string) => `Was für den ${day} bis wann nötig ist`,
    forEnd: (day: string) => `Verträge mit letztem Tag ${day}`,
    state: daysLeft.de.left,
    rest: (count: number) =>
      count === 1
        ? 'Für einen weiteren letzten Tag sind die Termine hier nicht aufgeführt.'
        : `Für ${count} weitere letzte Tage sind die Termine hier nicht aufgeführt.`,
    /** What is due in two or three words, where the sentence and its source have been said before. */
    short: {
      S2: 'Beschäftigte informieren',
      S1: 'Arbeitsuchendmeldung',
      'C3-request': 'Stelle anmelden',
      'C3-budget': 'Haushalt anzeigen',
      C1: 'Unterlagen für die Sitzung',
      C2: 'Letzte Sitzung',
      'P2-discussion': 'Personalrat mit Erörterung',
      'P2-plain': 'Personalrat ohne Erörterung',
      P3: 'Gleichstellungsbeauftragte',
      P4: 'Schwerbehindertenvertretung',
      P5: 'Personalrat',
      V3: 'Weiterbeschäftigung prüfen',
      T6: 'Unterschrift',
      T7: 'Erster Arbeitstag danach',
      T9: 'Ende der Klagefrist',
    },
    shortHint: 'Bedeutung und Fundstellen stehen beim frühesten Vertragsende.',
    unconfirmed: (citation: string) => `${citation} (zu bestätigen)`,
    hint: 'Die Termine sind Hinweise mit Fundstelle, keine Rechtsberatung.',
  },
  en: {
    heading: 'What is needed by when',
    headingForEnd: (day: string) => `What is needed by when for ${day}`,
    forEnd: (day: string) => `Contracts whose last day is ${day}`,
    state: daysLeft.en.left,
    rest: (count: number) =>
      count === 1
        ? 'The dates for one more last day are not listed here.'
        : `The dates for ${count} more last days are not listed here.`,
    short: {
      S2: 'Inform the staff',
      S1: 'Report as job-seeking',
      'C3-request': 'Request the post',
      'C3-budget': 'Budget to the authority',
      C1: 'Papers for the session',
      C2: 'Last session',
      'P2-discussion': 'Staff council with discussion',
      'P2-plain': 'Staff council without discussion',
      P3: 'Equal opportunity officer',
      P4: 'Disability representative',
      P5: 'Staff council',
      V3: 'Check further employment',
      T6: 'Signature',
      T7: 'First working day after it',
      T9: 'End of the period for a suit',
    },
    shortHint: 'Meaning and sources are given with the earliest end.',
    unconfirmed: (citation: string) => `${citation} (to be confirmed)`,
    hint: 'The dates are hints with their source, not legal advice.',
  },
});
