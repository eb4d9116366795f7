import { assert, integer, property } from 'fast-check';
import { periodEnd, periodEndEvent } from './period-end.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const days = integer({ min: 0, max: 73_000 }).map((n) => day('1900-01-01').add({ days: n }));
const months = integer({ min: 1, max: 120 });

describe('K1 periodEnd', () => {
  it.each([
    ['2025-02-01', 24, '2027-01-31'],
    ['2025-01-01', 24, '2026-12-31'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2026-03-01', 24, '2028-02-29'],
    ['2025-08-31', 24, '2027-08-30'],
    ['2025-08-29', 6, '2026-02-28'],
    ['2025-08-30', 6, '2026-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2027-08-30', 6, '2028-02-29'],
    ['2024-02-29', 60, '2029-02-28'],
    // T2, V2, V4 and V9 count with K1.
    ['2024-07-15', 24, '2026-07-14'],
    ['2026-01-01', 60, '2030-12-31'],
    ['2026-07-01', 6, '2026-12-31'],
    ['2018-01-01', 96, '2025-12-31'],
    ['2024-02-29', 96, '2032-02-28'],
  ])('from %s for %i months ends on %s', (start, n, end) => {
    expect(periodEnd(day(start), n).toString()).toBe(end);
  });

  it('grows with its start and with its months', () => {
    assert(
      property(days, months, (start, n) => {
        const end = periodEnd(start, n);
        expect(Temporal.PlainDate.compare(end, periodEnd(start.add({ days: 1 }), n))).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(end, periodEnd(start, n + 1))).toBe(-1);
      }),
    );
  });

  it('is the naive day or the one after it', () => {
    assert(
      property(days, months, (start, n) => {
        const naive = start.add({ months: n }).subtract({ days: 1 });
        expect([0, 1]).toContain(naive.until(periodEnd(start, n)).days);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d months', (n) => {
    expect(() => periodEnd(day('2026-01-01'), n)).toThrow(RangeError);
  });
});

describe('K2 periodEndEvent', () => {
  it.each([
    ['2026-09-15', { months: 1 }, '2026-10-15'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2028-01-30', { months: 1 }, '2028-02-29'],
    ['2026-12-31', { weeks: 3 }, '2027-01-21'],
    ['2026-10-31', { months: 1 }, '2026-11-30'],
    ['2027-12-29', { months: 2 }, '2028-02-29'],
    ['2028-02-29', { months: 12 }, '2029-02-28'],
    ['2028-02-29', { weeks: 3 }, '2028-03-21'],
    ['2026-11-02', { days: 14 }, '2026-11-16'],
  ])('from %s for %j ends on %s', (event, period, end) => {
    expect(periodEndEvent(day(event), period).toString()).toBe(end);
  });

  it('ends in its month, on the same day number or the last one, and grows with its event', () => {
    assert(
      property(days, months, (event, n) => {
        const end = periodEndEvent(event, { months: n });
        expect(end.toPlainYearMonth().toString()).toBe(event.toPlainYearMonth().add({ months: n }).toString());
        expect(end.day).toBe(Math.min(event.day, end.daysInMonth));
        const later = periodEndEvent(event.add({ days: 1 }), { months: n });
        expect(Temporal.PlainDate.compare(end, later)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of weeks ends on the same weekday', () => {
    assert(
      property(days, months, (event, weeks) => {
        const end = periodEndEvent(event, { weeks });
        expect([end.dayOfWeek, event.until(end).days]).toEqual([event.dayOfWeek, 7 * weeks]);
      }),
    );
  });
});
