import { GROUNDS } from '../../law/grounds.js';
import { FIRST_YEAR, LAST_YEAR, LONGEST_TERM_YEARS, type TermFault } from '../../law/plausible-term.js';
import { type Bilingual, formatDate, messages } from '../../shared/locale.js';
import { daysLeft } from './days-left.messages.js';

/** What was typed, as ISO text. */
interface Term {
  starts: string;
  end: string;
}

const faults: Record<TermFault, (term: Term) => Bilingual> = {
  unlikely_year: () => ({
    de: `Das Jahr liegt nicht zwischen ${FIRST_YEAR} und ${LAST_YEAR}. Bitte --end und --starts prüfen.`,
    en: `The year is not between ${FIRST_YEAR} and ${LAST_YEAR}. Check --end and --starts.`,
  }),
  end_before_start: ({ starts, end }) => ({
    de: `--end ${end} liegt vor --starts ${starts}. Bitte die beiden Daten tauschen.`,
    en: `--end ${end} is before --starts ${starts}. Swap the two dates.`,
  }),
  too_long: ({ starts, end }) => ({
    de: `Von --starts ${starts} bis --end ${end} sind es ${LONGEST_TERM_YEARS} Jahre oder mehr: länger als ein Arbeitsleben. Bitte die Jahre prüfen.`,
    en: `From --starts ${starts} to --end ${end} it is ${LONGEST_TERM_YEARS} years or more: longer than a working life. Check the years.`,
  }),
};

/** What can be wrong with what was typed, and what to do. */
export const planProblems = {
  no_end: {
    de: 'Es fehlt der letzte Tag, zum Beispiel: verbleib plan --end 2026-12-31',
    en: 'The last day is missing, for example: verbleib plan --end 2026-12-31',
  },
  ...faults,
  one_question: {
    de: 'Die Angaben passen nicht zusammen: --contract steht ohne --end; --programme oder --unit stehen mit --end; --starts und --ground stehen ohne Angaben aus dem Register.',
    en: 'These options do not go together: --contract goes without --end; --programme or --unit go with --end; --starts and --ground go without anything of the register.',
  },
  unknown_ground: (ground: string, near: string | undefined): Bilingual => ({
    de: `--ground: „${ground}“ ist kein bekannter Befristungsgrund. ${near ? `Meinten Sie ${near}? ` : ''}Bekannt sind: ${GROUNDS.join(', ')}.`,
    en: `--ground: "${ground}" is no known ground of a term. ${near ? `Did you mean ${near}? ` : ''}Known are: ${GROUNDS.join(', ')}.`,
  }),
};

const WEEKDAYS = {
  de: new Intl.DateTimeFormat('de-DE', { weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short' }),
};

export const planCommandMessages = messages({
  de: {
    heading: (end: Temporal.PlainDate) => `Was für ein Vertragsende am ${formatDate(end, 'de')} bis wann nötig ist`,
    day: (date: Temporal.PlainDate) => `${WEEKDAYS.de.format(date)} ${formatDate(date, 'de')}`,
    left: daysLeft.de.left,
    rule: (id: string) => `Regel\u00a0${id}`,
    unconfirmed: 'noch zu bestätigen',
    unknown: 'Nicht bekannt:',
    termItself: 'Ob die Befristung selbst trägt, prüft „verbleib law check“.',
    hint: (profile: string, region: string) =>
      `Regeln: ${profile}, Feiertage: ${region}. Hinweise mit Fundstelle, keine Rechtsberatung.`,
  },
  en: {
    heading: (end) => `What is needed by when for a contract that ends on ${formatDate(end, 'en')}`,
    day: (date) => `${WEEKDAYS.en.format(date)} ${formatDate(date, 'en')}`,
    left: daysLeft.en.left,
    rule: (id) => `rule\u00a0${id}`,
    unconfirmed: 'to be confirmed',
    unknown: 'Not known:',
    termItself: '"verbleib law check" says whether the term itself holds.',
    hint: (profile, region) => `Rules: ${profile}, holidays: ${region}. Hints with their source, not legal advice.`,
  },
});
