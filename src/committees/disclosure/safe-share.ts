import { isSmall, type SafeValue } from './released-figures.js';

/** What may be said of one count as a share of another. */
export type SafeShare = { kind: 'share'; percent: number } | { kind: 'none' | 'all' | 'withheld' };

const numberOf = (said: SafeValue): number | undefined => (said.kind === 'number' ? said.value : undefined);

/** A share in whole percent, where both counts are told and the rest is not small; it then says nothing that they do not. */
export function safeShare(part: SafeValue, whole: SafeValue, threshold: number): SafeShare {
  const [count, all] = [numberOf(part), numberOf(whole)];
  if (count === undefined || all === undefined || all === 0) return { kind: 'withheld' };
  if (count === 0) return { kind: 'none' };
  if (count === all) return { kind: 'all' };
  if (count > all || isSmall(count, threshold) || isSmall(all - count, threshold)) return { kind: 'withheld' };
  return { kind: 'share', percent: Math.min(99, Math.max(1, Math.round((100 * count) / all))) };
}
