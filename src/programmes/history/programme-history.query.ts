import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FACT_KIND_NAMES, type FactKind, tableOf } from '../facts/kinds.js';

/** One entry, a change or a removal. */
export interface ProgrammeChange {
  /** Instant in ISO 8601, UTC. */
  at: string;
  who: string;
  what: 'created' | 'changed' | 'removed';
  kind: FactKind | 'values';
  /** What it is called: title, code, text, month. */
  name: string | null;
  /** Column; null where the whole came or went. */
  field: string | null;
  from: unknown;
  to: unknown;
}

interface Table {
  kind: ProgrammeChange['kind'];
  table: string;
  /** SQL expression of what its row `r` (jsonb) is called. */
  name: string;
  /** SQL condition on its row `r` (jsonb). */
  mine: string;
}

const NAMES: Record<FactKind, string> = {
  statements: `r ->> 'text'`,
  grants: `r ->> 'title'`,
  indicators: `r ->> 'code'`,
  objectives: `r ->> 'title'`,
  'work-items': `r ->> 'title'`,
  milestones: `r ->> 'title'`,
  participants: `concat_ws(', ', nullif(r ->> 'name', ''), nullif(r ->> 'organisation', ''))`,
};

/** SQL: ids of the programme's rows of a table, those that were removed too. */
const idsOf = (table: string): string =>
  `select id::text from ${table} where programme_id = $1::uuid
   union select entity_id::text from change where entity = '${table}' and field is null and old_value ->> 'programme_id' = $1::text`;

const OF_PROGRAMME = `r ->> 'programme_id' = $1::text`;
const TABLES: readonly Table[] = [
  ...FACT_KIND_NAMES.map((kind): Table => ({
    kind,
    table: tableOf(kind).table,
    name: NAMES[kind],
    mine:
      kind === 'milestones' || kind === 'participants'
        ? `r ->> 'work_item_id' in (${idsOf('programme_work_item')})`
        : OF_PROGRAMME,
  })),
  {
    kind: 'values',
    table: 'programme_indicator_value',
    name: `concat_ws(' ', (select code from programme_indicator i where i.id::text = r ->> 'indicator_id'), left(r ->> 'month', 7))`,
    mine: `r ->> 'indicator_id' in (${idsOf('programme_indicator')})`,
  },
];

/** SQL: what became of the rows of one table. */
const changesOf = ({ kind, table, name, mine }: Table): string => `
  select * from (
    with facts as (
      select id, to_jsonb(t) as r, false as gone from ${table} t
      union all select entity_id, old_value, true from change where entity = '${table}' and field is null),
    own as (select id, r, gone, ${name} as name from facts where ${mine})
    select (r ->> 'created_at')::timestamptz as at, r ->> 'created_by' as who, 'created' as what, '${kind}' as kind, name,
      null as field, null::jsonb as "from", null::jsonb as "to", 0 as step from own
    union all
    select h.happened_at, h.actor, case when h.field is null then 'removed' else 'changed' end, '${kind}', own.name, h.field,
      case when h.field is not null then h.old_value end, h.new_value, h.id
    from own join change h on h.entity = '${table}' and h.entity_id = own.id) ${table}_changes`;

/** What was entered, changed and removed of a programme. Names those who did: for those who may do so themselves. */
@Injectable()
export class ProgrammeHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** Latest first. */
  of(programme: string, limit: number): Promise<ProgrammeChange[]> {
    return this.dataSource.query(
      `select at, who, what, kind, name, field, "from", "to" from (${TABLES.map(changesOf).join(' union all ')}) changes
       order by at desc, step desc limit $2`,
      [programme, limit],
    );
  }
}
