import type { HouseCalendar } from '../calendar/house-calendar.js';
import { periodEndEvent } from '../calendar/period-end.js';

/** How long a body has to answer: calendar days (P2–P4), or working days (P5). */
export type AnswerPeriod = { days: number } | { workingDays: number };

/**
 * P2–P5: last day on which a body that was asked may answer. The day of the request does not count (K2). A period of
 * days that ends on no working day ends on the next one (K3); closed offices do not lengthen it.
 */
export function answerPeriodEnd(
  requestedOn: Temporal.PlainDate,
  period: AnswerPeriod,
  calendar: HouseCalendar,
): Temporal.PlainDate {
  if ('days' in period) return calendar.rollForward(periodEndEvent(requestedOn, period));
  let end = requestedOn;
  for (let counted = 0; counted < period.workingDays; counted += 1) end = calendar.rollForward(end.add({ days: 1 }));
  return end;
}

/**
 * P2–P5: last working day for the request, so that the period is over on the day before the signature: a term that is
 * signed before the consent is invalid (P1).
 */
export function lastRequest(
  signedOn: Temporal.PlainDate,
  period: AnswerPeriod,
  calendar: HouseCalendar,
): Temporal.PlainDate {
  let request = signedOn;
  if ('workingDays' in period) {
    // The period's working days and the day of the request, all before the signature.
    for (let counted = 0; counted <= period.workingDays; counted += 1) request = workingDayBefore(request, calendar);
    return calendar.rollBack(request);
  }
  request = calendar.rollBack(signedOn.subtract({ days: period.days + 1 }));
  while (Temporal.PlainDate.compare(answerPeriodEnd(request, period, calendar), signedOn) >= 0)
    request = calendar.rollBack(request.subtract({ days: 1 }));
  return request;
}

function workingDayBefore(date: Temporal.PlainDate, calendar: HouseCalendar): Temporal.PlainDate {
  let day = date.subtract({ days: 1 });
  while (!calendar.isWorkingDay(day)) day = day.subtract({ days: 1 });
  return day;
}
