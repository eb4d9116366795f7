import type { EntityManager } from 'typeorm';
import type { LineColumn } from './contract-line.js';

/**
 * Follow-on contracts that a decision made (`src/decisions/create-successors.ts`), while they still have the number that it
 * gave them: payroll gives them another one later.
 */
const MADE = `
  select n.id, n.number, n.employee_id, n.starts_on, n.position_id
  from decision d
    join decision_event v on v.decision_id = d.id and v.step = 'complete'
    join contract n on n.id = d.successor_id and v.detail ->> 'id' = n.id::text`;

/**
 * What payroll brings under a number of its own for the same person, first day and post as a follow-on that a decision
 * made is that contract: it takes the number, before lines are looked up by it. One that the file also names by the number
 * it has is another one.
 */
function adoptSql(carried: ReadonlySet<LineColumn>): string {
  const samePost = carried.has('position_number') ? 'and l.position_number is not distinct from p.number' : '';
  return `
    insert into adopted
    select distinct on (made.id) made.id, made.number, l.number, l.line
    from (${MADE} and v.detail ->> 'number' = n.number) made
      join employee e on e.id = made.employee_id
      left join position p on p.id = made.position_id
      join contract_line l on l.employee_number = e.number and l.starts_on = made.starts_on ${samePost}
    where not l.rejected and l.number is not null
      and not exists (select from contract o where o.number = l.number)
      and not exists (select from contract_line o where o.number = made.number)
    order by made.id, l.line`;
}

/** An empty cell does not take away what was written down when the contract was made here. */
const KEEP = `
  update contract_line l set signed_on = coalesce(l.signed_on, c.signed_on), received_on = coalesce(l.received_on, c.received_on),
    predecessor_number = coalesce(l.predecessor_number, b.number),
    ground = case when l.ends_on is null then l.ground else coalesce(l.ground, c.ground) end
  from (${MADE}) made join contract c on c.id = made.id left join contract b on b.id = c.predecessor_id
  where l.number = made.number and l.employee_number = (select e.number from employee e where e.id = made.employee_id)`;

/** Gives contracts that were made here the numbers under which the loaded lines bring them. */
export async function adoptMadeContracts(manager: EntityManager, carried: ReadonlySet<LineColumn>): Promise<void> {
  await manager.query(
    'create temp table adopted (contract_id uuid, old_number text, new_number text, line int) on commit drop',
  );
  await manager.query(adoptSql(carried));
  await manager.query(
    `update contract c set number = a.new_number, version = version + 1 from adopted a where c.id = a.contract_id`,
  );
  await manager.query(KEEP);
}

/** Takes the number back where the line was refused after all: then payroll has said nothing about the contract. */
export async function releaseRejected(manager: EntityManager): Promise<void> {
  await manager.query(
    `with refused as (
       delete from adopted a using contract_line l where l.line = a.line and l.rejected returning a.contract_id, a.old_number
     )
     update contract c set number = r.old_number, version = version + 1 from refused r where c.id = r.contract_id`,
  );
}
