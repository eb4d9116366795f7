import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { withinUnitSql } from '../../registry/unit-tree.sql.js';
import type { ProposalKind } from '../decision-case.js';
import { decisionPolicy } from '../decision.policy.js';
import type { DecisionState } from '../states.js';
import type { TaskKind, TaskResult } from '../tasks/results.js';

/** Something that was settled. Dates are ISO text. */
export interface DoneItem {
  /** decision.id or task.id */
  id: string;
  done_on: string;
  contract_id: string;
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  programme: string | null;
  /** Last day of the contract that it was about. */
  ends_on: string | null;
  /** Of a decision. */
  state: DecisionState | null;
  kind: ProposalKind | null;
  new_ends_on: string | null;
  /** Of a task. */
  task: TaskKind | null;
  result: TaskResult | null;
}

export interface DoneFilter {
  /** First day. */
  since: Temporal.PlainDate;
  /** Codes; a unit with all below. */
  unit?: string | undefined;
  programme?: string | undefined;
}

/** Where the list goes on: behind the thing of this day and id. */
export type DonePlace = readonly [doneOn: string, id: string];

const PARTS = `
  select d.id, d.closed_on as done_on, d.contract_id, d.ends_on, d.state, d.kind, d.new_ends_on, null as task, null as result
  from decision d where d.closed_on between $2::date and $1::date
  union all
  select t.id, t.done_on, t.contract_id, null, null, null, null, t.kind, t.result
  from task t where t.done_on between $2::date and $1::date`;

/** Decisions and tasks that were settled lately, the newest first. */
@Injectable()
export class DoneWork {
  constructor(private readonly dataSource: DataSource) {}

  /** @param limit one more than a page shows */
  async seenBy(
    viewer: Viewer,
    today: Temporal.PlainDate,
    { since, unit, programme }: DoneFilter,
    limit: number,
    after?: DonePlace,
  ): Promise<DoneItem[]> {
    const values: unknown[] = [today.toString(), since.toString()];
    const conditions = [decisionPolicy.rows(viewer, 'see', 'c.unit_id', values)];
    if (unit) conditions.push(withinUnitSql('c.unit_id', `$${values.push(unit)}`));
    if (programme) conditions.push(`p.code = $${values.push(programme)}`);
    if (after)
      conditions.push(`(w.done_on, w.id) < ($${values.push(after[0])}::date, $${values.push(after[1])}::uuid)`);
    return this.dataSource.query<DoneItem[]>(
      `select w.id, w.done_on, w.contract_id, c.number as contract, e.family_name, e.given_name, u.code as unit,
         p.code as programme, coalesce(w.ends_on, c.ends_on) as ends_on, w.state, w.kind, w.new_ends_on, w.task, w.result
       from (${PARTS}) w join contract c on c.id = w.contract_id join employee e on e.id = c.employee_id
         join unit u on u.id = c.unit_id left join programme p on p.id = c.programme_id
       where ${conditions.join(' and ')} order by w.done_on desc, w.id desc limit $${values.push(limit)}`,
      values,
    );
  }
}
