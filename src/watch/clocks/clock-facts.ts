/** How sure it is that the money comes. */
export type Certainty = 'expected' | 'announced' | 'approved' | 'statute';

/** Contracts that run today and end on one day. */
export interface ClockCohort {
  /** Last day; null: permanent. */
  ends_on: string | null;
  contracts: number;
}

export interface ClockGrant {
  title: string;
  starts_on: string;
  /** Last funded day; null: without end. */
  ends_on: string | null;
  certainty: Certainty;
}

/** Posts of the staffing plan that end on one day. */
export interface ClockPosts {
  /** Last day; null: without end. */
  ends_on: string | null;
  posts: number;
}

/** The legal basis as it stands on the day looked at: what was said last about it. */
export interface ClockBasis {
  said_on: string;
  certainty: Certainty;
  in_force_from: string | null;
  /** Last day; null: without end. */
  in_force_until: string | null;
}

/** Employment on a term that is signed up to one day, follow-ons included; what is let end is left out. */
export interface ClockTerm {
  until: string;
  contracts: number;
  /** Full-time equivalents of these contracts. */
  fte: number;
}

/** The three clocks of one programme (F5): contracts, money with its certainty and legal basis, posts. Rows in any order. */
export interface ThreeClocks {
  cohorts: ClockCohort[];
  terms: ClockTerm[];
  grants: ClockGrant[];
  /** null: nothing was said, or it was withdrawn. */
  basis: ClockBasis | null;
  posts: ClockPosts[];
}
