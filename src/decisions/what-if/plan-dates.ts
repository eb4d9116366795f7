import { backwardPlan } from '../../law/plan/backward-plan.js';
import type { Confidence, LawContext } from '../../law/rule.js';
import type { Bilingual } from '../../shared/locale.js';
import { type CommitteeFacts, planFacts } from '../../watch/plan/plan-facts.js';
import { registerPlanProblems } from '../../watch/plan/register-plan.messages.js';

/** A day of the backward plan, and whether it has passed. */
export interface PlanDate {
  due: Temporal.PlainDate;
  passed: boolean;
  confidence: Confidence;
  citation: Bilingual;
}

/** The days of the backward plan that decide whether an extension still comes in time. undefined: there is none. */
export interface PlanDates {
  staffCouncilDiscussion: PlanDate | undefined;
  staffCouncil: PlanDate | undefined;
  session: PlanDate | undefined;
  papers: PlanDate | undefined;
  /** What is not known about them. */
  unknown: Bilingual[];
}

/** Participation, last committee session and its papers for a last day. */
export function planDates(
  endsOn: Temporal.PlainDate,
  committee: CommitteeFacts | undefined,
  on: Temporal.PlainDate,
  law: LawContext,
): PlanDates {
  const { deadlines, unknown } = backwardPlan(planFacts(endsOn, committee), law);
  const find = (...keys: [string, string?][]): PlanDate | undefined => {
    const found = deadlines.find(({ rule, variant }) =>
      keys.some(([id, kind]) => id === rule && (kind ?? variant) === variant),
    );
    return (
      found && {
        due: found.due,
        passed: Temporal.PlainDate.compare(found.due, on) < 0,
        confidence: found.confidence,
        citation: found.citation,
      }
    );
  };
  return {
    staffCouncilDiscussion: find(['P2', 'discussion']),
    staffCouncil: find(['P2', 'plain'], ['P5']),
    session: find(['C2']),
    papers: find(['C1']),
    unknown: committee ? unknown.map(({ text }) => text) : [registerPlanProblems.noCommittee.text],
  };
}
