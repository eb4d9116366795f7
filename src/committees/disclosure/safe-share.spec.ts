import type { SafeValue } from './released-figures.js';
import { safeShare } from './safe-share.js';

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
});
