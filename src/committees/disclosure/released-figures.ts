/** Counts from 1 up to this less one are small, unless the house sets more (rule D4). */
export const DEFAULT_THRESHOLD = 5;

/** The lowest threshold that is taken (rule D4): below it nothing would be protected. */
export const LEAST_THRESHOLD = 3;

/** What a paper says about one count. A word is an inequality, and is proved to be harmless as one. */
export type SafeValue =
  | { kind: 'number'; value: number }
  /** 1 to threshold − 1. */
  | { kind: 'few' }
  /** Differs from what an earlier paper said by fewer than the threshold. */
  | { kind: 'unchanged_within'; previous: number }
  /** Nothing is said: the count is small, or others could be worked out with it. */
  | { kind: 'withheld' };

/** A total and the parts that it is the sum of. The parts are complete: a rest is a part, too. */
export interface Relation {
  total: string;
  parts: readonly string[];
}

/** What a released paper told. Plain JSON, without any count that was not told: it is kept with the paper. */
export interface ReleasedFigures {
  threshold: number;
  /** By the id of the cell, which stays the same over time. */
  cells: Readonly<Record<string, SafeValue>>;
  relations: readonly Relation[];
}

/** Whole numbers that a count may be: both ends belong to it. */
export interface Bounds {
  least: number;
  most: number;
}

/** What is known of any count. */
export const NOTHING: Bounds = { least: 0, most: Infinity };

export const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/** What a reader knows of a count by what is said about it. */
export function boundsOf(said: SafeValue, threshold: number): Bounds {
  switch (said.kind) {
    case 'number':
      return { least: said.value, most: said.value };
    case 'few':
      return { least: 1, most: threshold - 1 };
    case 'unchanged_within':
      return around(said.previous, threshold);
    default:
      return NOTHING;
  }
}

/** All counts that differ from an earlier one by fewer than the threshold. */
export function around(previous: number, threshold: number): Bounds {
  return { least: Math.max(0, previous - threshold + 1), most: previous + threshold - 1 };
}
