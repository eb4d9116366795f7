import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { CONSTRAINT_TEXTS } from '../../src/registry/constraint-errors.messages.js';
import { constraintError, inWords } from '../../src/registry/constraint-errors.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
afterAll(() => test?.close());

/** The constraint by which the database refuses a statement; `taken` where it does not. */
async function refusalOf(sql: string, parameters: unknown[] = []): Promise<string> {
  try {
    await test.rows(sql, parameters);
    return 'taken';
  } catch (error) {
    return constraintError(error)?.code ?? String(error);
  }
}

/** Adds a contract of a person in a post with given facts. */
async function contract(facts: {
  number: string;
  person?: string;
  post?: string | null;
  from: string;
  to?: string | null;
  left?: string;
  after?: string;
}): Promise<string> {
  await county.person(facts.person ?? '000001');
  await county.unit('16.0');
  const post = facts.post === undefined ? 'S1' : facts.post;
  if (post) await test.rows('insert into position (number) values ($1) on conflict do nothing', [post]);
  return refusalOf(
    `insert into contract (number, employee_id, position_id, unit_id, starts_on, ends_on, left_on, predecessor_id)
     select $1, (select id from employee where number = $2), (select id from position where number = $3), unit.id,
       $4, $5, $6, (select id from contract where number = $7) from unit`,
    [
      facts.number,
      facts.person ?? '000001',
      post,
      facts.from,
      facts.to ?? null,
      facts.left ?? null,
      facts.after ?? null,
    ],
  );
}

const follow = (number: string, predecessor: string | null): Promise<string> =>
  refusalOf('update contract set predecessor_id = (select id from contract where number = $2) where number = $1', [
    number,
    predecessor,
  ]);

