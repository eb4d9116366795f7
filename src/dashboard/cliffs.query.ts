import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { decidedJoins } from '../registry/decision.sql.js';

export interface CliffRow {
  id: string;
  scope: 'programme' | 'unit';
  code: string;
  name: string;
  ends_on: string;
  contracts: number;
  /** Of how many contracts that run. */
  running: number;
  fte: number;
  fte_total: number;
  decided: number;
  /** How many cliffs there are in all. */
  total: number;
}

/** Cliffs of the whole house as the last look left them. */
const OF_HOUSE = `
  select c.id::text, c.scope, c.scope_id, c.ends_on, c.contracts, c.running, c.fte, c.fte_total, c.decided
  from cliff c where c.closed_on is null and c.ends_on >= $1::date`;

/**
 * Cliffs of a viewer's units, and of programmes as far as they lie in these units: counted there alone and judged by the
 * thresholds there, so that neither a number nor its being a cliff says anything about other units.
 */
function ofUnits(units: string, cliffUnits: string): string {
  const { joins, decided } = decidedJoins('c', '$1::date');
  return `
  ${OF_HOUSE} and c.scope = 'unit' and ${cliffUnits}
  union all
  select k.programme_id::text || '-' || k.ends_on, 'programme', k.programme_id, k.ends_on, k.contracts, s.running, k.fte,
    s.fte_total, k.decided
  from (
    select c.programme_id, c.ends_on, count(*)::int as contracts, count(distinct c.employee_id) as people, sum(c.fte) as fte,
      (count(*) filter (where ${decided}))::int as decided
    from contract c ${joins}
    where c.ends_on between $1::date and $1::date + $4::int and c.starts_on <= $1::date and c.programme_id is not null
      and (c.left_on is null or c.left_on > c.ends_on) and ${units}
    group by c.programme_id, c.ends_on) k
  join (
    select c.programme_id, count(*)::int as running, count(distinct c.employee_id) as headcount, sum(c.fte) as fte_total,
      count(distinct c.employee_id) filter (where c.ends_on is not null) as fixed_term
    from contract c
    where c.starts_on <= $1::date and (c.ends_on is null or c.ends_on >= $1::date)
      and (c.left_on is null or c.left_on >= $1::date) and c.programme_id is not null and ${units}
    group by c.programme_id) s using (programme_id)
  where k.decided < k.contracts and k.contracts >= $3::int
    and (k.people >= $5::numeric * s.fixed_term or k.people >= $6::numeric * s.headcount)`;
}

/** Open cliffs that lie ahead, as far as the viewer may see them. */
@Injectable()
export class CliffsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  /** The most urgent first: undecided before decided, then by day, then by size. */
  async seenBy(viewer: Viewer, today: Temporal.PlainDate, limit: number): Promise<CliffRow[]> {
    const parameters: unknown[] = [today.toString(), limit];
    return this.dataSource.query<CliffRow[]>(
      `select c.*, coalesce(p.code, u.code, '') as code, coalesce(p.name, u.name, '') as name, count(*) over ()::int as total
       from (${this.#source(viewer, parameters)}) c
         left join programme p on c.scope = 'programme' and p.id = c.scope_id
         left join unit u on c.scope = 'unit' and u.id = c.scope_id
       order by c.decided >= c.contracts, c.ends_on, c.contracts - c.decided desc, c.scope, code limit $2`,
      parameters,
    );
  }

  #source(viewer: Viewer, parameters: unknown[]): string {
    if (contractPolicy.scope(viewer, 'see').kind === 'all') return OF_HOUSE;
    const { minContracts, horizonDays, minShareFixedTerm, minShareTotal } = this.settings.cliffs;
    parameters.push(minContracts, horizonDays, minShareFixedTerm, minShareTotal);
    const units = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    return ofUnits(units, contractPolicy.rows(viewer, 'see', 'c.scope_id', parameters));
  }
}
