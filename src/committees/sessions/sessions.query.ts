import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { papersDueOf } from '../../registry/papers-due.js';

/** A session with the last day for its papers by the rule that applies (C1). Days are ISO text, `starts_at` is 17:00. */
export interface SessionRow {
  id: string;
  committee_id: string;
  committee: string;
  held_on: string;
  starts_at: string | null;
  title: string;
  place: string;
  public_part: boolean;
  non_public_part: boolean;
  cancelled: boolean;
  /** Where the committee has named the day itself. */
  papers_due: string | null;
  paper_days: number | null;
  /** The day that follows from all rules; null: there is none. */
  papers_by: string | null;
  version: number;
}

const SESSIONS = `
  select s.id, s.committee_id, c.name as committee, s.held_on, to_char(s.starts_at, 'HH24:MI') as starts_at, s.title, s.place,
    s.public_part, s.non_public_part, s.cancelled, s.papers_due, c.paper_days, s.version
  from committee_session s join committee c on c.id = s.committee_id`;

/** Sessions of committees; the caller has seen to it that they may be seen. */
@Injectable()
export class SessionsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /** All that lie ahead, and the latest of those that are past, by day. */
  async of(committee: string, today: Temporal.PlainDate, past: number): Promise<SessionRow[]> {
    return this.#rows(
      this.dataSource.manager,
      `s.id in (
         select id from committee_session where committee_id = $1 and held_on >= $2::date
         union all
         (select id from committee_session where committee_id = $1 and held_on < $2::date
          order by held_on desc, id limit $3))`,
      [committee, today.toString(), past],
    );
  }

  /** Of one committee; without a session's own committee nothing is found. */
  async one(committee: string, id: string): Promise<SessionRow | undefined> {
    return (await this.#rows(this.dataSource.manager, 's.committee_id = $1 and s.id = $2', [committee, id]))[0];
  }

  /** By its id alone, within a transaction where there is one. For those who ask for nobody. */
  async byId(manager: Pick<EntityManager, 'query'>, id: string): Promise<SessionRow | undefined> {
    return (await this.#rows(manager, 's.id = $1', [id]))[0];
  }

  async #rows(manager: Pick<EntityManager, 'query'>, condition: string, parameters: unknown[]): Promise<SessionRow[]> {
    const rows = await manager.query<Omit<SessionRow, 'papers_by'>[]>(
      `${SESSIONS} where ${condition} order by s.held_on, s.starts_at nulls first, s.title, s.id`,
      parameters,
    );
    const law = await this.law.load();
    return rows.map((row) => ({ ...row, papers_by: papersDueOf(row, law)?.toString() ?? null }));
  }
}
