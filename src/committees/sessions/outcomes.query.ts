import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NameableOutcome } from '../outcomes/named-outcome.js';

/** What a session came to. */
export interface OutcomeRow extends Omit<NameableOutcome, 'committee'> {
  version: number;
}

const OUTCOMES = `
  select o.id, o.session_id, s.committee_id, s.held_on, o.kind, o.faction, o.text, o.programme_id, p.code as programme,
    o.non_public, o.version
  from session_outcome o join committee_session s on s.id = o.session_id left join programme p on p.id = o.programme_id`;

/** Outcomes of a session; the caller has seen to it that the session may be seen. */
@Injectable()
export class OutcomesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param all those of the non-public part as well */
  of(session: string, all: boolean): Promise<OutcomeRow[]> {
    return this.dataSource.query(`${OUTCOMES} where o.session_id = $1 and ($2 or not o.non_public) order by o.id`, [
      session,
      all,
    ]);
  }

  async one(session: string, id: string): Promise<OutcomeRow | undefined> {
    const [row] = await this.dataSource.query<OutcomeRow[]>(`${OUTCOMES} where o.session_id = $1 and o.id = $2`, [
      session,
      id,
    ]);
    return row;
  }

  /** The programmes that report to a committee, to be chosen from. */
  programmes(committee: string): Promise<{ id: string; code: string; name: string }[]> {
    return this.dataSource.query('select id, code, name from programme where committee_id = $1 order by code', [
      committee,
    ]);
  }
}
