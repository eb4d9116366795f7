import { papersDueFor } from '../committee.js';
import type { PlanFacts } from '../facts.js';
import type { Deadline, LawContext } from '../rule.js';
import { PLAN_GAPS } from './backward-plan.messages.js';
import { deadline, type PlanGap } from './deadline.js';

const byDay = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

/**
 * C2, C1: the last session that still helps, held on `limit` or before, and the day for its papers. Without a committee
 * there is nothing to say; where none of its sessions is known or helps, that is said.
 */
export function sessionDeadlines(
  { endsOn, sessions, paperDays }: PlanFacts,
  limit: Temporal.PlainDate,
  { profile }: LawContext,
): { deadlines: Deadline[]; unknown: PlanGap[] } {
  if (!sessions) return { deadlines: [], unknown: [] };
  const last = sessions
    .filter(({ heldOn }) => byDay(heldOn, limit) <= 0)
    .toSorted((a, b) => byDay(a.heldOn, b.heldOn))
    .at(-1);
  if (!last) {
    const text = sessions.length === 0 ? PLAN_GAPS.noSessions : PLAN_GAPS.noneHelps(limit);
    return { deadlines: [], unknown: [{ rule: 'C2', text, missing: ['sessions'] }] };
  }
  const { heldOn: session, papersDue } = last;
  const held = deadline('C2', session, { endsOn, limit });
  if (papersDue) return { deadlines: [deadline('C1', papersDue, { session, papersDue }), held], unknown: [] };
  const days = paperDays ?? profile.number('C1.days', endsOn);
  if (days === undefined)
    return { deadlines: [held], unknown: [{ rule: 'C1', text: PLAN_GAPS.noPaperDays, missing: ['paperDays'] }] };
  return { deadlines: [deadline('C1', papersDueFor(session, days), { session, days }), held], unknown: [] };
}
