import type { EntityManager } from 'typeorm';
import type { ShownDecision } from '../../registry/decision.sql.js';
import { withoutPaperSql } from '../without-paper.sql.js';
import { CONTRACT_JOINS, CONTRACT_LINE, type ContractLine } from './contract-line.js';
import { responsibleNameSql, type Role } from './why-told.js';

/** What is known about how it was meant to go on. */
export type FirstDayState = 'open' | 'under_way' | 'ended' | 'unsigned' | 'not_received' | 'received_late';

/** One contract that has ended without signed paper, with in which role and in whose place the recipient is told. */
export interface FirstDayLine extends Omit<ContractLine, 'decision'> {
  number: string;
  state: FirstDayState;
  /** How the decision stands that is under way. */
  decision_state: ShownDecision | null;
  /** ISO date; null unless the paper came late. */
  received_on: string | null;
  role: Role;
  responsible_name: string | null;
}

/**
 * Strikes out the people of whom nothing is to be asked any more: the leaving or a signed paper was recorded, or the contract
 * has another end.
 * @param today business date, ISO
 */
export async function dropSettledFirstDays(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update notice set dropped_on = $2::date, dropped_reason = 'settled'
     where mail_id = $1 and dropped_on is null and not exists (
       select from contract c where c.id = notice.contract_id and ${withoutPaperSql('$2::date')})`,
    [mail, today],
  );
}

export async function firstDayLines(manager: EntityManager, mail: string): Promise<FirstDayLine[]> {
  return manager.query<FirstDayLine[]>(
    `select ${CONTRACT_LINE}, c.number, n.role, ${responsibleNameSql('n')} as responsible_name, follow.received_on,
       d.state as decision_state,
       case
         when follow.received_on is not null then 'received_late'
         when d.state in ('signed', 'received') then 'not_received'
         when follow.found then 'unsigned'
         when d.state = 'ended' then 'ended'
         when d.state <> 'undecided' then 'under_way'
         else 'open' end as state
     from notice n
     join contract c on c.id = n.contract_id
     ${CONTRACT_JOINS}
     left join decision d on d.contract_id = c.id and d.ends_on = c.ends_on
     left join lateral (
       select true as found, min(f.received_on) filter (where f.signed_on is not null) as received_on
       from contract f where f.employee_id = c.employee_id and f.starts_on = c.ends_on + 1 having count(*) > 0) follow on true
     where n.mail_id = $1 and n.dropped_on is null`,
    [mail],
  );
}
