import type { HouseCalendar } from '../calendar/house-calendar.js';

/**
 * S1: the day by which an employee should report as job-seeking, at the latest three months before the end (SGB III
 * § 38(1)). How months are counted back from a month's end is not settled, so the earlier of both readings, moved
 * back to a working day (K4).
 */
export function jobSeekerDate(endsOn: Temporal.PlainDate, months: number, calendar: HouseCalendar): Temporal.PlainDate {
  const byNumber = endsOn.subtract({ months });
  const byInstant = endsOn.add({ days: 1 }).subtract({ months }).subtract({ days: 1 });
  const earlier = Temporal.PlainDate.compare(byNumber, byInstant) <= 0 ? byNumber : byInstant;
  return calendar.rollBack(earlier);
}

/**
 * S1 with less notice: within three days of knowing the end (SGB III § 38(1) sentence 2), moved back to a working
 * day, but not to before the end is known.
 */
export function jobSeekerDateAtShortNotice(
  knownOn: Temporal.PlainDate,
  days: number,
  calendar: HouseCalendar,
): Temporal.PlainDate {
  const target = calendar.rollBack(knownOn.add({ days }));
  return Temporal.PlainDate.compare(target, knownOn) < 0 ? knownOn : target;
}

/** S2: the day by which the employer should inform, some days before S1 (SGB III § 2(2) no. 3; K4). */
export function informBy(jobSeekerOn: Temporal.PlainDate, days: number, calendar: HouseCalendar): Temporal.PlainDate {
  return calendar.rollBack(jobSeekerOn.subtract({ days }));
}
