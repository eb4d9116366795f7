import type { EntityManager } from 'typeorm';
import { scratchTable } from '../database/scratch-table.js';

/** Stands for "no committee" where a join must not compare with null: such a join is a nested loop. */
export const NO_COMMITTEE = '00000000-0000-0000-0000-000000000000';

/**
 * Which stages before the end the lead times before deadlines come to, as the temporary table
 * `hung_stage (hung, ends_on, committee_id, stages, largest, smallest)`: a row for each of the ladders' sets of them and
 * each stored plan that has one of their deadlines. The same as `stagesOfDeadlines`; a property test holds the two together.
 * @returns the longest, in days; 0 where nothing hangs on a deadline
 */
export async function writeHungStages(manager: EntityManager): Promise<number> {
  await scratchTable(
    manager,
    'hung_stage',
    'hung text[], ends_on date, committee_id uuid, stages int[], largest int, smallest int',
  );
  await manager.query(
    `insert into hung_stage
     select s.hung, d.ends_on, d.committee, array_agg(d.stage_base + s.days), max(d.stage_base + s.days),
       min(d.stage_base + s.days) filter (where d.stage_base + s.days >= 0)
     from (
       select l.hung, split_part(w, ':', 1) as name, split_part(w, ':', 2)::int as days
       from (select distinct hung from ladder where hung <> '{}') l cross join lateral unnest(l.hung) w
     ) s
     join (
       select ends_on, coalesce(committee_id, '${NO_COMMITTEE}') as committee, ends_on - due as stage_base,
         rule || case when variant = '' then '' else '/' || variant end as name
       from plan_deadline
     ) d on d.name = s.name
     group by s.hung, d.ends_on, d.committee`,
  );
  const [longest] = await manager.query<{ days: number | null }[]>('select max(largest) as days from hung_stage');
  return longest!.days ?? 0;
}
