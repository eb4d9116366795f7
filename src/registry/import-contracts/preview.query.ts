import type { EntityManager } from 'typeorm';
import { OWN_CHANGES, type Imported } from './effects.js';
import { NAMED } from './names.sql.js';

/** One record that the import would make or change, as people know it. */
export interface PreviewRow {
  entity: Imported;
  kind: 'created' | 'updated';
  /** Number or code. */
  key: string;
  /** Name of the person or the thing. */
  label: string;
  /** Line of the file that says so, where one does. */
  line: number | null;
  /** What is new, or old and new; references by their number or code. */
  fields: PreviewField[];
}

export interface PreviewField {
  field: string;
  old?: unknown;
  new: unknown;
}

/** Records of each kind that are listed; all are counted. */
export const PREVIEWED = 1000;

const ORDER = `array_position(array['contract', 'employee', 'position', 'unit', 'programme'], entity)`;

const CREATED = `
  with made as (select * from import_made order by ${ORDER}, entity_id limit ${PREVIEWED})
  select m.entity, 'created' as kind, n.key, n.label, t.line,
    case when m.entity = 'contract' then (
      select jsonb_agg(jsonb_build_object('field', f.name, 'new', f.value) order by f.place)
      from contract c join unit u on u.id = c.unit_id cross join lateral (values
        (1, 'unit', to_jsonb(u.code)), (2, 'starts_on', to_jsonb(c.starts_on)), (3, 'ends_on', to_jsonb(c.ends_on)),
        (4, 'ground', to_jsonb(c.ground))) f (place, name, value)
      where c.id = m.entity_id) else '[]' end as fields
  from made m join (${NAMED}) n on n.entity = m.entity and n.id = m.entity_id
    left join line_target t on m.entity = 'contract' and t.id = m.entity_id
  order by ${ORDER.replace('entity', 'm.entity')}, t.line, n.key`;

/** What an id stands for, by the field that holds it. */
const called = (value: string): string => `case own.field
    when 'position_id' then (select to_jsonb(number) from position where id = (${value} #>> '{}')::uuid)
    when 'unit_id' then (select to_jsonb(code) from unit where id = (${value} #>> '{}')::uuid)
    when 'programme_id' then (select to_jsonb(code) from programme where id = (${value} #>> '{}')::uuid)
    when 'predecessor_id' then (select to_jsonb(number) from contract where id = (${value} #>> '{}')::uuid)
    else ${value} end`;

/** A field may change twice (a number taken over and given back): first old and last new value count. */
const UPDATED = `
  with own as (
    select entity, entity_id, field, (array_agg(old_value order by id))[1] as old_value,
      (array_agg(new_value order by id desc))[1] as new_value
    from (${OWN_CHANGES}) ch group by entity, entity_id, field
  ), touched as (
    select entity, entity_id from own where old_value is distinct from new_value group by entity, entity_id
    order by ${ORDER}, entity_id limit ${PREVIEWED}
  )
  select own.entity, 'updated' as kind, n.key, n.label, t.line,
    jsonb_agg(jsonb_build_object('field', regexp_replace(own.field, '_id$', ''),
      'old', nullif(${called('own.old_value')}, 'null'), 'new', nullif(${called('own.new_value')}, 'null')) order by own.field) as fields
  from touched join own using (entity, entity_id) join (${NAMED}) n on n.entity = own.entity and n.id = own.entity_id
    left join line_target t on own.entity = 'contract' and t.id = own.entity_id
  where own.old_value is distinct from own.new_value
  group by own.entity, own.entity_id, n.key, n.label, t.line
  order by ${ORDER.replace('entity', 'own.entity')}, t.line, n.key`;

/** What the import in this transaction makes and changes, contracts first, in the order of the file. */
export async function previewOfEffects(manager: EntityManager): Promise<PreviewRow[]> {
  return [...(await manager.query<PreviewRow[]>(UPDATED)), ...(await manager.query<PreviewRow[]>(CREATED))];
}
