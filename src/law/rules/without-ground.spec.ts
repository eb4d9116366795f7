import { bare, checked, found, severities, term } from '../../../test/support/chains.js';
import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import type { ChainReport } from '../check/check-chain.js';
import type { TermFacts } from '../facts.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

const latest = (report: ChainReport): string | undefined => report.latestEnd?.toString();

describe('T2 without ground', () => {
  const first = term('2025-01-01', '2025-12-31');
  const second = term('2026-01-01', '2026-12-31');

  it('two years in all are open', () => {
    const report = checked(law, [first], second);
    expect(severities(report, 'T2')).toEqual(['ok']);
    expect(severities(report, 'T3')).toEqual(['ok']);
    expect(latest(report)).toBe('2026-12-31');
    expect(severities(checked(law, [first, second]), 'T2')).toEqual(['ok']);
  });

  it('a further year is not, and the contract in force stays well', () => {
    const report = checked(law, [first, second], term('2027-01-01', '2027-12-31'));
    expect(found(report, 'T2').map(({ severity, contract }) => [severity, contract])).toEqual([['error', undefined]]);
    expect(found(report, 'T2')[0]!.inputs).toMatchObject({ latest_end: '2026-12-31', extensions: 2, too_long: true });
    expect(latest(report)).toBe('2026-12-31');
  });

  it.each([
    ['2026-07-14', 'ok'],
    ['2026-07-15', 'error'],
    ['2026-12-31', 'error'],
  ])('from 2024-07-15 until %s: %s', (end, severity) => {
    const report = checked(law, [term('2024-07-15', '2025-12-31')], term('2026-01-01', end));
    expect(severities(report, 'T2')).toEqual([severity]);
    expect(latest(report)).toBe('2026-07-14');
  });

  it.each([
    ['2026-02-28', 'ok'],
    ['2026-03-01', 'error'],
  ])('from 2024-02-29 until %s: %s', (end, severity) => {
    expect(severities(checked(law, [], term('2024-02-29', end)), 'T2')).toEqual([severity]);
  });

  it('three extensions are open, a fourth is not, even within two years', () => {
    const contracts = [
      term('2026-01-01', '2026-04-30'),
      term('2026-05-01', '2026-08-31'),
      term('2026-09-01', '2026-12-31'),
    ];
    expect(severities(checked(law, contracts, term('2027-01-01', '2027-04-30')), 'T2')).toEqual(['ok']);
    const fourth = checked(law, [...contracts, term('2027-01-01', '2027-04-30')], term('2027-05-01', '2027-08-31'));
    expect(severities(fourth, 'T2')).toEqual(['error']);
    expect(latest(fourth)).toBeUndefined();
  });

  it.each([
    ['2025-12-31', 'ok', 'ok'],
    ['2026-01-01', 'error', 'blocked'],
  ])('signed on %s: %s', (signed, severity, earlier) => {
    const report = checked(law, [first], { ...second, signedOn: day(signed) });
    expect([severities(report, 'T2'), severities(report, 'T3')]).toEqual([[severity], [earlier]]);
  });

  it('a paper of 2027-01-04 makes a new contract that needs a ground', () => {
    const report = checked(
      law,
      [term('2026-01-01', '2026-12-31')],
      term('2027-01-01', '2027-12-31', '14-2', { signedOn: day('2027-01-04') }),
    );
    expect(severities(report, 'T2')).toEqual(['error']);
    expect(found(report, 'T2')[0]!.message('de')).toContain('nicht bis zum 31.12.2026');
    expect(severities(report, 'T3')).toEqual(['blocked']);
    expect(latest(report)).toBeUndefined();
  });

  it('what is proposed need not be signed yet, but cannot be signed once the contract before is over', () => {
    const proposed = term('2027-01-01', '2027-12-31', '14-2', { signedOn: null });
    const contracts = [term('2026-01-01', '2026-12-31')];
    expect(severities(checked(law, contracts, proposed, { on: day('2026-12-31') }), 'T2')).toEqual(['ok']);
    expect(severities(checked(law, contracts, proposed, { on: day('2027-01-01') }), 'T2')).toEqual(['error']);
  });

  it('says that the day of signature is not known', () => {
    const [missing] = found(checked(law, [first, bare('2026-01-01', '2026-12-31')]), 'T2');
    expect([missing?.severity, missing?.missing, missing?.contract]).toEqual(['hint', ['signed_on'], 1]);
    const open = checked(law, [term('2026-01-01', '2026-12-31')], bare('2027-01-01', '2027-12-31'));
    expect(severities(open, 'T2')).toEqual(['ok']);
  });

  it('says that the ground of the contract before is not known', () => {
    const report = checked(law, [term('2025-01-01', '2025-12-31', null)], second);
    expect(found(report, 'T2').map(({ severity, missing }) => [severity, missing])).toEqual([['hint', ['ground']]]);
    expect(found(report, 'T3').map(({ severity, missing }) => [severity, missing])).toEqual([['hint', ['ground']]]);
    expect(latest(report)).toBeUndefined();
  });

  it.each([
    ['2026-01-01', 'ok', 'ok'],
    ['2026-01-02', 'error', 'blocked'],
    ['2025-12-31', 'error', 'blocked'],
  ])('a follow-on from %s after an end on 2025-12-31: %s', (start, severity, earlier) => {
    const report = checked(law, [first], term(start, '2026-12-31'));
    expect([severities(report, 'T2'), severities(report, 'T3')]).toEqual([[severity], [earlier]]);
  });

  it.each([
    [true, 'ok'],
    [false, 'error'],
  ])('every other term stays as it was: %s: %s', (sameTerms, severity) => {
    expect(severities(checked(law, [first], { ...second, sameTerms }), 'T2')).toEqual([severity]);
  });

  it('names the condition that other terms stay where that is not known', () => {
    expect(found(checked(law, [first], second), 'T2')[0]!.message('de')).toContain('dazu liegt keine Angabe vor');
  });

  it('says nothing where it is not in force', () => {
    const report = checked(law, [], term('2000-01-01', '2004-12-31'), { on: day('2000-12-31') });
    expect([severities(report, 'T2'), latest(report)]).toEqual([[], undefined]);
    const after = checked(law, [], term('2000-01-01', '2004-12-31'), { on: day('2001-01-01') });
    expect([severities(after, 'T2'), latest(after)]).toEqual([['error'], '2001-12-31']);
  });

  it('takes the number that a house has', async () => {
    const short = await lawOf('NRW-TVöD', { parameters: { 'T2.months': 12 } });
    expect(latest(checked(short, [], term('2026-01-01', '2026-12-31')))).toBe('2026-12-31');
  });
});

