import { AuditLog } from '../../src/audit/audit-log.js';
import { VerifyAudit } from '../../src/audit/verify-audit.query.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

const record = (action: string, facts = {}) =>
  test.app
    .get(UnitOfWork)
    .run('pruefung@kreis-musterland.example', (manager) => test.app.get(AuditLog).record(manager, { action, facts }));
const verify = () => test.app.get(VerifyAudit).verify();
const idOf = async (action: string): Promise<number> =>
  (await test.rows<{ id: number }>('select id from audit_entry where action = $1', [action]))[0]!.id;

/** What somebody with access to the database can do. */
async function tamper(sql: string): Promise<void> {
  await test.rows('alter table audit_entry disable trigger user');
  await test.rows(sql);
  await test.rows('alter table audit_entry enable trigger user');
}

async function threeEntries(): Promise<void> {
  await record('token.created', { days: 90, 'ä"\\': 'ß' });
  await record('token.revoked');
  await record('account.disabled');
}

it('chains what is recorded, and finds it whole', async () => {
  expect(await verify()).toEqual({ entries: 0, ok: true, head: null });
  await threeEntries();
  const rows = await test.rows('select position, length(hash) as bytes from audit_entry order by id');
  expect(rows).toEqual([1, 2, 3].map((position) => ({ position, bytes: 32 })));
  expect(await verify()).toEqual({ entries: 3, ok: true, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it('gives entries that are written at the same time places one after the other', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, index) => record(`token.created`, { index })));
  expect(await verify()).toMatchObject({ entries: 12, ok: true });
});

it('keeps nothing of what was undone', async () => {
  await record('token.created');
  await test.app.get(UnitOfWork).rehearse('x', (manager) => test.app.get(AuditLog).record(manager, { action: 'x.y' }));
  await record('token.revoked');
  expect(await verify()).toMatchObject({ entries: 2, ok: true });
});

it('lets no entry be changed or deleted by mistake', async () => {
  await record('token.created');
  await expect(test.rows(`update audit_entry set actor = 'x'`)).rejects.toThrow('neither changed nor deleted');
  await expect(test.rows('delete from audit_entry')).rejects.toThrow('neither changed nor deleted');
});

it.each([
  ['changed', `update audit_entry set facts = '{"days": 1}' where action = 'token.created'`, 'token.created'],
  [
    'given to another time',
    `update audit_entry set happened_at = happened_at - interval '1 s' where position = 2`,
    'token.revoked',
  ],
  ['taken out', `delete from audit_entry where action = 'token.revoked'`, 'account.disabled'],
  ['taken out at the beginning', `delete from audit_entry where action = 'token.created'`, 'token.revoked'],
  ['put in', `insert into audit_entry (action) values ('session.opened')`, 'session.opened'],
  [
    'hashed anew',
    `update audit_entry e set actor = 'x', hash = audit_hash(jsonb_populate_record(e, '{"actor": "x"}')) where position = 2`,
    'account.disabled',
  ],
])('finds an entry that was %s', async (_, sql, bad) => {
  await threeEntries();
  await tamper(sql);
  expect(await verify()).toMatchObject({ ok: false, first_bad: await idOf(bad) });
});

it('says so on the command line', async () => {
  await threeEntries();
  const whole = await runCli(test, 'audit', 'verify', '--json');
  expect(whole).toMatchObject({ code: 0 });
  expect(JSON.parse(whole.stdout)).toMatchObject({ entries: 3, ok: true });
  await tamper(`update audit_entry set actor = 'x' where position = 2`);
  const broken = await runCli(test, 'audit', 'verify');
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain(`Eintrag ${await idOf('token.revoked')} passt nicht`);
});
