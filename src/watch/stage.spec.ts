import fc from 'fast-check';
import { stageDue } from './stage.js';

const STAGES = [365, 180, 120, 90, 60, 30, 14, 7];

describe('stageDue', () => {
  it.each([
    [366, undefined],
    [365, 365],
    [181, 365],
    [180, 180],
    [61, 90],
    [60, 60],
    [8, 14],
    [7, 7],
    [1, 7],
    [0, 7],
    [-1, undefined],
  ])('%d days before the last day it is %s', (daysLeft, stage) => {
    expect(stageDue(daysLeft, STAGES)).toBe(stage);
  });

  it('puts every day in exactly one window (next smaller stage, this stage]', () => {
    const stages = fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(stages, fc.integer({ min: -50, max: 900 }), (ladder, daysLeft) => {
        const sorted = ladder.toSorted((a, b) => a - b);
        const windows = sorted.filter((stage, index) => daysLeft > (sorted[index - 1] ?? -1) && daysLeft <= stage);
        expect(stageDue(daysLeft, ladder)).toBe(windows[0]);
        expect(windows.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
