import type { EntityManager } from 'typeorm';

/** A contract with what a contract list says of it; dates in ISO. */
export interface ContractRow {
  employee_number: string;
  family_name: string;
  given_name: string;
  email: string | null;
  unit_code: string;
  unit_name: string;
  position_number: string | null;
  job_title: string;
  programme: string | null;
  programme_name: string | null;
  pay_group: string | null;
  pay_step: number | null;
  weekly_hours: number | null;
  fte: number;
  starts_on: string;
  ends_on: string | null;
  ground: string | null;
  ground_text: string | null;
  signed_on: string | null;
  received_on: string | null;
  number: string;
  predecessor_number: string | null;
  supervisor_number: string | null;
  left_on: string | null;
  leaving_reason: string | null;
  note: string | null;
}

const CONTRACTS = `
  select e.number as employee_number, e.family_name, e.given_name, e.email, u.code as unit_code, u.name as unit_name,
    po.number as position_number, c.job_title, pr.code as programme, pr.name as programme_name, c.pay_group, c.pay_step,
    c.weekly_hours, c.fte, c.starts_on, c.ends_on, c.ground, c.ground_text, c.signed_on, c.received_on, c.number,
    p.number as predecessor_number, c.supervisor_number, c.left_on, c.leaving_reason, c.note
  from contract c
    join employee e on e.id = c.employee_id
    join unit u on u.id = c.unit_id
    left join position po on po.id = c.position_id
    left join programme pr on pr.id = c.programme_id
    left join contract p on p.id = c.predecessor_id
  order by e.number collate "C", c.starts_on, c.number collate "C"`;

/** Rows that are in memory together. */
const BATCH = 2000;

/** All contracts as a stream, a person's in the order of their start; needs a transaction, for it keeps a cursor open. */
export async function* contractRows(manager: EntityManager): AsyncGenerator<ContractRow> {
  await manager.query(`declare contract_rows no scroll cursor for ${CONTRACTS}`);
  for (;;) {
    const batch = await manager.query<ContractRow[]>(`fetch ${BATCH} from contract_rows`);
    yield* batch;
    if (batch.length < BATCH) break;
  }
  await manager.query('close contract_rows');
}
