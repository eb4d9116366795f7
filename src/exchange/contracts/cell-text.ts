import type { Cell } from '../sheet.js';

const ERROR_VALUE = /^#(?:REF!|BEZUG!|N\/A|NV|VALUE!|WERT!|DIV\/0!|NAME\?|NULL!|NUM!|ZAHL!)$/;
/** Control characters that no text of a register needs, and NUL, which PostgreSQL refuses. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
/** An apostrophe that an export put before a text which a spreadsheet would take for a formula. */
const GUARDED = /^'+[=+\-@\t\r]/;

/** The words of a cell, whatever kind it is; blanks around them stay. */
export function wordsOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : '';
  return String(cell);
}

export function isErrorValue(words: string): boolean {
  return words.charCodeAt(0) === 35 && ERROR_VALUE.test(words);
}

/** Anything that needs a closer look: control characters, marks apart from their letters, an apostrophe in front. */
const UNUSUAL = /[^ -~\u00a0-\u02ff\u0370-\uffff]|^\s*'/;

/** The text that is kept: without blanks around it, control characters and the apostrophe of a guarded formula. */
export function keptText(words: string): string {
  if (!UNUSUAL.test(words)) return words.trim();
  const bare = words.trim().replace(CONTROL, '');
  const text = GUARDED.test(bare) ? bare.slice(1) : bare;
  // Letters with their marks apart (as macOS writes them) become one: names would differ from file to file.
  return text.normalize('NFC');
}
