import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { CorrectBriefing } from '../../src/committees/briefing/correct-briefing.service.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { SaveBriefing } from '../../src/committees/briefing/save-briefing.service.js';
import type { Relation } from '../../src/committees/disclosure/released-figures.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { type AtWork, ProgrammeStaff } from '../factories/programme-staff.js';
import { randomFrom } from '../factories/programme-year.js';
import { dayCell, decisionCell, endsCell, fromCell, type ReadFigures } from './read-briefing.js';
import type { TestApp } from './test-app.js';

const CLERK = 'gremien@kreis-musterland.example';

/** A released briefing and the programmes that it speaks of. */
export interface Released {
  id: string;
  committee: number;
  on: string;
  /** By number of the programme: who was at work in it on that day. */
  people: Map<number, AtWork[]>;
  /** Its place among all that was told. */
  place: number;
}

/** A day on which committees were reminded, with who was at work. */
export type Look = Pick<Released, 'on' | 'people' | 'place'>;

/** Days of the papers; the last lies in the year after. A correction follows some of them. */
const DAYS = ['2026-02-20', '2026-05-22', '2026-09-18', '2026-11-27', '2027-02-19'];
const CORRECTED = 12;

/** So many days after a paper the look around the year's end is taken, where there is one. */
const YEAR_END = 4;

/** Committees with programmes that report to them through a year, and all the briefings that they were given of them. */
export class CountyYear {
  readonly staff: ProgrammeStaff[] = [];
  readonly committees: string[] = [];
  readonly released: Released[] = [];
  readonly looks: Look[] = [];
  #place = 0;
  readonly #reportsTo: number[] = [];
  readonly #random = randomFrom(4711);

  constructor(private readonly test: TestApp) {}

  /** @param read what readers do whenever something was told */
  async walk(programmes: number, read: () => Promise<void>): Promise<void> {
    const random = this.#random;
    const unit = await this.#id(`insert into unit (code, name) values ('16', '16') returning id`);
    for (let committee = 0; committee < Math.ceil(programmes / 4); committee += 1)
      this.committees.push(await this.#committee(`A${committee}`));
    for (let each = 0; each < programmes; each += 1) {
      const code = `P${String(each).padStart(3, '0')}`;
      const committee = random(this.committees.length);
      const id = await this.#id(
        'insert into programme (code, name, committee_id) values ($1, $1, $2) returning id',
        code,
        this.committees[committee],
      );
      this.#reportsTo.push(committee);
      const staff = new ProgrammeStaff(this.test, { id, code }, unit, each + 1);
      await staff.begin(3 + random(38), DAYS[0]!);
      this.staff.push(staff);
    }
    for (const [round, day] of DAYS.entries()) await this.#round(round, day, read);
  }

  async #round(round: number, day: string, read: () => Promise<void>): Promise<void> {
    const random = this.#random;
    this.test.clock.set(`${day}T06:00:00Z`);
    if (round > 0) for (const staff of this.staff) await staff.live(day);
    // Programmes are handed from one committee to another; its members read what it was told before as well.
    if (round > 0) for (const each of this.staff.keys()) if (random(5) === 0) await this.#move(each);
    // The look makes the plans whose steps a briefing names.
    await this.#look('watch', day);
    await read();
    const papers: Released[] = [];
    for (const committee of this.committees.keys()) {
      const session = await this.#id(
        'insert into committee_session (committee_id, held_on) values ($1, $2::date + 21) returning id',
        this.committees[committee],
        day,
      );
      const id = await this.test.app.get(CreateBriefing).run(CLERK, { session, audience: 'public' });
      papers.push(await this.#release(id, committee, day));
    }
    await this.#deliver(day);
    await read();
    const after = (days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
    if (day.slice(5) > '07') {
      await this.#look('year-end', after(YEAR_END));
      await this.#deliver(after(YEAR_END));
      await read();
    }
    const later = after(CORRECTED);
    this.test.clock.set(`${later}T06:00:00Z`);
    for (const { id, committee, people } of papers) {
      if (random(4) > 0) continue;
      for (const each of people.keys()) await this.staff[each]!.live(later);
      await this.#release(await this.test.app.get(CorrectBriefing).run(CLERK, id), committee, later);
    }
    await this.#deliver(later);
    await read();
  }

