/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV injection), apostrophes before it included. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula. Texts that had one already get another,
 * so that an import, which takes one away, reads what was written.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
