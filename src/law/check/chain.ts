import { dayNumber, type DayNumber, periodEndDay } from '../../calendar/day-number.js';
import type { ChainFacts } from '../facts.js';
import type { ParameterKey } from '../parameters.js';
import type { LawContext, Rule, Severity } from '../rule.js';
import { ChainFinding, type Inputs, type Words } from './chain-finding.js';
import { type InForce, inForce, numberOf } from './in-force.js';
import { inOrder, Term } from './term.js';

/** A person's contracts with one employer as the rules look at them, and where they put what they find. */
export class Chain {
  /** Contracts with the employer in question and the follow-on, in order of their dates. */
  readonly terms: readonly Term[];
  /** What the question is about: the follow-on, or without one the contract that ends last. */
  readonly subject: Term | undefined;
  readonly proposed: Term | undefined;
  /** The contract that ends last, without the follow-on. */
  readonly current: Term | undefined;
  readonly on: DayNumber;
  readonly values: InForce;
  readonly findings: ChainFinding[] = [];
  /** V9: duration from the first to the last day of the unbroken chain, its extensions and its light. */
  light: { durationDays: number; extensions: number; light: 'green' | 'amber' | 'red' } | undefined;

  constructor(
    readonly facts: ChainFacts,
    readonly law: LawContext,
  ) {
    this.on = dayNumber(facts.on);
    this.values = inForce(law.profile, this.on);
    const all: Term[] = [];
    for (const contract of facts.contracts) all.push(new Term(contract, 0));
    let sorted = true;
    for (let at = 1; at < all.length && sorted; at += 1) sorted = all[at - 1]!.start < all[at]!.start;
    if (!sorted) all.sort(inOrder);
    for (let at = 0; at < all.length; at += 1) all[at]!.at = at;
    const proposed = facts.proposed && new Term(facts.proposed, undefined);
    this.proposed = proposed;
    if (proposed) {
      let place = all.length;
      while (place > 0 && all[place - 1]!.start > proposed.start) place -= 1;
      all.splice(place, 0, proposed);
    }
    const employer = this.employerInQuestion(all);
    const isOurs = ({ facts: term }: Term): boolean => sameName(term.employer ?? facts.employer ?? employer, employer);
    const ours = all.every(isOurs) ? all : all.filter(isOurs);
    this.current = lastOf(ours, proposed);
    this.terms = proposed ? ours : sincePermanent(ours, this.current);
    this.subject = proposed ?? this.current;
    this.link();
  }

  number(key: ParameterKey): number | undefined {
    return numberOf(this.values, key);
  }

  /** Whether a yes-or-no parameter is in force and yes. */
  applies(key: ParameterKey): boolean {
    return this.values[key] === true;
  }

  /** TVöD § 30 (2)–(5) apply (V1): by the fact, else as the profile says. */
  get tariff(): boolean {
    return this.applies('V1.applies') && this.facts.tariffAreaWest !== false;
  }

  /** Whether a rule says something about a term even where all is well: only what the question is about. */
  asks(term: Term): boolean {
    return term === this.subject;
  }

  /** Whether a rule says what is still open or unknown about a term: the one in question, and the one before it. */
  watches(term: Term): boolean {
    return term === this.subject || term === this.current;
  }

  /** A term without a ground that begins after the statutory retirement age (T11). */
  retired(term: Term): boolean {
    const { retiresOn } = this.facts;
    if (!retiresOn || term.ground !== '14-2' || this.number('T11.years') === undefined) return false;
    return term.start >= dayNumber(retiresOn);
  }

  /** First day of the employment without a gap that a term belongs to. */
  employedSince(term: Term): DayNumber {
    let since = term.start;
    let until = Number.NEGATIVE_INFINITY;
    for (const { start, end } of this.terms) {
      if (start > term.start) break;
      if (start > until + 1) since = start;
      until = Math.max(until, end);
    }
    return since;
  }

  find<I extends Inputs>(
    rule: Rule,
    severity: Severity,
    words: Words<NoInfer<I>>,
    why: () => I,
    at?: number,
    missing?: readonly string[],
  ): void {
    this.findings.push(new ChainFinding(rule, severity, words, why, at, missing) as unknown as ChainFinding);
  }

  /**
   * Where neither the follow-on nor the chain names an employer it is that of the contract that ends last among those
   * that name one: what names none then counts too, as the careful reading for whoever asks (T3).
   */
  private employerInQuestion(all: readonly Term[]): string {
    const { proposed, employer } = this.facts;
    const named = () => lastOf(all.filter(({ facts }) => facts.employer !== undefined))?.facts.employer;
    return proposed?.employer ?? employer ?? named() ?? '';
  }

  private link(): void {
    const { terms } = this;
    for (let at = 1; at < terms.length; at += 1) {
      const term = terms[at]!;
      for (let back = at - 1; back >= 0; back -= 1) {
        const other = terms[back]!;
        if (other.end + 1 !== term.start) continue;
        term.before ??= other;
        if (other.ground !== term.ground) continue;
        term.before = other;
        break;
      }
      if (term.before?.ground === term.ground && term.ground !== null) {
        term.first = term.before.first;
        term.extensions = term.before.extensions + 1;
      }
    }
  }
}

/** One legal person, however its name is spaced and in which case it is written. */
const folded = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
const sameName = (one: string, other: string): boolean => one === other || folded(one) === folded(other);

/**
 * A permanent contract that is still there ends the question of what was before it, but not of a term that was agreed
 * beside it later.
 */
function sincePermanent(terms: readonly Term[], current: Term | undefined): readonly Term[] {
  if (!current || current.fixed) return terms;
  return terms.filter((term) => term.start >= current.start);
}

/** The contract that ends last. */
function lastOf(terms: readonly Term[], besides?: Term): Term | undefined {
  let last: Term | undefined;
  for (const term of terms) if (term !== besides && (!last || term.end >= last.end)) last = term;
  return last;
}

/** Whether from the end of one term to the start of the next at least so many years lie. */
export function gapOfYears(end: DayNumber, start: DayNumber, years: number): boolean {
  return start - end > 365 * years && start - 1 >= periodEndDay(end + 1, years * 12);
}
