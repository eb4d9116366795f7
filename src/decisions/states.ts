/** Every state of a decision, as `decision.state` knows them (migration 0008). */
export const STATES = [
  'undecided',
  'proposed',
  'funded',
  'in_participation',
  'consented',
  'signed',
  'received',
  'done',
  'waiting_for_funding',
  'ended',
  'leaving',
] as const;
export type DecisionState = (typeof STATES)[number];

/** States that need no further step. */
export const CLOSED = ['done', 'ended', 'leaving'] as const satisfies readonly DecisionState[];

export function isClosed(state: DecisionState): boolean {
  return (CLOSED as readonly DecisionState[]).includes(state);
}
