import type { EntityManager } from 'typeorm';
import { decidedSql, decisionSql } from '../../registry/decision.sql.js';
import type { CountedPerson } from './count-cells.js';

/** SQL: who is at work in programmes `$1` on the day `$2`: each person once for a programme, with the contract that runs longest. */
const PERSON = `
  select distinct on (c.programme_id, c.employee_id) c.programme_id, c.employee_id,
    least(c.ends_on, c.left_on) as last_day,
    case when c.ends_on is null then null
      when c.left_on <= c.ends_on or ${decidedSql('c', '$2::date')} then 'decided'
      when ${decisionSql('c', '$2::date')} = 'undecided' then 'undecided' else 'under_way' end as decision
  from contract c
  where c.programme_id = any($1::uuid[]) and c.starts_on <= $2::date
    and coalesce(least(c.ends_on, c.left_on), 'infinity') >= $2::date
  order by c.programme_id, c.employee_id, coalesce(least(c.ends_on, c.left_on), 'infinity') desc, c.id`;

const byProgramme = <Person>(
  programmes: readonly string[],
  rows: (Person & { programme_id: string })[],
): Map<string, Person[]> => {
  const found = Map.groupBy(rows, ({ programme_id }) => programme_id);
  return new Map(programmes.map((id) => [id, found.get(id) ?? []]));
};

/** Who is at work in programmes on a day, and whether it is decided what follows. No names. @returns by programme.id */
export async function countedStaff(
  manager: Pick<EntityManager, 'query'>,
  programmes: readonly string[],
  asOf: Temporal.PlainDate,
): Promise<Map<string, CountedPerson[]>> {
  const rows = await manager.query<(CountedPerson & { programme_id: string })[]>(
    `select programme_id, last_day, decision from (${PERSON}) person`,
    [programmes, asOf.toString()],
  );
  return byProgramme(programmes, rows);
}
