import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsx as writeSheets, writeXlsxStream, type CellValue } from 'hucre/xlsx';
import type { OutCell } from '../sheet.js';
import { guardFormula } from '../values/guard-formula.js';

/** Width of every column, in characters. */
const WIDTH = 18;

function cellValue(cell: OutCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  // The start of the day in UTC is what becomes a date cell without a time.
  return typeof cell === 'string' ? guardFormula(cell) : new Date(`${cell.date}T00:00:00Z`);
}

async function* cellValues(rows: AsyncIterable<OutCell[]>): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map(cellValue);
}

export interface OutColumn {
  heading: string;
  isDate?: boolean;
  /** Numbers with two decimals and a thousands separator; the currency stands in the heading. */
  isMoney?: boolean;
}

const columnDefinitions = (columns: readonly OutColumn[]) =>
  columns.map(({ heading, isDate, isMoney }) => ({
    header: heading,
    width: WIDTH,
    ...(isDate ? { numFmt: 'dd.mm.yyyy' } : isMoney ? { numFmt: '#,##0.00' } : {}),
  }));

/** Writes rows as a workbook with one sheet, row by row: real date cells, numbers, texts that stay texts. */
export async function writeXlsx(
  name: string,
  columns: readonly OutColumn[],
  rows: AsyncIterable<OutCell[]>,
  to: Writable,
): Promise<void> {
  const stream = writeXlsxStream(cellValues(rows), {
    name,
    columns: columnDefinitions(columns),
    freezePane: { rows: 1 },
  });
  await pipeline(Readable.fromWeb(stream as ReadableStream), to);
}

export interface OutSheet {
  name: string;
  columns: readonly OutColumn[];
  rows: readonly (readonly OutCell[])[];
}

/** Writes a few small sheets as one workbook, with the same cells; held in memory. */
export async function writeWorkbook(sheets: readonly OutSheet[], to: Writable): Promise<void> {
  const bytes = await writeSheets({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columnDefinitions(columns),
      rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(cellValue))],
      freezePane: { rows: 1 },
    })),
  });
  await pipeline(Readable.from([bytes]), to);
}
