import { answerDue } from './answer-due.js';
import type { Body, DecisionCase, Proposed, StepInput } from './decision-case.js';
import { blocks, type Moment } from './gates.js';
import { bodiesOf, coversTheSame, withProposal } from './proposed.js';
import { type DecisionState, isClosed } from './states.js';
import { type Step, targetsOf } from './transitions.js';

/** What a decision's row holds after a step. */
export type DecisionValues = Proposed &
  Pick<
    DecisionCase,
    'state' | 'funding' | 'fundingReason' | 'waitingUntil' | 'signedOn' | 'signatureForm' | 'receivedOn' | 'closedOn'
  >;

/** What a step does to one decision. */
export interface Effect {
  values: DecisionValues;
  /** Requests to bodies. */
  requests: readonly { body: Body; answerDue: Temporal.PlainDate }[];
  /** Whether the answers so far cover the proposal no longer (P1). */
  voids: boolean;
  /** Whether the follow-on contract is made. */
  creates: boolean;
}

/** What a decision holds before anything is proposed. */
const NOTHING = {
  kind: null,
  newEndsOn: null,
  newGround: null,
  newPositionId: null,
  newUnitId: null,
  newWeeklyHours: null,
  newFte: null,
  newPayGroup: null,
  newPayStep: null,
  riskReason: null,
  funding: null,
  fundingReason: null,
  waitingUntil: null,
  signedOn: null,
  signatureForm: null,
  receivedOn: null,
} as const satisfies Partial<DecisionValues>;

/** What is signed is signed for one proposal: another one needs another paper. */
const UNSIGNED = { signedOn: null, signatureForm: null, receivedOn: null } as const;

type Change = Partial<Omit<DecisionValues, 'closedOn'>> & Pick<DecisionValues, 'state'>;

function changeProposal(it: DecisionCase, { proposal }: StepInput): { change: Change; voids: boolean } {
  const proposed = withProposal(it, proposal!);
  if (coversTheSame(it, proposed))
    return {
      change: { ...proposed, ...UNSIGNED, state: it.state === 'signed' ? 'consented' : it.state },
      voids: false,
    };
  const state: DecisionState = it.funding && proposed.kind !== 'let_end' ? 'funded' : 'proposed';
  return { change: { ...proposed, ...UNSIGNED, state }, voids: true };
}

/** Consented: every body that was asked has answered, and none of the answers stands in the way. */
function afterAnswer(it: DecisionCase, { body, answer }: StepInput): Change {
  const answers = it.participations.map((each) => [each.body, each.body === body ? answer! : each.answer] as const);
  return { state: answers.some(([who, what]) => blocks(who, what)) ? 'in_participation' : 'consented' };
}

const CHANGES: Partial<Record<Step, (it: DecisionCase, input: StepInput) => Change>> = {
  propose: (it, { proposal }) => ({ ...withProposal(it, proposal!), waitingUntil: null, state: 'proposed' }),
  confirm_funding: () => ({ funding: 'confirmed', fundingReason: null, waitingUntil: null, state: 'funded' }),
  waive_funding: (_, { reason }) => ({
    funding: 'waived',
    fundingReason: reason?.trim() || null,
    waitingUntil: null,
    state: 'funded',
  }),
  wait_for_funding: (_, { until }) => ({ waitingUntil: until!, state: 'waiting_for_funding' }),
  request_participation: () => ({ state: 'in_participation' }),
  answer: afterAnswer,
  sign: (_, { on, form }) => ({ signedOn: on, signatureForm: form ?? null, state: 'signed' }),
  receive: (_, { on }) => ({ receivedOn: on, state: 'received' }),
  complete: () => ({ state: 'done' }),
  end_deliberately: () => ({ ...NOTHING, kind: 'let_end', state: 'ended' }),
  employee_leaves: () => ({ state: 'leaving' }),
  reopen: () => ({ ...NOTHING, state: 'undecided' }),
};

/** What a step whose gates are open does. Pure: facts in, values out. */
export function effectOf(step: Step, it: DecisionCase, input: StepInput, { today, law }: Moment): Effect {
  const { change, voids } =
    step === 'change_proposal'
      ? changeProposal(it, input)
      : { change: CHANGES[step]?.(it, input) ?? { state: it.state }, voids: step === 'reopen' };
  if (!targetsOf(step, it.state).includes(change.state))
    throw new Error(`The table of transitions does not lead from ${it.state} by ${step} to ${change.state}.`);
  const closedOn = step === 'comment' ? it.closedOn : isClosed(change.state) ? today : null;
  return {
    values: { ...it, ...change, closedOn },
    requests:
      step === 'request_participation'
        ? bodiesOf(it, input, law).map((body) => ({
            body,
            answerDue: input.answerDue ?? answerDue(body, input.on, input.withDiscussion ?? false, law)!,
          }))
        : [],
    voids,
    creates: step === 'complete',
  };
}
