import type { ContractLine } from '../../registry/import-contracts/contract-line.js';
import type { ProblemList } from '../../registry/import-contracts/problem-list.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import type { Field } from '../profile/fields.js';
import { findHeadings, isHeadingRow, readHeadings, type Columns, type OpenRows } from '../profile/find-headings.js';
import { plain, type Profile } from '../profile/profile.js';
import { profileText } from '../profile/profile.messages.js';
import type { Cell, Sheet, SheetFile, SheetRow } from '../sheet.js';
import { wordsOf } from './cell-text.js';
import { LineCells } from './line-cells.js';
import { lineReader } from './read-line.js';

/** Fields that make a line one about a contract. */
const TELLING: readonly Field[] = ['employee_number', 'number', 'starts_on'];

export interface ContractLines {
  /** Fields that the file has a column for. */
  carried: ReadonlySet<Field>;
  lines: AsyncIterable<ContractLine>;
  /** The file's own heading of a field. */
  heading: (field: string) => string;
  /** To be called when the lines are not wanted any more, read to the end or not. */
  close(): Promise<void>;
}

function filled(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell !== null ? true : wordsOf(cell).trim() !== '';
}

/** `Summe`, `Summe: 12`, `Summe 2026`, but not `Summerer`. */
function isSum(words: string, profile: Profile): boolean {
  return profile.sumLines.some((sum) => words.startsWith(sum) && !/^[\p{L}\d-]/u.test(words.slice(sum.length)));
}

/** `data`: a contract line. `headings`: they come again. `other`: blank, a sum, or no contract's line. */
function kindOf(cells: Cell[], columns: Columns, profile: Profile): 'data' | 'headings' | 'blank' | 'sum' | 'other' {
  const number = wordsOf(cells[columns.at.get('number')!]);
  const telling = TELLING.some((field) => filled(cells[columns.at.get(field)!]));
  // No heading has a digit, nearly every contract number does: the costly look is rare.
  if (telling && /\d/.test(number)) return 'data';
  if (isHeadingRow(cells, profile)) return 'headings';
  const first = cells.find(filled);
  if (first === undefined) return 'blank';
  if (number === '' && isSum(plain(wordsOf(first)), profile)) return 'sum';
  // A lone text is a footer, even where it stands in the column of the personnel numbers.
  return telling && cells.filter(filled).length > 1 ? 'data' : 'other';
}

/** A CSV line must have a cell for each heading: fewer mean that it is cut off, more that its values stand shifted. */
function checkWidth(cells: Cell[], columns: Columns, line: LineCells): void {
  if (cells.length < columns.width) line.problem('line_cut_off', '');
  const extra = cells.slice(columns.width).find(filled);
  if (extra !== undefined) line.problem('columns_shifted', '', wordsOf(extra));
}

async function* readData(
  name: string,
  sheet: Sheet,
  first: Columns,
  rest: AsyncIterable<SheetRow>,
  profile: Profile,
  problems: ProblemList,
): AsyncGenerator<ContractLine> {
  const cells = new LineCells(first, sheet.from1904, problems);
  const read = lineReader(profile);
  for await (const row of rest) {
    const kind = kindOf(row.cells, cells.columns, profile);
    if (kind === 'headings') cells.columns = readHeadings(name, row, profile);
    else if (kind === 'other') problems.add(row.row, 'line_skipped', '', wordsOf(row.cells.find(filled)).trim());
    else if (kind === 'data') {
      cells.open(row);
      if (sheet.rectangular) checkWidth(row.cells, cells.columns, cells);
      yield read(row.row, cells);
    }
  }
}

async function headingsOf(name: string, row: SheetRow, rest: OpenRows, profile: Profile): Promise<Columns> {
  try {
    return readHeadings(name, row, profile);
  } catch (error) {
    await rest.close();
    throw error;
  }
}

/**
 * Finds the first sheet that has the headings and reads its lines as a stream.
 * @throws VerbleibError exit 65 where no sheet has headings, or needed ones are missing
 */
export async function readLines(file: SheetFile, profile: Profile, problems: ProblemList): Promise<ContractLines> {
  let seen: string[] = [];
  for (const sheet of file.sheets) {
    const result = await findHeadings(sheet.rows(), profile);
    if (result.headings) {
      const columns = await headingsOf(file.name, result.headings, result.rest, profile);
      for (const heading of columns.unknown) problems.add(columns.row, 'unknown_column', heading, heading);
      return {
        carried: new Set(columns.at.keys()),
        heading: (field) => columns.heading.get(field as Field) ?? field,
        lines: readData(file.name, sheet, columns, result.rest, profile, problems),
        close: () => result.rest.close(),
      };
    }
    if (result.found.length > seen.length) seen = result.found;
  }
  throw new VerbleibError('headings_not_found', EXIT.badInput, {
    de: profileText.de.noHeadings(file.name, seen),
    en: profileText.en.noHeadings(file.name, seen),
  });
}
