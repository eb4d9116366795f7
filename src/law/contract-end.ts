import { periodEndEvent } from '../calendar/period-end.js';
import type { HouseCalendar } from '../calendar/house-calendar.js';

/** K6: last day on which a follow-on can be signed by people in their offices, on or before the last day itself. */
export function lastSigningDay(endsOn: Temporal.PlainDate, calendar: HouseCalendar): Temporal.PlainDate {
  return calendar.rollBack(endsOn);
}

/** T7: first working day after the end; who works then without paper is employed for good (TzBfG § 15(6)). */
export function riskDay(endsOn: Temporal.PlainDate, calendar: HouseCalendar): Temporal.PlainDate {
  return calendar.rollForward(endsOn.add({ days: 1 }));
}

/** T9: last day of the weeks in which a court can be asked about the term (TzBfG § 17: three; K2, K3). */
export function suitPeriodEnd(endsOn: Temporal.PlainDate, weeks: number, calendar: HouseCalendar): Temporal.PlainDate {
  return calendar.rollForward(periodEndEvent(endsOn, { weeks }));
}
