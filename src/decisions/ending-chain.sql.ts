import type { Ground } from '../law/facts.js';

/** One contract of a person with the employer. Dates as ISO text. */
export interface ChainRow {
  starts_on: string;
  /** Last day, or last day at work where the person left before it. */
  ends_on: string | null;
  ground: Ground | null;
  /** null: the register does not say. */
  signed_on: string | null;
  received_on: string | null;
}

/**
 * The person's contracts that began before a contract ends, itself among them, oldest first: an SQL expression that gives
 * `ChainRow[]`. One that follows it is what the follow-on check is asked about, and no part of them.
 * @param contract alias of the contract's row
 */
export function chainSql(contract: string): string {
  return `(
    select jsonb_agg(jsonb_build_object('starts_on', b.starts_on, 'ends_on', least(b.ends_on, b.left_on), 'ground', b.ground,
      'signed_on', b.signed_on, 'received_on', b.received_on) order by b.starts_on, b.number)
    from contract b
    where b.employee_id = ${contract}.employee_id and b.starts_on <= coalesce(${contract}.ends_on, 'infinity'))`;
}

/**
 * Whether the programme has a grant, however certain, that goes on after the contract's last day (V6, V7): an SQL expression
 * that gives true, or null where none is recorded. That nobody wrote one down does not mean that nobody expects one.
 * @param contract alias of the contract's row
 */
export function fundingGoesOnSql(contract: string): string {
  return `(
    select true from programme_grant g
    where g.programme_id = ${contract}.programme_id and coalesce(g.ends_on, 'infinity') > ${contract}.ends_on limit 1)`;
}
