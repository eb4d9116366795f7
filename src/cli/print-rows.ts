import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Rows that decide how wide a table's columns are: a list of a million is not read twice for it. */
const SAMPLE = 1000;

async function* jsonArray(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n  ';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n  ';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

/** Line breaks and terminal codes that a payroll system may have left in a text are no part of a table. */
const plain = (cell: string): string => cell.replaceAll(/\p{Cc}+/gu, ' ');

const widthsOf = (rows: readonly (readonly string[])[]): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => plain(row[column] ?? '').length)));

const line = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, column) => plain(cell).padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();

/** An aligned table of a few rows. */
export function tableText(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = widthsOf(all);
  return all.map((row) => line(row, widths)).join('\n');
}

/** The same for any number of rows: columns are as wide as the first rows need. Yields one line a row. */
async function* tableLines(heading: readonly string[], rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  const sample: (readonly string[])[] = [heading];
  let widths: number[] | undefined;
  for await (const row of rows) {
    if (widths) yield `${line(row, widths)}\n`;
    else if (sample.push(row) > SAMPLE) {
      widths = widthsOf(sample);
      for (const first of sample) yield `${line(first, widths)}\n`;
    }
  }
  if (!widths) yield `${tableText(heading, sample.slice(1))}\n`;
}

/** Writes to stdout as fast as it is read there; false where the reader stopped early (`| head`). */
async function write(chunks: AsyncIterable<string>): Promise<boolean> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    return false;
  }
}

/** Prints many rows without holding them: one JSON array. */
export async function printJsonRows(rows: AsyncIterable<unknown>): Promise<void> {
  await write(jsonArray(rows));
}

/** Prints many rows without holding them: an aligned table for people. @returns how many, if all of them */
export async function printTable(
  heading: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): Promise<number | undefined> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<readonly string[]> {
    for await (const row of rows) {
      count += 1;
      yield row;
    }
  };
  return (await write(tableLines(heading, counted()))) ? count : undefined;
}
