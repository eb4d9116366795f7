import type { ProblemCode } from '../../registry/import-contracts/problem.messages.js';
import { severityOf, type ProblemList } from '../../registry/import-contracts/problem-list.js';
import type { Columns } from '../profile/find-headings.js';
import type { Field } from '../profile/fields.js';
import type { Cell, SheetRow } from '../sheet.js';
import { parseDate, serialDate, type ReadDate } from '../values/parse-date.js';
import { parseDecimal } from '../values/parse-decimal.js';
import type { Never } from './never.js';
import { isErrorValue, keptText, wordsOf } from './cell-text.js';

/** Dates come again and again; so many different ones are remembered. */
const REMEMBERED = 50_000;

/** The cells of one line by what they mean, with a note of everything odd about them. */
export class LineCells {
  /** Whether something was found for which the line cannot be applied. */
  rejected = false;
  /** How many problems the line has so far. */
  found = 0;
  #row!: SheetRow;
  readonly #dates = new Map<string, ReadDate>();

  constructor(
    public columns: Columns,
    private readonly from1904: boolean,
    private readonly problems: ProblemList,
  ) {}

  open(row: SheetRow): void {
    this.#row = row;
    this.rejected = false;
    this.found = 0;
  }

  problem(code: ProblemCode, field: Field | '', value = '', other = '', read = ''): void {
    this.found += 1;
    if (severityOf(code) === 'error') this.rejected = true;
    this.problems.add(this.#row.row, code, field && (this.columns.heading.get(field) ?? field), value, other, read);
  }

  #cell(field: Field): Cell {
    const index = this.columns.at.get(field);
    return index === undefined ? null : (this.#row.cells[index] ?? null);
  }

  /** A cell as it stands in the file. */
  words(field: Field): string {
    return wordsOf(this.#cell(field));
  }

  text(field: Field): string | null {
    const cell = this.#cell(field);
    if (cell === null || cell === '') return null;
    if (typeof cell === 'object' && 'formula' in cell) {
      this.problem('formula_without_value', field);
      return null;
    }
    const words = wordsOf(cell);
    const text = keptText(words);
    if (isErrorValue(text)) {
      this.problem('cell_error', field, text);
      return null;
    }
    if (text !== '' && words.length !== words.trim().length) this.problem('blanks_trimmed', field, words);
    return text === '' ? null : text;
  }

  needed(field: Field): string | null {
    const before = this.found;
    const text = this.text(field);
    if (text === null && this.found === before) this.problem('required_missing', field);
    return text;
  }

  decimal(field: Field): number | null {
    const cell = this.#cell(field);
    if (typeof cell === 'number') return cell;
    const text = this.text(field);
    if (text === null) return null;
    const value = parseDecimal(text);
    if (value === undefined) this.problem('number_unreadable', field, text);
    return value ?? null;
  }

  date(field: Field, never: Never): string | null {
    const cell = this.#cell(field);
    const text = this.text(field);
    if (text === null || never.word(text)) return null;
    const read = typeof cell === 'number' ? serialDate(cell, this.from1904) : this.#parsed(text);
    if (never.day('fault' in read ? read.day : read.date)) return null;
    if ('fault' in read) {
      this.problem(read.fault, field, text);
      return null;
    }
    if (read.doubt) this.problem(read.doubt, field, text, read.date);
    return read.date;
  }

  #parsed(text: string): ReadDate {
    const known = this.#dates.get(text);
    if (known) return known;
    const read = parseDate(text, this.from1904);
    if (this.#dates.size < REMEMBERED) this.#dates.set(text, read);
    return read;
  }
}
