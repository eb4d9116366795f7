import { type ContractFilter, type ContractSort, SORT_KEYS } from '../../src/registry/contract-list/contract-filter.js';
import {
  type Asker,
  ContractListQuery,
  type ContractListRow,
  UnknownCursor,
  WHOLE_HOUSE,
} from '../../src/registry/contract-list/contract-list.query.js';
import { ViewerQuery } from '../../src/identity/viewer.query.js';
import { County } from '../factories/county.js';
import { makeAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NAMES = ['Müller', 'Mueller', 'Weiß', 'Weisser', 'Ärger', 'Arndt', 'von der Lippe', 'Ye', 'Østergård', 'O’Neil'];
const DAYS = ['2026-12-31', '2026-12-31', '2027-03-31', null, '2027-06-30', null, '2026-10-31'];
const TODAY = Temporal.PlainDate.from('2026-11-22');

let test: TestApp;
let query: ContractListQuery;
/** Leads 50 and with it 50.1; 60 belongs to somebody else. */
let lead: Asker;
beforeAll(async () => {
  test = await startTestApp();
  query = test.app.get(ContractListQuery);
  const county = new County(test);
  await county.unit('50.1', { parent: '50' });
  const unit = await county.unit('50');
  for (let index = 0; index < 40; index += 1)
    await county.contract({
      person: String(4100 + (index % 33)).padStart(6, '0'),
      unit: ['50', '50.1', '60'][index % 3]!,
      ...(index % 4 > 0 && { programme: ['KIM', 'Ärzte'][index % 2]! }),
      from: `2024-0${(index % 3) + 1}-01`,
      to: DAYS[index % DAYS.length]!,
      ground: ['14-1-1', '14-2'][index % 2]!,
    });
  for (const [index, name] of NAMES.entries())
    await test.rows(`update employee set family_name = $1, given_name = 'Şeyma' where number like $2`, [
      name,
      `%${index}`,
    ]);
  lead = (await test.app.get(ViewerQuery).of(await makeAccount(test, 'manager', { unitId: unit })))!;
});
afterAll(() => test?.close());

const find = (asker: Asker, filter: Partial<ContractFilter> = {}) =>
  query.select(asker, { term: 'all', ...filter }, TODAY);
const found = async (filter: Partial<ContractFilter>, asker: Asker = WHOLE_HOUSE): Promise<ContractListRow[]> =>
  Array.fromAsync(query.rows(await find(asker, filter)));
const names = async (search: string) => [...new Set((await found({ search })).map((row) => row.family_name))].sort();

const sorts: ContractSort[] = SORT_KEYS.flatMap((by) => [false, true].map((descending) => ({ by, descending })));

describe('a list in pages', () => {
  it.each(sorts)(
    'has every contract once, in the order of the whole, there and back: $by, descending $descending',
    async (sort) => {
      for (const asker of [WHOLE_HOUSE, lead] as Asker[])
        for (const filter of [
          {},
          { term: 'current' },
          { search: 'm', endingFrom: TODAY },
        ] as Partial<ContractFilter>[]) {
          const selection = await find(asker, filter);
          const whole = (await Array.fromAsync(query.rows(selection, sort))).map(({ id }) => id);
          const paged: string[] = [];
          for (let cursor: string | undefined, first = true; first || cursor; first = false) {
            // Longer than some groups and shorter than others.
            const page = await query.page(selection, sort, cursor, 7);
            paged.push(...page.rows.map(({ id }) => id));
            cursor = page.next;
          }
          expect(paged).toEqual(whole);
          for (let at = 1; at < whole.length; at += 5) {
            const back = await query.pageBefore(selection, sort, whole[at]!, 7);
            expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(Math.max(0, at - 7), at));
            expect([back.next, back.more]).toEqual([whole[at - 1], at > 7]);
          }
          expect(await query.count(selection)).toEqual({ contracts: whole.length, more: false });
        }
    },
  );

  it('sorts by what it says: names as a dictionary does, groups one after the other', async () => {
    const by = async (sort: ContractSort, of: (row: ContractListRow) => string): Promise<string[]> => [
      ...new Set((await query.page(await find(WHOLE_HOUSE), sort, undefined, 100)).rows.map(of)),
    ];
    const people = await by({ by: 'name', descending: false }, (row) => row.family_name);
    expect(people).toEqual(NAMES.toSorted(new Intl.Collator('de').compare));
    expect(await by({ by: 'end', descending: true }, (row) => row.ends_on ?? '–')).toEqual([
      '–',
      '2027-06-30',
      '2027-03-31',
      '2026-12-31',
      '2026-10-31',
    ]);
    expect(await by({ by: 'programme', descending: false }, (row) => row.programme ?? '–')).toEqual([
      'KIM',
      'Ärzte',
      '–',
    ]);
  });

  it('cannot be continued after a contract that the viewer does not see', async () => {
    const foreign = (await found({ unit: '60' }))[0]!.id;
    for (const cursor of [foreign, '018f0000-0000-7000-8000-000000000000', 'x', ''])
      await expect(query.page(await find(lead), { by: 'name', descending: false }, cursor, 3)).rejects.toThrow(
        UnknownCursor,
      );
  });
});

