import type { HouseCalendar } from '../calendar/house-calendar.js';

/** C1: last day for a session's papers, so that `fullDays` whole days lie between both; not moved to a working day. */
export function papersDueFor(sessionOn: Temporal.PlainDate, fullDays: number): Temporal.PlainDate {
  return sessionOn.subtract({ days: fullDays + 1 });
}

/** C3: the year whose budget and staffing plan pay for what follows a last day: that of the day after it. */
export function budgetYearAfter(endsOn: Temporal.PlainDate): number {
  return endsOn.add({ days: 1 }).year;
}

/** C3: a day of the year before a budget year, by which something for that budget has to be there; moved back (K4). */
export function dueForBudget(
  budgetYear: number,
  monthDay: Temporal.PlainMonthDay,
  calendar: HouseCalendar,
): Temporal.PlainDate {
  return calendar.rollBack(monthDay.toPlainDate({ year: budgetYear - 1 }));
}
