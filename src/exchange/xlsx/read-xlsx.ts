import { Worker } from 'node:worker_threads';
import { badFile } from '../bad-file.js';
import type { FileLimits, Sheet, SheetFile, SheetRow } from '../sheet.js';
import { guardWorkbook } from './guard.js';
import { cellPosition, sheetsOf } from './workbook-parts.js';

/** Beside this file, in the same language: tests run the source, for which Node strips the types itself. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './xlsx-worker.ts' : './xlsx-worker.js', import.meta.url);
/** Heap of the reading thread: several times what a workbook within the limits needs. In MB. */
const WORKER_MEMORY = 1024;

type Answer = { rows: SheetRow[]; done: boolean } | { error: string };

/** The worker's next batch. The clock runs only while we wait for the worker, not while its rows are used. */
async function nextBatch(worker: Worker, file: string, milliseconds: number, limits: FileLimits): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const fail = (error: Error & { code?: string }): void =>
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? badFile('tooMuchMemory', [file], error)
        : badFile('broken', [file, error.message], error),
    );
  const timer = setTimeout(() => reject(badFile('tooSlow', [file, limits.timeoutSeconds])), milliseconds);
  worker.once('message', resolve).once('error', fail);
  worker.postMessage('next', []);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', fail);
  }
}

async function* readSheet(file: string, sheet: number, limits: FileLimits): AsyncGenerator<SheetRow> {
  const worker = new Worker(WORKER, {
    workerData: { file, sheet },
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY },
  });
  let left = limits.timeoutSeconds * 1000;
  try {
    for (;;) {
      const before = performance.now();
      const answer = await nextBatch(worker, file, left, limits);
      left -= performance.now() - before;
      if ('error' in answer) throw badFile('broken', [file, answer.error]);
      yield* answer.rows;
      if (answer.done) return;
    }
  } finally {
    await worker.terminate();
  }
}

/** Puts back the formulas without a value, which the reader shows as empty cells. */
async function* withFormulas(rows: AsyncIterable<SheetRow>, references: Set<string>): AsyncGenerator<SheetRow> {
  const columns = new Map<number, number[]>();
  for (const reference of references) {
    const { row, column } = cellPosition(reference);
    columns.set(row, [...(columns.get(row) ?? []), column]);
  }
  for await (const row of rows) {
    for (const column of columns.get(row.row) ?? []) {
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = { formula: true };
    }
    yield row;
  }
}

/**
 * Opens a workbook (.xlsx, .xlsm): guarded first, then read in a thread of its own with a time limit. Formulas count
 * by the values they were saved with; links to other workbooks are never followed. Hidden sheets are left out.
 */
export async function openXlsx(file: string, bytes: number, limits: FileLimits): Promise<Omit<SheetFile, 'name'>> {
  const { sha256, parts, formulas } = await guardWorkbook(file, limits);
  const { sheets, from1904 } = sheetsOf(
    parts.get('xl/workbook.xml') ?? '',
    parts.get('xl/_rels/workbook.xml.rels') ?? '',
  );
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return {
    bytes,
    sha256,
    sheets: visible.map(({ index, part }): Sheet => {
      const references = formulas.get(part) ?? new Set<string>();
      const rows = (): AsyncIterable<SheetRow> => withFormulas(readSheet(file, index, limits), references);
      return { rectangular: false, from1904, rows };
    }),
    consumed: () => undefined,
  };
}
