import { type ContractFilter } from '../../src/registry/contract-list/contract-filter.js';
import {
  ContractListQuery,
  type ContractListRow,
  WHOLE_HOUSE,
} from '../../src/registry/contract-list/contract-list.query.js';
import { County } from '../factories/county.js';
import { insert } from '../support/register-rows.js';
import { runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const all = async (
  date = '2026-11-22',
  filter: Partial<ContractFilter> = {},
): Promise<AsyncGenerator<ContractListRow>> => {
  const query = test.app.get(ContractListQuery);
  return query.rows(await query.select(WHOLE_HOUSE, { term: 'all', ...filter }, day(date)));
};
const list = async (date?: string, from?: string, to?: string): Promise<ContractListRow[]> =>
  Array.fromAsync(await all(date, { endingFrom: from ? day(from) : undefined, endingTo: to ? day(to) : undefined }));
const endingNumbers = async (...ending: [string?, string?]) =>
  (await list('2026-11-22', ...ending)).map(({ contract }) => contract);
const decisions = async (date?: string) =>
  Object.fromEntries((await list(date)).map(({ contract, decision }) => [contract, decision]));

describe('contracts', () => {
  it('have the fields that scripts rely on, and nothing else, in JSON', async () => {
    await county.contract({ person: '004101', programme: 'KIM', from: '2026-01-01', to: '2026-12-31' });
    await county.contract({ person: '004102', to: null });
    await test.rows(
      `insert into flag (rule, scope, scope_id, opened_on, resolved_on)
       select rule, 'contract', id, '2026-11-01', resolved::date from contract,
         (values ('no_ground', null), ('hole', null), ('no_address', '2026-11-02')) f (rule, resolved) where number = 'V1'`,
    );
    const { code, stdout } = await runCli(test, 'contracts', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        contract: 'V1',
        employee: '004101',
        unit: '16.0',
        programme: 'KIM',
        starts_on: '2026-01-01',
        ends_on: '2026-12-31',
        ground: '14-1-1',
        decision: 'undecided',
        flags: ['hole', 'no_ground'],
      },
      {
        contract: 'V2',
        employee: '004102',
        unit: '16.0',
        programme: null,
        starts_on: '2025-01-01',
        ends_on: null,
        ground: null,
        decision: null,
        flags: [],
      },
    ]);
  });

  it('are decided as of the date: a follow-on counts when it is signed, a leaving when it is recorded', async () => {
    await county.contract({ person: '000001', to: '2026-12-31' });
    await county.contract({ person: '000001', from: '2027-01-01', to: '2027-12-31', signed: '2026-11-20' });
    await county.contract({ person: '000002', to: '2026-12-31' });
    await county.contract({ person: '000002', from: '2027-01-01', to: '2027-12-31', signed: null });
    await county.contract({ person: '000003', to: '2026-12-31', leftOn: '2026-10-31' });
    await county.contract({ person: '000004', to: '2026-12-31' });
    await county.contract({ person: '000004', from: '2027-01-02', to: '2027-12-31' });
    expect(await decisions()).toMatchObject({ V1: 'signed', V3: 'proposed', V5: 'ended', V6: 'undecided' });
    expect(await decisions('2026-11-19')).toMatchObject({ V1: 'proposed' });
  });

  it('are chosen by their last day, both days included, permanent ones only without a choice', async () => {
    for (const to of ['2026-12-30', '2026-12-31', '2027-01-31', '2027-02-01', null]) await county.contract({ to });
    expect(await endingNumbers('2026-12-31', '2027-01-31')).toEqual(['V2', 'V3']);
    expect(await endingNumbers('2027-01-31')).toEqual(['V3', 'V4']);
    expect(await endingNumbers(undefined, '2026-12-30')).toEqual(['V1']);
    expect(await endingNumbers()).toEqual(['V1', 'V2', 'V3', 'V4', 'V5']);
  });

  it('sort names as a German dictionary does, whatever the engine', async () => {
    const names = [
      'Zech',
      'Özal',
      'Otto',
      'Öztürk',
      'Weisser',
      'Weiß',
      'Ärger',
      'Arndt',
      'Şahin',
      'Yıldız',
      'de Vries',
    ];
    for (const [index, name] of names.entries()) {
      await county.contract({ person: `00000${index}`, to: '2026-12-31' });
      await test.rows('update employee set family_name = $1 where number = $2', [name, `00000${index}`]);
    }
    expect((await list()).map((row) => row.family_name)).toEqual(names.toSorted(new Intl.Collator('de').compare));
  });

  it('come in batches, all of them, and leave no cursor behind when the reader stops early', async () => {
    await county.unit('16.0');
    await test.rows(
      `with person as (
         insert into employee (number, family_name) select 'P' || n, 'Muster' from generate_series(1, 4500) n returning id, number
       ) insert into contract (number, employee_id, unit_id, starts_on, ends_on)
         select 'C' || person.number, person.id, unit.id, '2026-01-01', '2026-12-31' from person, unit`,
    );
    expect(new Set((await list()).map(({ contract }) => contract)).size).toBe(4500);
    for await (const row of await all()) {
      expect(row.unit).toBe('16.0');
      break;
    }
    expect(await test.rows(`select name from pg_cursors where name like 'contracts%'`)).toEqual([]);
  });

  it('are an aligned table for people', async () => {
    await county.contract({ person: '004101', programme: 'KIM', to: '2026-12-31' });
    await county.contract({ person: '004102', to: null });
    const [flagged] = await test.rows<{ id: string }>(`select id from contract where number = 'V1'`);
    for (const rule of ['no_address', 'ends_undecided'])
      await insert(test, 'flag', { rule, scope: 'contract', scope_id: flagged!.id, opened_on: '2026-11-22' });
    const { stdout, stderr } = await runCli(test, 'contracts');
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Letzter Tag', 'Name', 'Pers.-Nr.', 'Vertrag', 'Einheit', 'Programm', 'Grund', 'Entscheidung', 'Hinweise'],
      [
        '31.12.2026',
        'Beispiel-004101, Alex',
        '004101',
        'V1',
        '16.0',
        'KIM',
        '14-1-1 vorübergehender Bedarf',
        'noch nicht entschieden',
        'nicht entschieden, keine E-Mail-Adresse',
      ],
      ['unbefristet', 'Beispiel-004102, Alex', '004102', 'V2', '16.0', '–', '–', '–', '–'],
      [''],
    ]);
    expect(stderr).toBe('2 Verträge\n');
  });

  it.each([
    [['--ending-from', '31.13.2026'], /--ending-from: „31\.13\.2026“ ist kein Datum/],
    [['--ending-to', '2026-02-30'], /--ending-to: „2026-02-30“ ist kein Datum/],
    [['--ending-from', '2027-01-01', '--ending-to', '2026-12-31'], /2027-01-01 liegt nach --ending-to 2026-12-31/],
  ])('refuse %j with exit 2', async (options, message) => {
    const { code, stdout, stderr } = await runCli(test, 'contracts', ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

describe('calc period-end', () => {
  it('prints K1, and refuses what is no date or no whole month', async () => {
    expect(JSON.parse((await runCli(test, 'calc', 'period-end', '2024-02-29', '24', '--json')).stdout)).toEqual({
      end: '2026-02-28',
    });
    expect(await runCli(test, 'calc', 'period-end', '2024-02-29', '1,5')).toMatchObject({ code: 2, stdout: '' });
    expect(await runCli(test, 'calc', 'period-end', '2023-02-29', '24')).toMatchObject({ code: 2, stdout: '' });
  });
});
