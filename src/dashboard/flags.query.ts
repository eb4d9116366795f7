import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import type { Disagreement } from '../watch/clocks/three-clocks.js';

/** One open flag with what it is about, and how many its rule has in all. */
export interface FlagRow {
  rule: string;
  total: number;
  scope: 'contract' | 'employee' | 'unit' | 'programme' | 'committee' | 'cliff' | 'promise';
  scope_id: string;
  opened_on: string;
  /** Number of the contract, code of the unit, programme or committee; of a promise the id of its committee. */
  code: string | null;
  /** Whom or what it is about in words. */
  name: string | null;
  ends_on: string | null;
  /** For a cliff: what it is a cliff of. */
  cliff_scope: 'programme' | 'unit' | null;
  /** For a programme: what its clocks do not say alike. */
  facts: { found?: Disagreement[] };
}

/** Newest flags of a rule among which those that end first are looked for: enough for what a morning brings. */
const AMONG = 200;

const FLAG = 'f.id, f.rule, f.scope, f.scope_id, f.opened_on';

/** SQL: how many open flags each rule has (`counted`), and the newest of each with the last day of its contract (`open`). */
const OF_HOUSE = `
  counted as (select rule, count(*) as total from flag where resolved_on is null group by rule),
  open as (
    select ${FLAG}, c.ends_on
    from counted r
      cross join lateral (
        select * from flag f where f.rule = r.rule and f.resolved_on is null
        order by f.opened_on desc, f.id desc limit ${AMONG}) f
      left join contract c on f.scope = 'contract' and c.id = f.scope_id)`;

/**
 * SQL: the same of what lies in units, all of it and found from there; flags about a programme or committee are the house's.
 * @param seen SQL condition on a unit's id, by its expression
 */
const inUnits = (seen: (unit: string) => string): string => `
  open as materialized (
    select ${FLAG}, c.ends_on from contract c join flag f on f.scope_id = c.id and f.scope = 'contract'
    where f.resolved_on is null and ${seen('c.unit_id')}
    union all
    select ${FLAG}, null from unit u join flag f on f.scope_id = u.id and f.scope = 'unit'
    where f.resolved_on is null and ${seen('u.id')}
    union all
    select ${FLAG}, null
    from (select distinct c.employee_id from contract c where ${seen('c.unit_id')}) p
      join flag f on f.scope_id = p.employee_id and f.scope = 'employee'
    where f.resolved_on is null
    union all
    select ${FLAG}, null from cliff l join flag f on f.scope_id = l.id and f.scope = 'cliff'
    where f.resolved_on is null and l.scope = 'unit' and ${seen('l.scope_id')}),
  counted as (select rule, count(*) as total from open group by rule)`;

/** Open flags for the first page: of each rule the newest few, and of one day those first that end first. */
@Injectable()
export class FlagsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param perRule how many of each rule at most */
  async seenBy(viewer: Viewer, perRule: number): Promise<FlagRow[]> {
    const parameters: unknown[] = [perRule];
    const all = contractPolicy.scope(viewer, 'see').kind === 'all';
    const open = all ? OF_HOUSE : inUnits((unit) => contractPolicy.rows(viewer, 'see', unit, parameters));
    // Rule by rule with a limit, so that the planner knows how few they are and looks up the names of these alone.
    return this.dataSource.query(
      `with ${open}
       select f.rule, r.total, f.scope, f.scope_id, f.opened_on,
         (select detail from flag where flag.id = f.id) as facts,
         coalesce(c.number, u.code, p.code, k.code, cp.code, cu.code, prk.id::text) as code,
         case when e.id is not null then concat_ws(', ', e.family_name, nullif(e.given_name, ''))
           else coalesce(u.name, p.name, k.name, cp.name, cu.name, prk.name) end as name,
         coalesce(c.ends_on, l.ends_on) as ends_on, l.scope as cliff_scope
       from counted r
         cross join lateral (
           select * from open where open.rule = r.rule order by opened_on desc, ends_on, id desc limit $1) f
         left join contract c on f.scope = 'contract' and c.id = f.scope_id
         left join employee e on e.id = case f.scope when 'contract' then c.employee_id when 'employee' then f.scope_id end
         left join unit u on f.scope = 'unit' and u.id = f.scope_id
         left join programme p on f.scope = 'programme' and p.id = f.scope_id
         left join committee k on f.scope = 'committee' and k.id = f.scope_id
         left join cliff l on f.scope = 'cliff' and l.id = f.scope_id
         left join programme cp on l.scope = 'programme' and cp.id = l.scope_id
         left join unit cu on l.scope = 'unit' and cu.id = l.scope_id
         left join promise pr on f.scope = 'promise' and pr.id = f.scope_id
         left join committee prk on prk.id = pr.committee_id
       order by f.rule, f.opened_on desc, f.ends_on, f.id desc`,
      parameters,
    );
  }
}
