import { checked, found, severities, term } from '../../../test/support/chains.js';
import { lawOf } from '../../../test/support/law.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

describe('V6 prognosis, V7 third-party money', () => {
  it.each([
    ['14-1-1', true, ['legal_review'], ['legal_review']],
    ['14-1-1', false, ['ok'], []],
    ['14-1-1', undefined, ['hint'], []],
    ['14-1-third-party', true, ['legal_review'], ['legal_review']],
    ['14-1-third-party', false, [], ['ok']],
    ['14-1-third-party', undefined, [], ['hint']],
    ['14-1-3', true, [], []],
    ['14-2', true, [], []],
  ] as const)('ground %s, funding expected to continue: %s', (ground, expected, need, thirdParty) => {
    const report = checked(
      law,
      [],
      term('2027-01-01', '2027-12-31', ground),
      expected === undefined ? {} : { fundingExpectedToContinue: expected },
    );
    expect([severities(report, 'V6'), severities(report, 'V7')]).toEqual([need, thirdParty]);
    for (const { severity, missing } of [...found(report, 'V6'), ...found(report, 'V7')])
      expect(missing).toEqual(severity === 'hint' ? ['funding_expected_to_continue'] : undefined);
  });
});

describe('V8 budget funds', () => {
  it.each([
    ['14-1-7', ['legal_review']],
    ['14-1-6', []],
  ] as const)('ground %s: %j', (ground, severity) => {
    expect(severities(checked(law, [], term('2027-01-01', '2027-12-31', ground)), 'V8')).toEqual(severity);
    expect(severities(checked(law, [term('2026-01-01', '2026-12-31', ground)]), 'V8')).toEqual(severity);
  });
});
