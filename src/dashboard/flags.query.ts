import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';

/** One open flag with what it is about, and how many its rule has in all. */
export interface FlagRow {
  rule: string;
  total: number;
  scope: 'contract' | 'employee' | 'unit' | 'programme' | 'committee' | 'cliff';
  scope_id: string;
  opened_on: string;
  /** Number of the contract, code of the unit, programme or committee. */
  code: string | null;
  /** Whom or what it is about in words. */
  name: string | null;
  ends_on: string | null;
  /** For a cliff: what it is a cliff of. */
  cliff_scope: 'programme' | 'unit' | null;
}

/**
 * SQL: whether a flag is about what lies in a viewer's units; those about a programme or committee are about the house.
 * @param seen SQL condition on a unit's id, by its expression
 */
const inUnits = (seen: (unit: string) => string): string => `case f.scope
  when 'contract' then ${seen('c.unit_id')}
  when 'unit' then ${seen('f.scope_id')}
  when 'employee' then exists (select from contract x where x.employee_id = f.scope_id and ${seen('x.unit_id')})
  when 'cliff' then exists (select from cliff x where x.id = f.scope_id and x.scope = 'unit' and ${seen('x.scope_id')})
  else false end`;

/** Open flags for the first page: of each rule the newest few, and of one day those first that end first. */
@Injectable()
export class FlagsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param perRule how many of each rule at most */
  async seenBy(viewer: Viewer, perRule: number): Promise<FlagRow[]> {
    const parameters: unknown[] = [perRule];
    const all = contractPolicy.scope(viewer, 'see').kind === 'all';
    const seen = all ? 'true' : inUnits((unit) => contractPolicy.rows(viewer, 'see', unit, parameters));
    return this.dataSource.query(
      `with newest as (
         select f.rule, f.scope, f.scope_id, f.opened_on, count(*) over (partition by f.rule) as total,
           row_number() over (partition by f.rule order by f.opened_on desc, c.ends_on, f.id desc) as position
         from flag f left join contract c on f.scope = 'contract' and c.id = f.scope_id
         where f.resolved_on is null and ${seen})
       select f.rule, f.total, f.scope, f.scope_id, f.opened_on,
         coalesce(c.number, u.code, p.code, k.code, cp.code, cu.code) as code,
         case when e.id is not null then concat_ws(', ', e.family_name, nullif(e.given_name, ''))
           else coalesce(u.name, p.name, k.name, cp.name, cu.name) end as name,
         coalesce(c.ends_on, l.ends_on) as ends_on, l.scope as cliff_scope
       from newest f
         left join contract c on f.scope = 'contract' and c.id = f.scope_id
         left join employee e on e.id = case f.scope when 'contract' then c.employee_id when 'employee' then f.scope_id end
         left join unit u on f.scope = 'unit' and u.id = f.scope_id
         left join programme p on f.scope = 'programme' and p.id = f.scope_id
         left join committee k on f.scope = 'committee' and k.id = f.scope_id
         left join cliff l on f.scope = 'cliff' and l.id = f.scope_id
         left join programme cp on l.scope = 'programme' and cp.id = l.scope_id
         left join unit cu on l.scope = 'unit' and cu.id = l.scope_id
       where f.position <= $1
       order by f.rule, f.position`,
      parameters,
    );
  }
}
