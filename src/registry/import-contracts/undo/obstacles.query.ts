import type { EntityManager } from 'typeorm';
import { IMPORTED } from '../effects.js';
import { NAMED } from '../names.sql.js';

/** Something that stands in the way of taking an import back. */
export interface Obstacle {
  /**
   * changed: the record was changed since. decision, task: somebody has worked on it. told: mails about it have left.
   * reference: something else refers to it.
   */
  kind: 'changed' | 'decision' | 'task' | 'told' | 'reference';
  entity: string;
  /** Number or code, and name. */
  key: string;
  label: string;
  /** Who did it, or who was told; for a reference the table. */
  who: string;
  /** Instant, ISO; null where it is not known. */
  at: string | null;
}

/** Obstacles that are named; there may be more. */
export const NAMED_OBSTACLES = 50;

/** What the run made and changed, once each; `made`: it was not there before. $1: the run, $2: when it was applied. */
const EFFECTS = `
  select entity, entity_id, bool_or(change_id is null) as made, min(change_id) as first_change
  from import_effect where run_id = $1 group by entity, entity_id`;

/** A look leaves decisions and tasks that nobody has touched: they go with their contract. */
const BY_PEOPLE = (actor: string): string => `${actor} not like 'job: %'`;

/** Since when something counts as later: ever, for what was not there before. */
const SINCE = (at: string): string => `(f.made or ${at} >= $2::timestamptz)`;

const FOUND = `
  select distinct on (f.entity, f.entity_id) 'changed' as kind, f.entity, f.entity_id, ch.actor as who, ch.happened_at as at
  from effects f join change ch on ch.entity_id = f.entity_id and ch.entity = f.entity and ch.id > coalesce(f.first_change, 0)
  where not exists (
    select from import_effect x join import_run i on i.id = x.run_id
    where x.change_id = ch.id and (x.run_id = $1 or i.state = 'undone'))
  union all
  select 'decision', f.entity, f.entity_id, max(v.actor), max(v.happened_at)
  from effects f join decision d on d.contract_id = f.entity_id join decision_event v on v.decision_id = d.id
  where ${BY_PEOPLE('v.actor')} and ${SINCE('v.happened_at')} group by f.entity, f.entity_id
  union all
  select 'task', f.entity, f.entity_id, max(t.created_by), max(t.created_at)
  from effects f join task t on t.contract_id = f.entity_id
  where (t.done_on is not null or ${BY_PEOPLE('t.created_by')}) and ${SINCE('t.created_at')} group by f.entity, f.entity_id
  union all
  select 'told', f.entity, f.entity_id, min(coalesce(nullif(m.name, ''), m.address)), max(m.created_at)
  from effects f join (
      select subject_id, mail_id from reminder where dropped_on is null
      union all select contract_id, mail_id from notice where dropped_on is null) told on told.subject_id = f.entity_id
    join mail m on m.id = told.mail_id and m.state in ('sent', 'sending')
  where ${SINCE('m.created_at')} group by f.entity, f.entity_id`;

/** Answered by the question above, or gone with the contract. */
const OWN_ANSWER = ['decision.contract_id', 'task.contract_id', 'notice.contract_id', 'cliff_member.contract_id'];

interface Reference {
  table: string;
  column: string;
  entity: string;
}

/** Every column of the database that refers to a record which an import can make; also those of features to come. */
async function references(manager: EntityManager, hardOnly: boolean): Promise<Reference[]> {
  const rows = await manager.query<(Reference & { hard: boolean })[]>(
    `select t.relname as "table", a.attname as "column", o.relname as entity,
       c.confdeltype in ('a', 'r') as hard
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class o on o.oid = c.confrelid
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = any($1::regclass[]) order by 1, 2`,
    [IMPORTED],
  );
  return rows.filter(({ table, column, hard }) => (hard || !hardOnly) && !OWN_ANSWER.includes(`${table}.${column}`));
}

/** References from rows that the run has neither made nor changed: those of its own go with it or are put back. */
const referring = ({ table, column, entity }: Reference): string => `
  select 'reference' as kind, f.entity, f.entity_id, '${table}' as who, null::timestamptz as at
  from effects f join ${table} r on r.${column} = f.entity_id
  where f.made and f.entity = '${entity}'
    and not exists (select from effects own where own.entity = '${table}' and own.entity_id::text = to_jsonb(r) ->> 'id')
  group by f.entity, f.entity_id`;

/**
 * What stands in the way of undoing a run, contracts first.
 * @param run with `sample`, only what the database itself would refuse counts: invented people may go with all that hangs on them
 */
export async function obstaclesTo(
  manager: EntityManager,
  run: { id: string; happened_at: string; sample: boolean },
): Promise<Obstacle[]> {
  const parts = (await references(manager, run.sample)).map(referring);
  if (!run.sample) parts.unshift(FOUND);
  return manager.query<Obstacle[]>(
    `with effects as materialized (${EFFECTS}), named as (${NAMED}), found as (${parts.join(' union all ')})
     select f.kind, f.entity, n.key, n.label, f.who, f.at
     from found f join named n on n.entity = f.entity and n.id = f.entity_id
     where $2::timestamptz is not null
     order by f.kind, n.entity, n.key limit ${NAMED_OBSTACLES + 1}`,
    [run.id, run.happened_at],
  );
}
