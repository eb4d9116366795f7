import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface CommitteeRow {
  id: string;
  code: string;
  name: string;
  paper_days: number | null;
  version: number;
  next_session: string | null;
}

export interface SessionRow {
  id: string;
  held_on: string;
  title: string;
  papers_due: string | null;
  cancelled: boolean;
  version: number;
}

/** Committees with their sessions that lie ahead. */
@Injectable()
export class CommitteesQuery {
  constructor(private readonly dataSource: DataSource) {}

  all(today: string): Promise<CommitteeRow[]> {
    return this.#rows('true', [today]);
  }

  async one(id: string, today: string): Promise<CommitteeRow | undefined> {
    return (await this.#rows('c.id = $2', [today, id]))[0];
  }

  sessions(committee: string, today: string): Promise<SessionRow[]> {
    return this.dataSource.query(
      `select id, held_on, title, papers_due, cancelled, version from committee_session
       where committee_id = $1 and held_on >= $2::date order by held_on, title, id`,
      [committee, today],
    );
  }

  async session(committee: string, id: string): Promise<SessionRow | undefined> {
    const [row] = await this.dataSource.query<SessionRow[]>(
      'select id, held_on, title, papers_due, cancelled, version from committee_session where committee_id = $1 and id = $2',
      [committee, id],
    );
    return row;
  }

  #rows(condition: string, parameters: unknown[]): Promise<CommitteeRow[]> {
    return this.dataSource.query(
      `select c.id, c.code, c.name, c.paper_days, c.version,
         (select min(s.held_on) from committee_session s where s.committee_id = c.id and not s.cancelled and s.held_on >= $1::date)
           as next_session
       from committee c where ${condition} order by c.code`,
      parameters,
    );
  }
}
