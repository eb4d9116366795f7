import type { NameableOutcome } from '../committees/outcomes/named-outcome.js';
import type { Ground } from '../law/facts.js';
import type { ChainRow } from './ending-chain.sql.js';
import type { DecisionState } from './states.js';

export const KINDS = ['extend', 'permanent', 'change_post', 'let_end'] as const;
export type ProposalKind = (typeof KINDS)[number];

export const BODIES = ['staff_council', 'equal_opportunity', 'disability'] as const;
export type Body = (typeof BODIES)[number];

export const ANSWERS = ['consent', 'silence', 'objection', 'heard'] as const;
export type Answer = (typeof ANSWERS)[number];

export const FORMS = ['wet_ink', 'qualified_electronic'] as const;
export type SignatureForm = (typeof FORMS)[number];

/** What is meant to follow. Terms that are left out stay as they are. */
export interface Proposal {
  kind: ProposalKind;
  /** Last day of the follow-on; absent or null: permanent. */
  endsOn?: Temporal.PlainDate | null;
  /** Legal ground of the new term; absent: as in the contract that ends. */
  ground?: Ground;
  positionId?: string;
  unitId?: string;
  /** Hours a week. */
  weeklyHours?: number;
  fte?: number;
  payGroup?: string;
  payStep?: number;
  /** Why it is proposed against a serious finding of the follow-on check. */
  riskReason?: string;
}

/** What one step is handed. */
export interface StepInput {
  /** The day on which it happened: of the request, the answer, the signature, the receipt; the last day of who leaves. */
  on: Temporal.PlainDate;
  proposal?: Proposal;
  reason?: string;
  /** What a session came to: the ground of the reason, or all of it. */
  outcome?: NameableOutcome;
  note?: string;
  /** Reference number of a document in the house's files. */
  document?: string;
  until?: Temporal.PlainDate;
  bodies?: readonly Body[];
  withDiscussion?: boolean;
  /** Last day of the body's period, where the rules know none. */
  answerDue?: Temporal.PlainDate;
  body?: Body;
  answer?: Answer;
  form?: SignatureForm;
  /** Number of the follow-on contract; absent: a provisional one. */
  number?: string;
}

/** A request to a body that still counts. */
export interface ParticipationFacts {
  id: string;
  body: Body;
  requestedOn: Temporal.PlainDate;
  answerDue: Temporal.PlainDate;
  answeredOn: Temporal.PlainDate | null;
  answer: Answer | null;
}

/** A consent that covers the proposal no longer. */
export interface OvertakenConsent {
  answeredOn: Temporal.PlainDate;
  voidOn: Temporal.PlainDate;
  kind: ProposalKind;
  /** null: permanent, or no follow-on. */
  endsOn: Temporal.PlainDate | null;
  ground: Ground | null;
}

/** The contract that ends, with the terms that its follow-on takes over. */
export interface EndingContract {
  id: string;
  number: string;
  startsOn: Temporal.PlainDate;
  /** null: permanent. */
  endsOn: Temporal.PlainDate | null;
  ground: Ground | null;
}

/** What is proposed, as the decision holds it. */
export interface Proposed {
  kind: ProposalKind | null;
  newEndsOn: Temporal.PlainDate | null;
  newGround: Ground | null;
  newPositionId: string | null;
  newUnitId: string | null;
  newWeeklyHours: number | null;
  newFte: number | null;
  newPayGroup: string | null;
  newPayStep: number | null;
  riskReason: string | null;
}

/** One contract's decision with everything that gates and steps look at. */
export interface DecisionCase extends Proposed {
  /** null: not opened yet; the first step opens it. */
  decisionId: string | null;
  version: number;
  contract: EndingContract;
  /** Of the contract, with the committee to which it reports. */
  programme: { id: string; committeeId: string | null } | null;
  state: DecisionState;
  funding: 'confirmed' | 'waived' | null;
  fundingReason: string | null;
  waitingUntil: Temporal.PlainDate | null;
  signedOn: Temporal.PlainDate | null;
  signatureForm: SignatureForm | null;
  receivedOn: Temporal.PlainDate | null;
  closedOn: Temporal.PlainDate | null;
  /** Requests that are not void. */
  participations: readonly ParticipationFacts[];
  /** The staff council's last consent that a change made void; null: none. */
  overtaken: OvertakenConsent | null;
  /** The person's contracts up to the end of this one, for the follow-on check. */
  chain: readonly ChainRow[];
  /** Whether a grant is recorded that goes on after the last day; null: none is. */
  fundingGoesOn: true | null;
  /** Number of a contract of the same person that begins the day after, if the register has one. */
  follows: string | null;
}

/** Whether what follows ends again: then the rules about terms hold for it. */
export function isTerm(proposed: Pick<Proposed, 'kind' | 'newEndsOn'>): boolean {
  return proposed.newEndsOn !== null && proposed.kind !== 'permanent' && proposed.kind !== 'let_end';
}
