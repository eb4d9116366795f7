/**
 * How a task stands; moot: a check of an end that has moved, or whose follow-on is signed, or whose person leaves, by the
 * register or by the decision. What is let end is still checked: the result says why.
 */
export const TASK_STATES = ['open', 'overdue', 'done', 'moot'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** SQL: the state of task `t` about contract `c`, as of a date. */
export function taskStateSql(date: string): string {
  return `case
    when t.done_on <= ${date} then 'done'
    when t.kind = 'further_employment_check' and (c.ends_on is distinct from t.asked_on or c.left_on < c.ends_on
      or exists (
        select from contract n
        where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= ${date})
      or exists (
        select from decision x
        where x.contract_id = c.id and x.ends_on = c.ends_on and (x.signed_on <= ${date}
          or x.state in ('done', 'leaving') and x.closed_on <= ${date}))) then 'moot'
    when t.due_on < ${date} then 'overdue'
    else 'open' end`;
}

/** SQL: what stands for one task in one state, as the cause of a notice. */
export const taskCauseSql = (task: string, state: string): string => `md5('task' || ${task}::text || ${state})::uuid`;
