import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { decisionPolicy } from '../decision.policy.js';
import type { TaskKind } from './results.js';
import { taskStateSql } from './task-state.sql.js';

/** A task that is still to be done, with the contract that it is about. */
export interface DueTask {
  id: string;
  kind: TaskKind;
  due_on: string;
  contract_id: string;
  /** Number of the contract. */
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
}

export interface DueTasks {
  total: number;
  overdue: number;
  /** The first of them, soonest due first. */
  rows: DueTask[];
}

/** Checks and replies that are due: HR and the unit's manager are both told of them, so both see them. */
@Injectable()
export class DueTasksQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param limit how many rows at most */
  async of(
    viewer: Viewer,
    today: Temporal.PlainDate,
    due: { from?: Temporal.PlainDate; to: Temporal.PlainDate },
    limit: number,
  ): Promise<DueTasks> {
    const parameters: unknown[] = [today.toString(), due.to.toString(), limit, due.from?.toString() ?? null];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    const rows = await this.dataSource.query<(DueTask & { total: number; overdue: number })[]>(
      `select id, kind, due_on, contract_id, contract, family_name, given_name, unit,
         count(*) over ()::int as total, (count(*) filter (where state = 'overdue') over ())::int as overdue
       from (
         select t.id, t.kind, t.due_on, c.id as contract_id, c.number as contract, e.family_name, e.given_name, u.code as unit,
           ${taskStateSql('$1::date')} as state
         from task t join contract c on c.id = t.contract_id join employee e on e.id = c.employee_id
           join unit u on u.id = c.unit_id
         where t.done_on is null and t.due_on <= $2::date and t.due_on >= coalesce($4::date, '-infinity') and ${seen}) due
       where state in ('open', 'overdue')
       order by due_on, contract, id limit $3`,
      parameters,
    );
    return {
      total: rows[0]?.total ?? 0,
      overdue: rows[0]?.overdue ?? 0,
      rows: rows.map(({ total: _total, overdue: _overdue, ...row }) => row),
    };
  }
}