describe('a search', () => {
  it.each([
    ['Müller', ['Mueller', 'Müller']],
    ['MUELLER', ['Mueller', 'Müller']],
    ['muller', ['Mueller', 'Müller']],
    ['weis', ['Weisser', 'Weiß']],
    ['weiß', ['Weisser', 'Weiß']],
    ['lippe', ['von der Lippe']],
    ['Ostergard', ['Østergård']],
    ["o'neil", ['O’Neil']],
    ['seyma arndt', ['Arndt']],
    ['4105', ['Arndt']],
    ['004105', ['Arndt']],
    ['ye aerzte', ['Ye']],
    ['\u202Earndt\u202C', ['Arndt']],
    ['arndt müller', []],
    ['%', []],
    ['_rndt', []],
    ['<script>alert(1)</script>', []],
    ['arndt\u0000', ['Arndt']],
  ])('for %j finds %j', async (search, expected) => {
    expect(await names(search)).toEqual(expected.toSorted());
  });

  it('finds contract numbers, units and programmes by their beginning, and takes any length', async () => {
    expect((await found({ search: 'v17' })).map(({ contract }) => contract)).toEqual(['V17']);
    expect(new Set((await found({ search: '50.1' })).map(({ unit }) => unit))).toEqual(new Set(['50.1']));
    expect(new Set((await found({ search: 'arzte' })).map(({ programme }) => programme))).toEqual(new Set(['Ärzte']));
    expect(await found({ search: 'ä'.repeat(100_000) })).toEqual([]);
    expect(await found({ search: 'ä '.repeat(100_000) })).not.toEqual([]);
    expect(await found({ search: '  ' })).toHaveLength(40);
  });

  it('and a filter do not reach beyond the viewer’s units, nor do their counts', async () => {
    expect(new Set((await found({}, lead)).map(({ unit }) => unit))).toEqual(new Set(['50', '50.1']));
    for (const filter of [{ unit: '60' }, { search: '60' }, { unit: 'gibt-es-nicht' }]) {
      expect(await found(filter, lead)).toEqual([]);
      expect(await query.count(await find(lead, filter))).toEqual({ contracts: 0, more: false });
    }
  });
});

describe('a filter', () => {
  const ends = async (filter: Partial<ContractFilter>) => [
    ...new Set((await found(filter)).map(({ ends_on }) => ends_on)),
  ];
  it('narrows by term, last day, ground, decision and flags', async () => {
    expect(await ends({ term: 'current' })).toEqual(['2026-12-31', '2027-03-31', '2027-06-30', null]);
    expect(await ends({ term: 'fixed' })).toEqual(['2026-12-31', '2027-03-31', '2027-06-30']);
    expect(await ends({ term: 'permanent' })).toEqual([null]);
    expect(await ends({ term: 'ended' })).toEqual(['2026-10-31']);
    expect(await ends({ endingFrom: Temporal.PlainDate.from('2027-03-31') })).toEqual(['2027-03-31', '2027-06-30']);
    expect(await ends({ endingTo: Temporal.PlainDate.from('2026-10-31') })).toEqual(['2026-10-31']);
    expect(new Set((await found({ grounds: ['14-2'] })).map(({ ground }) => ground))).toEqual(new Set(['14-2']));
    expect(await found({ decisions: ['in_participation'] })).toEqual([]);
    expect(await found({ decisions: ['undecided'] })).toHaveLength(29);
    await test.rows(
      `insert into flag (rule, scope, scope_id, opened_on) select 'no_ground', 'contract', id, '2026-11-01' from contract where number = 'V5'`,
    );
    expect((await found({ flags: ['no_ground'] })).map(({ contract, flags }) => [contract, flags])).toEqual([
      ['V5', ['no_ground']],
    ]);
  });
});
