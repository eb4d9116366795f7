import type { EntityManager } from 'typeorm';
import { affected } from './affected.js';
import { making } from './effects.js';
import type { LineColumn } from './contract-line.js';

const GOOD = 'not rejected and not duplicate';

export interface Merged {
  created: number;
  updated: number;
}

type Merge = (manager: EntityManager, carried: ReadonlySet<LineColumn>) => Promise<Merged>;

/**
 * A temporary table of the newest line of each key: it says what holds now. Gone with the transaction.
 * @param named a column whose empty cells say nothing: lines that have it go first
 */
async function newest(manager: EntityManager, key: string, columns: string, named = 'line'): Promise<string> {
  const table = `newest_${key}`;
  await manager.query(`
    create temp table ${table} on commit drop as
      select distinct on (${key} collate "C") ${key}, ${columns}, line from contract_line
      where ${GOOD} and ${key} is not null
      order by ${key} collate "C", ${named} is null, starts_on desc, line desc`);
  return table;
}

export const mergeUnits: Merge = async (manager) => {
  const lines = await newest(manager, 'unit_code', 'unit_name', 'unit_name');
  const created = await affected(
    manager,
    making(
      'unit',
      `insert into unit (code, name)
      select n.unit_code, coalesce(n.unit_name, '') from ${lines} n
      where not exists (select from unit u where u.code = n.unit_code) order by n.unit_code`,
    ),
  );
  const updated = await affected(
    manager,
    `update unit u set name = n.unit_name, version = version + 1 from ${lines} n
      where u.code = n.unit_code and n.unit_name is not null and u.name <> n.unit_name`,
  );
  return { created, updated };
};

export const mergeProgrammes: Merge = async (manager) => {
  const lines = await newest(manager, 'programme_code', 'programme_name', 'programme_name');
  const created = await affected(
    manager,
    making(
      'programme',
      `insert into programme (code, name)
      select n.programme_code, coalesce(n.programme_name, n.programme_code) from ${lines} n
      where not exists (select from programme p where p.code = n.programme_code) order by n.programme_code`,
    ),
  );
  const updated = await affected(
    manager,
    `update programme p set name = n.programme_name, version = version + 1 from ${lines} n
      where p.code = n.programme_code and n.programme_name is not null and p.name <> n.programme_name`,
  );
  return { created, updated };
};

/**
 * An address is only ever replaced by another: a list that lacks it must not make a person unreachable.
 * Notes in `touched_employee` the newest lines of the persons whose record changed: they count as updated.
 */
export const mergeEmployees: Merge = async (manager, carried) => {
  const columns = (['family_name', 'given_name', 'email'] as const).filter((column) => carried.has(column));
  const value = {
    family_name: 'n.family_name',
    given_name: `coalesce(n.given_name, '')`,
    email: 'coalesce(n.email, e.email)',
  };
  const lines = await newest(manager, 'employee_number', 'family_name, given_name, email');
  await manager.query('create temp table touched_employee (line int) on commit drop');
  const created = await affected(
    manager,
    making(
      'employee',
      `insert into employee (number, family_name, given_name, email)
      select n.employee_number, n.family_name, coalesce(n.given_name, ''), n.email from ${lines} n
      where not exists (select from employee e where e.number = n.employee_number) order by n.employee_number`,
    ),
  );
  const updated = await affected(
    manager,
    `with changed as (
        update employee e
          set ${columns.map((column) => `${column} = ${value[column]}`).join(', ')}, version = version + 1
          from ${lines} n
          where e.number = n.employee_number
            and (${columns.map((column) => `e.${column}`).join(', ')}) is distinct from
              (${columns.map((column) => value[column]).join(', ')})
          returning n.line
      ) insert into touched_employee select line from changed`,
  );
  return { created, updated };
};

/** Posts are only created: what else they are is the staffing plan's to say. */
export const mergePositions: Merge = async (manager) => {
  const lines = await newest(manager, 'position_number', 'unit_code, programme_code, fte');
  const created = await affected(
    manager,
    making(
      'position',
      `insert into position (number, unit_id, programme_id, fte)
      select n.position_number, u.id, p.id, n.fte from ${lines} n
        join unit u on u.code = n.unit_code left join programme p on p.code = n.programme_code
      where not exists (select from position where number = n.position_number) order by n.position_number`,
    ),
  );
  return { created, updated: 0 };
};
