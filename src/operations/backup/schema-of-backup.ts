import type { EntityManager, MigrationInterface } from 'typeorm';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { backupMessages } from './backup.messages.js';
import { appliedMigrations } from './tables.js';

const nameOf = (migration: MigrationInterface): string => migration.name ?? migration.constructor.name;

/** TypeORM reads the time of a migration from the end of its name. */
const timestampOf = (name: string): number => Number(/\d{13}$/u.exec(name)?.[0] ?? 0);

/**
 * Takes an empty database back to the schema of an older backup, inside the transaction that fills it.
 * @returns what brings it up to date again, once it is filled
 * @throws VerbleibError exit 65 where the backup is newer than this version
 */
export async function bringToSchema(
  manager: EntityManager,
  migrations: MigrationInterface[],
  schema: string[],
): Promise<() => Promise<void>> {
  const known = migrations.map(nameOf);
  const unknown = schema.find((name) => !known.includes(name));
  if (unknown)
    throw new VerbleibError('backup_newer', EXIT.badInput, {
      de: backupMessages.de.newer(unknown),
      en: backupMessages.en.newer(unknown),
    });
  const applied = await appliedMigrations(manager);
  const later = migrations.filter(
    (migration) => applied.includes(nameOf(migration)) && !schema.includes(nameOf(migration)),
  );
  const runner = manager.queryRunner!;
  for (const migration of later.toReversed()) {
    await migration.down(runner);
    await manager.query('delete from migration where name = $1', [nameOf(migration)]);
  }
  return async () => {
    for (const migration of later) {
      const name = nameOf(migration);
      await migration.up(runner);
      await manager.query('insert into migration (timestamp, name) values ($1, $2)', [timestampOf(name), name]);
    }
  };
}
