import { checked, found, severities, term } from '../../../test/support/chains.js';
import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

describe('V1 where TVöD § 30 (2)–(5) apply', () => {
  const tooLong = term('2026-01-01', '2031-12-31', '14-1-3');

  it('by default as the profile says', () => {
    const report = checked(law, [], tooLong);
    expect([severities(report, 'V1'), severities(report, 'V2')]).toEqual([['ok'], ['error']]);
  });

  it('not where the contract is marked otherwise', () => {
    const report = checked(law, [], tooLong, { tariffAreaWest: false });
    expect([severities(report, 'V1'), severities(report, 'V2'), severities(report, 'V5')]).toEqual([['hint'], [], []]);
    expect(report.latestEnd).toBeUndefined();
  });

  it('not in a profile without it', async () => {
    const report = checked(await lawOf('Hochschule'), [], tooLong, { tariffAreaWest: true });
    expect(report.findings.filter(({ rule }) => /^V[1-5]$/.test(rule))).toEqual([]);
  });
});

describe('V2 at most five years with a ground, each contract on its own', () => {
  it.each([
    ['2026-01-01', '2030-12-31', 'ok', '2030-12-31'],
    ['2026-01-01', '2031-01-01', 'error', '2030-12-31'],
    ['2024-02-29', '2029-02-28', 'ok', '2029-02-28'],
    ['2024-02-29', '2029-03-01', 'error', '2029-02-28'],
  ])('%s to %s: %s', (start, end, severity, latestEnd) => {
    const report = checked(law, [term('2010-01-01', '2014-12-31', '14-1-3')], term(start, end, '14-1-1'));
    expect([severities(report, 'V2'), String(report.latestEnd)]).toEqual([[severity], latestEnd]);
  });

  it('does not ask contracts without a ground', () => {
    expect(severities(checked(law, [], term('2026-01-01', '2033-12-31')), 'V2')).toEqual([]);
  });
});

describe('V3 shortest duration without a ground', () => {
  it.each([
    ['2026-07-01', '2026-12-31', 'warning'],
    ['2026-07-02', '2026-12-31', 'error'],
    ['2025-08-29', '2026-02-28', 'warning'],
    ['2025-08-29', '2026-02-27', 'error'],
    ['2026-01-01', '2026-12-30', 'warning'],
    ['2026-01-01', '2026-12-31', 'ok'],
  ])('%s to %s: %s', (start, end, severity) => {
    expect(severities(checked(law, [], term(start, end)), 'V3')).toEqual([severity]);
    expect(severities(checked(law, [term(start, end)]), 'V3')).toEqual([severity]);
  });

  it('asks the first contract, not extensions, nor those with a ground', () => {
    const first = term('2026-01-01', '2026-12-31');
    expect(severities(checked(law, [first], term('2027-01-01', '2027-01-31')), 'V3')).toEqual(['hint']);
    const withGround = checked(law, [], term('2026-01-01', '2026-01-31', '14-1-3'));
    expect(severities(withGround, 'V3')).toEqual([]);
  });

  it('sentence 2: a check is due before the end, until the end', () => {
    const contract = term('2026-01-01', '2026-12-31', '14-1-3');
    const on = (date: string) => severities(checked(law, [contract], undefined, { on: day(date) }), 'V3');
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual([['hint'], []]);
  });
});

describe('V4 probation', () => {
  it.each([
    ['2026-01-01', '14-2', '2026-02-11'],
    ['2026-03-16', '14-2', '2026-04-26'],
    ['2025-08-31', '14-2', '2025-10-11'],
    ['2026-01-01', '14-1-3', '2026-06-30'],
    ['2025-08-31', '14-1-3', '2026-02-28'],
  ] as const)('from %s on ground %s: until %s', (start, ground, end) => {
    const contract = term(start, '2027-03-31', ground);
    const on = (date: Temporal.PlainDate) => found(checked(law, [contract], undefined, { on: date }), 'V4');
    expect(on(day(end)).map(({ severity, inputs }) => [severity, inputs['probation_ends_on']])).toEqual([
      ['hint', end],
    ]);
    expect(on(day(end).add({ days: 1 })).map(({ severity }) => severity)).toEqual(['ok']);
  });

  it('ends with the contract where that is shorter', () => {
    const [finding] = found(checked(law, [term('2026-10-01', '2026-12-31', '14-1-3')]), 'V4');
    expect(finding!.inputs['probation_ends_on']).toBe('2026-12-31');
  });

  it('is none for who goes on', () => {
    const report = checked(law, [term('2026-01-01', '2026-12-31')], term('2027-01-01', '2027-12-31'));
    expect(severities(report, 'V4')).toEqual([]);
  });
});

describe('V5 ordinary notice after probation', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 'ok'],
    ['2026-02-01', '2026-12-31', 'hint'],
    ['2026-01-01', '2026-12-30', 'hint'],
  ])('%s to %s: %s', (start, end, severity) => {
    expect(severities(checked(law, [term(start, end, '14-1-3')]), 'V5')).toEqual([severity]);
  });

  it.each([
    ['2026-06-30', null],
    ['2026-07-01', 'four_weeks'],
    ['2026-12-31', 'four_weeks'],
    ['2027-01-01', 'six_weeks_to_month_end'],
    ['2028-01-01', 'three_months_to_quarter_end'],
    ['2029-01-01', 'four_months_to_quarter_end'],
  ])('on %s after a start on 2026-01-01: %s', (on, notice) => {
    const report = checked(law, [term('2026-01-01', '2030-12-31', '14-1-3')], undefined, { on: day(on) });
    expect(found(report, 'V5')[0]?.inputs['notice']).toBe(notice);
    expect(found(report, 'V5')[0]?.confidence).toBe('R2');
  });

  it('names the period as a sentence does', () => {
    const on = { on: day('2028-01-01') };
    const [finding] = found(checked(law, [term('2026-01-01', '2030-12-31', '14-1-3')], undefined, on), 'V5');
    expect(finding!.message('de')).toContain('mit einer Frist von drei Monaten zum Quartalsende');
  });
});
