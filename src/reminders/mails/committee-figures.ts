/** Counts below this are never told to a committee (rule D4): a person could be derived. */
const SMALL = 5;

/** The figures of one cohort: contracts of a programme that end on one day. */
export interface CohortFigures {
  /** Contracts that end. */
  ending: number;
  /** Contracts of the programme that run. */
  total: number;
  /** Full-time equivalents that end, and of the programme. */
  fte: number;
  fte_total: number;
  /** Of those ending, how many are decided. */
  decided: number;
  /** Contracts that end on each other day on which any of the programme does, told or not. */
  others: number[];
}

/** A count that may be told: the number itself (0, or 5 and more), or only that it is small (1–4). */
export type SafeCount = number | 'few';

/** How many are decided, in words where a number would give the small rest away; nothing about a small cohort. */
export type SafeDecided =
  { known: 'none' | 'few' | 'all' | 'all_but_few' | 'withheld' } | { known: 'count'; count: number };

export interface SafeFigures {
  ending: SafeCount;
  /** null: suppressed. */
  total: number | null;
  /** null: suppressed, because the count is. */
  share: number | null;
  decided: SafeDecided;
}

const isFew = (count: number): boolean => count > 0 && count < SMALL;
const safe = (count: number): SafeCount => (isFew(count) ? 'few' : count);

/**
 * Whether each small cohort of the programme may have one, two, three or four contracts for all that a reader can work
 * out: the total less the large cohorts has room for four in each of the small ones, and one more. It rests on nothing but
 * numbers that are told, and on all cohorts, told or not: so no later mail, and not the rule itself, gives more away.
 */
function hidesSmallCohorts({ ending, total, others }: CohortFigures): boolean {
  const cohorts = [ending, ...others];
  const large = cohorts.filter((count) => count >= SMALL).reduce((sum, count) => sum + count, 0);
  return total - large > (SMALL - 1) * cohorts.filter(isFew).length;
}

/**
 * Whether a cohort may be told at all. "5 von 6" for one day and "weniger als fünf" for another are one person with a
 * date: the small one is then left to HR and managers.
 */
export function isTellable(figures: CohortFigures): boolean {
  return !isFew(figures.ending) || hidesSmallCohorts(figures) || !figures.others.some((count) => count >= SMALL);
}

/**
 * `decided` of `ending`, so that neither it nor the undecided rest can be worked out while it is 1–4. Of a small cohort
 * even "none" would say of each person how things stand.
 */
function safeDecided({ decided, ending }: CohortFigures): SafeDecided {
  if (isFew(ending)) return { known: 'withheld' };
  if (decided <= 0) return { known: 'none' };
  if (decided >= ending) return { known: 'all' };
  if (isFew(decided)) return { known: 'few' };
  return isFew(ending - decided) ? { known: 'all_but_few' } : { known: 'count', count: decided };
}

/**
 * Disclosure control for one cohort (rules D4, D5). The total minus those ending may be small: "12 von 14" is what
 * the committee is to be told. The total beside a small cohort is suppressed where it would help to work out the count.
 */
export function safeFigures(figures: CohortFigures): SafeFigures {
  const { fte, fte_total } = figures;
  const hidden = isFew(figures.ending) || fte_total <= 0;
  return {
    ending: safe(figures.ending),
    total: isFew(figures.ending) && !hidesSmallCohorts(figures) ? null : figures.total,
    share: hidden ? null : Math.min(1, fte / fte_total),
    decided: safeDecided(figures),
  };
}
