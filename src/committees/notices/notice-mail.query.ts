import type { EntityManager } from 'typeorm';
import { decidedSql } from '../../registry/decision.sql.js';
import { SUPERSEDED } from '../../reminders/mails/superseded.sql.js';
import type { StaffFigures } from '../briefing/staff-figures.js';

/** What one committee member is told of a programme. */
export interface ToldNotice {
  committee_id: string;
  committee: string;
  role: string;
  /** What was drawn when the reminder was written. */
  figures: StaffFigures;
  /** The last days for which the member is reminded, ISO. */
  days: string[];
}

/** The notices of a mail that still apply, of each programme the newest; the soonest last day first. */
export async function noticesOfMail(manager: EntityManager, mail: string): Promise<ToldNotice[]> {
  return manager.query<ToldNotice[]>(
    `select told.committee_id, told.committee, told.role, told.days, n.figures
     from (
       select p.id, p.code, b.id as committee_id, b.name as committee, min(r.role) as role,
         array_agg(distinct r.ends_on::text order by r.ends_on::text) as days,
         (array_agg(s.notice_id order by n.released_at desc, n.id desc))[1] as notice_id
       from reminder r
         join committee_notice_stage s on s.programme_id = r.subject_id and s.ends_on = r.ends_on and s.stage = r.stage
         join committee_notice n on n.id = s.notice_id
         join programme p on p.id = r.subject_id
         join committee b on b.id = p.committee_id
       where r.mail_id = $1 and r.kind = 'committee' and r.dropped_on is null
       group by p.id, b.id) told
     join committee_notice n on n.id = told.notice_id
     order by told.days[1], told.code collate "C"`,
    [mail],
  );
}

/** SQL: contracts that run on the day looked at. */
const RUNNING = `c.starts_on <= $2::date and coalesce(least(c.ends_on, c.left_on), 'infinity') >= $2::date`;

/**
 * Strikes out what no longer applies: the mandate is over, the programme reports elsewhere, the day is past, or no
 * undecided contract of the programme ends on that day; and an earlier stage of a cohort that is told again.
 */
export async function dropSettledCohorts(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update reminder set dropped_on = $2::date, dropped_reason = settled.reason
     from (
       select r.id, case
         when s.id is null or not $2::date between s.starts_on and coalesce(s.ends_on, 'infinity') then 'mandate_over'
         when not 'reminders' = any (s.mails) then 'unwanted'
         when g.committee_id is distinct from s.committee_id then 'other_committee'
         when r.ends_on < $2::date then 'over'
         when not exists (
           select from contract c
           where c.programme_id = r.subject_id and c.ends_on = r.ends_on and ${RUNNING}
             and (c.left_on is null or c.left_on > c.ends_on) and not ${decidedSql('c', '$2::date')}) then 'decided'
         when ${SUPERSEDED} then 'superseded'
         end as reason
       from reminder r
       join mail m on m.id = r.mail_id
       left join committee_member s on s.id = r.recipient
       left join programme g on g.id = r.subject_id
       where r.mail_id = $1 and r.kind = 'committee' and r.dropped_on is null
     ) settled
     where reminder.id = settled.id and settled.reason is not null`,
    [mail, today],
  );
}
