import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { History } from '../../src/registry/history.query.js';
import { County } from '../factories/county.js';
import { runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  test.clock.set('2026-11-22T11:00:00Z');
});
afterAll(() => test?.close());

const as = (actor: string, sql: string, parameters: unknown[] = []) =>
  test.app.get(UnitOfWork).run(actor, (manager) => manager.query(sql, parameters));
const kept = () =>
  test.rows(
    `select c.entity, c.field, c.old_value as old, c.new_value as new, c.actor, c.happened_at as at from change c order by id`,
  );

describe('every change is kept with who, when, from and to', () => {
  it('of many rows changed by one statement', async () => {
    await county.contract({ person: '000001', to: '2026-12-31' });
    await county.contract({ person: '000002', to: '2026-12-31' });
    await as('pruefer', `update contract set ends_on = '2027-12-31', version = version + 1`);
    const change = {
      entity: 'contract',
      field: 'ends_on',
      old: '2026-12-31',
      new: '2027-12-31',
      actor: 'pruefer',
      at: '2026-11-22T11:00:00Z',
    };
    expect(await kept()).toEqual([change, change]);
  });

  it('of several fields of one row, and not of fields that stay', async () => {
    await county.contract({ to: '2026-12-31' });
    await as('pruefer', `update contract set ends_on = null, note = 'entfristet', job_title = job_title`);
    const changes = (await kept()).map(({ field, old, new: to }) => [field, old, to]);
    expect(changes.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['ends_on', '2026-12-31', null],
      ['note', null, 'entfristet'],
    ]);
  });

  it('of rows deleted by one statement, with all that they held', async () => {
    await county.contract({ person: '000001', to: '2026-12-31' });
    await county.contract({ person: '000002', to: '2026-12-31' });
    await as('pruefer', 'delete from contract');
    expect(await kept()).toMatchObject([
      { entity: 'contract', field: null, old: { number: 'V1', ends_on: '2026-12-31' }, actor: 'pruefer' },
      { entity: 'contract', field: null, old: { number: 'V2', ends_on: '2026-12-31' }, actor: 'pruefer' },
    ]);
  });

  it('of rows deleted with the row that they belong to', async () => {
    await county.committee('KIM', { 'a@kreis-musterland.example': 'member' });
    await as('pruefer', `update programme set committee_id = null`);
    await as('pruefer', 'delete from committee');
    expect((await kept()).filter(({ field }) => field === null)).toMatchObject([
      { entity: 'committee', old: { code: 'A-KIM' }, actor: 'pruefer' },
      { entity: 'committee_member', old: { name: 'a@kreis-musterland.example' }, actor: 'pruefer' },
    ]);
  });

  it.each([
    'employee',
    'absence',
    'unit',
    'programme',
    'programme_grant',
    'position',
    'committee',
    'committee_member',
    'contract',
    'reminder_rule',
  ])('of table %s, whoever changes it and however', async (table) => {
    const triggers = await test.rows<{ event: string }>(
      `select event_manipulation as event from information_schema.triggers
        where event_object_table = $1 and action_statement like '%keep_history()' order by 1`,
      [table],
    );
    expect(triggers.map(({ event }) => event)).toEqual(['DELETE', 'UPDATE']);
  });

  it('outside of a use case under the name of the database user', async () => {
    await county.unit('16.0');
    await test.rows(`update unit set name = 'Integration'`);
    const [user] = await test.rows<{ name: string }>('select current_user::text as name');
    expect(await kept()).toMatchObject([{ actor: user!.name, new: 'Integration' }]);
  });
});

describe('verbleib history', () => {
  it('tells the life of a contract with codes instead of ids, even after its deletion', async () => {
    await as('import: export.csv', `insert into unit (code) values ('16.0'), ('50.1')`);
    await as('import: export.csv', `insert into employee (number, family_name) values ('004101', 'Tönnies')`);
    await as(
      'import: export.csv',
      `insert into contract (number, employee_id, unit_id, starts_on, ends_on)
       select 'V4101-5', e.id, u.id, '2026-01-01', '2026-12-31' from employee e, unit u where u.code = '16.0'`,
    );
    test.clock.advance({ hours: 24 });
    await as('pruefer', `update contract set unit_id = (select id from unit where code = '50.1')`);
    test.clock.advance({ hours: 24 });
    await as('pruefer', 'delete from contract');
    const common = { entity: 'contract', number: 'V4101-5', field: null, from: null, to: null };
    expect(await test.app.get(History).of('V4101-5')).toEqual([
      { ...common, when: '2026-11-22T11:00:00Z', who: 'import: export.csv', what: 'created' },
      {
        ...common,
        when: '2026-11-23T11:00:00Z',
        who: 'pruefer',
        what: 'changed',
        field: 'unit',
        from: '16.0',
        to: '50.1',
      },
      { ...common, when: '2026-11-24T11:00:00Z', who: 'pruefer', what: 'deleted' },
    ]);
  });

  it('is readable at the terminal, and JSON for scripts', async () => {
    await as('import: haus.yaml', `insert into employee (number, family_name) values ('004101', 'Tönnies')`);
    await as('pruefer', `update employee set family_name = 'Tönnies-Abel', locale = 'en'`);
    const { stdout } = await runCli(test, 'history', '004101');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['Wann', 'Wer', 'Was', 'Von', 'Nach'],
      ['22.11.2026, 12:00 Uhr', 'import: haus.yaml', 'Person 004101 angelegt'],
      ['22.11.2026, 12:00 Uhr', 'pruefer', expect.any(String), expect.any(String), expect.any(String)],
      ['22.11.2026, 12:00 Uhr', 'pruefer', expect.any(String), expect.any(String), expect.any(String)],
    ]);
    expect(stdout).toMatch(/Nachname +Tönnies +Tönnies-Abel/);
    expect(stdout).toMatch(/Sprache +\(leer\) +en/);
    const json = JSON.parse((await runCli(test, 'history', '004101', '--json')).stdout) as { what: string }[];
    expect(json.map(({ what }) => what)).toEqual(['created', 'changed', 'changed']);
  });

  it('says that a number is unknown', async () => {
    const { code, stderr } = await runCli(test, 'history', '4711');
    expect(code).toBe(2);
    expect(stderr).toContain('Weder ein Vertrag noch eine Person hat die Nummer 4711.');
  });
});
