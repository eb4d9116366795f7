import type { EntityManager } from 'typeorm';
import type { LineColumn } from './contract-line.js';

/** A contract's own columns: where its value comes from (`l` is the line), and the line's column that must be carried. */
const COLUMNS: { column: string; value: string; carried: LineColumn }[] = [
  { column: 'unit_id', value: 'u.id', carried: 'unit_code' },
  { column: 'starts_on', value: 'l.starts_on', carried: 'starts_on' },
  { column: 'ends_on', value: 'l.ends_on', carried: 'ends_on' },
  { column: 'position_id', value: 'po.id', carried: 'position_number' },
  { column: 'programme_id', value: 'pr.id', carried: 'programme_code' },
  { column: 'predecessor_id', value: 'coalesce(pt.id, pc.id)', carried: 'predecessor_number' },
  { column: 'job_title', value: `coalesce(l.job_title, '')`, carried: 'job_title' },
  { column: 'ground', value: 'l.ground', carried: 'ground' },
  { column: 'ground_text', value: 'l.ground_text', carried: 'ground_text' },
  { column: 'signed_on', value: 'l.signed_on', carried: 'signed_on' },
  { column: 'received_on', value: 'l.received_on', carried: 'received_on' },
  { column: 'weekly_hours', value: 'l.weekly_hours', carried: 'weekly_hours' },
  { column: 'fte', value: 'coalesce(l.fte, 1)', carried: 'fte' },
  { column: 'pay_group', value: 'l.pay_group', carried: 'pay_group' },
  { column: 'pay_step', value: 'l.pay_step', carried: 'pay_step' },
  { column: 'supervisor_number', value: 'l.supervisor_number', carried: 'supervisor_number' },
  { column: 'left_on', value: 'l.left_on', carried: 'left_on' },
  { column: 'leaving_reason', value: 'l.leaving_reason', carried: 'leaving_reason' },
  { column: 'note', value: 'l.note', carried: 'note' },
];

/** Which contract each line is about. New ones get their id here: a line may name another new one as predecessor. */
const TARGETS = `
  create temp table line_target on commit drop as
    select l.line, l.number, coalesce(c.id, uuid_v7()) as id, c.id is null as is_new
    from contract_line l left join contract c on c.number = l.number
    where not l.rejected and not l.duplicate order by l.line`;

/**
 * One statement, so that all checks of the database see the final state: a predecessor may be shortened and its
 * successor added by the same file, in either order.
 */
function mergeSql(carried: ReadonlySet<LineColumn>): string {
  const changing = COLUMNS.filter((column) => carried.has(column.carried));
  return `
    with source as materialized (
      select t.line, t.id, t.is_new, l.number, e.id as employee_id,
        ${COLUMNS.map(({ column, value }) => `${value} as ${column}`).join(', ')}
      from line_target t
        join contract_line l on l.line = t.line
        join employee e on e.number = l.employee_number
        join unit u on u.code = l.unit_code
        left join position po on po.number = l.position_number
        left join programme pr on pr.code = l.programme_code
        left join line_target pt on pt.number = l.predecessor_number
        left join contract pc on pc.number = l.predecessor_number
    ), created as (
      insert into contract (id, number, employee_id, ${COLUMNS.map(({ column }) => column).join(', ')})
      select id, number, employee_id, ${COLUMNS.map(({ column }) => column).join(', ')} from source where is_new
      returning 1
    ), updated as (
      update contract c
        set ${changing.map(({ column }) => `${column} = s.${column}`).join(', ')}, version = version + 1
        from source s
        where c.id = s.id and not s.is_new
          and (${changing.map(({ column }) => `c.${column}`).join(', ')}) is distinct from
            (${changing.map(({ column }) => `s.${column}`).join(', ')})
        returning s.line
    ), touched as (
      select line from updated union select line from touched_employee union select line from adopted
    )
    select (select count(*) from created) as created, (select count(*) from updated) as changed,
      (select count(*) from touched join line_target t on t.line = touched.line and not t.is_new) as updated,
      (select count(*) from contract_line where rejected) as rejected,
      (select count(*) from contract_line) as rows`;
}

export interface LineCounts {
  /** Lines of the file that are about a contract. */
  rows: number;
  created: number;
  /** Lines whose contract, or whose person's record, now says something else. */
  updated: number;
  rejected: number;
  /** Contracts alone. */
  changed: number;
}

/** Merges the good lines into the contracts; never deletes, touches only what differs. */
export async function mergeContracts(manager: EntityManager, carried: ReadonlySet<LineColumn>): Promise<LineCounts> {
  await manager.query(TARGETS);
  await manager.query('analyze line_target');
  await manager.query('set constraints contract_no_overlap, contract_one_successor deferred');
  const [counts] = await manager.query<LineCounts[]>(mergeSql(carried));
  await manager.query('set constraints contract_no_overlap, contract_one_successor immediate');
  return counts!;
}
