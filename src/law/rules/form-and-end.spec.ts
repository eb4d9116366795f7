import { bare, checked, found, severities, term } from '../../../test/support/chains.js';
import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import type { TermFacts } from '../facts.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

describe('T6 written form before the start', () => {
  const of = (facts: Partial<TermFacts>, on = '2026-11-22') =>
    found(
      checked(law, [{ ...bare('2026-01-01', '2026-12-31', '14-1-3'), ...facts }], undefined, { on: day(on) }),
      'T6',
    );

  it.each([
    ['2025-12-30', '2025-12-31', 'ok'],
    ['2025-12-30', '2026-01-01', 'error'],
    ['2025-12-30', '2025-12-30', 'ok'],
    ['2025-12-30', '2025-12-29', 'warning'],
    ['2026-01-01', '2026-01-01', 'error'],
    ['2025-12-30', null, 'error'],
    [null, null, 'error'],
  ])('signed on %s, received on %s for a start on 2026-01-01: %s', (signed, received, severity) => {
    const facts = { signedOn: signed ? day(signed) : null, receivedOn: received ? day(received) : null };
    expect(of(facts).map((finding) => finding.severity)).toEqual([severity]);
  });

  it.each([
    ['2025-12-31', 'hint'],
    ['2026-01-01', 'error'],
  ])('not signed on %s: %s', (on, severity) => {
    expect(of({ signedOn: null, receivedOn: null }, on).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('says what is not known', () => {
    expect(of({}).map(({ severity, missing }) => [severity, missing])).toEqual([
      ['hint', ['signed_on', 'received_on']],
    ]);
    expect(of({ signedOn: day('2025-12-30') }).map(({ missing }) => missing)).toEqual([['received_on']]);
  });

  it('what is proposed is still open', () => {
    const report = checked(law, [], bare('2027-01-01', '2027-12-31', '14-1-3'));
    expect(found(report, 'T6').map(({ severity, missing }) => [severity, missing])).toEqual([['hint', undefined]]);
  });

  it('a permanent contract needs no form', () => {
    expect(severities(checked(law, [], bare('2026-01-01', null, null)), 'T6')).toEqual([]);
  });
});

describe('T7 the end', () => {
  it.each([
    ['2025-12-31', '2026-01-02'],
    ['2026-12-31', '2027-01-04'],
    ['2027-12-31', '2028-01-03'],
  ])('%s: who works on from %s is employed for good', (end, riskDay) => {
    const [finding] = found(checked(law, [term('2025-01-01', end, '14-1-3')]), 'T7');
    expect([finding?.severity, finding?.inputs['risk_day']]).toEqual(['hint', riskDay]);
  });

  it.each([
    ['2027-01-01', 'ok'],
    ['2027-01-02', 'hint'],
  ])('a follow-on from %s: %s', (start, severity) => {
    const report = checked(law, [term('2026-01-01', '2026-12-31', '14-1-3')], term(start, '2027-12-31', '14-1-3'));
    expect(severities(report, 'T7')).toEqual([severity]);
  });
});

describe('T8 consequence', () => {
  it('an invalid term is a permanent contract', () => {
    const report = checked(law, [term('2023-01-01', '2026-12-31')]);
    expect(found(report, 'T8').map(({ severity, inputs, contract }) => [severity, inputs, contract])).toEqual([
      ['warning', { because_of: 'T2' }, 0],
    ]);
  });

  it('is a hint where the follow-on can still be made otherwise, and none where all is well', () => {
    const first = term('2025-01-01', '2026-12-31');
    expect(severities(checked(law, [first], term('2027-01-01', '2027-12-31')), 'T8')).toEqual(['hint']);
    expect(severities(checked(law, [first], term('2027-01-01', '2027-12-31', '14-1-3')), 'T8')).toEqual([]);
  });
});

describe('T9 suit', () => {
  it.each([
    ['2026-12-31', '2027-01-21'],
    ['2026-10-31', '2026-11-23'],
    ['2026-12-04', '2026-12-28'],
    ['2028-02-29', '2028-03-21'],
  ])('against an end on %s until %s', (end, until) => {
    const [finding] = found(checked(law, [term('2026-01-01', end, '14-1-3')]), 'T9');
    expect(finding?.inputs['suit_until']).toBe(until);
  });

  it('is nobody’s question where a follow-on is proposed', () => {
    const report = checked(law, [term('2026-01-01', '2026-12-31')], term('2027-01-01', '2027-12-31'));
    expect(severities(report, 'T9')).toEqual([]);
  });
});

describe('T10 wish for a permanent post', () => {
  const on = (date: string) =>
    found(checked(law, [term('2026-01-01', '2028-12-31', '14-1-3')], undefined, { on: day(date) }), 'T10');

  it.each([
    ['2026-09-15', '2026-10-15'],
    ['2027-01-31', '2027-03-01'],
    ['2028-01-30', '2028-02-29'],
  ])('asked on %s: a reply until %s', (asked, reply) => {
    expect(on(asked)[0]?.inputs['reply_if_asked_today']).toBe(reply);
  });

  it('only after six months', () => {
    expect([on('2026-06-30').length, on('2026-07-01').length]).toEqual([0, 1]);
    const report = checked(law, [term('2025-07-01', '2026-01-31', '14-1-3')], undefined, { on: day('2026-01-31') });
    expect(found(report, 'T10')[0]?.inputs['reply_if_asked_today']).toBe('2026-03-02');
  });

  it('only while the contract runs', () => {
    expect([on('2028-12-31').length, on('2029-01-01').length]).toEqual([1, 0]);
  });
});

describe('P1 consent of the staff council', () => {
  const contract = term('2026-01-01', '2026-12-31');

  it('is needed for an extension and for a permanent contract', () => {
    expect(severities(checked(law, [contract], term('2027-01-01', '2027-12-31')), 'P1')).toEqual(['hint']);
    expect(severities(checked(law, [contract], term('2027-01-01', null, null)), 'P1')).toEqual(['hint']);
    expect(severities(checked(law, [contract]), 'P1')).toEqual([]);
  });

  it('is the law of North Rhine-Westphalia', async () => {
    const bavaria = await lawOf('NRW-TVöD', { region: 'DE-BY' });
    expect(severities(checked(bavaria, [contract], term('2027-01-01', '2027-12-31')), 'P1')).toEqual([]);
  });
});
