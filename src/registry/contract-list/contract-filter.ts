import type { ShownDecision } from '../decision.sql.js';

/** `current` runs today or begins later, `fixed` is that with a last day, `permanent` that without one. */
export const TERMS = ['current', 'fixed', 'permanent', 'ended', 'all'] as const;
export type Term = (typeof TERMS)[number];

/** What of the contracts is listed; what is given together narrows down, several values of one kind widen. */
export interface ContractFilter {
  term: Term;
  /** Words that begin a name, a personnel or contract number, or a word of unit or programme; each has to be found. */
  search?: string | undefined;
  /** Code of a unit; with the units below it. */
  unit?: string | undefined;
  /** Code. */
  programme?: string | undefined;
  grounds?: readonly string[] | undefined;
  /** Last day, both included; with either, permanent contracts are left out. */
  endingFrom?: Temporal.PlainDate | undefined;
  endingTo?: Temporal.PlainDate | undefined;
  decisions?: readonly ShownDecision[] | undefined;
  /** Rules of flags that are open on the contract. */
  flags?: readonly string[] | undefined;
}

export const SORT_KEYS = ['end', 'start', 'name', 'employee', 'contract', 'unit', 'programme'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface ContractSort {
  by: SortKey;
  descending: boolean;
}

/** By last day, the permanent ones last, and by name within a day. */
export const BY_END: ContractSort = { by: 'end', descending: false };
