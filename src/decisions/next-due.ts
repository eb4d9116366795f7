import { dayOf } from '../database/temporal-columns.js';
import type { Deadline } from '../law/rule.js';
import type { Bilingual } from '../shared/locale.js';
import type { DecisionState } from './states.js';
import { NEXT_STEPS, type Step } from './transitions.js';

/** Whose turn it is with what, and by when. */
export interface NextDue {
  step: Step;
  owner: 'hr' | 'manager';
  /** undefined: nothing gives a day. */
  due: Temporal.PlainDate | undefined;
  /** The deadline of the plan that the day comes from; absent where it comes from the decision itself. */
  rule?: string;
  citation?: Bilingual;
  /** What the deadline is for, where that is not the step itself but what comes after it. */
  enables?: Enabled;
}

/** What has to be possible by the day: the staff council's request, one with room for a discussion, or the signature. */
export type Enabled = 'request' | 'discussion' | 'signature';

function enabledBy(step: Step, rule: string, variant: string): Enabled | undefined {
  if (rule === 'T6') return step === 'sign' ? undefined : 'signature';
  if (step === 'request_participation') return undefined;
  return variant === 'discussion' ? 'discussion' : 'request';
}

/** What a decision itself gives for the next day, as rows carry it. Dates are ISO text. */
export interface DueFacts {
  state: DecisionState;
  ends_on: string;
  kind: string | null;
  waiting_until: string | null;
  /** The nearest end of the period of a body that has not answered. */
  answer_due: string | null;
}

/**
 * The next step of a decision by the backward plan of its last day; undefined where it is closed.
 * @param plan deadlines of the last day
 */
export function nextDue(facts: DueFacts, plan: readonly Deadline[]): NextDue | undefined {
  const next = NEXT_STEPS[facts.state];
  if (!next) return undefined;
  const endsOn = Temporal.PlainDate.from(facts.ends_on);
  // What is to end needs no money and nobody's consent: it is recorded, on the last day at the latest.
  if (facts.state === 'proposed' && facts.kind === 'let_end')
    return { step: 'end_deliberately', owner: next.owner, due: endsOn };
  const { step, owner, due } = next;
  if (due === 'last_day') return { step, owner, due: endsOn };
  if (due === 'waiting_until') return { step, owner, due: dayOf(facts.waiting_until) ?? undefined };
  const deadlines = due === 'answer' ? [{ rule: 'T6' }] : due;
  if (due === 'answer' && facts.answer_due) return { step, owner, due: Temporal.PlainDate.from(facts.answer_due) };
  for (const { rule, variant = '' } of deadlines as readonly { rule: string; variant?: string }[]) {
    const found = plan.find((each) => each.rule === rule && each.variant === variant);
    if (!found) continue;
    const enables = enabledBy(step, rule, variant);
    return { step, owner, due: found.due, rule, citation: found.citation, ...(enables && { enables }) };
  }
  return { step, owner, due: undefined };
}

/** Whether the day of the next step has passed. */
export function isOverdue({ due }: Pick<NextDue, 'due'>, today: Temporal.PlainDate): boolean {
  return due !== undefined && Temporal.PlainDate.compare(due, today) < 0;
}
