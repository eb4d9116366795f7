import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { FORMAT, type Heading, type Seal } from './backup-format.js';
import { type Table, appliedMigrations, quoted, stateTables } from './tables.js';

/** Rows that are in memory at once; a mail with its pages may have 100 kB. */
const BATCH = 200;

export type Written = Heading & Seal & { file: string };

async function* batchesOf(manager: EntityManager, table: Table): AsyncGenerator<(string | null)[][]> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  await client.query(`declare backup_rows no scroll cursor for select ${columns} from ${quoted(table.name)}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${BATCH} from backup_rows`,
      rowMode: 'array',
      // As the database writes them: nothing is read as a number or a date on the way.
      types: { getTypeParser: () => (text: string) => text },
    });
    yield rows;
    if (rows.length < BATCH) break;
  }
  await client.query('close backup_rows');
}

/** Writes the whole state into one file, while others go on working. */
@Injectable()
export class WriteBackup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one snapshot of every table. The file appears under its name only when it is complete; an older one of that
   * name is replaced.
   */
  async write(file: string): Promise<Written> {
    const unfinished = `${file}.${newId()}.unfinished`;
    try {
      const written = await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
        await manager.query('set transaction read only');
        await manager.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex'`);
        const heading = {
          format: FORMAT,
          created: this.clock.now().toString(),
          schema: await appliedMigrations(manager),
        } as const;
        const seal: Seal = { rows: {}, sha256: '' };
        await pipeline(
          this.#lines(manager, heading, seal),
          createGzip(),
          // Personal data: for nobody else on this machine. On disk before it gets its name.
          createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true }),
        );
        return { file, ...heading, ...seal };
      });
      await rename(unfinished, file);
      return written;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Fills in the seal as it goes, and ends with it. */
  async *#lines(manager: EntityManager, heading: Heading, seal: Seal): AsyncGenerator<string> {
    const hash = createHash('sha256');
    const line = (value: unknown): string => {
      const text = `${JSON.stringify(value)}\n`;
      hash.update(text);
      return text;
    };
    yield line(heading);
    for (const table of await stateTables(manager)) {
      yield line({ table: table.name, columns: table.columns.map(({ name }) => name) });
      let count = 0;
      for await (const batch of batchesOf(manager, table)) {
        count += batch.length;
        // One piece: packing single rows takes many times as long.
        yield batch.map(line).join('');
      }
      seal.rows[table.name] = count;
    }
    seal.sha256 = hash.digest('hex');
    yield `${JSON.stringify(seal)}\n`;
  }
}
