import { DataSource, type DataSourceOptions } from 'typeorm';
import { EXIT, VerbleibError, messageOf } from '../shared/errors.js';
import { migrations } from './migrations/index.js';
import { usePlainTypes } from './pg-types.js';

/** Where the database is: a connection string, or the options of the embedded server's socket. */
export type Connection = { url: string } | { host: string; port: number; user: string; database: string };

/** The one data source of the application; `synchronize` stays off: the schema is the migrations. */
export function createDataSource(
  connection: Connection,
  entities: DataSourceOptions['entities'] = [],
  poolSize = 10,
): DataSource {
  usePlainTypes();
  const target =
    'url' in connection
      ? { url: connection.url }
      : { host: connection.host, port: connection.port, username: connection.user, database: connection.database };
  return new DataSource({
    type: 'postgres',
    ...target,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize,
    applicationName: 'verbleib',
    extra: {
      // The embedded database does one thing at a time: behind an import that is merged a page waits, and is not lost.
      connectionTimeoutMillis: 'url' in connection ? 10_000 : 60_000,
      // Compiling a statement costs more than it saves here: 100 to 300 ms for one of some milliseconds. The embedded
      // database has no compiler.
      ...('url' in connection && { options: '-c jit=off' }),
    },
  } satisfies DataSourceOptions);
}

/** @throws VerbleibError exit 75 when the server does not answer or does not let us in */
export async function openDataSource(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new VerbleibError(
      'database_unavailable',
      EXIT.tryAgain,
      {
        de: `Die Datenbank antwortet nicht: ${messageOf(error)}. Bitte DATABASE_URL und den Server prüfen und es erneut versuchen.`,
        en: `The database does not answer: ${messageOf(error)}. Check DATABASE_URL and the server, then try again.`,
      },
      { cause: error },
    );
  }
}

/** Any number that no other application is likely to lock on. */
const MIGRATION_LOCK = 820_731_001;

/** Brings the schema up to date; instances that start together take turns. */
export async function migrate(dataSource: DataSource): Promise<{ applied: string[]; pending: string[] }> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const applied = await dataSource.runMigrations({ transaction: 'each' });
      return { applied: applied.map((migration) => migration.name), pending: [] };
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}

/** What `migrate` has done and would do, without doing it. */
export async function migrationStatus(dataSource: DataSource): Promise<{ applied: string[]; pending: string[] }> {
  const [table] = await dataSource.query<{ found: boolean }[]>(`select to_regclass('migration') is not null as found`);
  const rows = table?.found ? await dataSource.query<{ name: string }[]>('select name from migration order by id') : [];
  const applied = rows.map((row) => row.name);
  const all = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  return { applied, pending: all.filter((name) => !applied.includes(name)) };
}
