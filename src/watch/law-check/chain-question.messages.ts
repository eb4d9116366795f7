import { GROUNDS } from '../../law/grounds.js';
import { FIRST_YEAR, LAST_YEAR, LONGEST_TERM_YEARS } from '../../law/plausible-term.js';
import { formatNumber, messages } from '../../shared/locale.js';
import { MOST_CONTRACTS } from './chain-question.schema.js';

const meant = { de: (near: string) => ` Meinten Sie „${near}“?`, en: (near: string) => ` Did you mean "${near}"?` };

/** What can be wrong with the question, and what to do; each code is named with its place. */
export const questionProblems = messages({
  de: {
    not_json: () => 'Das ist kein JSON. Erwartet wird {"contracts": [{"starts_on": "2026-01-01", …}], …}.',
    too_large: () => 'Das ist zu groß für die Verträge einer Person. Bitte nur deren Verträge schicken.',
    unreadable: () =>
      'Die Datei lässt sich nicht lesen. Bitte Pfad und Rechte prüfen, oder „-“ für die Standardeingabe.',
    nothing: () => 'Es ist kein Vertrag angegeben. Nötig ist mindestens einer unter contracts oder proposed.',
    unknown_key: (_value: string, near?: string) => `Diese Angabe gibt es nicht.${near ? meant.de(near) : ''}`,
    missing: (expected: string) => `Diese Angabe fehlt; erwartet: ${expected}.`,
    bad_value: (expected: string) => `Damit lässt sich nichts anfangen; erwartet: ${expected}.`,
    bad_date: (value: string) => `„${value}“ ist kein Tag des Kalenders. Erwartet wird zum Beispiel 2026-12-31.`,
    unlikely_year: (value: string) => `Das Jahr von „${value}“ liegt nicht zwischen ${FIRST_YEAR} und ${LAST_YEAR}.`,
    unknown_ground: (value: string, near?: string) =>
      `„${value}“ ist kein bekannter Befristungsgrund.${near ? meant.de(near) : ''} Bekannt sind: ${GROUNDS.join(', ')}.`,
    end_before_start: () => 'Das Ende liegt vor dem Beginn. Bitte die beiden Daten prüfen.',
    too_long: () =>
      `Der Vertrag dauert ${LONGEST_TERM_YEARS} Jahre oder mehr: länger als ein Arbeitsleben. Bitte die Jahre prüfen.`,
    too_many: () =>
      `Mehr als ${formatNumber(MOST_CONTRACTS, 'de')} Verträge hat niemand. Bitte nur die einer Person schicken.`,
    duplicate: (first: string) => `Derselbe Vertrag steht schon unter ${first}. Bitte einen von beiden streichen.`,
  },
  en: {
    not_json: () => 'This is not JSON. Expected is {"contracts": [{"starts_on": "2026-01-01", …}], …}.',
    too_large: () => 'This is too large for the contracts of one person. Send theirs only.',
    unreadable: () => 'The file cannot be read. Check its path and permissions, or give "-" for standard input.',
    nothing: () => 'No contract is given. At least one is needed, under contracts or proposed.',
    unknown_key: (_value, near) => `There is no such field.${near ? meant.en(near) : ''}`,
    missing: (expected) => `This field is missing; expected: ${expected}.`,
    bad_value: (expected) => `This cannot be used; expected: ${expected}.`,
    bad_date: (value) => `"${value}" is no day of the calendar. Expected is 2026-12-31, for example.`,
    unlikely_year: (value) => `The year of "${value}" is not between ${FIRST_YEAR} and ${LAST_YEAR}.`,
    unknown_ground: (value, near) =>
      `"${value}" is no known ground of a term.${near ? meant.en(near) : ''} Known are: ${GROUNDS.join(', ')}.`,
    end_before_start: () => 'The end is before the start. Check the two dates.',
    too_long: () =>
      `The contract lasts ${LONGEST_TERM_YEARS} years or more: longer than a working life. Check the years.`,
    too_many: () => `Nobody has more than ${formatNumber(MOST_CONTRACTS, 'en')} contracts. Send those of one person.`,
    duplicate: (first) => `The same contract stands under ${first} already. Strike one of the two.`,
  },
});

export type ProblemCode = keyof (typeof questionProblems)['de'];
