import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { withinUnitSql } from '../../registry/unit-tree.sql.js';
import { decisionPolicy } from '../decision.policy.js';
import type { DueScope } from '../due-groups.query.js';
import type { DueCount, DuePlace } from '../due-steps.query.js';
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
  programme: string | null;
  /** Last day of the contract; null: permanent by now. */
  ends_on: string | null;
}

export interface DueTasks extends DueCount {
  /** The first of them, soonest due first. */
  rows: DueTask[];
}

/** Which tasks; days are those that they are due on. */
export interface DueTaskFilter extends DueScope {
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
  kind?: TaskKind | undefined;
}

/** Checks and replies that are due: HR and the unit's manager are both told of them, so both see them. */
@Injectable()
export class DueTasksQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param limit how many rows at most */
  async of(viewer: Viewer, today: Temporal.PlainDate, filter: DueTaskFilter, limit: number): Promise<DueTasks> {
    return {
      ...(await this.count(viewer, today, filter)),
      rows: await this.rows(viewer, today, filter, limit),
    };
  }

  async count(viewer: Viewer, today: Temporal.PlainDate, filter: DueTaskFilter): Promise<DueCount> {
    const { sql, values } = open(viewer, today, filter);
    const [row] = await this.dataSource.query<DueCount[]>(
      `select count(*)::int as total, (count(*) filter (where task_state = 'overdue'))::int as overdue from (${sql}) due
       where task_state in ('open', 'overdue')`,
      values,
    );
    return row!;
  }

  /** Soonest due first, and by contract number within a day. */
  async rows(
    viewer: Viewer,
    today: Temporal.PlainDate,
    filter: DueTaskFilter,
    limit: number,
    after?: DuePlace,
  ): Promise<DueTask[]> {
    const { sql, values } = open(viewer, today, filter);
    const beyond = after
      ? `and (due_on, contract collate "C", id) > ($${values.push(after[0])}::date, $${values.push(after[1])} collate "C", $${values.push(after[2])}::uuid)`
      : '';
    return this.dataSource.query<DueTask[]>(
      `select id, kind, due_on, contract_id, contract, family_name, given_name, unit, programme, ends_on from (${sql}) due
       where task_state in ('open', 'overdue') ${beyond}
       order by due_on, contract collate "C", id limit $${values.push(limit)}`,
      values,
    );
  }
}

/** SQL: the tasks that nobody has done, each with its state. */
function open(
  viewer: Viewer,
  today: Temporal.PlainDate,
  { unit, programme, from, to, kind }: DueTaskFilter,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [today.toString()];
  const conditions = [decisionPolicy.rows(viewer, 'see', 'c.unit_id', values)];
  if (from) conditions.push(`t.due_on >= $${values.push(from.toString())}::date`);
  if (to) conditions.push(`t.due_on <= $${values.push(to.toString())}::date`);
  if (kind) conditions.push(`t.kind = $${values.push(kind)}`);
  if (unit) conditions.push(withinUnitSql('c.unit_id', `$${values.push(unit)}`));
  if (programme) conditions.push(`p.code = $${values.push(programme)}`);
  const sql = `
    select t.id, t.kind, t.due_on, c.id as contract_id, c.number as contract, e.family_name, e.given_name, u.code as unit,
      p.code as programme, c.ends_on, ${taskStateSql('$1::date')} as task_state
    from task t join contract c on c.id = t.contract_id join employee e on e.id = c.employee_id
      join unit u on u.id = c.unit_id left join programme p on p.id = c.programme_id
    where t.done_on is null and ${conditions.join(' and ')}`;
  return { sql, values };
}
