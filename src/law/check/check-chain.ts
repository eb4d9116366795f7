import { plainDate } from '../../calendar/day-number.js';
import type { ChainFacts } from '../facts.js';
import type { Finding, LawContext } from '../rule.js';
import { CHAIN_RULES } from '../rules/rule-table.js';
import { Chain } from './chain.js';
import { latestEnd } from './latest-end.js';

/** What the rules say about a chain: hints with their citations, never a decision about a person. */
export interface ChainReport {
  findings: Finding[];
  /**
   * V9: days from the first to the last day of the unbroken chain, gaps included, and its extensions. undefined without
   * a contract, where one is permanent, and where the courts' limits are not in force.
   */
  chain: { durationDays: number; extensions: number; light: 'green' | 'amber' | 'red' } | undefined;
  /**
   * Latest lawful end of a follow-on on the ground proposed. Absent: none by time; with an `error` or `blocked` finding
   * of T2–T5 or T11 none at all; with a hint that a ground is missing not known. It may lie before the start proposed:
   * then the time is used up.
   */
  latestEnd?: Temporal.PlainDate;
}

/**
 * Checks a person's contracts with one employer and what is meant to follow, or without a follow-on the contract that
 * ends last. Contracts may come in any order and may overlap; those with another employer do not count.
 * A rule says what is wrong about every contract, and what is well or unknown only about the one in question.
 */
export function checkChain(facts: ChainFacts, law: LawContext): ChainReport {
  const chain = new Chain(facts, law);
  for (const rule of CHAIN_RULES) rule.check(chain);
  const latest = latestEnd(chain);
  return {
    findings: chain.findings,
    chain: chain.light,
    ...(latest === undefined ? {} : { latestEnd: plainDate(latest) }),
  };
}