describe('a contract', () => {
  beforeEach(() => county.clear());

  it('does not end, and nobody leaves, before it starts; one day is enough', async () => {
    expect(await contract({ number: 'A', from: '2026-01-02', to: '2026-01-01' })).toBe('contract_end_not_before_start');
    expect(await contract({ number: 'A', from: '2026-01-02', left: '2026-01-01' })).toBe(
      'contract_leaving_not_before_start',
    );
    expect(await contract({ number: 'A', from: '2026-01-02', to: '2026-01-02', left: '2026-01-02' })).toBe('taken');
  });

  it('has a number of its own', async () => {
    expect(await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31' })).toBe('taken');
    expect(await contract({ number: 'A', person: '000002', from: '2026-01-01' })).toBe('contract_number_key');
  });

  it('does not overlap another of the same person in the same post, not by a day', async () => {
    expect(await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31' })).toBe('taken');
    expect(await contract({ number: 'B', from: '2026-12-31', to: '2027-12-31' })).toBe('contract_no_overlap');
    expect(await contract({ number: 'B', from: '2025-01-01' })).toBe('contract_no_overlap');
    expect(await contract({ number: 'B', from: '2026-03-01', to: '2026-03-31' })).toBe('contract_no_overlap');
  });

  it('may touch it, run in another post or none, or be another person’s', async () => {
    expect(await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31' })).toBe('taken');
    expect(await contract({ number: 'B', from: '2027-01-01', to: '2027-12-31' })).toBe('taken');
    expect(await contract({ number: 'C', from: '2026-06-01', post: 'S2' })).toBe('taken');
    expect(await contract({ number: 'D', from: '2026-06-01', post: null })).toBe('taken');
    expect(await contract({ number: 'E', from: '2026-06-01', person: '000002' })).toBe('taken');
  });

  it('leaves its post with the person who left early', async () => {
    expect(await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31', left: '2026-06-30' })).toBe('taken');
    expect(await contract({ number: 'B', from: '2026-06-30', to: '2026-12-31' })).toBe('contract_no_overlap');
    expect(await contract({ number: 'B', from: '2026-07-01', to: '2026-12-31' })).toBe('taken');
  });

  it('does not grow over its follow-on by an update either', async () => {
    await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31' });
    await contract({ number: 'B', from: '2027-01-01', to: '2027-12-31' });
    expect(await refusalOf(`update contract set ends_on = '2027-01-01' where number = 'A'`)).toBe(
      'contract_no_overlap',
    );
    expect(await refusalOf(`update contract set ends_on = null where number = 'A'`)).toBe('contract_no_overlap');
  });
});

describe('a chain', () => {
  beforeEach(async () => {
    await county.clear();
    await contract({ number: 'A', from: '2024-01-01', to: '2024-12-31' });
    await contract({ number: 'B', from: '2025-01-01', to: '2025-12-31', after: 'A' });
    await contract({ number: 'C', from: '2026-01-01', to: '2026-12-31', after: 'B' });
  });

  it('cannot close to a loop, nor hang on itself', async () => {
    expect(await follow('A', 'A')).toBe('contract_not_own_predecessor');
    expect(await follow('A', 'C')).toBe('contract_follows_predecessor');
    expect(
      await refusalOf(
        `update contract c set predecessor_id = p.id from contract p
          where (c.number, p.number) in (('A', 'C'), ('B', 'A'), ('C', 'B'))`,
      ),
    ).toBe('contract_follows_predecessor');
  });

  it('is one person’s', async () => {
    expect(await contract({ number: 'X', person: '000002', from: '2027-01-01', after: 'C' })).toBe(
      'contract_follows_predecessor',
    );
    await county.person('000002');
    expect(
      await refusalOf(
        `update contract set employee_id = (select id from employee where number = '000002') where number = 'A'`,
      ),
    ).toBe('contract_follows_predecessor');
  });

  it('goes forward in time, also when the earlier contract is changed', async () => {
    expect(await contract({ number: 'X', post: null, from: '2026-12-31', after: 'C' })).toBe(
      'contract_follows_predecessor',
    );
    expect(await refusalOf(`update contract set ends_on = '2026-01-01', position_id = null where number = 'B'`)).toBe(
      'contract_follows_predecessor',
    );
    expect(await refusalOf(`update contract set ends_on = null, position_id = null where number = 'C'`)).toBe('taken');
    expect(await contract({ number: 'X', post: null, from: '2027-01-01', after: 'C' })).toBe(
      'contract_follows_predecessor',
    );
  });

  it('does not fork, and keeps a predecessor that is still named', async () => {
    expect(await contract({ number: 'X', post: null, from: '2027-01-01', after: 'B' })).toBe('contract_one_successor');
    expect(await refusalOf(`delete from contract where number = 'A'`)).toBe('contract_predecessor_id_fkey');
  });

  it('may have a gap', async () => {
    expect(await contract({ number: 'X', from: '2027-03-01', after: 'C' })).toBe('taken');
  });
});

const above = (code: string, parent: string): Promise<string> =>
  refusalOf('update unit set parent_id = (select id from unit where code = $2) where code = $1', [code, parent]);

describe('the unit tree', () => {
  it('has no loop, of one unit or of many, nor by one statement', async () => {
    await county.clear();
    await county.unit('C', { parent: 'B' });
    await county.unit('B', { parent: 'A' });
    expect(await above('A', 'A')).toBe('unit_not_own_parent');
    expect(await above('A', 'C')).toBe('unit_no_loop');
    await county.unit('X');
    await county.unit('Y');
    expect(
      await refusalOf(
        `update unit u set parent_id = p.id from unit p where (u.code, p.code) in (('X', 'Y'), ('Y', 'X'))`,
      ),
    ).toBe('unit_no_loop');
    expect(await above('C', 'X')).toBe('taken');
  });
});

const absence = (from: string, to: string, by = 'null') =>
  `insert into absence (employee_id, starts_on, ends_on, representative_id) select id, '${from}', '${to}', ${by} from employee`;
const grant = (from: string, to: string, more = `null, 'approved'`) =>
  `insert into programme_grant (programme_id, title, starts_on, ends_on, amount_cents, certainty)
   select id, 'Z', '${from}', '${to}', ${more} from programme`;
const member = (from: string, to: string, more = `'member', null`) =>
  `insert into committee_member (committee_id, name, starts_on, ends_on, role, email)
   select id, 'M', '${from}', '${to}', ${more} from committee`;
const rule = (more = `null, '{7}', '{hr}'`) =>
  `insert into reminder_rule (ground, stages, recipients) values (${more})`;

describe('values out of range', () => {
  // None of the statements below is taken, so one register does for all.
  beforeAll(async () => {
    await county.clear();
    await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31' });
    await test.rows(`insert into committee (code, name) values ('SOZ', 'Sozialausschuss')`);
    await test.rows(`insert into programme (code) values ('KIM')`);
  });
  it.each([
    ['employee_number_key', `insert into employee (number, family_name) values ('000001', 'X')`],
    ['employee_number_check', `insert into employee (number, family_name) values ('', 'X')`],
    ['employee_family_name_check', `insert into employee (number, family_name) values ('7', '')`],
    ['employee_email_check', `update employee set email = 'keine'`],
    ['employee_locale_check', `update employee set locale = 'fr'`],
    ['employee_reminder_mode_check', `update employee set reminder_mode = 'daily'`],
    ['employee.family_name', `update employee set family_name = null`],
    ['contract_ground_check', `update contract set ground = '14-9'`],
    ['contract_fte_check', `update contract set fte = 0`],
    ['contract_fte_check', `update contract set fte = 1.6`],
    ['contract_weekly_hours_check', `update contract set weekly_hours = 61`],
    ['contract_pay_step_check', `update contract set pay_step = 0`],
    ['contract_number_check', `update contract set number = ''`],
    ['contract_unit_id_fkey', 'delete from unit'],
    ['contract_employee_id_fkey', 'delete from employee'],
    ['position_number_key', `insert into position (number) values ('S1')`],
    ['position_fte_check', `update position set fte = 0`],
    ['unit_code_key', `insert into unit (code) values ('16.0')`],
    ['unit_code_check', `update unit set code = ''`],
    ['programme_code_key', `insert into programme (code) values ('KIM')`],
    ['committee_code_key', `insert into committee (code, name) values ('SOZ', 'X')`],
    ['absence_end_not_before_start', absence('2026-01-02', '2026-01-01')],
    ['absence_not_by_self', absence('2026-01-01', '2026-01-02', 'id')],
    ['absence_once', `${absence('2026-01-01', '2026-01-02')}; ${absence('2026-01-01', '2026-01-03')}`],
    ['programme_grant_end_not_before_start', grant('2026-01-02', '2026-01-01')],
    ['programme_grant_amount_cents_check', grant('2026-01-01', '2026-01-01', `-1, 'approved'`)],
    ['programme_grant_certainty_check', grant('2026-01-01', '2026-01-01', `1, 'sure'`)],
    ['programme_grant_once', `${grant('2026-01-01', '2026-01-02')}; ${grant('2026-01-01', '2026-01-03')}`],
    ['committee_member_end_not_before_start', member('2026-01-02', '2026-01-01')],
    ['committee_member_role_check', member('2026-01-01', '2026-01-01', `'guest', null`)],
    ['committee_member_email_check', member('2026-01-01', '2026-01-01', `'member', 'keine'`)],
    ['committee_member_once', `${member('2026-01-01', '2026-01-02')}; ${member('2026-01-01', '2026-01-03')}`],
    ['reminder_rule_stages_check', rule(`null, '{}', '{hr}'`)],
    ['reminder_rule_stages_check', rule(`null, '{30,-1}', '{hr}'`)],
    ['reminder_rule_stages_check', rule(`null, array[null]::int[], '{hr}'`)],
    ['reminder_rule_recipients_check', rule(`null, '{7}', '{public}'`)],
    ['reminder_rule_once', `${rule()}; ${rule()}`],
  ])('%s', async (name, sql) => {
    expect(await refusalOf(sql)).toBe(name);
  });
});

describe('what the database refuses is told in words', () => {
  beforeEach(() => county.clear());

  it('in both languages, with exit 65 and without the data', async () => {
    await contract({ number: 'A', from: '2026-01-01', to: '2026-12-31' });
    const refused = inWords(() =>
      test.app
        .get(UnitOfWork)
        .run('pruefer', (manager) => manager.query(`update contract set ends_on = '2025-12-31', note = 'geheim'`)),
    );
    await expect(refused).rejects.toMatchObject({
      code: 'contract_end_not_before_start',
      exit: 65,
      text: {
        de: 'Ein Vertrag endet vor seinem Beginn. Bitte beide Daten prüfen.',
        en: 'A contract ends before it starts. Check both dates.',
      },
    });
  });

  it('for rules without a sentence of their own by their kind and name', async () => {
    await county.person('000001');
    await expect(inWords(() => test.rows(`update employee set locale = 'fr'`))).rejects.toMatchObject({
      exit: 65,
      text: { de: 'Ein Wert liegt außerhalb des Erlaubten (Regel employee_locale_check). Bitte die Angaben prüfen.' },
    });
  });

  it('and everything else that fails stays what it is', async () => {
    await expect(inWords(() => test.rows('select no_such_column from contract'))).rejects.toThrow('no_such_column');
  });

  it('has a sentence for each key, exclusion and named rule of the register, and for nothing that is gone', async () => {
    const rows = await test.rows<{ name: string }>(
      `select conname as name from pg_constraint
         where conrelid in (select format('%I', t)::regclass from unnest($1::text[]) t)
           and (contype = 'x' or (contype = 'u') or (contype = 'c' and conname !~ '_check[0-9]*$'))
       union select regexp_replace(tgname, '_(insert|update)$', '') from pg_trigger
         where not tgisinternal and tgname !~ '_history_' and tgrelid in (select format('%I', t)::regclass from unnest($1::text[]) t)
         order by 1`,
      [TABLES],
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(CONSTRAINT_TEXTS).toSorted());
  });
});

const TABLES = [
  'employee',
  'absence',
  'unit',
  'programme',
  'programme_grant',
  'programme_indicator',
  'programme_indicator_value',
  'programme_participant',
  'programme_statement',
  'position',
  'committee',
  'committee_member',
  'committee_session',
  'contract',
  'promise',
  'reminder_rule',
];
