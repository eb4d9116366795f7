import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import type { ThreeClocks } from './three-clocks.js';

/** A programme with its clocks. */
export interface ProgrammeClocks extends ThreeClocks {
  id: string;
  code: string;
  name: string;
}

export interface ProgrammeClocksList {
  programmes: ProgrammeClocks[];
  /** How many there are in all. */
  total: number;
}

const RUNNING = `c.starts_on <= $1::date and (c.ends_on is null or c.ends_on >= $1::date)
  and (c.left_on is null or c.left_on > coalesce(c.ends_on, 'infinity'))`;

/** The clocks of each programme: when its contracts, its money and its posts end. */
@Injectable()
export class ThreeClocksQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Programmes that have contracts which the viewer may see, with these contracts alone and the posts of these units;
   * those of which most ends within a year first.
   */
  async seenBy(viewer: Viewer, today: Temporal.PlainDate, limit: number): Promise<ProgrammeClocksList> {
    const parameters: unknown[] = [today.toString(), limit];
    const seen = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    const found = await this.dataSource.query<{ id: string; total: number }[]>(
      `with ending as (
         select c.programme_id, count(*) as contracts from contract c
         where c.ends_on >= $1::date and c.ends_on < $1::date + interval '1 year' and c.programme_id is not null
           and ${RUNNING} and ${seen}
         group by c.programme_id)
       select p.id, count(*) over ()::int as total
       from programme p left join ending on ending.programme_id = p.id
       where ending.contracts > 0 or exists (select from contract c where c.programme_id = p.id and ${RUNNING} and ${seen})
       order by ending.contracts desc nulls last, p.code limit $2`,
      parameters,
    );
    return {
      programmes: await this.#clocks(
        found.map(({ id }) => id),
        today,
        viewer,
      ),
      total: found[0]?.total ?? 0,
    };
  }

  /** Programmes as a whole, by id; for those who see figures of programmes and no units. */
  whole(ids: readonly string[], today: Temporal.PlainDate): Promise<ProgrammeClocks[]> {
    return this.#clocks(ids, today);
  }

  /** @param viewer whose units count; left out: all */
  async #clocks(ids: readonly string[], today: Temporal.PlainDate, viewer?: Viewer): Promise<ProgrammeClocks[]> {
    if (ids.length === 0) return [];
    const parameters: unknown[] = [today.toString(), ids];
    const seen = (column: string) => (viewer ? contractPolicy.rows(viewer, 'see', column, parameters) : 'true');
    const contracts = seen('c.unit_id');
    const posts = seen('o.unit_id');
    return this.dataSource.query<ProgrammeClocks[]>(
      `select p.id, p.code, p.name,
         (select coalesce(jsonb_agg(k), '[]') from (
           select c.ends_on, count(*)::int as contracts from contract c
           where c.programme_id = p.id and ${RUNNING} and ${contracts} group by c.ends_on order by c.ends_on) k) as cohorts,
         (select coalesce(jsonb_agg(k), '[]') from (
           select g.title, g.starts_on, g.ends_on, g.certainty from programme_grant g
           where g.programme_id = p.id and coalesce(g.ends_on, 'infinity') >= $1::date
           order by g.starts_on, g.title) k) as grants,
         (select coalesce(jsonb_agg(k), '[]') from (
           select o.ends_on, count(*)::int as posts from position o
           where o.programme_id = p.id and coalesce(o.ends_on, 'infinity') >= $1::date and ${posts}
           group by o.ends_on order by o.ends_on) k) as posts
       from unnest($2::uuid[]) with ordinality as w(id, place) join programme p on p.id = w.id
       order by w.place`,
      parameters,
    );
  }
}
