import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { bulkLoad } from '../../database/bulk-load.js';
import { Database } from '../../database/database.module.js';
import { EXIT, type ExitCode, VerbleibError } from '../../shared/errors.js';
import type { Bilingual } from '../../shared/locale.js';
import type { Heading, Seal } from './backup-format.js';
import { backupMessages } from './backup.messages.js';
import { Damage } from './damaged.js';
import { type Part, readBackup } from './read-backup.js';
import { bringToSchema } from './schema-of-backup.js';
import { type Table, quoted, stateTables } from './tables.js';

export type Restored = Heading & Seal & { file: string };

/** How long after its last delivery a service is taken to be running: it delivers every minute. */
const SERVICE_SECONDS = 90;
/** SQLSTATE classes of data that does not fit: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const WRONG_DATA = /^(22|23)/u;

function refusal(code: string, exit: ExitCode, text: (texts: (typeof backupMessages)['de']) => string): VerbleibError {
  const both: Bilingual = { de: text(backupMessages.de), en: text(backupMessages.en) };
  return new VerbleibError(code, exit, both);
}

/** Puts a backup's state into the database, whichever engine either of them is. */
@Injectable()
export class RestoreBackup {
  constructor(private readonly database: Database) {}

  /**
   * All of it in one transaction: what goes wrong leaves everything as it was.
   * @param replace whether rows that are there may be deleted
   * @throws VerbleibError 65 for a file that is damaged or newer than this version, or a database that is not empty;
   * 75 while a service runs on it
   */
  async restore(file: string, replace: boolean): Promise<Restored> {
    try {
      return await this.database.dataSource.transaction(async (manager) => {
        await this.#refuseWhileServed(manager);
        await empty(manager, replace);
        let restored!: Restored;
        await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Uint8Array>) => {
          restored = { file, ...(await this.#fill(manager, readBackup(chunks))) };
        });
        return restored;
      });
    } catch (error) {
      throw asRefusal(error, file);
    }
  }

  async #fill(manager: EntityManager, parts: AsyncGenerator<Part>): Promise<Heading & Seal> {
    let heading!: Heading;
    let migrateOn: () => Promise<void> = async () => {};
    let tables: Table[] = [];
    let next = await parts.next();
    while (!next.done) {
      const part = next.value;
      if (part.kind === 'seal') {
        await migrateOn();
        return { ...heading, ...part.seal };
      }
      if (part.kind === 'heading') {
        ({ heading } = part);
        migrateOn = await bringToSchema(manager, this.database.dataSource.migrations, heading.schema);
        tables = await stateTables(manager);
      } else if (part.kind === 'table') {
        const rows = async function* (): AsyncGenerator<(string | null)[]> {
          for (next = await parts.next(); !next.done && next.value.kind === 'row'; next = await parts.next())
            yield next.value.row;
        };
        await this.#fillTable(manager, tables, part, rows());
        continue;
      }
      next = await parts.next();
    }
    throw new Damage((texts) => texts.noSeal);
  }

  /** By way of a table of plain text, so that a table that refers to itself is filled by one statement. */
  async #fillTable(
    manager: EntityManager,
    tables: Table[],
    part: { table: string; columns: string[] },
    rows: AsyncGenerator<(string | null)[]>,
  ): Promise<void> {
    const table = tables.find(({ name }) => name === part.table);
    const columns = part.columns.map((name) => table?.columns.find((column) => column.name === name));
    if (!table || !columns.every((column) => column !== undefined))
      throw new Damage((texts) => texts.unknownTable(part.table));
    const incoming = Object.fromEntries(columns.map((_, index) => [`c${index}`, 'text']));
    const definitions = Object.keys(incoming).map((name) => `${name} text`);
    await manager.query(`create temporary table incoming (${definitions.join(', ')}) on commit drop`);
    await bulkLoad(this.database, manager, 'incoming', incoming, rows);
    await manager.query(
      `insert into ${quoted(table.name)} (${columns.map(({ name }) => quoted(name)).join(', ')})
       overriding system value
       select ${columns.map(({ type }, index) => `c${index}::${type}`).join(', ')} from incoming`,
    );
    await manager.query('drop table incoming');
    for (const { name } of table.columns.filter(({ identity }) => identity))
      await manager.query(
        `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(name)}), 1), max(${quoted(name)}) is not null)
         from ${quoted(table.name)}`,
        [quoted(table.name), name],
      );
  }

  /** Embedded, a service has us as its guest; on a server its deliveries are in the run ledger, each minute one. */
  async #refuseWhileServed(manager: EntityManager): Promise<void> {
    const { embedded } = this.database;
    if (embedded && !embedded.guest) return;
    const [ledger] = await manager.query<{ served: boolean }[]>(
      `select exists (select from job_run where slot is not null and alive_at > clock_timestamp() - make_interval(secs => $1))
         as served`,
      [SERVICE_SECONDS],
    );
    if (embedded || ledger?.served) throw refusal('database_in_use', EXIT.tryAgain, (texts) => texts.inUse);
  }
}

async function empty(manager: EntityManager, replace: boolean): Promise<void> {
  const tables = await stateTables(manager);
  if (!replace)
    for (const { name } of tables) {
      const [row] = await manager.query<{ filled: boolean }[]>(`select exists (select from ${quoted(name)}) as filled`);
      if (row?.filled) throw refusal('database_not_empty', EXIT.badInput, (texts) => texts.notEmpty(name));
    }
  await manager.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')} restart identity`);
}

function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof Damage)
    return refusal('backup_damaged', EXIT.badInput, (texts) => texts.damaged(file, error.where(texts)));
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall === 'open' || syscall === 'read')
    return refusal('backup_unreadable', EXIT.badInput, (texts) => texts.unreadable(file));
  if (code?.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return refusal('backup_damaged', EXIT.badInput, (texts) => texts.damaged(file, texts.notGzip));
  if (code && WRONG_DATA.test(code))
    return refusal('backup_damaged', EXIT.badInput, (texts) => texts.damaged(file, texts.wrongData));
  return error;
}
