import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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

/** The tasks with their periods, the earliest due first. */
@Injectable()
export class TaskList {
  constructor(private readonly dataSource: DataSource) {}

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
