import { keptText, wordsOf } from '../contracts/cell-text.js';
import type { SheetFile } from '../sheet.js';

/** Lines whose cells are kept. */
const MOST_LINES = 3000;
const LONGEST_CELL = 200;

/** The cells of some lines as they stand in the file, for the page that shows what is wrong with them. */
export async function cellsOfLines(
  file: SheetFile,
  sheet: number,
  wanted: Iterable<number>,
): Promise<Map<number, string[]>> {
  const lines = new Set([...new Set(wanted)].sort((a, b) => a - b).slice(0, MOST_LINES));
  const cells = new Map<number, string[]>();
  const rows = file.sheets[sheet]?.rows();
  if (!rows || lines.size === 0) return cells;
  for await (const row of rows) {
    if (!lines.has(row.row)) continue;
    cells.set(
      row.row,
      row.cells.map((cell) => keptText(wordsOf(cell)).slice(0, LONGEST_CELL)),
    );
    if (cells.size === lines.size) break;
  }
  return cells;
}
