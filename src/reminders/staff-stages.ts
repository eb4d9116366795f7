import { informBy, jobSeekerDate, jobSeekerDateAtShortNotice } from '../law/job-seeker.js';
import type { LawContext } from '../law/rule.js';

/** Stage of a mail to an employee whose end came into the register after the job-seeker date: told at once. */
export const SHORT_NOTICE = 0;

/** The longest time between the day on which staff are first told and their last day: S1 and S2, each rolled back. */
export const STAFF_REACH_DAYS = 200;

/** A lead time of mails to staff, in days before the job-seeker date, and the working day on which it begins. */
export interface StaffStage {
  stage: number;
  from: Temporal.PlainDate;
}

/** S1 as it holds for an end that was known in time; undefined where the rule is not in force. */
export function usualSeekBy(
  endsOn: Temporal.PlainDate,
  { calendar, profile }: LawContext,
): Temporal.PlainDate | undefined {
  const months = profile.number('S1.months', endsOn);
  return months === undefined ? undefined : jobSeekerDate(endsOn, months, calendar);
}

/**
 * When employees are told about one last day (S1, S2), earliest first; none where S1 is not in force: on the day by which the house informs, and
 * once more shortly before the job-seeker date. All days are working days of the house.
 * @param remindDays how many days before the job-seeker date the second mail goes out
 */
export function staffStages(endsOn: Temporal.PlainDate, law: LawContext, remindDays: number): StaffStage[] {
  const usual = usualSeekBy(endsOn, law);
  if (!usual) return [];
  const leads = new Set([remindDays, law.profile.number('S2.days', endsOn) ?? remindDays]);
  return [...leads].sort((a, b) => b - a).map((stage) => ({ stage, from: informBy(usual, stage, law.calendar) }));
}

/** The latest stage that has begun; undefined before the first. Missed ones are not told afterwards. */
export function staffStageDue(stages: readonly StaffStage[], today: Temporal.PlainDate): number | undefined {
  return stages.findLast(({ from }) => Temporal.PlainDate.compare(from, today) <= 0)?.stage;
}

export interface SeekBy {
  /** Report as job-seeking by this day. */
  by: Temporal.PlainDate;
  /** The end became known after the ordinary date: three days count from then. */
  shortNotice: boolean;
}

/**
 * S1 for one employee: the ordinary date; where they learned of the end only after it, three days from then. Undefined
 * where S1 is not in force.
 * @param knownOn day on which the employee knew the end
 */
export function seekBy(endsOn: Temporal.PlainDate, knownOn: Temporal.PlainDate, law: LawContext): SeekBy | undefined {
  const usual = usualSeekBy(endsOn, law);
  if (!usual) return undefined;
  const days = law.profile.number('S1.shortNoticeDays', endsOn);
  if (days === undefined || Temporal.PlainDate.compare(knownOn, usual) <= 0) return { by: usual, shortNotice: false };
  return { by: jobSeekerDateAtShortNotice(knownOn, days, law.calendar), shortNotice: true };
}
