import type { HouseCalendar } from '../calendar/house-calendar.js';
import { periodEnd, periodEndEvent } from '../calendar/period-end.js';
import type { LawContext } from './rule.js';

/**
 * T10: last day for the reasoned reply, in text form, to somebody who has asked for a permanent post (TzBfG § 18(2); K2, K3).
 * @param months one, by the law
 */
export function permanentPostReplyDue(
  askedOn: Temporal.PlainDate,
  months: number,
  calendar: HouseCalendar,
): Temporal.PlainDate {
  return calendar.rollForward(periodEndEvent(askedOn, { months }));
}

/** What follows from a request for a permanent post. */
export type PermanentPostRequest =
  | { kind: 'reply_owed'; due: Temporal.PlainDate }
  /** The employment has to have lasted longer than its first months: from which day on a request binds. */
  | { kind: 'employed_too_short'; from: Temporal.PlainDate }
  /** Asked within the months before: no further reply is owed until that day is over. */
  | { kind: 'asked_recently'; until: Temporal.PlainDate }
  | { kind: 'not_in_force' };

/**
 * T10 as a whole: whether a reply is owed, and by when.
 * @param employedSince first day of the employment without a gap
 * @param lastAskedOn the request before this one
 */
export function permanentPostRequest(
  askedOn: Temporal.PlainDate,
  employedSince: Temporal.PlainDate,
  lastAskedOn: Temporal.PlainDate | undefined,
  { profile, calendar }: LawContext,
): PermanentPostRequest {
  const months = profile.number('T10.months', askedOn);
  const employedMonths = profile.number('T10.employedMonths', askedOn);
  const repeatMonths = profile.number('T10.repeatMonths', askedOn);
  if (months === undefined || employedMonths === undefined || repeatMonths === undefined)
    return { kind: 'not_in_force' };
  const shortUntil = periodEnd(employedSince, employedMonths);
  if (Temporal.PlainDate.compare(askedOn, shortUntil) <= 0)
    return { kind: 'employed_too_short', from: shortUntil.add({ days: 1 }) };
  const until = lastAskedOn && periodEndEvent(lastAskedOn, { months: repeatMonths });
  if (until && Temporal.PlainDate.compare(askedOn, until) <= 0) return { kind: 'asked_recently', until };
  return { kind: 'reply_owed', due: permanentPostReplyDue(askedOn, months, calendar) };
}
