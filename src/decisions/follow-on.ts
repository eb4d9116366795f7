import { dayOf } from '../database/temporal-columns.js';
import { type ChainReport, checkChain } from '../law/check/check-chain.js';
import type { TermFacts } from '../law/facts.js';
import type { Finding, LawContext } from '../law/rule.js';
import type { DecisionCase } from './decision-case.js';
import type { ChainRow } from './ending-chain.sql.js';
import { keepsTerms } from './proposed.js';

/** A contract that ends, with what the register knows for the follow-on check (T1–T11, V1–V9). */
export interface EndingChain {
  endsOn: Temporal.PlainDate;
  chain: readonly ChainRow[];
  /** Whether a grant is recorded that goes on after the last day; null: none is. */
  fundingGoesOn: true | null;
}

export const VERDICTS = ['possible', 'needs_review', 'not_possible'] as const;
/** Whether something can follow. A hint with its reasons, never a decision. */
export type Verdict = (typeof VERDICTS)[number];

/**
 * A contract of the register. Many a payroll export says nothing about signatures: where a term has begun, a paper that is
 * not recorded is not known to be missing; before its first day it counts as unsigned, as everywhere else.
 */
function term(row: ChainRow, on: Temporal.PlainDate): TermFacts {
  const startsOn = Temporal.PlainDate.from(row.starts_on);
  const begun = Temporal.PlainDate.compare(startsOn, on) <= 0;
  return {
    startsOn,
    endsOn: dayOf(row.ends_on),
    ground: row.ground,
    ...(row.signed_on === null && begun ? {} : { signedOn: dayOf(row.signed_on) }),
    ...(row.received_on === null && begun ? {} : { receivedOn: dayOf(row.received_on) }),
  };
}

/** What the rules say about a follow-on that begins the day after the end. */
export function checkFollowOn(
  { endsOn, chain, fundingGoesOn }: EndingChain,
  proposed: Omit<TermFacts, 'startsOn'>,
  on: Temporal.PlainDate,
  law: LawContext,
): ChainReport {
  return checkChain(
    {
      contracts: chain.map((row) => term(row, on)),
      proposed: { ...proposed, startsOn: endsOn.add({ days: 1 }) },
      on,
      ...(fundingGoesOn && { fundingExpectedToContinue: true }),
    },
    law,
  );
}

/** What is said about the follow-on itself: what was wrong with a contract before is no reason against what follows. */
export function aboutFollowOn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ contract }) => contract === undefined);
}

/** Rules without whose facts nobody knows whether a term without a ground is open at all. */
const DECIDES: ReadonlySet<string> = new Set(['T2', 'T3', 'T5']);

/** What findings about a follow-on come to. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const severities = new Set(findings.map(({ severity }) => severity));
  if (severities.has('blocked') || severities.has('error')) return 'not_possible';
  const open = findings.some(({ rule, missing }) => missing && DECIDES.has(rule));
  return open || severities.has('legal_review') ? 'needs_review' : 'possible';
}

/**
 * What speaks against the term of the contract itself (T2, T6 …): whoever lets it end relies on it, and where it does not hold
 * the contract goes on for good (T8).
 */
function termFindings(it: DecisionCase, on: Temporal.PlainDate, law: LawContext): Finding[] {
  const startsOn = it.contract.startsOn.toString();
  const { findings } = checkChain({ contracts: it.chain.map((row) => term(row, on)), on }, law);
  return findings.filter(
    (finding) =>
      finding.contract !== undefined &&
      it.chain[finding.contract]?.starts_on === startsOn &&
      !finding.missing &&
      verdictOf([finding]) !== 'possible',
  );
}

/** The whole report: on what is proposed to follow; where nothing is, or the contract is to end, on the contracts so far. */
export function caseReport(it: DecisionCase, on: Temporal.PlainDate, law: LawContext): ChainReport {
  const { endsOn } = it.contract;
  if (!endsOn || it.kind === null || it.kind === 'let_end')
    return checkChain({ contracts: it.chain.map((row) => term(row, on)), on }, law);
  const { newGround: ground, signedOn, receivedOn } = it;
  return checkFollowOn(
    { ...it, endsOn },
    { endsOn: it.newEndsOn, ground, signedOn, receivedOn, sameTerms: keepsTerms(it) },
    on,
    law,
  );
}

/** What the check says about what a decision proposes: about the follow-on; where the contract is to end, about its term. */
export function proposalFindings(it: DecisionCase, on: Temporal.PlainDate, law: LawContext): Finding[] {
  if (!it.contract.endsOn || it.kind === null) return [];
  return it.kind === 'let_end' ? termFindings(it, on, law) : caseReport(it, on, law).findings;
}

/** Those that a proposal needs a reason against. */
export function seriousFindings(it: DecisionCase, on: Temporal.PlainDate, law: LawContext): Finding[] {
  const findings = proposalFindings(it, on, law);
  return it.kind === 'let_end'
    ? findings
    : aboutFollowOn(findings).filter((finding) => verdictOf([finding]) !== 'possible');
}
