import { safeMean, safeMedian, safeShare, safeSum } from './derived-figures.js';
import type { SafeValue } from './released-figures.js';

const told = (value: number): SafeValue => ({ kind: 'number', value });
const few: SafeValue = { kind: 'few' };
const withheld: SafeValue = { kind: 'withheld' };

describe('shares', () => {
  it('are told in whole percent where part, whole and rest are', () => {
    expect(safeShare(told(12), told(18), 5)).toEqual({ kind: 'share', percent: 67 });
    expect(safeShare(told(995), told(1000), 5)).toEqual({ kind: 'share', percent: 99 });
    expect(safeShare(told(0), told(14), 5)).toEqual({ kind: 'none' });
    expect(safeShare(told(14), told(14), 5)).toEqual({ kind: 'all' });
  });

  it('are withheld where one of the three is small or unknown', () => {
    expect(safeShare(told(12), told(14), 5)).toEqual({ kind: 'withheld' });
    expect(safeShare(few, told(14), 5)).toEqual({ kind: 'withheld' });
    expect(safeShare(told(12), withheld, 5)).toEqual({ kind: 'withheld' });
    expect(safeShare(told(0), told(0), 5)).toEqual({ kind: 'withheld' });
  });

  it('become words that a reader could find alone', () => {
    expect(safeShare(withheld, told(23), 5, { lower: 19, upper: 22 })).toEqual({ kind: 'most' });
    expect(safeShare(few, told(23), 5, { lower: 1, upper: 4 })).toEqual({ kind: 'minority' });
    expect(safeShare(withheld, told(23), 5, { lower: 0, upper: null })).toEqual({ kind: 'withheld' });
  });
});

describe('sums and means', () => {
  it('are told with their count only, as whole numbers', () => {
    expect(safeSum(told(14), 12.4, 5)).toEqual({ kind: 'number', value: 12 });
    expect(safeSum(few, 2.5, 5)).toEqual({ kind: 'withheld' });
    expect(safeSum(withheld, 12.4, 5)).toEqual({ kind: 'withheld' });
    expect(safeMean(told(14), told(12))).toEqual({ kind: 'number', value: 0.9 });
    expect(safeMean(told(14), withheld)).toEqual({ kind: 'withheld' });
    expect(safeMean(told(0), told(0))).toEqual({ kind: 'withheld' });
  });

  it('do not show that one person works less', () => {
    expect(safeSum(told(14), 12, 5, [20, 13])).toEqual({ kind: 'unchanged_within', previous: 13 });
    expect(safeSum(told(14), 13.2, 5, [20, 13])).toEqual({ kind: 'number', value: 13 });
    expect(safeSum(told(24), 19, 5, [14])).toEqual({ kind: 'number', value: 19 });
  });
});

describe('medians', () => {
  it('are told of large groups, to the quarter', () => {
    expect(safeMedian(told(10), 7.4, 5)).toEqual({ kind: 'months', months: 6 });
    expect(safeMedian(told(9), 7.4, 5)).toEqual({ kind: 'withheld' });
    expect(safeMedian(few, 7.4, 5)).toEqual({ kind: 'withheld' });
  });

  it('are withheld where few people moved them', () => {
    const before = { kind: 'months', months: 9 } as const;
    expect(safeMedian(told(12), 6, 5, { before, moved: 2 })).toEqual({ kind: 'withheld' });
    expect(safeMedian(told(12), 6, 5, { before, moved: 5 })).toEqual({ kind: 'months', months: 6 });
    expect(safeMedian(told(12), 8.9, 5, { before, moved: 2 })).toEqual({ kind: 'months', months: 9 });
    expect(safeMedian(told(12), 6, 5, { before: { kind: 'withheld' }, moved: 2 })).toEqual({ kind: 'withheld' });
  });
});
