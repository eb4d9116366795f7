import { randomFrom } from './programme-year.js';
import type { TestApp } from '../support/test-app.js';

type Random = ReturnType<typeof randomFrom>;
type Decision = 'undecided' | 'under_way' | 'decided';

interface Term {
  from: string;
  to: string | null;
  /** Since when it is in the register. */
  drafted: string;
  signed: string | null;
}

interface Person {
  id: string;
  number: string;
  terms: Term[];
  leftOn: string | null;
}

/** Somebody at work on a day, as the figures of a paper see them. */
export interface AtWork {
  to: string | null;
  decision: Decision | null;
}

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/**
 * The staff of one programme through a year, in the register and here: most contracts end together, some on other days, a few
 * are permanent. From month to month somebody leaves or comes, follow-on contracts are drafted and signed.
 */
export class ProgrammeStaff {
  readonly #people: Person[] = [];
  readonly #random: Random;
  #count = 0;

  constructor(
    private readonly test: TestApp,
    readonly programme: { id: string; code: string },
    private readonly unit: string,
    seed: number,
  ) {
    this.#random = randomFrom(seed);
  }

  async begin(size: number, on: string): Promise<void> {
    for (let each = 0; each < size; each += 1) await this.#hire(dayBefore(on));
  }

  /** What happens between two papers. @param on the day of the next one */
  async live(on: string): Promise<void> {
    const random = this.#random;
    for (const person of this.#people) {
      const term = this.#termOn(person, on);
      if (!term || person.leftOn) continue;
      if (random(25) === 0) await this.#leave(person, dayBefore(on));
      else if (term.to && random(4) === 0) await this.#goOn(person, term, on);
    }
    const comers = random(4) === 0 ? random(7) : random(3);
    for (let each = 0; each < comers; each += 1) await this.#hire(dayBefore(on));
  }

  /** Everybody who is at work on a day, counted from what was made, not from the register. */
  on(day: string): AtWork[] {
    return this.#people.flatMap((person): AtWork[] => {
      const term = this.#termOn(person, day);
      if (!term) return [];
      if (term.to === null) return [{ to: null, decision: null }];
      const next = person.terms.find(({ from, drafted }) => from === dayAfter(term.to!) && drafted <= day);
      const isSigned = next?.signed && next.signed <= day;
      const decision = !next ? 'undecided' : isSigned ? 'decided' : 'under_way';
      return [{ to: term.to, decision }];
    });
  }

  #termOn({ terms, leftOn }: Person, day: string): Term | undefined {
    if (leftOn !== null && leftOn < day) return undefined;
    return terms.find(({ from, to }) => from <= day && (to === null || to >= day));
  }

  #end(on: string): string | null {
    const year = Number(on.slice(0, 4));
    const kind = this.#random(20);
    if (kind < 11) return `${year}-12-31`;
    if (kind < 14) return `${year + 1}-06-30`;
    if (kind < 16) return `${year + 1}-12-31`;
    if (kind < 17) return `${year + 2}-0${1 + this.#random(9)}-15`;
    const autumn = on.slice(5) < '10' ? year : year + 1;
    return kind < 18 ? `${autumn}-1${this.#random(3)}-1${this.#random(9)}` : null;
  }

  async #hire(from: string): Promise<void> {
    this.#count += 1;
    const number = `${this.programme.code}-${this.#count}`;
    const [row] = await this.test.rows<{ id: string }>(
      `insert into employee (number, family_name, given_name) values ($1, 'Beispiel', 'Alex') returning id`,
      [number],
    );
    const person: Person = { id: row!.id, number, terms: [], leftOn: null };
    this.#people.push(person);
    await this.#sign(person, { from, to: this.#end(dayAfter(from)), drafted: from, signed: from });
  }

  async #goOn(person: Person, { to }: Term, on: string): Promise<void> {
    const from = dayAfter(to!);
    const drafted = person.terms.find((term) => term.from === from);
    if (drafted?.signed) return;
    const signed = this.#random(3) > 0 ? dayBefore(on) : null;
    if (!drafted) return this.#sign(person, { from, to: `${from.slice(0, 4)}-12-31`, drafted: dayBefore(on), signed });
    drafted.signed = signed;
    await this.test.rows('update contract set signed_on = $2 where employee_id = $1 and starts_on = $3', [
      person.id,
      signed,
      from,
    ]);
  }

  async #sign(person: Person, term: Term): Promise<void> {
    person.terms.push(term);
    await this.test.rows(
      `insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        `${person.number}-${person.terms.length}`,
        person.id,
        this.unit,
        this.programme.id,
        term.from,
        term.to,
        term.to ? '14-1-1' : null,
        term.signed,
      ],
    );
  }

  async #leave(person: Person, day: string): Promise<void> {
    person.leftOn = day;
    await this.test.rows(
      `update contract set left_on = $2 where employee_id = $1 and starts_on <= $2::date and coalesce(ends_on, 'infinity') >= $2::date`,
      [person.id, day],
    );
    // What was to follow does not.
    person.terms = person.terms.filter(({ from }) => from <= day);
    await this.test.rows('delete from contract where employee_id = $1 and starts_on > $2::date', [person.id, day]);
  }
}
