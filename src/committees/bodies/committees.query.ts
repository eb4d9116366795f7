import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { committeePolicy, promisePolicy } from '../committee.policy.js';
import { dueSessionSql, overdueSql } from '../promises/due.sql.js';

export const COMMITTEE_KINDS = ['committee', 'council', 'steering', 'working_group'] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

/** A body with what is next in it. Days are ISO text. */
export interface CommitteeRow {
  id: string;
  code: string;
  name: string;
  kind: CommitteeKind;
  department: string;
  paper_days: number | null;
  draft_days: number | null;
  version: number;
  next_session: string | null;
  next_session_id: string | null;
  members: number;
  /** Open promises and questions that the viewer may see, and how many of them are overdue. */
  open: number;
  overdue: number;
}

/** Committees that somebody may see. */
@Injectable()
export class CommitteesQuery {
  constructor(private readonly dataSource: DataSource) {}

  seenBy(viewer: Viewer, today: Temporal.PlainDate): Promise<CommitteeRow[]> {
    return this.#rows(viewer, today);
  }

  async one(viewer: Viewer, id: string, today: Temporal.PlainDate): Promise<CommitteeRow | undefined> {
    return (await this.#rows(viewer, today, id))[0];
  }

  #rows(viewer: Viewer, today: Temporal.PlainDate, id: string | null = null): Promise<CommitteeRow[]> {
    const parameters: unknown[] = [today.toString(), id];
    const rows = committeePolicy.rows(viewer, 'see', 'c.id', parameters);
    const seen = promisePolicy.rows(viewer, 'see', 'p.committee_id', parameters);
    const internal = promisePolicy.rows(viewer, 'see_internal', 'p.committee_id', parameters);
    return this.dataSource.query(
      `select c.id, c.code, c.name, c.kind, c.department, c.paper_days, c.draft_days, c.version,
         next.held_on as next_session, next.id as next_session_id,
         (select count(*)::int from committee_member m
          where m.committee_id = c.id and $1::date between m.starts_on and coalesce(m.ends_on, 'infinity')) as members,
         promises.open, promises.overdue
       from committee c
       left join lateral (
         select n.id, n.held_on from committee_session n
         where n.committee_id = c.id and not n.cancelled and n.held_on >= $1::date
         order by n.held_on, n.id limit 1) next on true
       cross join lateral (
         select count(*)::int as open, count(*) filter (where ${overdueSql('p', '$1::date')})::int as overdue
         from promise p ${dueSessionSql('p')}
         where p.committee_id = c.id and p.state = 'open' and ${seen} and (not p.internal or ${internal})) promises
       where ${rows} and ($2::uuid is null or c.id = $2)
       order by c.name, c.code`,
      parameters,
    );
  }
}
