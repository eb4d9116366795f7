import { LOCALES, type Bilingual, type Locale } from '../../shared/locale.js';
import { problemText, type ProblemCode } from './problem.messages.js';

/** error: the line was not applied. warning: it was, but lacks something. note: read with a little help. */
export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  /** Line or row in the file, 1-based. */
  row: number;
  /** The file's own heading; empty where it is about the whole line. */
  column: string;
  code: ProblemCode;
  /** As it stands in the file, shortened. */
  value: string;
  severity: Severity;
  message: string;
  messages: Bilingual;
}

const WARNINGS: readonly ProblemCode[] = [
  'email_invalid',
  'ground_unknown',
  'pay_step_unreadable',
  'predecessor_not_found',
];
const NOTES: readonly ProblemCode[] = [
  'two_digit_year',
  'excel_serial',
  'blanks_trimmed',
  'duplicate_line',
  'line_skipped',
  'unknown_column',
];

export function severityOf(code: ProblemCode): Severity {
  if (WARNINGS.includes(code)) return 'warning';
  return NOTES.includes(code) ? 'note' : 'error';
}

/** So many problems of one code are kept with their place; all are counted. A million bad lines must fit in memory. */
export const KEPT_PER_CODE = 1000;
const LONGEST_VALUE = 200;

/** A problem without its sentence: that is made in the language of whoever looks at it (`problemText`). */
export interface Kept {
  row: number;
  column: string;
  value: string;
  other: string;
  read: string;
}

/** What was found while a file was read and checked. */
export class ProblemList {
  readonly #kept = new Map<ProblemCode, Kept[]>();
  readonly #counts = new Map<ProblemCode, number>();

  add(row: number, code: ProblemCode, column: string, value = '', other = '', read = ''): void {
    this.count(code, 1);
    const kept = this.#kept.get(code) ?? [];
    if (kept.length === 0) this.#kept.set(code, kept);
    if (kept.length < KEPT_PER_CODE) kept.push({ row, column, value: value.slice(0, LONGEST_VALUE), other, read });
  }

  /** The rows of a code's kept problems. */
  rows(code: ProblemCode): number[] {
    return (this.#kept.get(code) ?? []).map(({ row }) => row);
  }

  /** Adds to a code's problems in some rows what could not be known when they were found. */
  complete(code: ProblemCode, rows: ReadonlySet<number>, other: string): void {
    for (const kept of this.#kept.get(code) ?? []) if (rows.has(kept.row)) kept.other = other;
  }

  /** Counts problems whose places are not wanted any more. */
  count(code: ProblemCode, more: number): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + more);
  }

  /** How many there are of each code, also those that are not kept. */
  counts(): Partial<Record<ProblemCode, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** How many are counted but not kept. */
  omitted(): number {
    let omitted = 0;
    for (const [code, count] of this.#counts) omitted += count - (this.#kept.get(code)?.length ?? 0);
    return omitted;
  }

  /** In the order of the file. */
  entries(): { code: ProblemCode; facts: Kept }[] {
    return [...this.#kept]
      .flatMap(([code, kept]) => kept.map((facts) => ({ code, facts })))
      .sort((a, b) => a.facts.row - b.facts.row);
  }

  /** The same with a sentence each. */
  toArray(locale: Locale): Problem[] {
    return this.entries().map(({ code, facts }) => {
      const texts = Object.fromEntries(LOCALES.map((each) => [each, problemText[each][code](facts)])) as Bilingual;
      const { row, column, value } = facts;
      return { row, column, code, value, severity: severityOf(code), message: texts[locale], messages: texts };
    });
  }
}
