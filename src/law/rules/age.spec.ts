import { checked, found, row, severities, term } from '../../../test/support/chains.js';
import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import type { ChainFacts } from '../facts.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

describe('T5 from the age of 52', () => {
  const older: Partial<ChainFacts> = { bornOn: day('1975-01-01'), outOfWorkMonths: 4 };
  const five = term('2027-01-01', '2031-12-31', '14-3');

  it.each([
    ['1975-01-01', 4, 'ok', '2031-12-31'],
    ['1975-01-02', 4, 'error', undefined],
    ['1975-01-01', 3, 'error', undefined],
  ])('born on %s, %i months out of work: %s', (born, outOfWorkMonths, severity, latestEnd) => {
    const report = checked(law, [], five, { bornOn: day(born), outOfWorkMonths });
    expect([severities(report, 'T5'), report.latestEnd?.toString()]).toEqual([[severity], latestEnd]);
  });

  it.each([
    ['2026-08-31', undefined, 'ok'],
    ['2026-09-01', undefined, 'legal_review'],
    ['2026-12-31', 'Stadt Musterhausen', 'legal_review'],
    [null, undefined, 'legal_review'],
  ])('a contract until %s before a start on 2027-01-01: %s %s', (end, employer, severity) => {
    const before = term('2020-01-01', end, end ? '14-1-3' : null, employer ? { employer } : {});
    expect(severities(checked(law, [before], five, older), 'T5')).toEqual([severity]);
    const { outOfWorkMonths: _, ...ageOnly } = older;
    const unsaid = severities(checked(law, [before], five, ageOnly), 'T5');
    expect(unsaid).toEqual([severity === 'ok' ? 'hint' : severity]);
  });

  it('who was born on 29 February is 52 on 1 March of a shorter year', () => {
    const on = (start: string) =>
      severities(
        checked(law, [], term(start, '2029-12-31', '14-3'), { bornOn: day('1973-03-01'), outOfWorkMonths: 4 }),
        'T5',
      );
    expect([on('2025-02-28'), on('2025-03-01')]).toEqual([['error'], ['ok']]);
    const leap = { bornOn: day('1976-02-29'), outOfWorkMonths: 4 };
    expect(severities(checked(law, [], term('2028-02-28', '2029-12-31', '14-3'), leap), 'T5')).toEqual(['error']);
    expect(severities(checked(law, [], term('2028-02-29', '2029-12-31', '14-3'), leap), 'T5')).toEqual(['ok']);
  });

  it('five years in all, several extensions', () => {
    const first = term('2027-01-01', '2029-12-31', '14-3');
    const on = (end: string) => checked(law, [first], term('2030-01-01', end, '14-3'), older);
    expect(severities(on('2031-12-31'), 'T5')).toEqual(['ok']);
    expect(severities(on('2032-01-01'), 'T5')).toEqual(['error']);
    expect(on('2032-01-01').latestEnd?.toString()).toBe('2031-12-31');
  });

  it('says which facts are missing', () => {
    const missing = (more: Partial<ChainFacts>) => found(checked(law, [], five, more), 'T5').map((one) => one.missing);
    expect(missing({})).toEqual([['born_on', 'out_of_work_months']]);
    expect(missing({ outOfWorkMonths: 5 })).toEqual([['born_on']]);
    expect(missing(older)).toEqual([undefined]);
  });
});

describe('T11 after the retirement age', () => {
  const career = term('1990-01-01', '2026-12-31', '14-1-3');
  const retired: Partial<ChainFacts> = { retiresOn: day('2027-01-01') };
  /** Terms of two years each after the retirement age. */
  const years = (...ends: string[]) =>
    ends.map((end, at) =>
      term(
        at === 0
          ? '2027-01-01'
          : day(ends[at - 1]!)
              .add({ days: 1 })
              .toString(),
        end,
      ),
    );

  it('earlier employment does not matter any more', () => {
    const proposed = term('2027-01-01', '2028-12-31');
    expect(severities(checked(law, [career], proposed, { retiresOn: day('2027-01-02') }), 'T3')).toEqual(['blocked']);
    const report = checked(law, [career], proposed, retired);
    expect([severities(report, 'T3'), severities(report, 'T2'), severities(report, 'T11')]).toEqual([
      ['ok'],
      ['ok'],
      ['ok'],
    ]);
  });

  it('each contract within two years, eight years in all', () => {
    const six = [career, ...years('2028-12-31', '2030-12-31', '2032-12-31')];
    const report = checked(law, six, term('2033-01-01', '2034-12-31'), retired);
    expect([severities(report, 'T2'), severities(report, 'T11')]).toEqual([['ok'], ['ok']]);
    expect(report.latestEnd?.toString()).toBe('2034-12-31');
    const long = checked(law, six, term('2033-01-01', '2035-01-01'), retired);
    expect([severities(long, 'T2'), severities(long, 'T11')]).toEqual([['error'], ['error']]);
    const late = checked(law, [...six, term('2033-01-01', '2034-06-30')], term('2034-07-01', '2035-06-30'), retired);
    expect([severities(late, 'T2'), severities(late, 'T11')]).toEqual([['ok'], ['error']]);
    expect(late.latestEnd?.toString()).toBe('2034-12-31');
  });

  it('twelve contracts', () => {
    const contracts = (count: number) =>
      row(
        '2027-01-01',
        Array.from({ length: count }, () => 100),
        '14-2',
      );
    const after = (count: number) => {
      const before = contracts(count);
      const start = before.at(-1)!.endsOn!.add({ days: 1 });
      return checked(law, before, term(start.toString(), start.add({ days: 99 }).toString()), retired);
    };
    expect(severities(after(11), 'T11')).toEqual(['ok']);
    expect(severities(after(12), 'T11')).toEqual(['error']);
    expect(after(12).latestEnd).toBeUndefined();
  });

  it('holds for a follow-on that names no employer, whatever the contracts before it name', () => {
    const town = term('2026-01-01', '2026-12-31', '14-1-3', { employer: 'Stadt Musterhausen' });
    const report = checked(law, [town], term('2027-01-01', '2028-12-31'), retired);
    expect([severities(report, 'T11'), report.latestEnd?.toString()]).toEqual([['ok'], '2028-12-31']);
  });

  it('says that the retirement age is not known of somebody who is 67', () => {
    const asked = (born: string) =>
      found(checked(law, [], term('2027-01-01', '2027-12-31'), { bornOn: day(born) }), 'T11');
    expect(asked('1960-01-01').map(({ missing }) => missing)).toEqual([['retires_on']]);
    expect(asked('1960-01-02')).toEqual([]);
  });

  it('came into force in 2026', () => {
    const report = checked(law, [career], term('2027-01-01', '2027-12-31'), { ...retired, on: day('2025-12-31') });
    expect([severities(report, 'T3'), severities(report, 'T11')]).toEqual([['blocked'], []]);
  });
});
