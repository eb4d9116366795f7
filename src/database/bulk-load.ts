import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { Database } from './database.module.js';

type Value = string | number | boolean | null;

/** Rows that go to the database together. */
const BATCH = 1000;

function copyText(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[character] ?? '\\r')
    : value;
}

async function* inBatches<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Whether a COPY still has its connection; after a fault of the server it has none (pg-copy-streams, `handleError`). */
const isOpen = (stream: object): boolean => (stream as { connection?: object | null }).connection !== null;

async function copy(
  manager: EntityManager,
  table: string,
  columns: string[],
  rows: AsyncIterable<Value[]>,
): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  let failed = false;
  // A fault of the server arrives while we are still reading: it ends the loop, and waits for us in `finished`.
  const finished = once(stream, 'finish').catch((error: unknown) => {
    failed = true;
    throw error;
  });
  finished.catch(() => {});
  try {
    for await (const batch of inBatches(rows)) {
      if (failed) break;
      const text = batch.map((row) => `${row.map(copyText).join('\t')}\n`).join('');
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), finished]);
    }
  } catch (error) {
    // Makes the server forget the half of a COPY, so that the transaction can be rolled back; not where the server was
    // faster with a fault of its own: then the stream has let go of its connection, and would break on it.
    if (isOpen(stream)) stream.destroy(error instanceof Error ? error : new Error(String(error)));
    await finished.catch(() => {});
    throw error;
  }
  stream.end();
  await finished;
}

async function unnest(
  manager: EntityManager,
  table: string,
  columns: string[],
  types: string[],
  rows: AsyncIterable<Value[]>,
): Promise<void> {
  const arrays = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
  const sql = `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays})`;
  for await (const batch of inBatches(rows))
    await manager.query(
      sql,
      columns.map((_, index) => batch.map((row) => row[index])),
    );
}

/**
 * Loads rows into a table as fast as the database takes them, one batch in memory at a time: by COPY on a server, by
 * arrays on the embedded database, whose socket does not carry COPY.
 * @param columns name and type of each column, in the order of the rows' values
 */
export async function bulkLoad(
  database: Database,
  manager: EntityManager,
  table: string,
  columns: Record<string, string>,
  rows: AsyncIterable<Value[]>,
): Promise<void> {
  const names = Object.keys(columns);
  if (database.embedded) await unnest(manager, table, names, Object.values(columns), rows);
  else await copy(manager, table, names, rows);
}
