import type { Bilingual } from '../../shared/locale.js';
import type { Confidence, Deadline, Owner, RuleId } from '../rule.js';
import { DEADLINE_TEXTS } from './backward-plan.messages.js';

/** Rule id, and with it the variant where one rule has two deadlines. */
export type DeadlineKey = keyof typeof DEADLINE_TEXTS;

/** Something that the plan cannot know from its facts, in plain words. */
export interface PlanGap {
  rule: RuleId;
  text: Bilingual;
  /** Names of the facts that are missing. */
  missing: string[];
}

/** Who owes what, and how sure we are. */
const KINDS: Record<DeadlineKey, { owner: Owner; confidence: Confidence }> = {
  S2: { owner: 'hr', confidence: 'R' },
  S1: { owner: 'employee', confidence: 'R' },
  'C3-request': { owner: 'manager', confidence: 'R' },
  'C3-budget': { owner: 'manager', confidence: 'R' },
  C1: { owner: 'committee_clerk', confidence: 'R' },
  C2: { owner: 'committee_clerk', confidence: 'R' },
  'P2-discussion': { owner: 'hr', confidence: 'M' },
  'P2-plain': { owner: 'hr', confidence: 'M' },
  P3: { owner: 'hr', confidence: 'R' },
  P4: { owner: 'hr', confidence: 'R' },
  P5: { owner: 'hr', confidence: 'R' },
  V3: { owner: 'hr', confidence: 'R' },
  T6: { owner: 'hr', confidence: 'R' },
  T7: { owner: 'hr', confidence: 'R' },
  T9: { owner: 'employee', confidence: 'R' },
};

/** What it is: its rule, and its variant where it has one. */
export function keyOf({ rule, variant }: Pick<Deadline, 'rule' | 'variant'>): DeadlineKey {
  return (variant ? `${rule}-${variant}` : rule) as DeadlineKey;
}

/** A deadline with its texts; `inputs` say why it is on this day. */
export function deadline(
  key: DeadlineKey,
  due: Temporal.PlainDate,
  inputs: Record<string, Temporal.PlainDate | string | number | boolean | null>,
): Deadline {
  const [rule, variant = ''] = key.split('-') as [RuleId, string?];
  const shown = Object.entries(inputs).map(([name, value]) => [
    name,
    value instanceof Temporal.PlainDate ? value.toString() : value,
  ]);
  return {
    rule,
    variant,
    due,
    ...DEADLINE_TEXTS[key],
    ...KINDS[key],
    inputs: Object.fromEntries(shown) as Deadline['inputs'],
  };
}
