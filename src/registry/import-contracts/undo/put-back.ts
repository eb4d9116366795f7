import type { EntityManager } from 'typeorm';
import { affected } from '../affected.js';
import { IMPORTED, type Imported } from '../effects.js';

const made = (entity: Imported, run: string): string =>
  `select entity_id from import_effect where run_id = ${run} and entity = '${entity}' and change_id is null`;

/** The values that fields of a table's rows had before the run, as one JSON object a row. */
const before = (entity: Imported, run: string): string => `
  select entity_id, jsonb_object_agg(field, old_value) as old from (
    select distinct on (e.entity_id, ch.field) e.entity_id, ch.field, ch.old_value
    from import_effect e join change ch on ch.id = e.change_id
    where e.run_id = ${run} and e.entity = '${entity}' order by e.entity_id, ch.field, ch.id) first
  where not exists (
    select from import_effect m
    where m.run_id = ${run} and m.entity = '${entity}' and m.change_id is null and m.entity_id = first.entity_id)
  group by entity_id`;

/** The columns of a table that the run changed. */
async function changedColumns(manager: EntityManager, entity: Imported, run: string): Promise<string[]> {
  const rows = await manager.query<{ field: string }[]>(
    `select distinct ch.field from import_effect e join change ch on ch.id = e.change_id
     where e.run_id = $1 and e.entity = $2 order by 1`,
    [run, entity],
  );
  return rows.map(({ field }) => field);
}

/**
 * Puts one table back: what was changed gets its old values, what was made goes. One statement, so that the checks of the
 * database see the final state only: a contract may be shortened and its successor removed together.
 */
async function putBackTable(
  manager: EntityManager,
  entity: Imported,
  run: string,
): Promise<{ restored: number; removed: number }> {
  const id = `'${run}'::uuid`;
  const columns = await changedColumns(manager, entity, run);
  const restore = columns.length
    ? `update ${entity} t set ${columns.map((column) => `"${column}" = s."${column}"`).join(', ')}, version = version + 1
       from (select o.id, ${columns.map((column) => `r."${column}"`).join(', ')}
             from ${entity} o join (${before(entity, id)}) b on b.entity_id = o.id
               cross join lateral jsonb_populate_record(o, b.old) r) s
       where s.id = t.id returning 1`
    : 'select 1 where false';
  const [counts] = await manager.query<{ restored: number; removed: number }[]>(
    `with restored as (${restore}), removed as (delete from ${entity} where id in (${made(entity, id)}) returning 1)
     select (select count(*) from restored) as restored, (select count(*) from removed) as removed`,
  );
  return counts!;
}

/** What a look has written down about records that are about to go, and that nothing else would take away. */
async function forget(manager: EntityManager, run: string): Promise<void> {
  const gone = `(select entity_id from import_effect where run_id = '${run}'::uuid and change_id is null)`;
  await affected(manager, `delete from flag where scope_id in ${gone}`);
  await affected(manager, `delete from cliff where scope_id in ${gone}`);
  await affected(manager, `delete from reminder where subject_id in ${gone}`);
}

/** Takes back all that a run did to the register; the history tells of it as of any other change. */
export async function putBack(manager: EntityManager, run: string): Promise<{ restored: number; removed: number }> {
  const total = { restored: 0, removed: 0 };
  await forget(manager, run);
  await manager.query('set constraints contract_no_overlap, contract_one_successor deferred');
  for (const entity of IMPORTED.toReversed()) {
    const { restored, removed } = await putBackTable(manager, entity, run);
    total.restored += restored;
    total.removed += removed;
  }
  await manager.query('set constraints contract_no_overlap, contract_one_successor immediate');
  return total;
}
