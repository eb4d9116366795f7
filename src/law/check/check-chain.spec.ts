import { assert, integer, property, shuffledSubarray } from 'fast-check';
import { anyChain, start } from '../../../test/support/any-chain.js';
import { checked, severities, term } from '../../../test/support/chains.js';
import { compare, day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import { periodEnd } from '../../calendar/period-end.js';
import type { ChainFacts } from '../facts.js';
import type { LawContext, RuleId, Severity } from '../rule.js';
import { checkChain } from './check-chain.js';

let law: LawContext;
let laws: LawContext[];
beforeAll(async () => {
  laws = await Promise.all([lawOf(), lawOf('Bund'), lawOf('Hochschule'), lawOf('NRW-TVöD', { region: 'DE-BY' })]);
  law = laws[0]!;
});

const RANK: Severity[] = ['ok', 'hint', 'warning', 'error', 'legal_review', 'blocked'];

/** Everything that a report says, in both languages. */
const said = (facts: ChainFacts, by: LawContext): unknown => {
  const { findings, chain, latestEnd } = checkChain(facts, by);
  return [
    findings.map((one) => [
      one.rule,
      one.severity,
      one.message('de'),
      one.message('en'),
      one.citation,
      one.confidence,
      one.inputs,
      one.missing,
      one.contract,
    ]),
    chain,
    latestEnd?.toString(),
  ];
};

/** How bad each rule finds the follow-on and the chain as a whole. */
function worst(facts: ChainFacts): Map<RuleId, number> {
  const found = new Map<RuleId, number>();
  for (const { rule, severity, contract } of checkChain(facts, law).findings)
    if (contract === undefined) found.set(rule, Math.max(found.get(rule) ?? 0, RANK.indexOf(severity)));
  return found;
}

describe('checkChain over any chain', () => {
  it('answers in words of both languages, whatever is known, under every profile', () => {
    assert(
      property(anyChain, integer({ min: 0, max: 3 }), (facts, which) => {
        const { proposed: _, ...alone } = facts;
        for (const question of [facts, alone])
          for (const { message, inputs, ...finding } of checkChain(question, laws[which]!).findings.map((one) => ({
            rule: one.rule,
            severity: one.severity,
            missing: one.missing,
            message: [one.message('de'), one.message('en')],
            inputs: one.inputs,
          }))) {
            for (const text of message) {
              expect(text).toMatch(/^[A-Z§„].*[.)]$/);
              expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
            }
            expect(JSON.parse(JSON.stringify(inputs))).toEqual(inputs);
            expect(finding.missing === undefined || finding.severity === 'hint').toBe(true);
            expect(finding.missing).not.toEqual([]);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the contracts', () => {
    assert(
      property(
        anyChain.chain((facts) =>
          shuffledSubarray([...facts.contracts], {
            minLength: facts.contracts.length,
            maxLength: facts.contracts.length,
          }).map((contracts): [ChainFacts, ChainFacts] => [facts, { ...facts, contracts }]),
        ),
        ([facts, shuffled]) => {
          expect(said(shuffled, law)).toEqual(said(facts, law));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never finds a later end milder, but for what asks a shortest duration', () => {
    assert(
      property(anyChain, integer({ min: 1, max: 3000 }), (facts, days) => {
        const { proposed } = facts;
        const later = worst({ ...facts, proposed: { ...proposed, endsOn: proposed.endsOn!.add({ days }) } });
        for (const [rule, severity] of worst(facts)) {
          if (rule === 'V3' || rule === 'V5') continue;
          expect([rule, (later.get(rule) ?? -1) >= severity]).toEqual([rule, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never leaves less time after a lawful extension', () => {
    let extended = 0;
    assert(
      property(anyChain, integer({ min: 1, max: 400 }), (facts, days) => {
        const { proposed, contracts } = facts;
        const before = checkChain(facts, law);
        const grave = before.findings.some(
          ({ severity, contract }) => contract === undefined && (severity === 'error' || severity === 'blocked'),
        );
        if (grave || !before.latestEnd || proposed.ground === null) return;
        const startsOn = proposed.endsOn!.add({ days: 1 });
        const signedOn = proposed.endsOn!;
        const next = { ...proposed, startsOn, endsOn: startsOn.add({ days }), signedOn, sameTerms: true };
        const after = checkChain({ ...facts, contracts: [...contracts, proposed], proposed: next }, law);
        extended += 1;
        // None at all: only because the number of extensions is used up.
        const usedUp = after.findings.some(
          (one) => (one.rule === 'T2' || one.rule === 'T11') && one.message('en').includes('number'),
        );
        const kept = after.latestEnd ? compare(after.latestEnd, before.latestEnd) >= 0 : usedUp;
        expect([kept, before.latestEnd.toString(), after.latestEnd?.toString()]).toEqual([
          true,
          before.latestEnd.toString(),
          after.latestEnd?.toString(),
        ]);
      }),
      { numRuns: 2000 },
    );
    expect(extended).toBeGreaterThan(50);
  });

  it('draws every limit of months on the day that K1 names', () => {
    assert(
      property(start, (first) => {
        const on = { on: day('2040-01-01') };
        const ends = (months: number, days: number) => periodEnd(first, months).add({ days }).toString();
        const of = (rule: RuleId, months: number, ground: '14-2' | '14-1-3') =>
          [0, 1].map((days) =>
            severities(checked(law, [], term(first.toString(), ends(months, days), ground), on), rule),
          );
        expect(of('T2', 24, '14-2')).toEqual([['ok'], ['error']]);
        expect(of('V2', 60, '14-1-3')).toEqual([['ok'], ['error']]);
        expect(of('V9', 96, '14-1-3')).toEqual([['ok'], ['warning']]);
        expect(of('V9', 120, '14-1-3')).toEqual([['warning'], ['legal_review']]);
        expect(severities(checked(law, [], term(first.toString(), ends(6, -1)), on), 'V3')).toEqual(['error']);
        expect(of('V3', 6, '14-2')[0]).toEqual(['warning']);
        expect(of('V3', 12, '14-2')[0]).toEqual(['ok']);
      }),
    );
  });
});

it('takes a thousand contracts at once, overlapping as they like', () => {
  const contracts = Array.from({ length: 1000 }, (_, at) =>
    term(
      day('1990-01-01')
        .add({ days: at * 7 })
        .toString(),
      day('1991-06-30')
        .add({ days: at * 11 })
        .toString(),
      '14-1-3',
    ),
  );
  expect(checked(law, contracts).chain).toMatchObject({ light: 'red', extensions: 999 });
});

it('has nothing to say about nothing', () => {
  expect(checked(law, [])).toEqual({ findings: [], chain: undefined });
});
