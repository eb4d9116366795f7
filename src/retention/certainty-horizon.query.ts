import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import type { HorizonDay } from './certainty-horizon.js';

/** Reads how far the contracts reach that are signed today. */
@Injectable()
export class CertaintyHorizonQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * How many people of those whom the viewer may see have which last signed day. A contract that runs counts as signed;
   * one that is yet to begin counts when it is, and follows on the next day, in any post. A person counts once, with
   * the contract that reaches furthest; whoever leaves before the end is left out.
   */
  async days(viewer: Viewer, today: Temporal.PlainDate): Promise<HorizonDay[]> {
    const parameters: unknown[] = [today.toString()];
    const seen = contractPolicy.rows(viewer, 'see', 'r.unit_id', parameters);
    // What is signed ahead is little, so chains are followed there; permanent staff are counted by themselves: they need
    // no comparing of dates.
    return this.dataSource.query<HorizonDay[]>(
      `with recursive
         ahead as materialized (
           select employee_id, starts_on, coalesce(ends_on, 'infinity') as until from contract
           where starts_on > $1::date and signed_on <= $1::date and (left_on is null or left_on > ends_on)),
         reach as (
           select employee_id, starts_on, until from ahead
           union
           select r.employee_id, r.starts_on, a.until from reach r
             join ahead a on a.employee_id = r.employee_id and a.starts_on = r.until + 1 where r.until < 'infinity'),
         furthest as (select employee_id, starts_on, max(until) as until from reach group by employee_id, starts_on),
         term as (
           select r.employee_id, max(coalesce(f.until, r.ends_on)) as until
           from contract r left join furthest f on f.employee_id = r.employee_id and f.starts_on = r.ends_on + 1
           where r.ends_on >= $1::date and r.starts_on <= $1::date and (r.left_on is null or r.left_on > r.ends_on)
             and ${seen}
           group by r.employee_id),
         permanent as (
           select distinct r.employee_id from contract r
           where r.ends_on is null and r.starts_on <= $1::date and r.left_on is null and ${seen})
       select nullif(until, 'infinity') as until, count(*)::int as people
       from term t where not exists (select from permanent p where p.employee_id = t.employee_id)
       group by until
       union all
       select null, count(*)::int from permanent
       order by until`,
      parameters,
    );
  }
}
