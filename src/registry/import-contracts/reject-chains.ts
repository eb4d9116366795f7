import type { EntityManager } from 'typeorm';
import { affected } from './affected.js';

/** Faults that leave the line applicable. */
const HARMLESS = `('duplicate_line', 'predecessor_not_found')`;

const REJECT_FAULTY = `
  update contract_line set rejected = true
    where not rejected and line in (select line from line_fault where code not in ${HARMLESS})`;

/**
 * One step from the rejected lines to those that are half of a chain without them: other lines of the person, and lines
 * that name a rejected one as predecessor. A rejected line without a personnel number takes its predecessor with it,
 * too: whose it is, is told by nothing else.
 */
const SPREAD = `
  with refused as (select * from contract_line where rejected),
  person as (select distinct employee_number from refused where employee_number is not null),
  lost as (
    select distinct number from refused r
    where not exists (select from contract_line g where g.number = r.number and not g.rejected)
  ), half as (
    select l.line, l.employee_number, null as because
    from contract_line l join person p on p.employee_number = l.employee_number where not l.rejected
    union all
    select l.line, l.employee_number, n.number
    from contract_line l join lost n on n.number = l.predecessor_number where not l.rejected
    union all
    select l.line, l.employee_number, r.number
    from contract_line l join refused r on r.predecessor_number = l.number
    where not l.rejected and r.employee_number is null
  ), told as (
    select distinct on (line) line, employee_number, because from half order by line, because nulls first
  ), turned_down as (
    update contract_line l set rejected = true from told where told.line = l.line
  )
  insert into line_fault select line, 'chain_incomplete', '', employee_number, because from told`;

/**
 * Rejects the lines with a fault, and with each of them its whole chain: half a chain would be a wrong chain. Repeated
 * until nothing more falls; each step goes at least one line further, so it ends.
 */
export async function rejectChains(manager: EntityManager): Promise<void> {
  await manager.query(REJECT_FAULTY);
  let fallen: number;
  do fallen = await affected(manager, SPREAD);
  while (fallen > 0);
}
