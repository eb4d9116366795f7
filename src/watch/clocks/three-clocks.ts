import type { ClockCohort, ClockGrant, Certainty, ThreeClocks } from './clock-facts.js';
import { type PersonYears, securedUntil, unsignedYears, yearsBeyondMoney } from './person-years.js';

/** Many contracts that end together, as the sentences speak of them. */
export interface EndingCohort {
  ends_on: string;
  contracts: number;
  /** Of how many that run. */
  running: number;
}

/** Where two clocks of a programme do not say the same. `until`: last day, null: without end. */
export type Disagreement =
  | { kind: 'basis_longer'; since: string; until: string | null; cohort: EndingCohort }
  | { kind: 'funded_longer'; until: string | null; certainty: 'approved' | 'statute'; cohort: EndingCohort }
  | { kind: 'hoped_longer'; until: string | null; certainty: 'expected' | 'announced'; cohort: EndingCohort }
  | ({ kind: 'unsigned_employment' } & PersonYears)
  | { kind: 'contracts_beyond_money'; until: string; contracts: number; years: number }
  | { kind: 'posts_longer'; until: string | null; cohort: EndingCohort }
  | { kind: 'posts_end_first'; endsOn: string; until: string | null }
  | { kind: 'no_grant' };

const NEVER = '9999-12-31';
const orNever = (day: string | null): string => day ?? NEVER;
const orNull = (day: string): string | null => (day === NEVER ? null : day);
const later = (a: string, b: string): string => (a > b ? a : b);
const isSecure = (grant: ClockGrant): boolean => grant.certainty === 'approved' || grant.certainty === 'statute';

/** The grant that reaches furthest; of two that reach as far the one that is surer. */
function furthest<Grant extends ClockGrant>(grants: Grant[]): Grant | undefined {
  const order: Certainty[] = ['expected', 'announced', 'approved', 'statute'];
  return grants.toSorted(
    (a, b) =>
      orNever(b.ends_on).localeCompare(orNever(a.ends_on)) || order.indexOf(b.certainty) - order.indexOf(a.certainty),
  )[0];
}

/** Of the grants that are certain the one that reaches furthest. */
export const furthestSecure = <Grant extends ClockGrant>(grants: Grant[]): Grant | undefined =>
  furthest(grants.filter(isSecure));

/** The most contracts that end together before a day; of two cohorts as large the earlier one. */
function largestBefore({ cohorts }: ThreeClocks, day: string): EndingCohort | undefined {
  const running = cohorts.reduce((sum, { contracts }) => sum + contracts, 0);
  const [found] = cohorts
    .filter((cohort): cohort is ClockCohort & { ends_on: string } => cohort.ends_on !== null && cohort.ends_on < day)
    .toSorted((a, b) => b.contracts - a.contracts || a.ends_on.localeCompare(b.ends_on));
  return found && { ...found, running };
}

/** A statute that goes on after the contracts. */
function basisLonger(clocks: ThreeClocks): Disagreement[] {
  const { basis } = clocks;
  if (basis?.certainty !== 'statute') return [];
  const cohort = largestBefore(clocks, orNever(basis.in_force_until));
  if (!cohort) return [];
  return [{ kind: 'basis_longer', since: basis.in_force_from ?? basis.said_on, until: basis.in_force_until, cohort }];
}

/** Money that is certain, or at least in sight, beyond the contracts. */
function moneyLonger(clocks: ThreeClocks): Disagreement[] {
  const secure = furthestSecure(clocks.grants);
  const hoped = furthest(clocks.grants.filter((grant) => !isSecure(grant)));
  const found = basisLonger(clocks);
  const funded = secure && largestBefore(clocks, orNever(secure.ends_on));
  if (secure && funded)
    found.push({
      kind: 'funded_longer',
      until: secure.ends_on,
      certainty: secure.certainty as 'approved' | 'statute',
      cohort: funded,
    });
  const end = securedUntil(clocks);
  const further = hoped && (end === undefined || orNever(hoped.ends_on) > orNever(end));
  const waiting = further && largestBefore(clocks, orNever(hoped.ends_on));
  if (hoped && waiting && found.length === 0)
    found.push({
      kind: 'hoped_longer',
      until: hoped.ends_on,
      certainty: hoped.certainty as 'expected' | 'announced',
      cohort: waiting,
    });
  return found;
}

/** How much employment could be signed and is not, and how much is signed without money. */
function employment(clocks: ThreeClocks, today: Temporal.PlainDate): Disagreement[] {
  const unsigned = unsignedYears(clocks, today);
  const beyond = yearsBeyondMoney(clocks);
  const found: Disagreement[] = unsigned ? [{ kind: 'unsigned_employment', ...unsigned }] : [];
  if (beyond) {
    const { until, contracts, years } = beyond;
    found.push({ kind: 'contracts_beyond_money', until, contracts, years });
  }
  return found;
}

/** Posts that go on when the contracts end, or end while the money goes on. */
function postsDisagree(clocks: ThreeClocks): Disagreement[] {
  if (clocks.posts.length === 0) return [];
  const last = clocks.posts.map(({ ends_on }) => orNever(ends_on)).reduce(later);
  const secured = securedUntil(clocks);
  const found: Disagreement[] = [];
  const cohort = largestBefore(clocks, last);
  if (cohort) found.push({ kind: 'posts_longer', until: orNull(last), cohort });
  if (secured !== undefined && last < orNever(secured))
    found.push({ kind: 'posts_end_first', endsOn: last, until: secured });
  return found;
}

/**
 * Where the clocks of a programme disagree, the most telling first; empty where they agree.
 * @param today the day looked at: the planning horizon counts from it
 */
export function disagreements(clocks: ThreeClocks, today: Temporal.PlainDate): Disagreement[] {
  const found = [...moneyLonger(clocks), ...employment(clocks, today), ...postsDisagree(clocks)];
  return clocks.grants.length === 0 ? [{ kind: 'no_grant' }, ...found] : found;
}
