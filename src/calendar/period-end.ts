import { dayNumber, periodEndDay, plainDate } from './day-number.js';

/**
 * K1: last day of a period of months that is counted from the beginning of its first day (BGB § 187(2), § 188(2), (3)):
 * the day before the one that corresponds by number; where that day is missing, the last day of the month.
 * `start.add({ months }).subtract({ days: 1 })` is a day short after the end of a short month.
 *
 * periodEnd(2025-01-01, 24) = 2026-12-31 · periodEnd(2024-02-29, 24) = 2026-02-28
 * @param months whole months, 1 or more
 * @throws RangeError for anything else
 */
export function periodEnd(start: Temporal.PlainDate, months: number): Temporal.PlainDate {
  if (!Number.isInteger(months) || months < 1) throw new RangeError('A period has at least one whole month.');
  return plainDate(periodEndDay(dayNumber(start), months));
}

/**
 * K2: last day of a period that an event starts; the event's own day is not counted (BGB § 187(1), § 188(2), (3)):
 * the same day number, or the last day of a shorter month; the same weekday.
 *
 * periodEndEvent(2026-01-31, { months: 1 }) = 2026-02-28 · periodEndEvent(2026-12-31, { weeks: 3 }) = 2027-01-21
 */
export function periodEndEvent(
  event: Temporal.PlainDate,
  period: { months: number } | { weeks: number } | { days: number },
): Temporal.PlainDate {
  return event.add(period, { overflow: 'constrain' });
}
