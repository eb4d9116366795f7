import type { GROUNDS } from './grounds.js';

export type Ground = (typeof GROUNDS)[number];

/** One contract as the rules see it. A fact that is `undefined` is not known; `null` is known to be none. */
export interface TermFacts {
  startsOn: Temporal.PlainDate;
  /** Last day; null: permanent. */
  endsOn: Temporal.PlainDate | null;
  /** null: permanent, or no ground recorded. */
  ground: Ground | null;
  /** Day of the last of both signatures; null: not signed yet. */
  signedOn?: Temporal.PlainDate | null;
  /** Day on which the signed paper reached the employee; null: not yet. */
  receivedOn?: Temporal.PlainDate | null;
  /** Whether every other term stayed as it was in the contract before. */
  sameTerms?: boolean;
  /** The contracting legal person, where it is another than that of the chain. */
  employer?: string;
  /** Marked as very short or quite different from the present work (T3). */
  harmless?: boolean;
}

/** What the chain check gets: a person's contracts with one employer, in any order, and what is meant to follow. */
export interface ChainFacts {
  /** Not known: that of the follow-on, or of the contract that ends last among those that name one. */
  employer?: string;
  contracts: readonly TermFacts[];
  proposed?: TermFacts;
  /** The day on which the law is looked at. */
  on: Temporal.PlainDate;
  /** Whether those who fund expect to go on paying (V6, V7). */
  fundingExpectedToContinue?: boolean;
  /** TVöD § 30 (2)–(5) apply (V1); default: as the profile says. */
  tariffAreaWest?: boolean;
  bornOn?: Temporal.PlainDate;
  /** First day after the statutory retirement age is reached (T11). */
  retiresOn?: Temporal.PlainDate;
  /** Months out of work right before the term (T5). */
  outOfWorkMonths?: number;
  /** Day of the doctorate (W). */
  doctorateOn?: Temporal.PlainDate;
}

/** A session of a committee, as the backward plan needs it. */
export interface SessionFacts {
  heldOn: Temporal.PlainDate;
  /** Last day for papers where the committee named it; else by its rule (C1). */
  papersDue: Temporal.PlainDate | null;
}

/** What the backward plan of one last day gets. */
export interface PlanFacts {
  endsOn: Temporal.PlainDate;
  startsOn?: Temporal.PlainDate;
  ground?: Ground | null;
  /** When the end became known, for S1 at short notice. */
  knownOn?: Temporal.PlainDate;
  /** Sessions of the committee that matters; undefined: no committee was asked about; empty: none is known. */
  sessions?: readonly SessionFacts[];
  /** Full days between papers and session (C1) where the committee has its own rule. */
  paperDays?: number | null;
  /** With the periods that run inside those of others (P3, P4): for a contract or cliff, not for the plan of a bare date. */
  detailed?: boolean;
}
