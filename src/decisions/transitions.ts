import { DECISION_NAMES } from '../registry/decision.messages.js';
import type { Bilingual } from '../shared/locale.js';
import type { Gate } from './gates.js';
import { CLOSED, type DecisionState, isClosed, STATES } from './states.js';
import { STEP_NAMES } from './transitions.messages.js';

const OPEN = STATES.filter((state) => !isClosed(state));
/** From the first proposal to the paper that has reached the employee. */
const UNDER_WAY = OPEN.filter((state) => state !== 'undecided');

/** What people hand in with a step; each is an option of `verbleib decide`. */
export type StepInputName =
  | 'proposal'
  | 'document'
  | 'reason'
  | 'outcome'
  | 'until'
  | 'bodies'
  | 'discussion'
  | 'answer_due'
  | 'body'
  | 'answer'
  | 'form'
  | 'number'
  | 'note';

type Targets = Partial<Record<DecisionState, readonly DecisionState[]>>;

export interface Transition {
  name: Bilingual;
  from: readonly DecisionState[];
  /** Where it leads, where need be by state; more than one where the facts of the decision say which. */
  to: readonly DecisionState[] | 'stays' | Targets;
  /** Inputs it cannot do without, and those it may have. */
  needs: readonly StepInputName[];
  /** Of these at least one. */
  oneOf?: readonly StepInputName[];
  may?: readonly StepInputName[];
  /** What must hold (gates.ts), in the order in which it is asked. */
  gates: readonly Gate[];
  /** Who takes it: people through `Decide`, or the nightly look by what the register says. */
  by: 'people' | 'look';
}

const people = (
  step: keyof typeof STEP_NAMES,
  transition: Omit<Transition, 'name' | 'by' | 'needs'> & { needs?: readonly StepInputName[] },
): Transition => ({ name: STEP_NAMES[step], by: 'people', needs: [], ...transition });
const look = (
  step: keyof typeof STEP_NAMES,
  from: readonly DecisionState[],
  to: readonly DecisionState[],
): Transition => ({ name: STEP_NAMES[step], by: 'look', from, to, needs: [], gates: [] });

/** Every step that a decision can take. The drawing in docs/decisions.md is made of this table. */
export const TRANSITIONS = {
  propose: people('propose', {
    from: ['undecided', 'waiting_for_funding'],
    to: ['proposed'],
    needs: ['proposal'],
    may: ['reason', 'note', 'document'],
    gates: ['not_in_future', 'possible_proposal', 'findings_reasoned'],
  }),
  change_proposal: people('change_proposal', {
    from: ['proposed', 'funded', 'in_participation', 'consented', 'signed'],
    // Back to before participation where its answers do not cover the new proposal (P1).
    to: {
      proposed: ['proposed', 'funded'],
      funded: ['funded', 'proposed'],
      in_participation: ['in_participation', 'funded', 'proposed'],
      consented: ['consented', 'funded', 'proposed'],
      signed: ['consented', 'funded', 'proposed'],
    },
    needs: ['proposal'],
    may: ['reason', 'note', 'document'],
    gates: ['not_in_future', 'possible_proposal', 'findings_reasoned'],
  }),
  confirm_funding: people('confirm_funding', {
    from: ['proposed', 'waiting_for_funding'],
    to: ['funded'],
    needs: ['document'],
    may: ['note'],
    gates: ['not_in_future', 'goes_on', 'document_named'],
  }),
  waive_funding: people('waive_funding', {
    from: ['proposed', 'waiting_for_funding'],
    to: ['funded'],
    oneOf: ['reason', 'outcome'],
    may: ['document', 'note'],
    gates: ['not_in_future', 'goes_on', 'grounds_given', 'outcome_of_programme'],
  }),
  wait_for_funding: people('wait_for_funding', {
    from: ['undecided', 'proposed', 'waiting_for_funding'],
    to: ['waiting_for_funding'],
    needs: ['until'],
    may: ['note', 'document'],
    gates: ['not_in_future', 'waits_for_something'],
  }),
  request_participation: people('request_participation', {
    from: ['funded', 'in_participation'],
    to: ['in_participation'],
    may: ['bodies', 'discussion', 'answer_due', 'document', 'note'],
    gates: ['not_in_future', 'goes_on', 'asked_once', 'period_known'],
  }),
  answer: people('answer', {
    from: ['in_participation'],
    to: ['in_participation', 'consented'],
    needs: ['body', 'answer'],
    may: ['document', 'note'],
    gates: ['not_in_future', 'was_asked', 'silence_after_period'],
  }),
  sign: people('sign', {
    from: ['consented', 'funded'],
    to: ['signed'],
    needs: ['form'],
    may: ['document', 'note'],
    gates: ['not_in_future', 'goes_on', 'consents', 'signed_in_time', 'written_form'],
  }),
  receive: people('receive', {
    from: ['signed'],
    to: ['received'],
    may: ['document', 'note'],
    gates: ['not_in_future', 'not_before_signature', 'received_in_time'],
  }),
  complete: people('complete', {
    from: ['received'],
    to: ['done'],
    may: ['number', 'document', 'note'],
    gates: ['not_in_future', 'nothing_follows'],
  }),
  end_deliberately: people('end_deliberately', {
    from: ['undecided', 'proposed', 'funded', 'in_participation', 'consented', 'waiting_for_funding'],
    to: ['ended'],
    needs: ['reason'],
    may: ['document', 'note'],
    gates: ['not_in_future', 'reason_given', 'findings_reasoned'],
  }),
  employee_leaves: people('employee_leaves', {
    // After a settled end too: on the first working day somebody confirms that the person is gone (F9).
    from: [...OPEN, 'ended'],
    to: ['leaving'],
    may: ['reason', 'document', 'note'],
    gates: ['leaves_within_term'],
  }),
  reopen: people('reopen', {
    from: [...UNDER_WAY, ...CLOSED],
    to: ['undecided'],
    needs: ['reason'],
    may: ['document', 'note'],
    gates: ['not_in_future', 'reason_given', 'nothing_follows'],
  }),
  comment: people('comment', {
    from: STATES,
    to: 'stays',
    needs: ['note'],
    may: ['document'],
    gates: ['not_in_future', 'note_given'],
  }),
  wake: look('wake', ['waiting_for_funding'], ['undecided', 'proposed']),
  end_moved: look('end_moved', STATES, ['undecided']),
  register_signed: look('register_signed', OPEN, ['done']),
  register_left: look('register_left', OPEN, ['leaving']),
  register_withdrawn: look('register_withdrawn', ['done', 'leaving'], ['undecided']),
} satisfies Record<keyof typeof STEP_NAMES, Transition>;

