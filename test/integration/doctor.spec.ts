import { rm } from 'node:fs/promises';
import { parseSettings } from '../../src/config/load-settings.js';
import { Database } from '../../src/database/database.module.js';
import { keepUnclear } from '../../src/mail/bounces/unclear-folder.js';
import { examine } from '../../src/operations/doctor/doctor.js';
import { FixedClock } from '../../src/shared/clock.js';
import { startImapServer } from '../support/imap-server.js';
import { rawSettings } from '../support/settings.js';
import { prepareDatabase } from '../support/test-app.js';
import { spawnVerbleib } from '../support/spawn-verbleib.js';

let database: Awaited<ReturnType<typeof prepareDatabase>>;
beforeAll(async () => {
  database = await prepareDatabase();
  await run('select 1');
});
afterAll(() => database?.cleanUp());

const settings = (changes: Record<string, unknown> = {}) =>
  parseSettings(rawSettings({ dataDir: database.dataDir, database: { url: database.url }, ...changes }));

async function run(sql: string): Promise<void> {
  const opened = await Database.open(settings());
  try {
    await opened.dataSource.query(sql);
  } finally {
    await opened.onApplicationShutdown();
  }
}
const findings = async (changes: Record<string, unknown> = {}, now = '2026-11-22T11:00:00Z') => {
  const all = await examine(settings(changes), new FixedClock(now), 'de');
  return Object.fromEntries(all.map(({ check, ...finding }) => [check, finding]));
};

describe('doctor', () => {
  it('finds a fresh installation well', async () => {
    const all = await findings();
    expect(Object.keys(all)).toEqual([
      'configuration',
      'web',
      'database',
      'durability',
      'schema',
      'clock',
      'schedules',
      'audit',
      'mail',
      'disk',
    ]);
    for (const finding of Object.values(all)) expect(finding).toMatchObject({ ok: true });
    expect(all['schedules']!.message).toContain('verbleib serve');
    expect(all['mail']!.message).toContain('maildrop');
  });

  it('names the job that is late, and is content once it was made up for by hand', async () => {
    await run(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, finished_at)
       values ('watch', '2026-11-20T04:30:00Z', '2026-11-20', 'done', 'x', '2026-11-20T04:30:00Z', now(), '2026-11-20T04:30:09Z')`,
    );
    expect((await findings({}, '2026-11-20T12:00:00Z'))['schedules']).toMatchObject({ ok: true });
    // Within the time that a long look may take.
    expect((await findings({}, '2026-11-21T05:00:00Z'))['schedules']).toMatchObject({ ok: true });
    const late = (await findings())['schedules']!;
    expect(late.ok).toBe(false);
    expect(late.message).toContain('watch war fällig (22.11.2026, 05:30 Uhr), zuletzt erledigt 20.11.2026, 05:30 Uhr');
    await run(
      `insert into job_run (job, business_date, state, instance, started_at, alive_at, finished_at)
       values ('watch', '2026-11-22', 'done', 'x', '2026-11-22T10:00:00Z', now(), '2026-11-22T10:00:09Z')`,
    );
    expect((await findings())['schedules']).toMatchObject({ ok: true });
    await run('delete from job_run');
  });

  it('names a mail server that does not answer', async () => {
    const { mail } = await findings({ mail: { smtpUrl: 'smtp://127.0.0.1:1' } });
    expect(mail!.ok).toBe(false);
  });

  it('looks at the mailbox for bounces, and says how many messages nobody understood', async () => {
    const imap = await startImapServer();
    try {
      const mail = { bounces: imap.url() };
      expect((await findings({ mail }))['bounces']).toEqual({
        ok: true,
        message: `Das Postfach für Rückläufer antwortet (127.0.0.1:${imap.port}, Ordner INBOX).`,
      });
      imap.deliver('Subject: x\r\n\r\nx');
      imap.folder('INBOX')[0]!.flags.push('\\Flagged');
      expect((await findings({ mail }))['bounces']!.message).toContain('Eine Nachricht darin war nicht zu verstehen');
      expect(imap.folder('INBOX')).toHaveLength(1);
      const away = (await findings({ mail: { bounces: imap.url('INBOX', 'geheim') } }))['bounces']!;
      expect(away.ok).toBe(false);
      expect(away.message).toContain('Benutzer und Kennwort in MAIL_BOUNCES');
      expect(away.message).not.toContain('geheim');
    } finally {
      await imap.close();
    }
  });

  it('counts messages that were handed over and not understood, also without a mailbox', async () => {
    const file = await keepUnclear(database.dataDir, Buffer.from('x'));
    try {
      expect((await findings())['bounces']).toMatchObject({
        ok: true,
        message: expect.stringContaining('Eine Nachricht'),
      });
    } finally {
      await rm(file);
    }
  });

  it('names a database that does not answer once, and looks at the rest', async () => {
    const all = await findings({ database: { url: 'postgres://postgres@127.0.0.1:1/none' } });
    expect(all['database']).toMatchObject({ ok: false, message: expect.stringContaining('antwortet nicht') });
    expect(all['schema']).toMatchObject({ ok: false });
    expect(all['disk']).toMatchObject({ ok: true });
  });

  it('names a database that is newer than this version', async () => {
    await run(`insert into migration (timestamp, name) values (1990000000000, 'Future1990000000000')`);
    try {
      expect((await findings())['schema']).toMatchObject({ ok: false, message: expect.stringContaining('Future') });
    } finally {
      await run(`delete from migration where timestamp = 1990000000000`);
    }
  });

  it('ends with 0 when all is well and with 1 otherwise', async () => {
    const environment = { VERBLEIB_DATA_DIR: database.dataDir, DATABASE_URL: database.url };
    const well = spawnVerbleib(['doctor', '--json'], environment);
    expect(await well.ended).toBe(0);
    const list = JSON.parse(well.stdout()) as { check: string; ok: boolean; message: string }[];
    expect(list.every(({ ok, message }) => ok && message.length > 0)).toBe(true);
    expect(await spawnVerbleib(['doctor'], { ...environment, SMTP_URL: 'smtp://127.0.0.1:1' }).ended).toBe(1);
  });
});
