import { answerPeriodEnd } from '../law/participation.js';
import type { LawContext } from '../law/rule.js';
import type { Body } from './decision-case.js';

/**
 * Last day of a body's period (P2–P5) by the house's parameters on the day of the request.
 * @returns undefined where the profile knows no period for the body
 */
export function answerDue(
  body: Body,
  requestedOn: Temporal.PlainDate,
  withDiscussion: boolean,
  { profile, calendar }: LawContext,
): Temporal.PlainDate | undefined {
  const key = { staff_council: 'P2.days', equal_opportunity: 'P3.days', disability: 'P4.days' } as const;
  const discussed = body === 'staff_council' && withDiscussion;
  const days = profile.number(discussed ? 'P2.discussionDays' : key[body], requestedOn);
  if (days !== undefined) return answerPeriodEnd(requestedOn, { days }, calendar);
  const workingDays = body === 'staff_council' ? profile.number('P5.workingDays', requestedOn) : undefined;
  return workingDays === undefined ? undefined : answerPeriodEnd(requestedOn, { workingDays }, calendar);
}