export type Step = keyof typeof TRANSITIONS;
export const STEPS = Object.keys(TRANSITIONS) as Step[];
/** Steps that people take, as `verbleib decide` offers them. */
export const STEPS_OF_PEOPLE = STEPS.filter((step) => TRANSITIONS[step].by === 'people');

/** What people can hand in with a step, in the order in which it is asked. */
export function inputsOf(step: Step): readonly StepInputName[] {
  const { needs, oneOf = [], may = [] }: Transition = TRANSITIONS[step];
  return [...needs, ...oneOf, ...may];
}

/** Where a step may lead from a state that it can be taken in. */
export function targetsOf(step: Step, from: DecisionState): readonly DecisionState[] {
  const { to }: Transition = TRANSITIONS[step];
  if (to === 'stays') return [from];
  return isListed(to) ? to : (to[from] ?? []);
}

const isListed = (to: readonly DecisionState[] | Targets): to is readonly DecisionState[] => Array.isArray(to);

/** Whose turn it is in a state, with what, and by which deadline of the backward plan. */
export interface NextStep {
  step: Step;
  owner: 'hr' | 'manager';
  /** The first of these that the plan has; `answer`: the nearest end of a body's period; `last_day`: the contract's. */
  due: readonly { rule: string; variant?: string }[] | 'answer' | 'last_day' | 'waiting_until';
}

/** The last request of the staff council; where none is asked, the last day for the signature (K6, T6). */
const PLAIN_REQUEST = [{ rule: 'P2', variant: 'plain' }, { rule: 'P5' }, { rule: 'T6' }] as const;

export const NEXT_STEPS: Record<DecisionState, NextStep | undefined> = {
  undecided: {
    step: 'propose',
    owner: 'manager',
    due: [{ rule: 'P2', variant: 'discussion' }, { rule: 'P5' }, { rule: 'T6' }],
  },
  proposed: { step: 'confirm_funding', owner: 'hr', due: PLAIN_REQUEST },
  waiting_for_funding: { step: 'confirm_funding', owner: 'manager', due: 'waiting_until' },
  funded: { step: 'request_participation', owner: 'hr', due: PLAIN_REQUEST },
  in_participation: { step: 'answer', owner: 'hr', due: 'answer' },
  consented: { step: 'sign', owner: 'hr', due: [{ rule: 'T6' }] },
  signed: { step: 'receive', owner: 'hr', due: 'last_day' },
  received: { step: 'complete', owner: 'hr', due: 'last_day' },
  done: undefined,
  ended: undefined,
  leaving: undefined,
};

/** The words of a state, in both languages. */
export function stateName(state: DecisionState): Bilingual {
  return DECISION_NAMES[state];
}

/** A step as the command line writes it. */
export const commandWord = (step: Step): string => step.replaceAll('_', '-');

/** @returns undefined for a state or step that is not one of ours: whoever asks says so */
export function asStep(text: string): Step | undefined {
  return STEPS_OF_PEOPLE.find((step) => step === text.replaceAll('-', '_'));
}
