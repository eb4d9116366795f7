import { checkChain, type ChainReport } from '../../src/law/check/check-chain.js';
import type { ChainFacts, Ground, TermFacts } from '../../src/law/facts.js';
import type { Finding, LawContext, RuleId, Severity } from '../../src/law/rule.js';
import { day } from './dates.js';

/** A contract, signed and received ten days before it starts unless said otherwise. */
export function term(
  startsOn: string,
  endsOn: string | null,
  ground: Ground | null = '14-2',
  more: Partial<TermFacts> = {},
): TermFacts {
  const before = day(startsOn).subtract({ days: 10 });
  const endsDay = endsOn === null ? null : day(endsOn);
  return { startsOn: day(startsOn), endsOn: endsDay, ground, signedOn: before, receivedOn: before, ...more };
}

/** A contract of which only dates and ground are known. */
export function bare(startsOn: string, endsOn: string | null, ground: Ground | null = '14-2'): TermFacts {
  return { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn), ground };
}

/** Chains that follow on without a gap: one after another, from `first`, each `days` long. */
export function row(first: string, days: number[], ground: Ground = '14-1-3'): TermFacts[] {
  let start = day(first);
  return days.map((length) => {
    const contract = term(start.toString(), start.add({ days: length - 1 }).toString(), ground);
    start = start.add({ days: length });
    return contract;
  });
}

/** What the law of a house says; looked at on 22 November 2026 unless said otherwise. */
export function checked(
  law: LawContext,
  contracts: TermFacts[],
  proposed?: TermFacts,
  more: Partial<ChainFacts> = {},
): ChainReport {
  return checkChain({ contracts, ...(proposed ? { proposed } : {}), on: day('2026-11-22'), ...more }, law);
}

export function found(report: ChainReport, rule: RuleId): Finding[] {
  return report.findings.filter((finding) => finding.rule === rule);
}

export function severities(report: ChainReport, rule: RuleId): Severity[] {
  return found(report, rule).map(({ severity }) => severity);
}
