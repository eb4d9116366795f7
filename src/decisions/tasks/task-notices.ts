import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fillScratch, scratchTable } from '../../database/scratch-table.js';
import { oweOncePerRole, writeNotices } from '../../reminders/write-notices.js';
import type { LookStep } from '../../watch/look-steps.js';
import { taskCauseSql, taskStateSql } from './task-state.sql.js';

/** From how many days before a task is due HR and the manager are told. */
const SOON_DAYS = 7;

/**
 * Tells HR and the manager of tasks that are due soon, and once more when they are overdue; the flag `task_overdue` stands
 * until the result is logged.
 */
@Injectable()
export class TaskNotices implements LookStep {
  readonly name = 'task-notices';
  readonly phase = 'told';
  readonly writes = [{ table: 'notice', since: 'run_date' }];

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    await scratchTable(
      manager,
      'task_soon',
      'task_id uuid, contract_id uuid, employee_id uuid, unit_id uuid, state text',
    );
    await fillScratch(
      manager,
      'task_soon',
      `insert into task_soon
       select * from (
         select t.id, c.id, c.employee_id, c.unit_id, ${taskStateSql('$1::date')} as state
         from task t join contract c on c.id = t.contract_id where t.due_on <= $1::date + $2::int) soon
       where state in ('open', 'overdue')`,
      [date.toString(), SOON_DAYS],
    );
    await manager.query(
      `insert into finding select 'task_overdue', 'contract', contract_id from task_soon where state = 'overdue'`,
    );
    await oweOncePerRole(manager, 'task', { table: 'task_soon' }, taskCauseSql('d.task_id', 'd.state'));
    return { task_notices: await writeNotices(manager, 'task', date, 'digest') };
  }
}
