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
    const running = `r.starts_on <= $1::date and (r.ends_on is null or r.ends_on >= $1::date)
      and (r.left_on is null or r.left_on > r.ends_on) and ${seen}`;
    // Everybody is counted once by the contracts that run, in the order of an index, of which the first of a person is the
    // one that reaches furthest (null comes first). What is signed ahead is little: those few people are taken out of the
    // day that their contract ends, and counted on the day that they are signed until.
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
         person as (
           select distinct on (r.employee_id) r.ends_on as until from contract r
           where ${running} order by r.employee_id, r.ends_on desc),
         moved as materialized (
           select o.until as earlier, max(f.until) as later from reach f
             cross join lateral (
               select max(coalesce(r.ends_on, 'infinity')) as until, bool_or(r.ends_on = f.starts_on - 1) as follows
               from contract r where r.employee_id = f.employee_id and ${running}) o
           where o.follows and f.until > o.until
           group by f.employee_id, o.until)
       select until, sum(people)::int as people
       from (
         select until, count(*) as people from person group by until
         union all select earlier, -count(*) from moved group by earlier
         union all select nullif(later, 'infinity'), count(*) from moved group by later) day
       group by until having sum(people) > 0 order by until`,
      parameters,
    );
  }
}
