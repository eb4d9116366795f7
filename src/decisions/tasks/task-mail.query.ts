import type { EntityManager } from 'typeorm';
import { CONTRACT_JOINS, CONTRACT_LINE, type ContractLine } from '../../reminders/mails/contract-line.js';
import { responsibleNameSql, type Role } from '../../reminders/mails/why-told.js';
import type { TaskKind } from './results.js';
import { taskCauseSql, taskStateSql } from './task-state.sql.js';

/** A task that a recipient is told of. Dates are ISO text. */
export interface TaskLine extends Omit<ContractLine, 'decision'> {
  kind: TaskKind;
  asked_on: string;
  due_on: string;
  overdue: boolean;
  role: Role;
  responsible_name: string | null;
}

/** SQL: the task that a notice is about, whichever state it told of. */
const TASK_OF_NOTICE = `join task t on t.contract_id = n.contract_id
  and n.cause_id in (${taskCauseSql('t.id', `'open'`)}, ${taskCauseSql('t.id', `'overdue'`)})`;

/**
 * Strikes out the tasks that are done or moot by now.
 * @param today business date, ISO
 */
export async function dropSettledTasks(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update notice set dropped_on = $2::date, dropped_reason = 'settled'
     where mail_id = $1 and dropped_on is null and id not in (
       select n.id from notice n ${TASK_OF_NOTICE} join contract c on c.id = n.contract_id
       where n.mail_id = $1 and ${taskStateSql('$2::date')} in ('open', 'overdue'))`,
    [mail, today],
  );
}

/** The tasks of a mail that are still to be done, each once. */
export async function taskLines(manager: EntityManager, mail: string, today: string): Promise<TaskLine[]> {
  return manager.query<TaskLine[]>(
    `select distinct on (t.id) ${CONTRACT_LINE}, t.kind, t.asked_on, t.due_on, t.due_on < $2::date as overdue, n.role,
       ${responsibleNameSql('n')} as responsible_name
     from notice n ${TASK_OF_NOTICE}
     join contract c on c.id = n.contract_id ${CONTRACT_JOINS}
     where n.mail_id = $1 and n.dropped_on is null
     order by t.id, n.role`,
    [mail, today],
  );
}
