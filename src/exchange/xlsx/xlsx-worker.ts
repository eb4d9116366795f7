import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { streamXlsxRows } from 'hucre/xlsx';

// Reads one sheet in a thread of its own, so that a hostile workbook can cost no more than this thread. Only packages
// are imported here: tests run this file as it is, without the compiler.

/** Rows that travel together. */
const BATCH = 500;

const { file, sheet } = workerData as { file: string; sheet: number };

/** A number that is no day of any calendar shows in a spreadsheet as an error, too. */
function dateCell(value: Date): { date: string } | string {
  return Number.isNaN(value.getTime()) ? '#VALUE!' : { date: value.toISOString().slice(0, 10) };
}

async function* batches(): AsyncGenerator<unknown[]> {
  let batch: unknown[] = [];
  for await (const { index, values } of streamXlsxRows(await readFile(file), { sheet })) {
    // hucre gives date cells as the instant at which the day starts in UTC.
    const cells = values.map((value) => (value instanceof Date ? dateCell(value) : value));
    batch.push({ row: index + 1, cells });
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

const iterator = batches();
const answer = (message: unknown): void => parentPort!.postMessage(message, []);
// One batch for each request: the reader gets no further ahead than the one who uses its rows.
parentPort!.on('message', () => {
  iterator.next().then(
    ({ value, done }) => answer({ rows: value ?? [], done: done === true }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});
