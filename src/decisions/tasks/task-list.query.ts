import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { decisionPolicy } from '../decision.policy.js';
import type { TaskKind, TaskResult } from './results.js';
import { type TaskState, taskStateSql } from './task-state.sql.js';

/** One task as lists show it. Dates are ISO text. */
export interface TaskRow {
  id: string;
  kind: TaskKind;
  /** Number of the contract. */
  contract: string;
  /** Personnel number. */
  employee: string;
  unit: string;
  /** For a check the last day that it is about; for a request the day on which it was made. */
  asked_on: string;
  due_on: string;
  state: TaskState;
  done_on: string | null;
  result: TaskResult | null;
  note: string | null;
  document: string | null;
}

export interface TaskFilter {
  states?: TaskState[] | undefined;
  contract?: string | undefined;
}

/** The same with the id of the contract. */
export interface SeenTask extends TaskRow {
  contract_id: string;
}

/** $1: the day looked at. */
const seenTasks = (seen: string): string => `
  select t.id, t.kind, c.id as contract_id, c.number as contract, e.number as employee, u.code as unit, t.asked_on, t.due_on,
    ${taskStateSql('$1::date')} as state, t.done_on, t.result, t.note, t.document
  from task t join contract c on c.id = t.contract_id join employee e on e.id = c.employee_id
    join unit u on u.id = c.unit_id where ${seen}`;

/** The tasks with their periods, the earliest due first. */
@Injectable()
export class TaskList {
  constructor(private readonly dataSource: DataSource) {}

  /** Tasks about contracts that somebody may see. @param limit one more than a page shows */
  async seenBy(
    viewer: Viewer,
    today: Temporal.PlainDate,
    states: readonly TaskState[] | undefined,
    limit: number,
    after?: { dueOn: string; id: string },
  ): Promise<SeenTask[]> {
    const values: unknown[] = [today.toString(), states ?? null, limit];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const beyond = after
      ? `(due_on, id) > ($${values.push(after.dueOn)}::date, $${values.push(after.id)}::uuid)`
      : 'true';
    return this.dataSource.query<SeenTask[]>(
      `select * from (${seenTasks(seen)}) task where ($2::text[] is null or state = any ($2)) and ${beyond}
       order by due_on, id limit $3`,
      values,
    );
  }

  async oneSeenBy(viewer: Viewer, today: Temporal.PlainDate, id: string): Promise<SeenTask | undefined> {
    const values: unknown[] = [today.toString(), id];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const [row] = await this.dataSource.query<SeenTask[]>(`${seenTasks(seen)} and t.id = $2`, values);
    return row;
  }

  async rows(today: Temporal.PlainDate, { states, contract }: TaskFilter = {}): Promise<TaskRow[]> {
    return this.dataSource.query<TaskRow[]>(
      `select * from (
         select t.id, t.kind, c.number as contract, e.number as employee, u.code as unit, t.asked_on, t.due_on,
           ${taskStateSql('$1::date')} as state, t.done_on, t.result, t.note, t.document
         from task t join contract c on c.id = t.contract_id join employee e on e.id = c.employee_id
           join unit u on u.id = c.unit_id
         where $2::text is null or c.number = $2) task
       where $3::text[] is null or state = any ($3)
       order by due_on, contract, kind, asked_on`,
      [today.toString(), contract ?? null, states ?? null],
    );
  }
}