  async #look(job: 'watch' | 'year-end', on: string): Promise<void> {
    this.test.clock.set(`${on}T06:00:00Z`);
    await this.test.app.get(RunJob).run(job, Temporal.PlainDate.from(on));
    const people = new Map([...this.staff.entries()].map(([each, staff]) => [each, staff.on(on)]));
    this.looks.push({ on, people, place: (this.#place += 1) });
  }

  async #deliver(on: string): Promise<void> {
    await this.test.app.get(RunJob).run('deliver', Temporal.PlainDate.from(on));
  }

  async #release(id: string, committee: number, on: string): Promise<Released> {
    const query = this.test.app.get(BriefingQuery);
    const row = (await query.one(id))!;
    const texts = { number: '', department: '', locale: 'de', texts: {}, answers: new Map<string, string>() } as const;
    await this.test.app
      .get(SaveBriefing)
      .texts(CLERK, id, row.version, { ...texts, correction: row.edition > 1 ? 'Neue Zahlen.' : '' });
    await this.test.app.get(ReleaseBriefing).run(CLERK, id, (await query.one(id))!.version);
    const told = new Set(row.figures.programmes.map((programme) => programme.id));
    const spoken = [...this.staff.entries()].filter(([, { programme }]) => told.has(programme.id));
    const place = (this.#place += 1);
    const released = { id, committee, on, place, people: new Map(spoken.map(([each, staff]) => [each, staff.on(on)])) };
    this.released.push(released);
    return released;
  }

  /** With a member who gets mail. */
  async #committee(code: string): Promise<string> {
    const id = await this.#id(`insert into committee (code, name) values ($1, $1) returning id`, code);
    await this.#id(
      `insert into committee_member (committee_id, name, role, email, starts_on)
       values ($1, $2, 'member', $3, '2020-01-01') returning id`,
      id,
      `Mitglied ${code}`,
      `${code.toLowerCase()}@kreis-musterland.example`,
    );
    return id;
  }

  async #move(programme: number): Promise<void> {
    const committee = this.#random(this.committees.length);
    this.#reportsTo[programme] = committee;
    await this.test.rows('update programme set committee_id = $2 where id = $1', [
      this.staff[programme]!.programme.id,
      this.committees[committee],
    ]);
  }

  async #id(sql: string, ...values: unknown[]): Promise<string> {
    const [row] = await this.test.rows<{ id: string }>(sql, values);
    return row!.id;
  }
}

const STATES = ['undecided', 'under_way', 'decided'] as const;

/**
 * What is true of a programme on the day of a paper, and how it hangs together: as anybody knows who reads how a briefing counts.
 * @param days of which any paper speaks, by year
 */
export function truthOf(
  code: string,
  people: readonly AtWork[],
  on: string,
  days: ReadonlyMap<number, readonly string[]>,
): { counts: Record<string, number>; relations: Relation[] } {
  const year = Number(on.slice(0, 4));
  const relations: Relation[] = [];
  const counts: Record<string, number> = {};
  const count = (cell: string, isCounted: (each: (typeof people)[number]) => boolean): string => {
    counts[cell] = people.filter(isCounted).length;
    return cell;
  };
  const endsFrom = (each: number) => ({ to }: { to: string | null }) => to !== null && Number(to.slice(0, 4)) >= each; // prettier-ignore
  const running = count(`${code} running`, () => true);
  const permanent = count(`${code} permanent`, ({ to }) => to === null);
  const fixed = count(`${code} fixed-term`, ({ to }) => to !== null);
  relations.push({ total: running, parts: [fixed, permanent] });
  relations.push({ total: fixed, parts: [count(fromCell(code, year), endsFrom(year))] });
  const isOpen = ({ decision }: AtWork): boolean => decision === 'undecided' || decision === 'under_way';
  const ofYears = ({ to }: AtWork): boolean => to !== null && Number(to.slice(0, 4)) <= year + 1;
  relations.push({
    total: count(`${code} open`, (one) => ofYears(one) && isOpen(one)),
    parts: [`${code} ${year} open`, `${code} ${year + 1} open`],
  });
  for (const each of [year, year + 1]) {
    const isOfYear = ({ to }: { to: string | null }): boolean => to !== null && Number(to.slice(0, 4)) === each;
    const ends = count(endsCell(code, each), isOfYear);
    relations.push({ total: fromCell(code, each), parts: [ends, count(fromCell(code, each + 1), endsFrom(each + 1))] });
    relations.push({
      total: ends,
      parts: STATES.map((state) =>
        count(decisionCell(code, each, state), (one) => isOfYear(one) && one.decision === state),
      ),
    });
    relations.push({
      total: count(`${code} ${each} open`, (one) => isOfYear(one) && isOpen(one)),
      parts: [decisionCell(code, each, 'undecided'), decisionCell(code, each, 'under_way')],
    });
    const told = days.get(each) ?? [];
    if (told.length === 0) continue;
    const parts = told.map((day) => count(dayCell(code, day), ({ to }) => to === day));
    const rest = count(`${ends} else`, (one) => isOfYear(one) && !told.includes(one.to!));
    relations.push({ total: ends, parts: [...parts, rest] });
  }
  return { counts, relations };
}

/** All days that any of these papers named, by year. */
export function daysOf(code: string, papers: readonly ReadFigures[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { days } of papers)
    for (const [ends, named] of days) {
      const [, year] = new RegExp(`^${code} ends (\\d+)$`).exec(ends) ?? [];
      if (year) found.set(Number(year), [...new Set([...(found.get(Number(year)) ?? []), ...named])].toSorted());
    }
  return found;
}
