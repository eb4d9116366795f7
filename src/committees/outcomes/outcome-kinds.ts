export const OUTCOME_KINDS = ['noted', 'consensus', 'wish', 'decided', 'postponed'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];
