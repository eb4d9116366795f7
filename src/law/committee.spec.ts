import { anyDay, day, examples } from '../../test/support/dates.js';
import { assert, property } from 'fast-check';
import { HouseCalendar } from '../calendar/house-calendar.js';
import { budgetYearAfter, dueForBudget, papersDueFor } from './committee.js';

let calendar: HouseCalendar;
beforeAll(async () => {
  calendar = await HouseCalendar.of('DE-NW');
});

examples('C1', (session) => papersDueFor(session, 6), [
  ['2026-09-24', '2026-09-17'],
  ['2026-11-03', '2026-10-27'],
  ['2026-12-10', '2026-12-03'],
]);

it.each([
  [2027, '11-30', '2026-11-30'],
  [2028, '11-30', '2027-11-30'],
  [2027, '06-30', '2026-06-30'],
  // A Sunday moves back to Friday (K4); a year without 29 February has the 28th.
  [2026, '11-30', '2025-11-28'],
  [2030, '02-29', '2029-02-28'],
])('C3: for the budget of %i, %s is %s', (year, monthDay, due) => {
  expect(dueForBudget(year, Temporal.PlainMonthDay.from(monthDay), calendar).toString()).toBe(due);
});

it('C3: the budget year is that of the day after the end, and its dates lie in the year before', () => {
  expect([budgetYearAfter(day('2026-12-31')), budgetYearAfter(day('2026-12-30'))]).toEqual([2027, 2026]);
  assert(
    property(anyDay, (end) => {
      const year = budgetYearAfter(end);
      expect(dueForBudget(year, Temporal.PlainMonthDay.from('06-30'), calendar).year).toBe(year - 1);
      expect(Temporal.PlainDate.compare(dueForBudget(year, Temporal.PlainMonthDay.from('11-30'), calendar), end)).toBe(
        -1,
      );
    }),
  );
});
