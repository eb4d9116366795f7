/** How sure it is that the money comes. */
export type Certainty = 'expected' | 'announced' | 'approved' | 'statute';

/** Contracts that run today and end on one day. */
export interface ClockCohort {
  /** Last day; null: permanent. */
  ends_on: string | null;
  contracts: number;
}

export interface ClockGrant {
  title: string;
  starts_on: string;
  /** Last funded day; null: without end. */
  ends_on: string | null;
  certainty: Certainty;
}

/** Posts of the staffing plan that end on one day. */
export interface ClockPosts {
  /** Last day; null: without end. */
  ends_on: string | null;
  posts: number;
}

/** The three clocks of one programme (F5): contracts, money with its certainty, posts. Rows in any order. */
export interface ThreeClocks {
  cohorts: ClockCohort[];
  grants: ClockGrant[];
  posts: ClockPosts[];
}

/** Many contracts that end together, as the sentences speak of them. */
export interface EndingCohort {
  ends_on: string;
  contracts: number;
  /** Of how many that run. */
  running: number;
}

/** Where two clocks of a programme do not say the same. `until`: last day, null: without end. */
export type Disagreement =
  | { kind: 'funded_longer'; until: string | null; certainty: 'approved' | 'statute'; cohort: EndingCohort }
  | { kind: 'hoped_longer'; until: string | null; certainty: 'expected' | 'announced'; cohort: EndingCohort }
  | { kind: 'contracts_beyond_money'; until: string; contracts: number }
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

/** The most contracts that end together before a day; of two cohorts as large the earlier one. */
function largestBefore({ cohorts }: ThreeClocks, day: string): EndingCohort | undefined {
  const running = cohorts.reduce((sum, { contracts }) => sum + contracts, 0);
  const [found] = cohorts
    .filter((cohort): cohort is ClockCohort & { ends_on: string } => cohort.ends_on !== null && cohort.ends_on < day)
    .toSorted((a, b) => b.contracts - a.contracts || a.ends_on.localeCompare(b.ends_on));
  return found && { ...found, running };
}

/** Money that is certain, or at least in sight, beyond the contracts. */
function moneyLonger(clocks: ThreeClocks): Disagreement[] {
  const secure = furthest(clocks.grants.filter(isSecure));
  const hoped = furthest(clocks.grants.filter((grant) => !isSecure(grant)));
  const secureUntil = secure ? orNever(secure.ends_on) : '';
  const found: Disagreement[] = [];
  const funded = secure && largestBefore(clocks, secureUntil);
  if (secure && funded)
    found.push({
      kind: 'funded_longer',
      until: secure.ends_on,
      certainty: secure.certainty as 'approved' | 'statute',
      cohort: funded,
    });
  const waiting = hoped && orNever(hoped.ends_on) > secureUntil && largestBefore(clocks, orNever(hoped.ends_on));
  if (hoped && waiting && !funded)
    found.push({
      kind: 'hoped_longer',
      until: hoped.ends_on,
      certainty: hoped.certainty as 'expected' | 'announced',
      cohort: waiting,
    });
  const beyond = secure?.ends_on
    ? clocks.cohorts.reduce(
        (sum, { ends_on, contracts }) => sum + (ends_on !== null && ends_on > secureUntil ? contracts : 0),
        0,
      )
    : 0;
  return beyond ? [...found, { kind: 'contracts_beyond_money', until: secureUntil, contracts: beyond }] : found;
}

/** Posts that go on when the contracts end, or end while the money goes on. */
function postsDisagree(clocks: ThreeClocks): Disagreement[] {
  if (clocks.posts.length === 0) return [];
  const last = clocks.posts.map(({ ends_on }) => orNever(ends_on)).reduce(later);
  const secure = furthest(clocks.grants.filter(isSecure));
  const found: Disagreement[] = [];
  const cohort = largestBefore(clocks, last);
  if (cohort) found.push({ kind: 'posts_longer', until: orNull(last), cohort });
  if (secure && last < orNever(secure.ends_on))
    found.push({ kind: 'posts_end_first', endsOn: last, until: secure.ends_on });
  return found;
}

/** Where the three clocks of a programme disagree, the most telling first; empty where they agree. */
export function disagreements(clocks: ThreeClocks): Disagreement[] {
  const found = [...moneyLonger(clocks), ...postsDisagree(clocks)];
  return clocks.grants.length === 0 ? [{ kind: 'no_grant' }, ...found] : found;
}
