import { dayNumber, type DayNumber, plainDate } from '../../calendar/day-number.js';
import type { Ground, TermFacts } from '../facts.js';

/** The end of a permanent contract: later than every day. */
export const FOREVER = Number.POSITIVE_INFINITY;

/** How a term without a ground stands to what came before it (T2, T3). */
export interface Standing {
  /** Whether it is an extension: agreed before the end of the one before, on the same terms. */
  extension: 'first' | 'yes' | 'late' | 'changed' | 'unknown_ground' | 'unknown_signature';
  /** What earlier employment with the same employer means for it, and which one that was. */
  bar: 'ok' | 'legal_review' | 'blocked';
  earlier: Term | undefined;
}

/** A contract of the chain, with its days as numbers. */
export class Term {
  readonly start: DayNumber;
  /** FOREVER for a permanent one. */
  readonly end: DayNumber;
  /** Days of the paper; null: known to be none yet; undefined: not known. */
  readonly signed: DayNumber | null | undefined;
  readonly received: DayNumber | null | undefined;
  readonly ground: Ground | null;
  /** The contract before it that ends on the eve of its start; one on the same ground where there are several. */
  before: Term | undefined;
  /** The first contract of the seamless run on the same ground, and how many extensions led here. */
  first: Term = this;
  extensions = 0;
  /** What the rules on terms without a ground found out about it, once (law/rules/without-ground). */
  standing: Standing | undefined;

  constructor(
    readonly facts: TermFacts,
    /** Index among the contracts in order of their dates; undefined for the follow-on. */
    public at: number | undefined,
  ) {
    this.start = dayNumber(facts.startsOn);
    this.end = facts.endsOn === null ? FOREVER : dayNumber(facts.endsOn);
    this.signed = facts.signedOn && dayNumber(facts.signedOn);
    this.received = facts.receivedOn && dayNumber(facts.receivedOn);
    this.ground = facts.ground;
  }

  /** A term without any of the grounds of a term: what the law limits by time instead. */
  get withoutGround(): boolean {
    return this.ground === '14-2' || this.ground === '14-2a' || this.ground === '14-3';
  }

  /** A term on a ground of the TzBfG or a special act; those of the WissZeitVG have limits of their own (W). */
  get withGround(): boolean {
    return this.ground !== null && !this.withoutGround && !this.ofScience;
  }

  get ofScience(): boolean {
    return this.ground === 'wisszeitvg-2-1' || this.ground === 'wisszeitvg-2-2';
  }

  get fixed(): boolean {
    return this.end !== FOREVER;
  }
}

export const iso = (day: DayNumber): string => plainDate(day).toString();
export const isoOrNull = (day: DayNumber): string | null => (day === FOREVER ? null : iso(day));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By dates; where they are the same by everything else, so that no finding depends on the order of the input. */
export function inOrder(a: Term, b: Term): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  const rest = ({ facts }: Term): string =>
    [facts.ground, facts.employer, facts.signedOn, facts.receivedOn, facts.sameTerms, facts.harmless]
      .map(String)
      .join();
  return compareText(rest(a), rest(b));
}
