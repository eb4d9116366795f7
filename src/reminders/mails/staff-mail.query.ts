import type { EntityManager } from 'typeorm';
import { knownOnSql } from '../../registry/known-on.sql.js';
import { END_MOVED } from '../staff-reminders.js';
import { SUPERSEDED } from './superseded.sql.js';

/** How the follow-on stands, as far as an employee is told: nothing here is a promise. */
export type StaffOutlook = 'open' | 'preparing' | 'waiting' | 'ends';

/** One contract of the recipient. Dates are ISO text. */
export interface StaffLine {
  /** Function, else the title of the post; may be empty. */
  post: string;
  unit: string;
  unit_name: string;
  ends_on: string;
  stage: number;
  /** When the employee knew the end (`known-on.sql.ts`). */
  known_on: string;
  outlook: StaffOutlook;
  /** HR contact of the unit, else of the nearest unit above, who is not the recipient; null: none is known. */
  hr_name: string | null;
  hr_email: string | null;
}

// Who is proposed to be let go is not told so by a machine while nothing is decided.
const OUTLOOK = `case
  when d.state = 'ended' or c.left_on <= c.ends_on then 'ends'
  when d.state = 'waiting_for_funding' then 'waiting'
  when d.state in ('proposed', 'funded', 'in_participation', 'consented', 'signed', 'received') and d.kind <> 'let_end'
    or exists (select from contract n where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1) then 'preparing'
  else 'open' end`;

/**
 * The contracts that a mail to an employee is still about, soonest first.
 */
export async function staffLines(manager: EntityManager, mail: string, timeZone: string): Promise<StaffLine[]> {
  return manager.query<StaffLine[]>(
    `select coalesce(nullif(c.job_title, ''), p.title, '') as post, u.code as unit, u.name as unit_name, c.ends_on,
       r.stage, ${knownOnSql('$2')} as known_on, ${OUTLOOK} as outlook, hr.name as hr_name,
       hr.email as hr_email
     from reminder r
     join contract c on c.id = r.subject_id
     join unit u on u.id = c.unit_id
     left join position p on p.id = c.position_id
     left join decision d on d.contract_id = c.id and d.ends_on = c.ends_on
     left join ${END_MOVED} on moved.entity_id = c.id
     left join lateral (
       with recursive above as (
         select c.unit_id as id, 0 as level
         union all
         select a.parent_id, above.level + 1 from above join unit a on a.id = above.id
         where a.parent_id is not null and above.level < 20)
       select trim(h.given_name || ' ' || h.family_name) as name, h.email
       from above join unit a on a.id = above.id join employee h on h.id = a.hr_contact_id
       where h.email is not null and h.id <> c.employee_id
       order by above.level limit 1) hr on true
     where r.mail_id = $1 and r.dropped_on is null and r.kind = 'staff'
     order by c.ends_on, c.number`,
    [mail, timeZone],
  );
}

/**
 * Strikes out what an employee need not be told any more: the end was moved or is over, a follow-on is signed, the decision is
 * done, the person leaves before it, or a later stage tells the same. `dropped_reason` says which.
 * @param today business date, ISO
 */
export async function dropSettledStaffLines(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update reminder set dropped_on = $2::date, dropped_reason = settled.reason
     from (
       select r.id, case
         when c.id is null then 'contract_gone'
         when c.ends_on is distinct from r.ends_on then 'end_changed'
         when exists (
           select from contract n
           where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $2::date) then 'signed'
         when d.state = 'done' then 'decided'
         when c.left_on < c.ends_on or d.state = 'leaving' and c.left_on is distinct from c.ends_on then 'left'
         when r.ends_on < $2::date then 'over'
         when ${SUPERSEDED} then 'superseded'
         end as reason
       from reminder r
       join mail m on m.id = r.mail_id
       left join contract c on c.id = r.subject_id
       left join decision d on d.contract_id = c.id and d.ends_on = c.ends_on
       where r.mail_id = $1 and r.dropped_on is null and r.kind = 'staff'
     ) settled
     where reminder.id = settled.id and settled.reason is not null`,
    [mail, today],
  );
}
