import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import type { ThreeClocks } from './clock-facts.js';

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
  whole(
    ids: readonly string[],
    today: Temporal.PlainDate,
    manager: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<ProgrammeClocks[]> {
    return this.#clocks(ids, today, undefined, manager);
  }

  /** One programme, with the contracts and posts of the viewer's units alone. */
  async oneSeenBy(viewer: Viewer, id: string, today: Temporal.PlainDate): Promise<ProgrammeClocks | undefined> {
    return (await this.#clocks([id], today, viewer))[0];
  }

  /** @param viewer whose units count; left out: all */
  async #clocks(
    ids: readonly string[],
    today: Temporal.PlainDate,
    viewer?: Viewer,
    manager: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<ProgrammeClocks[]> {
    if (ids.length === 0) return [];
    const parameters: unknown[] = [today.toString(), ids];
    const seen = (column: string) => (viewer ? contractPolicy.rows(viewer, 'see', column, parameters) : 'true');
    const contracts = seen('c.unit_id');
    const posts = seen('o.unit_id');
    return manager.query<ProgrammeClocks[]>(
      `with follow_on as (
         select employee_id, max(coalesce(ends_on, 'infinity')) as until from contract
         where starts_on > $1::date and signed_on <= $1::date group by employee_id),
       let_end as (
         select contract_id, ends_on from decision where state in ('ended', 'leaving') and closed_on <= $1::date)
       select p.id, p.code, p.name,
         (select coalesce(jsonb_agg(k), '[]') from (
           select c.ends_on, count(*)::int as contracts from contract c
           where c.programme_id = p.id and ${RUNNING} and ${contracts} group by c.ends_on order by c.ends_on) k) as cohorts,
         (select coalesce(jsonb_agg(k), '[]') from (
           select t.until, count(*)::int as contracts, sum(t.fte) as fte from (
             select greatest(c.ends_on, f.until) as until, c.fte
             from contract c left join follow_on f on f.employee_id = c.employee_id
             where c.programme_id = p.id and c.ends_on is not null and ${RUNNING} and ${contracts}
               and not exists (select from let_end l where l.contract_id = c.id and l.ends_on = c.ends_on)) t
           where t.until < 'infinity' group by t.until order by t.until) k) as terms,
         (select case when b.certainty <> 'withdrawn' then to_jsonb(b) end from (
           select s.said_on, s.certainty, s.in_force_from, s.in_force_until from programme_statement s
           where s.programme_id = p.id and s.said_on <= $1::date
           order by s.said_on desc, s.id desc limit 1) b) as basis,
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
