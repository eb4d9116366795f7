import { doubtsAbout, type ValueInQuestion } from './doubts.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const before = (...values: number[]) =>
  values.map((value, index) => ({ month: `2026-${String(10 - values.length + index).padStart(2, '0')}-01`, value }));
const doubts = (change: Partial<ValueInQuestion>) =>
  doubtsAbout(
    { month: '2026-10-01', value: 100, minimum: null, maximum: null, others: before(100, 110, 90), ...change },
    TODAY,
  );

describe('doubts about a value', () => {
  it('are none where it is like the months before', () => {
    expect(doubts({})).toEqual([]);
    expect(doubts({ others: [] })).toEqual([]);
    expect(doubts({ value: 150 })).toEqual([]);
  });

  it('name the usual range', () => {
    expect(doubts({ minimum: 101 })).toEqual([{ kind: 'below', minimum: 101 }]);
    expect(doubts({ maximum: 99 })).toEqual([{ kind: 'above', maximum: 99 }]);
    expect(doubts({ minimum: 100, maximum: 100 })).toEqual([]);
  });

  it('ask about a value below zero, unless the range allows for it', () => {
    expect(doubts({ value: -5, others: [] })).toEqual([{ kind: 'negative' }]);
    expect(doubts({ value: -5, others: [], minimum: -10 })).toEqual([]);
    expect(doubts({ value: -5, others: [], minimum: 0 })).toEqual([{ kind: 'below', minimum: 0 }]);
  });

  it('ask about a month to come, not about the present one', () => {
    expect(doubts({ month: '2026-12-01', others: [] })).toEqual([{ kind: 'future' }]);
    expect(doubts({ month: '2026-11-01', others: [] })).toEqual([]);
  });

  it('ask about a jump against the last months, where there are three, and not about small numbers', () => {
    expect(doubts({ value: 151 })).toEqual([{ kind: 'jump', mean: 100, months: 3 }]);
    expect(doubts({ value: 49 })).toEqual([{ kind: 'jump', mean: 100, months: 3 }]);
    expect(doubts({ value: 151, others: before(100, 100) })).toEqual([]);
    expect(doubts({ value: 12, others: before(4, 4, 4) })).toEqual([]);
    const old = [{ month: '2026-03-01', value: 1 }, ...before(100, 100, 100)];
    expect(doubts({ value: 100, others: old })).toEqual([]);
  });

  it('ask about months that were left out', () => {
    expect(doubts({ others: [{ month: '2026-07-01', value: 100 }] })).toEqual([
      { kind: 'gap', since: '2026-07-01', months: 2 },
    ]);
    expect(doubts({ month: '2027-01-01', others: [{ month: '2026-12-01', value: 1 }] })).toEqual([{ kind: 'future' }]);
    expect(doubts({ others: [{ month: '2026-12-01', value: 1 }] })).toEqual([]);
  });
});