describe('T3 earlier employment with the same employer', () => {
  it('bars a term that was agreed beside a permanent contract, or later while none says that it ended', () => {
    const permanent = bare('2010-01-01', null, null);
    const beside = checked(law, [permanent, term('2026-01-01', '2026-12-31')]);
    expect(found(beside, 'T3').map(({ severity, contract }) => [severity, contract])).toEqual([['blocked', 1]]);
    expect(found(beside, 'T3')[0]!.message('de')).toContain('seit dem 01.01.2010 unbefristet');
    const made = checked(law, [term('2008-01-01', '2012-12-31'), bare('2013-01-01', null, null)]);
    expect(made.findings).toEqual([]);
  });

  it.each([
    ['kreis  musterland ', 'blocked'],
    ['Stadt Musterhausen', 'ok'],
  ])('takes %s for Kreis Musterland: %s', (employer, severity) => {
    const earlier = term('2015-01-01', '2017-12-31', '14-1-3', { employer });
    const report = checked(law, [earlier], term('2027-01-01', '2027-12-31'), { employer: 'Kreis Musterland' });
    expect(severities(report, 'T3')).toEqual([severity]);
  });

  const proposed = term('2027-01-01', '2027-12-31');

  it.each([
    ['8 years', '2018-12-31', 'blocked'],
    ['15 years', '2011-12-31', 'blocked'],
    ['a day less than 20 years', '2007-01-01', 'blocked'],
    ['20 years', '2006-12-31', 'legal_review'],
    ['22 years', '2004-12-31', 'legal_review'],
  ])('%s ago: %s', (_gap, ended, severity) => {
    const report = checked(law, [term('2000-01-01', ended, '14-1-3')], proposed);
    expect(severities(report, 'T3')).toEqual([severity]);
    expect(report.latestEnd?.toString()).toBe(severity === 'blocked' ? undefined : '2028-12-31');
    expect(severities(report, 'T2')).toEqual([severity === 'blocked' ? 'error' : 'ok']);
  });

  it('marks what is known from memory about 15 years as to be confirmed', () => {
    const said = (ended: string) =>
      found(checked(law, [term('2000-01-01', ended, '14-1-3')], proposed), 'T3')[0]!.message('de');
    expect(said('2011-12-31')).toContain('noch zu bestätigen');
    expect(said('2012-01-01')).not.toContain('noch zu bestätigen');
  });

  it('marked as very short or quite different: legal review, never allowed by itself', () => {
    const student = term('2019-01-01', '2019-02-28', '14-1-2', { harmless: true });
    expect(severities(checked(law, [student], proposed), 'T3')).toEqual(['legal_review']);
    const other = term('2020-01-01', '2020-12-31', '14-1-3');
    expect(severities(checked(law, [student, other], proposed), 'T3')).toEqual(['blocked']);
  });

  it('takes what names no employer to be with the one that is named', () => {
    const unnamed = term('2020-01-01', '2020-12-31', '14-1-3');
    const town = term('2024-01-01', '2026-12-31', '14-1-3', { employer: 'Stadt Musterhausen' });
    const district = { ...proposed, employer: 'Kreis Musterland' };
    const earlier = (contracts: TermFacts[], next: TermFacts) => severities(checked(law, contracts, next), 'T3');
    expect(earlier([town], proposed)).toEqual(['blocked']);
    expect(earlier([town], district)).toEqual(['ok']);
    expect(earlier([town, unnamed], district)).toEqual(['blocked']);
  });

  it('another legal person is another employer', () => {
    const town = term('2024-01-01', '2026-12-31', '14-1-3', { employer: 'Stadt Musterhausen' });
    const report = checked(law, [town], proposed, { employer: 'Kreis Musterland' });
    expect(severities(report, 'T3')).toEqual(['ok']);
    const same = checked(law, [{ ...town, employer: 'Kreis Musterland' }], proposed, { employer: 'Kreis Musterland' });
    expect(severities(same, 'T3')).toEqual(['blocked']);
  });

  it('with ground after one without is open, without ground after one with is not', () => {
    const open = checked(law, [term('2025-01-01', '2026-12-31')], term('2027-01-01', '2027-12-31', '14-1-3'));
    expect([severities(open, 'T3'), severities(open, 'T2')]).toEqual([[], []]);
    const barred = checked(law, [term('2025-01-01', '2026-12-31', '14-1-3')], proposed);
    expect(severities(barred, 'T3')).toEqual(['blocked']);
  });

  it('bars the extension of a contract that was barred itself', () => {
    const report = checked(
      law,
      [term('2020-01-01', '2020-12-31', '14-1-3'), term('2026-01-01', '2026-12-31')],
      proposed,
    );
    expect(found(report, 'T3').map(({ severity, contract }) => [severity, contract])).toEqual([
      ['blocked', 1],
      ['blocked', undefined],
    ]);
  });
});

describe('T4 newly founded employers', () => {
  const proposed = term('2026-01-01', '2029-12-31', '14-2a');

  it('is off for a district', () => {
    expect(severities(checked(law, [], proposed), 'T4')).toEqual(['error']);
  });

  it.each([
    ['2029-12-31', 'ok'],
    ['2030-01-01', 'error'],
  ])('where a house has it, until %s: %s', async (end, severity) => {
    const founded = await lawOf('NRW-TVöD', { parameters: { 'T4.months': 48 } });
    const report = checked(founded, [], term('2026-01-01', end, '14-2a'));
    expect([severities(report, 'T4'), latest(report)]).toEqual([[severity], '2029-12-31']);
  });
});
