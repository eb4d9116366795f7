import type { ClockTerm, ThreeClocks } from './clock-facts.js';

/** Where secured money has no end, employment is counted until so many years after the day looked at. */
export const PLANNING_HORIZON_YEARS = 2;

/** Employment in full-time equivalents × years, over so many contracts. */
export interface PersonYears {
  years: number;
  contracts: number;
  /** Last day that counts. */
  until: string;
  /** The money has no end: counted to the planning horizon. */
  horizon: boolean;
}

/** A time with both its first and its last day. */
interface Span {
  from: string;
  until: string;
}

const NEVER = '9999-12-31';
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/**
 * Years of a time: in each calendar year its days as a part of that year's days, so that 1 January to 31 December is
 * exactly one year, leap year or not.
 * @example yearsOf({ from: '2027-01-01', until: '2028-06-30' }) // 1 + 182 / 366
 */
export function yearsOf({ from, until }: Span): number {
  if (until < from) return 0;
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
  let years = 0;
  for (let year = first.year; year <= last.year; year += 1) {
    const start = year === first.year ? first : new Temporal.PlainDate(year, 1, 1);
    const end = year === last.year ? last : new Temporal.PlainDate(year, 12, 31);
    years += (start.until(end).days + 1) / start.daysInYear;
  }
  return years;
}

/** When money is certain: approved grants, grants in statute, and a statute that is the legal basis; touching ones joined. */
export function securedSpans({ grants, basis }: Pick<ThreeClocks, 'grants' | 'basis'>): Span[] {
  const spans = grants
    .filter(({ certainty }) => certainty === 'approved' || certainty === 'statute')
    .map(({ starts_on, ends_on }) => ({ from: starts_on, until: ends_on ?? NEVER }));
  if (basis?.certainty === 'statute')
    spans.push({ from: basis.in_force_from ?? basis.said_on, until: basis.in_force_until ?? NEVER });
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    if (last && (last.until === NEVER || span.from <= dayAfter(last.until))) last.until = later(last.until, span.until);
    else joined.push({ ...span });
  }
  return joined;
}

/** The last day on which money is certain; null: without end; undefined: none is. */
export function securedUntil(clocks: Pick<ThreeClocks, 'grants' | 'basis'>): string | null | undefined {
  const last = securedSpans(clocks).at(-1)?.until;
  return last === NEVER ? null : last;
}

const twoDigits = (years: number): number => Math.round(years * 100) / 100;

function summed(
  terms: ClockTerm[],
  years: (term: ClockTerm) => number,
  until: string,
  horizon: boolean,
): PersonYears | undefined {
  const counted = terms.map((term) => ({ ...term, years: years(term) })).filter((term) => term.years > 0);
  const contracts = counted.reduce((sum, term) => sum + term.contracts, 0);
  const total = counted.reduce((sum, term) => sum + term.fte * term.years, 0);
  return contracts === 0 ? undefined : { years: twoDigits(total), contracts, until, horizon };
}

/**
 * Employment that could be signed today and is not: for each contract that ends before the money that is certain, its
 * full-time equivalents × the years from its last signed day to the end of that money. Years without certain money in
 * between do not count; where it has no end, the planning horizon ends the count. Signed follow-ons count as employed,
 * contracts that are let end are none of them (the query leaves both out).
 * @returns undefined where there is nothing to sign
 */
export function unsignedYears(clocks: ThreeClocks, today: Temporal.PlainDate): PersonYears | undefined {
  const spans = securedSpans(clocks);
  const until = securedUntil(clocks);
  if (until === undefined) return undefined;
  const end = until ?? today.add({ years: PLANNING_HORIZON_YEARS }).toString();
  const years = (term: ClockTerm): number =>
    spans.reduce(
      (sum, span) => sum + yearsOf({ from: later(span.from, dayAfter(term.until)), until: earlier(span.until, end) }),
      0,
    );
  return summed(clocks.terms, years, end, until === null);
}

/** The other way round: employment that is signed for the time after the last money that is certain. Permanent contracts are left out. */
export function yearsBeyondMoney(clocks: ThreeClocks): PersonYears | undefined {
  const until = securedUntil(clocks);
  if (!until) return undefined;
  return summed(clocks.terms, (term) => yearsOf({ from: dayAfter(until), until: term.until }), until, false);
}
