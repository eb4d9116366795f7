import { closest } from '../../shared/closest.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import type { Cell, SheetRow } from '../sheet.js';
import { NEEDED, type Field } from './fields.js';
import { plain, type Profile } from './profile.js';
import { profileText } from './profile.messages.js';

/** So many known headings make a row the heading row: a title line has one by chance, never three. */
const ENOUGH = 3;
/** Rows in which the headings are looked for. */
const ROWS_LOOKED_AT = 200;

/** Which column of the file holds which field. */
export interface Columns {
  row: number;
  width: number;
  /** Column of each field that the file carries, 0-based. */
  at: Map<Field, number>;
  /** The file's own heading of each field. */
  heading: Map<Field, string>;
  /** Headings that the profile does not know. */
  unknown: string[];
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.replace(/[\s ]+/g, ' ').trim() : '';
}

/** How many different fields a row names. */
export function countHeadings(cells: readonly Cell[], profile: Profile): number {
  return new Set(cells.map((cell) => profile.fieldOf.get(plain(textOf(cell)))).filter(Boolean)).size;
}

export function isHeadingRow(cells: readonly Cell[], profile: Profile): boolean {
  return countHeadings(cells, profile) >= ENOUGH;
}

function fail(code: string, de: string, en: string): never {
  throw new VerbleibError(code, EXIT.badInput, { de, en });
}

/**
 * Reads a heading row.
 * @throws VerbleibError exit 65 that names what is missing, what was found and what is nearest
 */
export function readHeadings(file: string, { row, cells }: SheetRow, profile: Profile): Columns {
  const columns: Columns = { row, width: cells.length, at: new Map(), heading: new Map(), unknown: [] };
  for (const [index, cell] of cells.entries()) {
    const heading = textOf(cell);
    const field = profile.fieldOf.get(plain(heading));
    if (!field) {
      if (heading) columns.unknown.push(heading);
      continue;
    }
    const other = columns.heading.get(field);
    if (other !== undefined) {
      const both = [other, heading];
      fail('heading_twice', profileText.de.headingTwice(file, both), profileText.en.headingTwice(file, both));
    }
    columns.at.set(field, index);
    columns.heading.set(field, heading);
  }
  while (columns.width > 0 && !textOf(cells[columns.width - 1])) columns.width -= 1;
  const missing = NEEDED.filter((field) => !columns.at.has(field)).map((field) => ({
    heading: profile.headings[field][0] ?? field,
    near: profile.headings[field].map((known) => closest(known, columns.unknown)).find(Boolean),
  }));
  if (missing.length > 0) {
    const say = (texts: (typeof profileText)['de']): string =>
      texts.missingHeadings(
        file,
        row,
        missing.map(({ heading, near }) => texts.missingHeading(heading, near)),
        columns.unknown,
      );
    fail('headings_missing', say(profileText.de), say(profileText.en));
  }
  return columns;
}

/** Rows of a sheet that is being read: whoever does not read them to the end closes them, for a thread may wait there. */
export interface OpenRows extends AsyncIterable<SheetRow> {
  close(): Promise<void>;
}

async function closed(iterator: AsyncIterator<SheetRow>): Promise<void> {
  await iterator.return?.();
}

/**
 * Finds the heading row by what it says, wherever it stands, and leaves the rows after it to be read.
 * @returns undefined where the sheet has none; `found` is then the row with most texts
 */
export async function findHeadings(
  rows: AsyncIterable<SheetRow>,
  profile: Profile,
): Promise<{ headings: SheetRow; rest: OpenRows } | { headings?: undefined; found: string[] }> {
  const iterator = rows[Symbol.asyncIterator]();
  let found: string[] = [];
  for (let looked = 0; looked < ROWS_LOOKED_AT; looked += 1) {
    const { value, done } = await iterator.next();
    if (done) break;
    if (isHeadingRow(value.cells, profile))
      return { headings: value, rest: { [Symbol.asyncIterator]: () => iterator, close: () => closed(iterator) } };
    const texts = value.cells.map(textOf).filter(Boolean);
    if (texts.length > found.length) found = texts;
  }
  await closed(iterator);
  return { found: found.slice(0, 40) };
}
