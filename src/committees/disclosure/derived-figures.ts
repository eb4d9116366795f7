import { isSmall, type SafeValue } from './released-figures.js';

/** What may be said of one count as a share of another. */
export type SafeShare =
  | { kind: 'share'; percent: number }
  | { kind: 'none' | 'all' | 'withheld' }
  /** More, or less, than half: follows from what the paper tells anyway. */
  | { kind: 'most' | 'minority' };

/** What may be said of a mean: one decimal. */
export type SafeMean = { kind: 'number'; value: number } | { kind: 'withheld' };

/** What may be said of a median of times: whole quarters of a year. */
export type SafeMedian = { kind: 'months'; months: number } | { kind: 'withheld' };

const WITHHELD = { kind: 'withheld' } as const;
const numberOf = (said: SafeValue): number | undefined => (said.kind === 'number' ? said.value : undefined);

/**
 * A share in whole percent, where both counts are told and the rest is not small. Otherwise in words, and only in such as a
 * reader could find alone.
 * @param range what the paper's proof says of a part that is not told
 */
export function safeShare(
  part: SafeValue,
  whole: SafeValue,
  threshold: number,
  range?: { lower: number; upper: number | null },
): SafeShare {
  const all = numberOf(whole);
  if (all === undefined || all === 0) return WITHHELD;
  const count = numberOf(part);
  if (count === undefined) {
    if (range && range.lower * 2 > all) return { kind: 'most' };
    return range && range.upper !== null && range.upper * 2 < all ? { kind: 'minority' } : WITHHELD;
  }
  if (count === 0) return { kind: 'none' };
  if (count === all) return { kind: 'all' };
  if (count > all || isSmall(count, threshold) || isSmall(all - count, threshold)) return WITHHELD;
  return { kind: 'share', percent: Math.min(99, Math.max(1, Math.round((100 * count) / all))) };
}

/**
 * A sum over the people of one count (full-time equivalents), rounded to whole numbers. Told where the count is, so that what
 * is withheld there cannot be worked out from sums either, and held against earlier sums as counts are.
 * @param before the sums that were told of the same people earlier, oldest first
 */
export function safeSum(count: SafeValue, sum: number, threshold: number, before: readonly number[] = []): SafeValue {
  const people = numberOf(count);
  if (people === undefined || isSmall(people, threshold)) return WITHHELD;
  const value = Math.round(sum);
  const near = before.findLast((previous) => isSmall(Math.abs(value - previous), threshold));
  return near === undefined ? { kind: 'number', value } : { kind: 'unchanged_within', previous: near };
}

/** A mean over people, of what is told anyway. */
export function safeMean(count: SafeValue, sum: SafeValue): SafeMean {
  const [people, total] = [numberOf(count), numberOf(sum)];
  return people && total !== undefined ? { kind: 'number', value: Math.round((10 * total) / people) / 10 } : WITHHELD;
}

/**
 * A median time in months, of at least twice the threshold of people, to the quarter of a year. If it moved since it was told
 * last, then only with enough people who brought that about: else two papers would show what a few of them have.
 * @param moved how many came, went, or changed otherwise than by the time that passed, since `before` was told
 */
export function safeMedian(
  count: SafeValue,
  months: number,
  threshold: number,
  since?: { before: SafeMedian; moved: number },
): SafeMedian {
  const people = numberOf(count);
  if (people === undefined || people < 2 * threshold) return WITHHELD;
  const told: SafeMedian = { kind: 'months', months: 3 * Math.round(months / 3) };
  if (!since || !isSmall(since.moved, threshold)) return told;
  return since.before.kind === 'months' && since.before.months === told.months ? told : WITHHELD;
}
