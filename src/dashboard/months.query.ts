import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { decidedJoins } from '../registry/decision.sql.js';

export interface MonthRow {
  /** YYYY-MM */
  month: string;
  contracts: number;
  decided: number;
}

/** What ends in which month. */
@Injectable()
export class MonthsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Contracts that the viewer may see, by the month of their last day, from today until before `until`. Decided: as
   * `decidedSql` says, or their leaving is recorded.
   */
  async seenBy(viewer: Viewer, today: Temporal.PlainDate, until: Temporal.PlainDate): Promise<MonthRow[]> {
    const parameters: unknown[] = [today.toString(), until.toString()];
    const seen = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    const { joins, decided } = decidedJoins('c', '$1::date');
    return this.dataSource.query<MonthRow[]>(
      `select to_char(day.ends_on, 'YYYY-MM') as month, sum(day.contracts)::int as contracts, sum(day.decided)::int as decided
       from (
         select c.ends_on, count(*) as contracts, count(*) filter (where c.left_on <= c.ends_on or ${decided}) as decided
         from contract c ${joins}
         where c.ends_on >= $1::date and c.ends_on < $2::date and (c.left_on is null or c.left_on >= $1::date) and ${seen}
         group by c.ends_on) day
       group by 1 order by 1`,
      parameters,
    );
  }
}
