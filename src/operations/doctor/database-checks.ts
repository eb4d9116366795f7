import { migrationStatus } from '../../database/data-source.js';
import type { Finding, Patient } from './check.js';
import { doctorMessages } from './doctor.messages.js';

const OLDEST_POSTGRES = 15;
/** Larger differences make leases and retries of several instances disagree. */
const MOST_SKEW_SECONDS = 30;

async function setting({ database }: Patient, name: string): Promise<string> {
  const [row] = await database.dataSource.query<{ value: string }[]>('select current_setting($1) as value', [name]);
  return row!.value;
}

export async function checkDatabase(patient: Patient): Promise<Finding> {
  const texts = doctorMessages[patient.locale];
  const version = await setting(patient, 'server_version');
  const ok = Number.parseInt(version, 10) >= OLDEST_POSTGRES;
  const engine = patient.database.embedded ? 'embedded' : 'server';
  return { check: 'database', ok, message: ok ? texts.engine(engine, version) : texts.tooOld(version) };
}

/** The embedded database proves its fsync whenever it is opened, and refuses to run without. */
export async function checkDurability(patient: Patient): Promise<Finding> {
  const texts = doctorMessages[patient.locale];
  if (patient.database.embedded) return { check: 'durability', ok: true, message: texts.durableEmbedded };
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
    if ((await setting(patient, name)) === 'off')
      return { check: 'durability', ok: false, message: texts.notDurable(`${name} = off`) };
  return { check: 'durability', ok: true, message: texts.durableServer };
}

export async function checkSchema({ database, locale }: Patient): Promise<Finding> {
  const texts = doctorMessages[locale];
  const { applied, pending } = await migrationStatus(database.dataSource);
  const known = database.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { check: 'schema', ok: false, message: texts.schemaNewer(unknown.join(', ')) };
  const message = pending.length > 0 ? texts.schemaPending(pending.join(', ')) : texts.schemaReady(applied.length);
  return { check: 'schema', ok: true, message };
}

export async function checkClock({ settings, database, locale }: Patient): Promise<Finding> {
  const texts = doctorMessages[locale];
  const before = Date.now();
  const [row] = await database.dataSource.query<{ now: string }[]>('select clock_timestamp() as now');
  // The answer was on its way for half of the time.
  const here = (before + Date.now()) / 2;
  const skew = Math.abs(Temporal.Instant.from(row!.now).epochMilliseconds - here) / 1000;
  if (skew > MOST_SKEW_SECONDS) return { check: 'clock', ok: false, message: texts.clockSkewed(skew) };
  return { check: 'clock', ok: true, message: settings.now ? texts.clockFixed(settings.now) : texts.clockRight(skew) };
}
