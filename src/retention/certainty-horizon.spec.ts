import { assert, array, integer, property } from 'fast-check';
import { certaintyHorizon, monthsUntil } from './certainty-horizon.js';

const today = Temporal.PlainDate.from('2026-11-22');
const horizon = (...days: [until: string | null, people: number][]) =>
  certaintyHorizon(
    days.map(([until, people]) => ({ until, people })),
    today,
  );

describe('monthsUntil', () => {
  it.each([
    ['2026-11-22', 0],
    ['2026-11-01', 0],
    ['2026-12-22', 1],
    ['2026-12-31', 1 + 9 / 31],
    ['2028-11-22', 24],
  ])('%s is %d months away', (day, months) => {
    expect(monthsUntil(today, Temporal.PlainDate.from(day))).toBeCloseTo(months, 10);
  });
});

describe('certaintyHorizon', () => {
  it('is the median of those on a term; permanent staff stand beside it', () => {
    expect(horizon(['2027-05-22', 1], ['2026-12-22', 3], [null, 40], ['2028-11-22', 1])).toEqual({
      fixedTerm: 5,
      permanent: 40,
      medianMonths: 1,
      underThreeMonths: 3,
    });
  });

  it('lies half-way between the two in the middle of an even number', () => {
    expect(horizon(['2026-12-22', 2], ['2027-05-22', 2]).medianMonths).toBe(3.5);
  });

  it('counts as under three months what ends before the day three months from today', () => {
    expect(horizon(['2027-02-21', 1], ['2027-02-22', 1]).underThreeMonths).toBe(1);
  });

  it('has no median where nobody is on a term', () => {
    expect(horizon([null, 7])).toEqual({ fixedTerm: 0, permanent: 7, medianMonths: null, underThreeMonths: 0 });
    expect(horizon().medianMonths).toBeNull();
  });

  it('agrees with the median of the people one by one', () => {
    const people = array(integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 });
    assert(
      property(people, (offsets) => {
        const months = offsets.map((days) => monthsUntil(today, today.add({ days }))).toSorted((a, b) => a - b);
        const middle = (months[(months.length - 1) >> 1]! + months[months.length >> 1]!) / 2;
        const found = horizon(...offsets.map((days): [string, number] => [today.add({ days }).toString(), 1]));
        expect(found.medianMonths).toBeCloseTo(middle, 10);
      }),
    );
  });
});
