import type { PlanFacts } from '../facts.js';
import { informBy, jobSeekerDate, jobSeekerDateAtShortNotice } from '../job-seeker.js';
import type { Deadline, LawContext } from '../rule.js';
import { REPORTED_LATE } from './backward-plan.messages.js';
import { deadline } from './deadline.js';

/**
 * S1, S2: when staff report as job-seeking, and when they are told of it. Who learns of the end after the usual day
 * has three days from then on, and is told at once. Of a term shorter than the usual months people know at the latest
 * on its first day.
 */
export function jobSeekerDeadlines(facts: PlanFacts, law: LawContext): Deadline[] {
  const { endsOn, knownOn = facts.startsOn } = facts;
  const months = law.profile.number('S1.months', endsOn);
  if (months === undefined) return [];
  const usual = jobSeekerDate(endsOn, months, law.calendar);
  const facing = { endsOn, knownOn, usual };
  const report = after(knownOn, usual) ? reportAtShortNotice(facing, law) : deadline('S1', usual, { endsOn, months });
  return [report && withPriceOfDelay(report, endsOn, law), tell(facing, law)].filter((found) => found !== undefined);
}

interface Facing {
  endsOn: Temporal.PlainDate;
  knownOn: Temporal.PlainDate | undefined;
  /** S1 as it is for those who have long known of the end. */
  usual: Temporal.PlainDate;
}

function after(day: Temporal.PlainDate | undefined, other: Temporal.PlainDate): day is Temporal.PlainDate {
  return day !== undefined && Temporal.PlainDate.compare(day, other) > 0;
}

function reportAtShortNotice({ endsOn, knownOn }: Facing, { profile, calendar }: LawContext): Deadline | undefined {
  const days = profile.number('S1.shortNoticeDays', endsOn);
  if (days === undefined || !knownOn) return undefined;
  return deadline('S1', jobSeekerDateAtShortNotice(knownOn, days, calendar), { endsOn, knownOn, days });
}

function tell({ endsOn, knownOn, usual }: Facing, { profile, calendar }: LawContext): Deadline | undefined {
  const days = profile.number('S2.days', endsOn);
  if (days === undefined) return undefined;
  const due = informBy(usual, days, calendar);
  if (after(knownOn, due)) return deadline('S2', knownOn, { endsOn, knownOn });
  return deadline('S2', due, { endsOn, jobSeekerOn: usual, days });
}

/** Says what it costs to report late (S3), where that is in force. */
function withPriceOfDelay(report: Deadline, endsOn: Temporal.PlainDate, { profile }: LawContext): Deadline {
  const weeks = profile.number('S3.weeks', endsOn);
  if (weeks === undefined) return report;
  const late = REPORTED_LATE(weeks);
  return { ...report, needs: { de: `${report.needs.de} ${late.de}`, en: `${report.needs.en} ${late.en}` } };
}
