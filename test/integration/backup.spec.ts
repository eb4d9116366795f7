import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { migrations } from '../../src/database/migrations/index.js';
import { RestoreBackup } from '../../src/operations/backup/restore-backup.js';
import { WriteBackup } from '../../src/operations/backup/write-backup.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SERVER = process.env['TEST_DATABASE_URL'];
let folder: string;
let file: string;
let source: TestApp;
let opened: TestApp[] = [];

/** A fresh database on the engine that is asked for, whatever the run's own is. */
async function start(engine: 'embedded' | 'server'): Promise<TestApp> {
  if (engine === 'server') process.env['TEST_DATABASE_URL'] = SERVER;
  else delete process.env['TEST_DATABASE_URL'];
  try {
    const test = await startTestApp();
    opened.push(test);
    return test;
  } finally {
    if (SERVER) process.env['TEST_DATABASE_URL'] = SERVER;
  }
}

/** Every row of every table, in the database's own words. */
async function state(test: TestApp): Promise<Record<string, string[]>> {
  const tables = await test.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migration', 'durability_probe')`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await test.rows<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
    content[name] = rows.map(({ row }) => row).sort();
  }
  return content;
}

const restore = (test: TestApp, from = file, replace = false) => test.app.get(RestoreBackup).restore(from, replace);

