import { formatNumber, messages } from '../../shared/locale.js';
import { LEAST_THRESHOLD } from '../disclosure/released-figures.js';
import { MOST_CELLS, TOTAL } from './table-question.schema.js';

const meant = { de: (near: string) => ` Meinten Sie „${near}“?`, en: (near: string) => ` Did you mean "${near}"?` };

/** What can be wrong with a table, and what to do; each code is named with its place. */
export const tableProblems = messages({
  de: {
    not_json: () =>
      'Das ist kein JSON. Erwartet wird {"rows": [...], "columns": [...], "counts": [[...]], "threshold": 5}.',
    too_large: () => 'Das ist zu groß für eine Tabelle. Bitte nur die Anzahlen schicken.',
    unreadable: () =>
      'Die Datei lässt sich nicht lesen. Bitte Pfad und Rechte prüfen, oder „-“ für die Standardeingabe.',
    unknown_key: (_value: string, near?: string) => `Diese Angabe gibt es nicht.${near ? meant.de(near) : ''}`,
    missing: (expected: string) => `Diese Angabe fehlt; erwartet: ${expected}.`,
    bad_value: (expected: string) => `Damit lässt sich nichts anfangen; erwartet: ${expected}.`,
    not_a_count: (value: string) => `${value} ist keine Anzahl. Erwartet wird eine ganze Zahl ab 0.`,
    too_low: (value: string) =>
      `Eine Schwelle von ${value} schützt niemanden. Sie beträgt mindestens ${LEAST_THRESHOLD}; üblich ist 5.`,
    label_twice: (value: string) => `„${value}“ steht hier zweimal. Bitte die Bezeichnungen unterscheiden.`,
    label_reserved: () => `„${TOTAL}“ steht für die Summen; sie werden selbst gebildet. Bitte die Summen weglassen.`,
    wrong_shape: () =>
      'Zeilen, Spalten und Anzahlen passen nicht zusammen. Bitte für jede Zelle genau eine Anzahl angeben.',
    too_many: () => `Mehr als ${formatNumber(MOST_CELLS, 'de')} Zellen sind zu viele. Bitte die Tabelle teilen.`,
    before_shape: () =>
      'Diese frühere Tabelle passt nicht zu ihren Bezeichnungen. Bitte rows und columns angeben, oder die Anzahlen in der Reihenfolge der neuen Tabelle, mit oder ohne Summen.',
  },
  en: {
    not_json: () =>
      'This is not JSON. Expected is {"rows": [...], "columns": [...], "counts": [[...]], "threshold": 5}.',
    too_large: () => 'This is too large for a table. Send the counts only.',
    unreadable: () => 'The file cannot be read. Check its path and permissions, or give "-" for standard input.',
    unknown_key: (_value, near) => `There is no such field.${near ? meant.en(near) : ''}`,
    missing: (expected) => `This field is missing; expected: ${expected}.`,
    bad_value: (expected) => `This cannot be used; expected: ${expected}.`,
    not_a_count: (value) => `${value} is no count. Expected is a whole number from 0.`,
    too_low: (value) => `A threshold of ${value} protects nobody. It is at least ${LEAST_THRESHOLD}; 5 is usual.`,
    label_twice: (value) => `"${value}" stands here twice. Give each its own label.`,
    label_reserved: () => `"${TOTAL}" stands for the totals, which are added up here. Leave them out.`,
    wrong_shape: () => 'Rows, columns and counts do not fit together. Give exactly one count for each cell.',
    too_many: () => `More than ${formatNumber(MOST_CELLS, 'en')} cells are too many. Split the table.`,
    before_shape: () =>
      'This earlier table does not fit its labels. Give its rows and columns, or its counts in the order of the new table, with or without totals.',
  },
});

export type ProblemCode = keyof (typeof tableProblems)['de'];

/** What the command says to people. */
export const calcProtectMessages = messages({
  de: {
    total: 'Summe',
    withheld: (threshold: number) =>
      `– nicht genannt: Anzahlen von 1 bis ${threshold - 1}, was sich seit einer früheren Tabelle um so wenig geändert hat, und was beides verraten würde.`,
    nothingWithheld: 'Alles kann genannt werden.',
  },
  en: {
    total: 'Total',
    withheld: (threshold) =>
      `– withheld: counts from 1 to ${threshold - 1}, what has changed by so few since an earlier table, and what would give either away.`,
    nothingWithheld: 'Everything may be told.',
  },
});
