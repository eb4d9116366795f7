import type { EntityManager } from 'typeorm';

/** Tables that a contract list writes, those that others refer to first. */
export const IMPORTED = ['unit', 'programme', 'employee', 'position', 'contract'] as const;
export type Imported = (typeof IMPORTED)[number];

/** Entries that this transaction has written into the history since the import began. */
export const OWN_CHANGES = `
  select ch.* from change ch, import_begun b
  where ch.id > b.last_change and ch.xmin = pg_current_xact_id()::xid and ch.entity = any(array['${IMPORTED.join(`', '`)}'])`;

/** From here on it is noted which records are made and which entries of the history are written; gone with the transaction. */
export async function watchEffects(manager: EntityManager): Promise<void> {
  await manager.query('create temp table import_made (entity text, entity_id uuid) on commit drop');
  await manager.query(
    'create temp table import_begun on commit drop as select coalesce(max(id), 0) as last_change from change',
  );
}

/** An `insert` of one of our tables that also notes what it made; counts as it did. */
export const making = (entity: Imported, insert: string): string =>
  `with made as (${insert} returning id) insert into import_made select '${entity}', id from made`;

/** Keeps with a run what it did, so that it can be undone. */
export async function keepEffects(manager: EntityManager, runId: string): Promise<void> {
  await manager.query(
    `insert into import_effect (run_id, entity, entity_id, change_id)
     select $1::uuid, entity, entity_id, null from import_made
     union all select $1::uuid, entity, entity_id, id from (${OWN_CHANGES}) own`,
    [runId],
  );
}

/** Key by which people know a record, for each record that the import made. */
const MADE_KEYS = `
  select m.entity, m.entity_id, coalesce(e.number, u.code, p.code, po.number, c.number) as key
  from import_made m
    left join employee e on m.entity = 'employee' and e.id = m.entity_id
    left join unit u on m.entity = 'unit' and u.id = m.entity_id
    left join programme p on m.entity = 'programme' and p.id = m.entity_id
    left join position po on m.entity = 'position' and po.id = m.entity_id
    left join contract c on m.entity = 'contract' and c.id = m.entity_id`;

/**
 * A short text that stands for all that the import does: two runs of one file with the same digest do the same. Records
 * that are made have other ids each time, so they stand under their keys.
 */
export async function digestOfEffects(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ digest: string }[]>(
    `with made as (${MADE_KEYS}), told as (
       select concat_ws('|', 'made', entity, key) as text from made
       union all
       select concat_ws('|', 'changed', ch.entity, ch.entity_id, ch.field, ch.old_value, coalesce(m.key, ch.new_value::text))
       from (${OWN_CHANGES}) ch
         left join made m on ch.field like '%\\_id' and m.entity_id::text = ch.new_value #>> '{}'
       union all
       select concat_ws('|', 'fault', line, code, field, value, other) from line_fault
       union all
       select concat_ws('|', 'refused', line) from contract_line where rejected
     )
     select md5(coalesce(string_agg(text, '\n' order by text collate "C"), '')) as digest from told`,
  );
  return row!.digest;
}