async function fill(test: TestApp): Promise<void> {
  const county = new County(test);
  await county.unit('16', { manager: '1' });
  await county.unit('16.1', { parent: '16', manager: '2', hr: '3' });
  await test.rows(
    `insert into employee (number, family_name, given_name)
     select 'B' || n, 'Beispiel', 'Nummer ' || n from generate_series(1, 2500) n`,
  );
  await test.rows(`update employee set email = 'neu@kreis-musterland.example' where number = 'B1'`);
  await test.rows(
    `insert into employee (number, family_name, given_name) values ('T', E'Tab\\tZeile\\nRück\\\\strich "Q" \\\\N', '')`,
  );
  await test.rows(
    `insert into contract (number, employee_id, unit_id, starts_on, ends_on, note)
     select 'V1', e.id, u.id, '2025-01-01', '2025-12-31', null from employee e, unit u where e.number = 'B1' and u.code = '16'`,
  );
  await test.rows(
    `insert into contract (number, employee_id, unit_id, starts_on, ends_on, note, predecessor_id)
     select 'V2', employee_id, unit_id, '2026-01-01', '2026-12-31', 'Grüße 👋', id from contract where number = 'V1'`,
  );
  await test.rows(
    `insert into reminder_rule (unit_id, stages, mailboxes)
     select id, '{365,30}', array['a@kreis-musterland.example', 'with "quotes", and {braces}'] from unit where code = '16'`,
  );
  await test.rows(
    `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, counts)
     values ('watch', '2026-11-20T04:30:00.123456Z', '2026-11-20', 'done', 'x', '2026-11-20T04:30:00Z', '2026-11-20T04:30:00Z',
       '{"flags_opened": 2}')`,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbleib-backup-'));
  file = join(folder, 'state.backup');
  source = await start(SERVER ? 'server' : 'embedded');
  opened = [];
  await fill(source);
  await source.app.get(WriteBackup).write(file);
});
afterEach(async () => {
  for (const test of opened) await test.close();
  opened = [];
});
afterAll(async () => {
  await source?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it.each(SERVER ? (['server', 'embedded'] as const) : (['embedded'] as const))(
    'brings the whole state back, on the engine: %s',
    async (engine) => {
      const target = await start(engine);
      const restored = await restore(target);
      expect(restored.rows).toMatchObject({ employee: 2504, contract: 2, unit: 2, job_run: 1 });
      expect(await state(target)).toEqual(await state(source));
      // What comes next goes on counting, and the history has its old entries.
      const [before] = await target.rows<{ most: number }>('select max(id) as most from change');
      await target.rows(`update employee set given_name = 'Neu' where number = 'B2'`);
      const [after] = await target.rows<{ most: number }>('select max(id) as most from change');
      expect(after!.most).toBe(before!.most + 1);
    },
  );

  it('of what was restored is the same again', async () => {
    const target = await start('embedded');
    await restore(target);
    const again = join(folder, 'again.backup');
    await target.app.get(WriteBackup).write(again);
    const lines = async (path: string) =>
      gunzipSync(await readFile(path))
        .toString()
        .split('\n')
        .slice(0, -2)
        .sort();
    expect(await lines(again)).toEqual(await lines(file));
  });

  it('is one snapshot, taken while others write', async () => {
    const writing = (async () => {
      for (let number = 0; number < 20; number += 1)
        await source.dataSource.transaction(async (manager) => {
          await manager.query(`insert into unit (code) values ($1)`, [`P${number}`]);
          await manager.query(`insert into programme (code) values ($1)`, [`P${number}`]);
        });
    })();
    const during = join(folder, 'during.backup');
    const { rows } = await source.app.get(WriteBackup).write(during);
    await writing;
    expect(rows['unit']! - 2).toBe(rows['programme']);
    await source.rows(`delete from unit where code like 'P%'`);
    await source.rows(`delete from programme`);
    await source.rows(`delete from change where entity in ('unit', 'programme')`);
  });

  it('is for its owner only, and leaves nothing half-written behind', async () => {
    expect((await stat(file)).mode % 0o1000).toBe(0o600);
    await expect(source.app.get(WriteBackup).write(join(folder, 'nowhere', 'x'))).rejects.toThrow('ENOENT');
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

describe('restoring', () => {
  let target: TestApp;
  let before: Record<string, string[]>;
  beforeAll(async () => {
    target = await start(SERVER ? 'server' : 'embedded');
    opened = [];
    await new County(target).unit('99');
    before = await state(target);
  });
  afterAll(() => target?.close());

  const damages: [string, (bytes: Buffer) => Buffer | string][] = [
    ['an empty file', () => ''],
    ['something else', () => 'Personalnummer;Name\n'],
    ['something else, packed', () => gzipSync('Personalnummer;Name\n')],
    ['a file that was cut off', (bytes) => bytes.subarray(0, bytes.length - 100)],
    ['a file with a flipped bit', (bytes) => flipped(bytes)],
    ['a file without its end', (bytes) => repacked(bytes, (lines) => lines.slice(0, -1))],
    ['a file with a row less', (bytes) => repacked(bytes, (lines) => lines.toSpliced(5, 1))],
    [
      'a file with a changed name',
      (bytes) => repacked(bytes, (lines) => lines.map((l) => l.replace('Nummer 7"', 'N"'))),
    ],
    [
      'a file with a row that does not fit',
      (bytes) => resealed(bytes, (text) => text.replace('"2026-12-31"', '"2026-13-31"')),
    ],
    [
      'a file with a row that refers to nothing',
      (bytes) =>
        resealed(bytes, (text) => text.replace(/"V2","[^"]+"/u, '"V2","01a2047c-0000-7000-8000-000000000000"')),
    ],
    [
      'a file with a table that is not ours',
      (bytes) => resealed(bytes, (text) => text.replace('{"table":"contract"', '{"table":"pg_authid"')),
    ],
    ['a file with a number where a text should be', (bytes) => resealed(bytes, (text) => text.replace('"V2"', '2'))],
  ];
  it.each(damages)('refuses %s and changes nothing', async (_, damage) => {
    const damaged = join(folder, 'damaged.backup');
    await writeFile(damaged, damage(await readFile(file)));
    await expect(restore(target, damaged, true)).rejects.toMatchObject({ code: 'backup_damaged', exit: 65 });
    expect(await state(target)).toEqual(before);
  });

  it('refuses a file that is not there', async () => {
    await expect(restore(target, join(folder, 'none'))).rejects.toMatchObject({ exit: 65 });
    await expect(restore(target, folder, true)).rejects.toMatchObject({ code: 'backup_unreadable', exit: 65 });
  });

  it('refuses a backup of a newer version', async () => {
    const newer = join(folder, 'newer.backup');
    const changed = resealed(await readFile(file), (text) =>
      text.replace('"schema":[', '"schema":["Future1990000000000",'),
    );
    await writeFile(newer, changed);
    await expect(restore(target, newer, true)).rejects.toMatchObject({ code: 'backup_newer', exit: 65 });
    expect(await state(target)).toEqual(before);
  });

  it('refuses while a service works on the database', async () => {
    if (!SERVER) return;
    await target.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at)
       values ('deliver', now(), '2026-11-22', 'done', 'x', now(), clock_timestamp())`,
    );
    await expect(restore(target, file, true)).rejects.toMatchObject({ code: 'database_in_use', exit: 75 });
    await target.rows('delete from job_run');
  });

  it('refuses a database that has rows, unless they shall be replaced', async () => {
    await expect(restore(target)).rejects.toMatchObject({ code: 'database_not_empty', exit: 65 });
    expect(await state(target)).toEqual(before);
    await restore(target, file, true);
    expect((await state(target))['unit']).toHaveLength(2);
  });

  it('takes the backup of an older version and brings its schema up to date', async () => {
    // As if this version had a migration more than the one that wrote the backup.
    class Later1990000000000 {
      name = 'Later1990000000000';
      up = (db: { query(sql: string): Promise<unknown> }) =>
        db.query(`alter table unit add column later int default 7`);
      down = (db: { query(sql: string): Promise<unknown> }) => db.query(`alter table unit drop column later`);
    }
    target.dataSource.migrations.push(new Later1990000000000());
    await target.dataSource.runMigrations();
    await restore(target, file, true);
    expect(await target.rows('select distinct later from unit')).toEqual([{ later: 7 }]);
    const [count] = await target.rows<{ applied: number }>('select count(*)::int as applied from migration');
    expect(count!.applied).toBe(migrations.length + 1);
  });
});

const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy[Math.floor(copy.length / 2)]! ^= 1;
  return copy;
};
function repacked(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
  const changed = change(lines);
  if (changed.join() === lines.join()) throw new Error('Nothing was damaged.');
  return gzipSync(`${changed.join('\n')}\n`);
}
/** A change with a seal that fits it: by somebody who knows the format. */
function resealed(bytes: Buffer, change: (text: string) => string): Buffer {
  return repacked(bytes, (lines) => {
    const text = `${change(lines.slice(0, -1).join('\n'))}\n`;
    const seal = JSON.parse(lines.at(-1)!) as { sha256: string };
    seal.sha256 = createHash('sha256').update(text).digest('hex');
    return [...text.trimEnd().split('\n'), JSON.stringify(seal)];
  });
}
