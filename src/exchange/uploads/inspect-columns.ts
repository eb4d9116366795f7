import { keptText, wordsOf } from '../contracts/cell-text.js';
import { countHeadings, isHeadingRow } from '../profile/find-headings.js';
import { plain, type Profile } from '../profile/profile.js';
import type { Cell, SheetFile, SheetRow } from '../sheet.js';
import type { FileColumn } from './upload-run.js';

/** Rows in which headings are looked for, and rows below them that give sample values. */
const LOOKED_AT = 200;
const SAMPLED = 50;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;
/** Columns beyond this are nobody's contract list. */
const MOST_COLUMNS = 200;

export interface InspectedColumns {
  /** Row of the headings, 1-based. */
  row: number;
  /** The sheet they stand in, 0-based. */
  sheet: number;
  columns: FileColumn[];
}

const textOf = (cell: Cell | undefined): string => keptText(wordsOf(cell)).replaceAll(/\s+/g, ' ');

async function firstRows(rows: AsyncIterable<SheetRow>, most: number): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= most) break;
  }
  return first;
}

/** The row that the profile knows as headings, else the one with the most different texts. */
function headingRow(rows: SheetRow[], profile: Profile): { index: number; score: number } {
  const known = rows.findIndex(({ cells }) => isHeadingRow(cells, profile));
  if (known >= 0) return { index: known, score: 1000 + countHeadings(rows[known]!.cells, profile) };
  const texts = rows.map(({ cells }) => new Set(cells.filter((cell) => typeof cell === 'string' && textOf(cell))).size);
  const score = Math.max(0, ...texts);
  return { index: texts.indexOf(score), score };
}

function samplesOf(rows: SheetRow[], index: number): string[] {
  const values = rows.map(({ cells }) => textOf(cells[index]).slice(0, LONGEST_SAMPLE)).filter(Boolean);
  return [...new Set(values)].slice(0, SAMPLES);
}

/** What columns a file has, what the profile takes them for, and a few values of each: what mapping by hand begins with. */
export async function inspectColumns(file: SheetFile, profile: Profile): Promise<InspectedColumns | undefined> {
  let best: (InspectedColumns & { score: number }) | undefined;
  for (const [sheet, content] of file.sheets.entries()) {
    const first = await firstRows(content.rows(), LOOKED_AT);
    if (first.length === 0) continue;
    const { index, score } = headingRow(first, profile);
    if (best && score <= best.score) continue;
    const below = first.slice(index + 1, index + 1 + SAMPLED);
    const columns = first[index]!.cells.slice(0, MOST_COLUMNS).flatMap((cell, at) => {
      const heading = textOf(cell).slice(0, 200);
      return heading
        ? [{ index: at, heading, field: profile.fieldOf.get(plain(heading)) ?? null, samples: samplesOf(below, at) }]
        : [];
    });
    best = { row: first[index]!.row, sheet, columns, score };
  }
  return best && { row: best.row, sheet: best.sheet, columns: best.columns };
}
