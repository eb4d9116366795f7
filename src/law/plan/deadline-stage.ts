import { closest } from '../../shared/closest.js';
import type { Deadline } from '../rule.js';
import { DEADLINE_TEXTS } from './backward-plan.messages.js';

/** Every deadline of the backward plan as people name it: RULE or RULE/VARIANT. */
const NAMES = Object.keys(DEADLINE_TEXTS).map((key) => key.replace('-', '/'));

/** Which of a rule's deadlines its bare id stands for. */
const MEANT: Record<string, string> = { p2: 'P2/plain', c3: 'C3/budget' };

/** A lead time before a deadline of the plan: 14 days before the last plain request to the staff council. */
export interface DeadlineStage {
  rule: string;
  /** '' where the rule has one deadline only. */
  variant: string;
  /** Whole days before the deadline, 0 to 3650. */
  days: number;
}

/** RULE or RULE/VARIANT. */
export const deadlineName = ({ rule, variant }: Pick<DeadlineStage, 'rule' | 'variant'>): string =>
  variant ? `${rule}/${variant}` : rule;

/** The stage as it is kept: `P2/plain:14`. */
export const writtenStage = (stage: DeadlineStage): string => `${deadlineName(stage)}:${stage.days}`;

/**
 * Reads `P2:14` or `P2/discussion:7`.
 * @returns the stage; else, where something like it exists, how that is written
 */
export function parseDeadlineStage(written: string): { stage?: DeadlineStage; near?: string } {
  const [, name = '', digits = ''] = /^([^:]*):?(.*)$/.exec(written.trim()) ?? [];
  const wanted = name.toLowerCase();
  const found = MEANT[wanted] ?? NAMES.find((each) => each.toLowerCase() === wanted);
  const known = /^\d{1,4}$/.test(digits) && Number(digits) <= 3650;
  if (found && known) {
    const [rule = '', variant = ''] = found.split('/');
    return { stage: { rule, variant, days: Number(digits) } };
  }
  const near = found ?? closest(name, NAMES);
  return near ? { near: `${near}:${known ? Number(digits) : 14}` } : {};
}

/**
 * The stages before a last day that lead times before its deadlines come to: `ends_on - due + days`. A deadline that the
 * plan does not have gives none; one after the end may give a stage below 0, which never falls due.
 * @param hung as they are kept (`writtenStage`)
 */
export function stagesOfDeadlines(
  endsOn: Temporal.PlainDate,
  hung: readonly string[],
  plan: readonly Pick<Deadline, 'rule' | 'variant' | 'due'>[],
): number[] {
  return hung.flatMap((written) => {
    const { stage } = parseDeadlineStage(written);
    const deadline = plan.find(({ rule, variant }) => rule === stage?.rule && variant === stage.variant);
    return stage && deadline ? [deadline.due.until(endsOn, { largestUnit: 'days' }).days + stage.days] : [];
  });
}
