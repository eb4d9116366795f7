import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** One entry in the life of a contract or a person: its creation (no field), a change, or its deletion (no field). */
export interface HistoryEntry {
  /** Instant in ISO 8601, UTC. */
  when: string;
  who: string;
  what: 'created' | 'changed' | 'deleted';
  /** Table of the register, e.g. contract. */
  entity: string;
  /** Contract or personnel number. */
  number: string;
  field: string | null;
  from: unknown;
  to: unknown;
}

/** What a reference's id is called: number or code, or the id itself where the row is gone. */
const called = (value: string): string => `case h.field
    when 'employee_id' then (select to_jsonb(number) from employee where id = (${value} #>> '{}')::uuid)
    when 'position_id' then (select to_jsonb(number) from position where id = (${value} #>> '{}')::uuid)
    when 'unit_id' then (select to_jsonb(code) from unit where id = (${value} #>> '{}')::uuid)
    when 'programme_id' then (select to_jsonb(code) from programme where id = (${value} #>> '{}')::uuid)
    when 'predecessor_id' then (select to_jsonb(number) from contract where id = (${value} #>> '{}')::uuid)
  end`;

// A row that is gone is found by what the history kept of it.
const HISTORY = `
  with subject as (
    select 'contract' as entity, id, number, created_at, created_by from contract where number = $1
    union all select 'employee', id, number, created_at, created_by from employee where number = $1
    union all
    select entity, entity_id, old_value ->> 'number', (old_value ->> 'created_at')::timestamptz, old_value ->> 'created_by'
      from change where entity in ('contract', 'employee') and field is null and old_value ->> 'number' = $1
  )
  select created_at as when, created_by as who, 'created' as what, entity, number, null as field,
    null::jsonb as from, null::jsonb as to, 0 as step
  from subject
  union all
  select h.happened_at, h.actor, case when h.field is null then 'deleted' else 'changed' end, s.entity, s.number,
    regexp_replace(h.field, '_id$', ''),
    case when h.field is not null then coalesce(${called('h.old_value')}, nullif(h.old_value, 'null')) end,
    coalesce(${called('h.new_value')}, nullif(h.new_value, 'null')), h.id
  from subject s join change h on h.entity_id = s.id and h.entity = s.entity
  order by 1, 9`;

/** Everything that happened to a contract or a person, oldest first. */
@Injectable()
export class History {
  constructor(private readonly dataSource: DataSource) {}

  /** @param number contract or personnel number; empty where neither was ever known */
  async of(number: string): Promise<HistoryEntry[]> {
    const rows = await this.dataSource.query<(HistoryEntry & { step: number })[]>(HISTORY, [number]);
    return rows.map(({ step: _step, ...entry }) => entry);
  }
}
