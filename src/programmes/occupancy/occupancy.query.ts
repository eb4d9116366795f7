import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';

/** How the posts of a programme are filled on the last day of a month (of the present one: on the day looked at). */
export interface OccupancyMonth {
  /** First day of the month. */
  month: string;
  /** Posts in the staffing plan on that day. */
  posts: number;
  /** Of these, posts that somebody has a contract for on that day. */
  filled: number;
  /** Full-time equivalents of the contracts of the programme that run on that day, in posts or not. */
  fte: number;
}

/** How posts were filled, and will be by what is signed. Knows no viewer but where one is named. */
@Injectable()
export class OccupancyQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Month by month, oldest first.
   * @param span months before and after that of the day
   * @param viewer whose units count; left out: all
   */
  of(
    programme: string,
    today: Temporal.PlainDate,
    span: { before: number; after: number },
    viewer?: Viewer,
  ): Promise<OccupancyMonth[]> {
    const parameters: unknown[] = [programme, today.toString(), span.before, span.after];
    const seen = (column: string) => (viewer ? contractPolicy.rows(viewer, 'see', column, parameters) : 'true');
    const posts = seen('o.unit_id');
    const contracts = seen('c.unit_id');
    return this.dataSource.query(
      `with month as (
         select m::date as month,
           case when m = date_trunc('month', $2::date) then $2::date else (m + interval '1 month - 1 day')::date end as day
         from generate_series(date_trunc('month', $2::date) - make_interval(months => $3),
           date_trunc('month', $2::date) + make_interval(months => $4), interval '1 month') m),
       running as (
         select m.month, c.position_id, c.fte from month m join contract c on c.programme_id = $1
           and c.starts_on <= m.day and coalesce(least(c.ends_on, c.left_on), 'infinity') >= m.day and ${contracts})
       select m.month::text as month,
         (select count(*)::int from position o where o.programme_id = $1 and ${posts}
            and coalesce(o.ends_on, 'infinity') >= m.day) as posts,
         (select count(distinct r.position_id)::int from running r join position o on o.id = r.position_id
            where r.month = m.month and o.programme_id = $1 and coalesce(o.ends_on, 'infinity') >= m.day) as filled,
         (select coalesce(sum(r.fte), 0) from running r where r.month = m.month) as fte
       from month m order by m.month`,
      parameters,
    );
  }
}
