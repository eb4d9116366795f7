import { checked, row, severities, term } from '../../../test/support/chains.js';
import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import type { TermFacts } from '../facts.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

/** A seamless chain from a day to a day with so many extensions: short ones, and a last that lasts. */
function chain(from: string, to: string, extensions: number): TermFacts[] {
  const short = row(
    from,
    Array.from({ length: extensions }, () => 30),
  );
  const last = short.at(-1)?.endsOn?.add({ days: 1 }).toString() ?? from;
  return [...short, term(last, to, '14-1-3')];
}

describe('V9 chain light', () => {
  it.each([
    ['2018-01-01', '2025-12-31', 7, 'green'],
    ['2018-01-01', '2026-12-31', 8, 'amber'],
    ['2018-01-01', '2027-12-31', 9, 'amber'],
    ['2018-01-01', '2028-12-31', 9, 'red'],
    ['2018-01-01', '2028-01-01', 9, 'red'],
    ['2018-01-01', '2026-01-01', 7, 'amber'],
    ['2018-01-01', '2024-01-01', 9, 'green'],
    ['2018-01-01', '2024-01-01', 10, 'amber'],
    ['2018-01-01', '2023-12-31', 12, 'green'],
    ['2018-01-01', '2023-12-31', 13, 'amber'],
    ['2018-01-01', '2026-01-01', 12, 'amber'],
    ['2018-01-01', '2026-01-01', 13, 'red'],
    ['2018-01-01', '2025-12-31', 13, 'amber'],
    ['2018-01-01', '2023-12-31', 15, 'amber'],
    ['2018-01-01', '2023-12-31', 16, 'red'],
    ['2024-02-29', '2032-02-28', 2, 'green'],
    ['2024-02-29', '2032-02-29', 2, 'amber'],
  ])('%s to %s with %i extensions: %s', (from, to, extensions, light) => {
    const report = checked(law, chain(from, to, extensions));
    const durationDays = day(from).until(day(to)).days + 1;
    expect(report.chain).toEqual({ durationDays, extensions, light });
    expect(severities(report, 'V9')).toEqual([{ green: 'ok', amber: 'warning', red: 'legal_review' }[light]]);
  });

  it('counts what is proposed', () => {
    const contracts = chain('2018-01-01', '2025-12-31', 7);
    const report = checked(law, contracts, term('2026-01-01', '2026-12-31', '14-1-3'));
    expect(report.chain).toMatchObject({ extensions: 8, light: 'amber' });
  });

  it.each([
    ['2021-12-31', '2018-01-01', 1],
    ['2022-01-01', '2022-01-01', 0],
  ])('a gap until %s: the chain starts on %s', (start, from, extensions) => {
    const report = checked(law, [term('2018-01-01', '2019-12-31', '14-1-3'), term(start, '2026-12-31', '14-1-3')]);
    const durationDays = day(from).until(day('2026-12-31')).days + 1;
    expect(report.chain).toMatchObject({ durationDays, extensions });
  });

  it('takes no second post beside the first for an extension', () => {
    const posts = [
      term('2025-01-01', '2026-12-31', '14-1-3'),
      term('2025-01-01', '2026-12-31', '14-1-1'),
      term('2025-06-01', '2026-05-31', '14-1-3'),
    ];
    expect(checked(law, posts).chain).toEqual({ durationDays: 730, extensions: 0, light: 'green' });
  });

  it('a permanent contract ends the question', () => {
    const contracts = chain('2010-01-01', '2026-12-31', 16);
    expect(checked(law, [...contracts, term('2027-01-01', null, null)]).findings).toEqual([]);
    const report = checked(law, contracts, term('2027-01-01', null, null));
    expect([report.chain, report.latestEnd, severities(report, 'V9')]).toEqual([undefined, undefined, []]);
  });

  it('says nothing before the court did', () => {
    const contracts = chain('2000-01-01', '2016-12-31', 16);
    expect(checked(law, contracts, undefined, { on: day('2016-10-25') }).chain).toBeUndefined();
    expect(checked(law, contracts, undefined, { on: day('2016-10-26') }).chain).toMatchObject({ light: 'red' });
  });
});
