import type { ShownDecision } from '../../registry/decision.sql.js';

/** A contract as mails show it, as the queries select it (`CONTRACT_LINE`). Dates are ISO text. */
export interface ContractFacts {
  contract: string;
  family_name: string;
  given_name: string;
  /** Function, else the title of the post; may be empty. */
  post: string;
  post_number: string | null;
  unit: string;
  unit_name: string;
  programme: string | null;
  ground: string | null;
  ground_text: string | null;
  ends_on: string;
}

/** The same with how it is decided. */
export interface ContractLine extends ContractFacts {
  decision: ShownDecision;
}

/** SQL: the columns of `ContractFacts`, over the joins of `CONTRACT_JOINS`. */
export const CONTRACT_LINE = `
  c.id as contract, e.family_name, e.given_name, coalesce(nullif(c.job_title, ''), p.title, '') as post,
  p.number as post_number, u.code as unit, u.name as unit_name, g.code as programme, c.ground, c.ground_text, c.ends_on`;

export const CONTRACT_JOINS = `
  join employee e on e.id = c.employee_id
  join unit u on u.id = c.unit_id
  left join position p on p.id = c.position_id
  left join programme g on g.id = c.programme_id`;

const collator = new Intl.Collator('de');

/** By last day, then by name as a German reader looks it up. */
export function byEndThenName(a: ContractFacts, b: ContractFacts): number {
  return (
    a.ends_on.localeCompare(b.ends_on) ||
    collator.compare(a.family_name, b.family_name) ||
    collator.compare(a.given_name, b.given_name) ||
    a.contract.localeCompare(b.contract)
  );
}
