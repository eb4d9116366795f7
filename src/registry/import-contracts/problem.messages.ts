import { formatDate, formatNumber, messages, type Locale } from '../../shared/locale.js';

/** What a sentence about a problem may speak of. `value` is as in the file; dates in `other` are in ISO. */
export interface ProblemFacts {
  column: string;
  value: string;
  other: string;
  /** The value as it was read, where the sentence is about that: a date in ISO, a number with a decimal point. */
  read: string;
}

const day = (text: string, locale: Locale): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text, locale) : text;

/** One sentence for each code. */
export const problemText = messages({
  de: {
    required_missing: ({ column }: ProblemFacts) => `Die Angabe „${column}“ fehlt.`,
    date_impossible: ({ column, value }: ProblemFacts) => `„${value}“ in „${column}“ ist kein mögliches Datum.`,
    date_unreadable: ({ column, value }: ProblemFacts) =>
      `„${value}“ in „${column}“ ist kein lesbares Datum; erwartet wird TT.MM.JJJJ.`,
    date_implausible: ({ column, value }: ProblemFacts) =>
      `Das Datum „${value}“ in „${column}“ liegt außerhalb der Jahre 1900 bis 2200.`,
    number_unreadable: ({ column, value }: ProblemFacts) =>
      `„${value}“ in „${column}“ ist keine Zahl; erwartet wird zum Beispiel 19,5.`,
    hours_out_of_range: ({ read }: ProblemFacts) =>
      `${formatNumber(Number(read), 'de')} Wochenstunden sind nicht möglich; erlaubt sind mehr als 0 bis 60.`,
    share_out_of_range: ({ column, value }: ProblemFacts) =>
      `„${value}“ in „${column}“ ist nicht möglich; erlaubt sind mehr als 0 bis 150 Prozent.`,
    end_before_start: ({ read, other }: ProblemFacts) =>
      `Das Vertragsende ${day(read, 'de')} liegt vor dem Beginn ${day(other, 'de')}.`,
    leaving_before_start: ({ read, other }: ProblemFacts) =>
      `Der Austritt ${day(read, 'de')} liegt vor dem Beginn ${day(other, 'de')}.`,
    formula_without_value: ({ column }: ProblemFacts) =>
      `Die Zelle in „${column}“ enthält eine Formel ohne berechneten Wert. Bitte die Mappe in der Tabellenkalkulation öffnen und neu speichern.`,
    cell_error: ({ column, value }: ProblemFacts) => `Die Zelle in „${column}“ enthält den Fehlerwert ${value}.`,
    line_cut_off: () => 'Die Zeile hat weniger Spalten als die Überschriften; sie ist wohl abgeschnitten.',
    columns_shifted: ({ value }: ProblemFacts) =>
      `Die Zeile hat mehr Spalten als die Überschriften (zu viel: „${value}“); wohl ein Trennzeichen in einer Angabe.`,
    contract_number_twice: ({ value, other }: ProblemFacts) =>
      `Die Vertragsnummer ${value} steht mit anderen Angaben auch in Zeile ${other}.`,
    contract_of_another_person: ({ value, other }: ProblemFacts) =>
      `Der Vertrag ${value} gehört im Register der Personalnummer ${other}.`,
    overlap: ({ value, other }: ProblemFacts) =>
      `Der Vertrag ${value} überschneidet sich auf derselben Stelle mit dem Vertrag ${other}.`,
    overlap_with_register: ({ value, other }: ProblemFacts) =>
      `Der Vertrag ${value} überschneidet sich auf derselben Stelle mit dem Vertrag ${other}, der schon im Register steht.`,
    predecessor_is_itself: ({ value }: ProblemFacts) => `Der Vertrag ${value} nennt sich selbst als Vorgänger.`,
    predecessor_of_another_person: ({ value, other }: ProblemFacts) =>
      `Der Vorgänger ${value} gehört der Personalnummer ${other}.`,
    predecessor_not_before: ({ value, other }: ProblemFacts) =>
      `Der Vorgänger ${value} endet nicht vor dem Beginn dieses Vertrags (${other ? day(other, 'de') : 'unbefristet'}).`,
    predecessor_twice: ({ value, other }: ProblemFacts) =>
      `Der Vorgänger ${value} ist schon Vorgänger des Vertrags ${other}.`,
    successor_not_after: ({ value, other }: ProblemFacts) =>
      `Der Vertrag ${value} endet nicht mehr vor seinem Nachfolger ${other}, der schon im Register steht.`,
    chain_incomplete: ({ value, other }: ProblemFacts) =>
      `Nicht übernommen, weil ${other ? `der Vertrag ${other} derselben Kette` : `eine andere Zeile der Personalnummer ${value}`} nicht übernommen werden kann; eine Vertragskette wird ganz oder gar nicht übernommen.`,
    email_invalid: ({ value, other }: ProblemFacts) =>
      `„${value}“ ist keine E-Mail-Adresse; ${other ? 'die Adresse im Register bleibt unverändert' : 'die Angabe bleibt leer'}.`,
    ground_unknown: ({ value }: ProblemFacts) =>
      `Der Befristungsgrund „${value}“ ist nicht bekannt; er wird als sonstiger Grund geführt. Das Zuordnungsprofil kann ihn zuordnen.`,
    pay_step_unreadable: ({ value }: ProblemFacts) => `„${value}“ ist keine Stufe von 1 bis 9; die Angabe bleibt leer.`,
    predecessor_not_found: ({ value }: ProblemFacts) =>
      `Der Vorgänger ${value} steht weder in der Datei noch im Register; die Verknüpfung bleibt leer.`,
    two_digit_year: ({ value, other }: ProblemFacts) => `„${value}“ wurde als ${day(other, 'de')} gelesen.`,
    excel_serial: ({ value, other }: ProblemFacts) => `Die Zahl ${value} wurde als Datum gelesen: ${day(other, 'de')}.`,
    blanks_trimmed: ({ value }: ProblemFacts) => `Leerzeichen um „${value.trim()}“ wurden entfernt.`,
    duplicate_line: ({ other }: ProblemFacts) =>
      `Die Zeile ist dieselbe wie Zeile ${other} und wird nur einmal gezählt.`,
    line_skipped: ({ value }: ProblemFacts) => `Die Zeile („${value}“) nennt keinen Vertrag und wurde übergangen.`,
    unknown_column: ({ value }: ProblemFacts) => `Die Spalte „${value}“ ist nicht bekannt und wurde übergangen.`,
  },
  en: {
    required_missing: ({ column }) => `"${column}" is missing.`,
    date_impossible: ({ column, value }) => `"${value}" in "${column}" is not a possible date.`,
    date_unreadable: ({ column, value }) => `"${value}" in "${column}" is not a readable date; DD.MM.YYYY is expected.`,
    date_implausible: ({ column, value }) => `The date "${value}" in "${column}" is outside the years 1900 to 2200.`,
    number_unreadable: ({ column, value }) =>
      `"${value}" in "${column}" is not a number; 19,5 for example is expected.`,
    hours_out_of_range: ({ read }) =>
      `${formatNumber(Number(read), 'en')} hours a week are not possible; more than 0 up to 60 are allowed.`,
    share_out_of_range: ({ column, value }) =>
      `"${value}" in "${column}" is not possible; more than 0 up to 150 per cent are allowed.`,
    end_before_start: ({ read, other }) => `The end ${day(read, 'en')} is before the start ${day(other, 'en')}.`,
    leaving_before_start: ({ read, other }) =>
      `The leaving date ${day(read, 'en')} is before the start ${day(other, 'en')}.`,
    formula_without_value: ({ column }) =>
      `The cell in "${column}" has a formula without a calculated value. Open the workbook in a spreadsheet program and save it again.`,
    cell_error: ({ column, value }) => `The cell in "${column}" holds the error value ${value}.`,
    line_cut_off: () => 'The line has fewer columns than the headings; it is probably cut off.',
    columns_shifted: ({ value }) =>
      `The line has more columns than the headings (extra: "${value}"); probably a delimiter inside a value.`,
    contract_number_twice: ({ value, other }) =>
      `The contract number ${value} also stands, with other values, in line ${other}.`,
    contract_of_another_person: ({ value, other }) =>
      `In the register the contract ${value} belongs to personnel number ${other}.`,
    overlap: ({ value, other }) => `The contract ${value} overlaps with contract ${other} in the same position.`,
    overlap_with_register: ({ value, other }) =>
      `The contract ${value} overlaps in the same position with contract ${other}, which is in the register already.`,
    predecessor_is_itself: ({ value }) => `The contract ${value} names itself as its predecessor.`,
    predecessor_of_another_person: ({ value, other }) =>
      `The predecessor ${value} belongs to personnel number ${other}.`,
    predecessor_not_before: ({ value, other }) =>
      `The predecessor ${value} does not end before this contract begins (${other ? day(other, 'en') : 'permanent'}).`,
    predecessor_twice: ({ value, other }) => `The predecessor ${value} already precedes contract ${other}.`,
    successor_not_after: ({ value, other }) =>
      `The contract ${value} no longer ends before its successor ${other}, which is in the register already.`,
    chain_incomplete: ({ value, other }) =>
      `Not applied because ${other ? `contract ${other} of the same chain` : `another line of personnel number ${value}`} cannot be applied; a chain of contracts is applied whole or not at all.`,
    email_invalid: ({ value, other }) =>
      `"${value}" is not an e-mail address; ${other ? 'the address in the register stays as it is' : 'the field stays empty'}.`,
    ground_unknown: ({ value }) =>
      `The ground "${value}" is not known and kept as another ground. The mapping profile can assign it.`,
    pay_step_unreadable: ({ value }) => `"${value}" is not a step from 1 to 9; the field stays empty.`,
    predecessor_not_found: ({ value }) =>
      `The predecessor ${value} is neither in the file nor in the register; the link stays empty.`,
    two_digit_year: ({ value, other }) => `"${value}" was read as ${day(other, 'en')}.`,
    excel_serial: ({ value, other }) => `The number ${value} was read as a date: ${day(other, 'en')}.`,
    blanks_trimmed: ({ value }) => `Blanks around "${value.trim()}" were removed.`,
    duplicate_line: ({ other }) => `The line is the same as line ${other} and counted once.`,
    line_skipped: ({ value }) => `The line ("${value}") names no contract and was skipped.`,
    unknown_column: ({ value }) => `The column "${value}" is not known and was skipped.`,
  },
});

export type ProblemCode = keyof (typeof problemText)['de'];
