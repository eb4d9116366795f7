import { budgetYearAfter, dueForBudget } from '../committee.js';
import { lastSigningDay, riskDay, suitPeriodEnd } from '../contract-end.js';
import type { PlanFacts } from '../facts.js';
import { type AnswerPeriod, lastRequest } from '../participation.js';
import type { Deadline, LawContext } from '../rule.js';
import { PLAN_GAPS, STATE_LAW_ELSEWHERE } from './backward-plan.messages.js';
import { deadline, type DeadlineKey, keyOf, type PlanGap } from './deadline.js';
import { jobSeekerDeadlines } from './job-seeker-deadlines.js';
import { sessionDeadlines } from './session-deadlines.js';

/** What a last day brings with it: everything that has to be done by when. */
export interface BackwardPlan {
  /** Sorted by due, then rule. */
  deadlines: Deadline[];
  /** What is not known for want of facts. */
  unknown: PlanGap[];
}

/**
 * Everything that a last day asks for, backward from it. Planning targets lie on working days with open offices (K4, K6),
 * the ends of legal periods on the next working day (K3). Parameters count as they are in force on the last day; one
 * that is not in force then gives no deadline.
 */
export function backwardPlan(facts: PlanFacts, law: LawContext): BackwardPlan {
  const { endsOn } = facts;
  const { profile, calendar } = law;
  const signature = lastSigningDay(endsOn, calendar);
  const after = riskDay(endsOn, calendar);
  const deadlines = [
    deadline('T6', signature, { endsOn }),
    deadline('T7', after, { endsOn }),
    ...jobSeekerDeadlines(facts, law),
    ...budgetDeadlines(facts, law),
    ...participationDeadlines(facts, signature, law),
  ];
  const weeks = profile.number('T9.weeks', endsOn);
  if (weeks !== undefined) deadlines.push(deadline('T9', suitPeriodEnd(endsOn, weeks, calendar), { endsOn, weeks }));
  if (facts.detailed && profile.applies('V3.check', endsOn)) deadlines.push(deadline('V3', signature, { endsOn }));

  // A session helps while the staff council can still be asked in time for what it decides.
  const asked = deadlines.find(({ rule, variant }) => rule === 'P5' || (rule === 'P2' && variant === 'plain'));
  const sessions = sessionDeadlines(facts, asked?.due ?? signature, law);
  const all = [...deadlines, ...sessions.deadlines].map((found) => citedIn(calendar.region, found));
  return { deadlines: all.sort(byDue), unknown: [...(asked ? [] : [NO_STAFF_COUNCIL_PERIOD]), ...sessions.unknown] };
}

/** Silence is no answer where the staff council is left out: a term without its consent is invalid (P1). */
const NO_STAFF_COUNCIL_PERIOD: PlanGap = { rule: 'P2', text: PLAN_GAPS.noStaffCouncilPeriod, missing: ['P2.days'] };

/** State law is that of North Rhine-Westphalia: a number that a house elsewhere has set does not stand there. */
function citedIn(region: string, found: Deadline): Deadline {
  const citation = region === 'DE-NW' ? undefined : STATE_LAW_ELSEWHERE[keyOf(found)];
  return citation ? { ...found, citation } : found;
}

function byDue(a: Deadline, b: Deadline): number {
  return Temporal.PlainDate.compare(a.due, b.due) || a.rule.localeCompare(b.rule) || a.variant.localeCompare(b.variant);
}

/** C3: the need and the money stand in the budget of the year in which the follow-on begins. */
function budgetDeadlines({ endsOn }: PlanFacts, { profile, calendar }: LawContext): Deadline[] {
  const budgetYear = budgetYearAfter(endsOn);
  return (['request', 'budget'] as const).flatMap((step) => {
    const monthDay = profile.monthDay(`C3.${step}`, endsOn);
    if (!monthDay) return [];
    const inputs = { endsOn, budgetYear, day: monthDay.toString() };
    return deadline(`C3-${step}`, dueForBudget(budgetYear, monthDay, calendar), inputs);
  });
}

/** P2, P5, and in detail P3 and P4: who is asked when, so that the answer is there before the signature. */
function participationDeadlines(
  { endsOn, detailed }: PlanFacts,
  signature: Temporal.PlainDate,
  { profile, calendar }: LawContext,
): Deadline[] {
  const request = (key: DeadlineKey, period: AnswerPeriod): Deadline =>
    deadline(key, lastRequest(signature, period, calendar), { endsOn, signature, ...period });
  const inDays = (key: DeadlineKey, days: number | undefined): Deadline[] =>
    days === undefined ? [] : [request(key, { days })];
  const workingDays = profile.number('P5.workingDays', endsOn);
  return [
    ...inDays('P2-discussion', profile.number('P2.discussionDays', endsOn)),
    ...inDays('P2-plain', profile.number('P2.days', endsOn)),
    ...(detailed ? inDays('P3', profile.number('P3.days', endsOn)) : []),
    ...(detailed ? inDays('P4', profile.number('P4.days', endsOn)) : []),
    ...(workingDays === undefined ? [] : [request('P5', { workingDays })]),
  ];
}
