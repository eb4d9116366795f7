import type { EntityManager } from 'typeorm';
import { decidedSql } from '../../registry/decision.sql.js';
import { SUPERSEDED } from './superseded.sql.js';

/**
 * Strikes out the lines of a reminder mail whose cause went away between the look and the sending: the contract's end
 * was changed or is over, the person leaves, a follow-on is signed, it is decided otherwise, or the same recipient is told of a later stage of
 * the same contract in this mail or a newer one. `dropped_reason` says which.
 * @param today business date, ISO
 */
export async function dropSettledLines(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update reminder set dropped_on = $2::date, dropped_reason = settled.reason
     from (
       select r.id, case
         when c.id is null then 'contract_gone'
         when c.ends_on is distinct from r.ends_on then 'end_changed'
         when exists (
           select from contract n
           where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $2::date) then 'signed'
         when c.left_on <= c.ends_on then 'left'
         when ${decidedSql('c', '$2::date')} then 'decided'
         when r.ends_on < $2::date then 'over'
         when ${SUPERSEDED} then 'superseded'
         end as reason
       from reminder r
       join mail m on m.id = r.mail_id
       left join contract c on c.id = r.subject_id
       where r.mail_id = $1 and r.dropped_on is null and r.kind in ('contract', 'escalation')
     ) settled
     where reminder.id = settled.id and settled.reason is not null`,
    [mail, today],
  );
}
