import type { EntityManager } from 'typeorm';
import { LINE_COLUMNS, type LineColumn } from './contract-line.js';

const definition = Object.entries(LINE_COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/**
 * The tables in which an import is prepared; they go with the transaction. `contract_line` holds the file's lines,
 * `line_fault` what is wrong with them in the light of other lines and of the register.
 */
export async function createStaging(manager: EntityManager): Promise<void> {
  await manager.query(
    `create temp table contract_line (${definition}, duplicate boolean not null default false) on commit drop`,
  );
  await manager.query(
    'create temp table line_fault (line int, code text, field text, value text, other text) on commit drop',
  );
}

/**
 * Makes ready for joins what has been loaded. Columns that the file lacks and that the checks across lines need are
 * filled with what the register has.
 */
export async function prepareLines(manager: EntityManager, carried: ReadonlySet<LineColumn>): Promise<void> {
  if (!carried.has('predecessor_number'))
    await manager.query(`
      update contract_line l set predecessor_number = p.number
        from contract c join contract p on p.id = c.predecessor_id where c.number = l.number`);
  if (!carried.has('position_number'))
    await manager.query(`
      update contract_line l set position_number = p.number
        from contract c join position p on p.id = c.position_id where c.number = l.number`);
  if (!carried.has('left_on'))
    await manager.query(
      'update contract_line l set left_on = c.left_on from contract c where c.number = l.number and c.left_on is not null',
    );
  await manager.query(
    'analyze contract_line (line, number, employee_number, predecessor_number, position_number, unit_code, programme_code)',
  );
}
