import type { EntityManager } from 'typeorm';
import { adoptMadeContracts, releaseRejected } from './adopt-made.js';
import type { LineColumn } from './contract-line.js';
import { watchEffects } from './effects.js';
import { mergeContracts } from './merge-contracts.js';
import { mergeEmployees, mergePositions, mergeProgrammes, mergeUnits, type Merged } from './merge-related.js';
import { KEPT_PER_CODE, type ProblemList } from './problem-list.js';
import type { ProblemCode } from './problem.messages.js';
import { checkLines } from './checks.js';
import { prepareLines } from './staging.js';

export interface ImportCounts {
  /** Lines about a contract; the next four add up to it. */
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  tables: Record<'employee' | 'unit' | 'programme' | 'position' | 'contract', Merged>;
}

interface Fault {
  line: number;
  code: ProblemCode;
  field: LineColumn | '';
  value: string;
  other: string | null;
}

/** Only so many of each code leave the database; the rest is counted. */
async function collectFaults(
  manager: EntityManager,
  problems: ProblemList,
  heading: (field: string) => string,
): Promise<void> {
  const faults = await manager.query<Fault[]>(
    `select line, code, field, value, other from (
        select *, row_number() over (partition by code order by line) as place from line_fault
      ) as placed where place <= $1 order by line`,
    [KEPT_PER_CODE],
  );
  for (const { line, code, field, value, other } of faults)
    problems.add(line, code, field && heading(field), value, other ?? '');
  const counts = await manager.query<{ code: ProblemCode; more: number }[]>(
    'select code, count(*) - $1 as more from line_fault group by code having count(*) > $1',
    [KEPT_PER_CODE],
  );
  for (const { code, more } of counts) problems.count(code, more);
}

/** Tells the warnings about addresses whose persons have one in the register, which stays. */
async function markKeptAddresses(manager: EntityManager, problems: ProblemList): Promise<void> {
  const rows = problems.rows('email_invalid');
  if (rows.length === 0) return;
  const kept = await manager.query<{ line: number }[]>(
    `select l.line from contract_line l join employee e on e.number = l.employee_number
      where l.line = any($1::int[]) and e.email is not null`,
    [rows],
  );
  problems.complete('email_invalid', new Set(kept.map(({ line }) => line)), 'kept');
}

/**
 * Applies the lines loaded into `contract_line`: checks across lines, then one set-based merge for each table. Writers
 * of contracts and persons wait meanwhile, so that what was checked still holds when it is written; readers do not.
 * @param heading the file's own heading of a field
 */
export async function mergeLines(
  manager: EntityManager,
  carried: ReadonlySet<LineColumn>,
  problems: ProblemList,
  heading: (field: string) => string,
): Promise<ImportCounts> {
  await manager.query('lock table employee, unit, programme, position, contract in share row exclusive mode');
  await watchEffects(manager);
  await adoptMadeContracts(manager, carried);
  await prepareLines(manager, carried);
  await checkLines(manager);
  await releaseRejected(manager);
  const unit = await mergeUnits(manager, carried);
  const programme = await mergeProgrammes(manager, carried);
  const employee = await mergeEmployees(manager, carried);
  const position = await mergePositions(manager, carried);
  const { rows, created, updated, rejected, changed } = await mergeContracts(manager, carried);
  await manager.query(`insert into import_made select 'contract', id from line_target where is_new`);
  await markKeptAddresses(manager, problems);
  await collectFaults(manager, problems, heading);
  return {
    rows,
    created,
    updated,
    unchanged: rows - created - updated - rejected,
    rejected,
    tables: { employee, unit, programme, position, contract: { created, updated: changed } },
  };
}
