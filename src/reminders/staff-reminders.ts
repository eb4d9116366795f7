import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { scratchTable } from '../database/scratch-table.js';
import type { LawContext } from '../law/rule.js';
import { SHORT_NOTICE, STAFF_REACH_DAYS, staffStageDue, staffStages, usualSeekBy } from './staff-stages.js';
import { prepareOwed, writeReminders } from './write-reminders.js';

/** SQL: the moment of the latest change of each contract's end, as `moved (entity_id, at)`. */
export const END_MOVED = `(
  select entity_id, max(happened_at) as at from change where field = 'ends_on' group by entity_id) moved`;

/**
 * The stage due on the date for each last day within reach, as the temporary table `staff_end (ends_on, stage, seek_by)`.
 * The days are worked out once a distinct last day: there are a few hundred, however many people have them.
 */
async function writeStaffEnds(
  manager: EntityManager,
  law: LawContext,
  remindDays: number,
  date: Temporal.PlainDate,
): Promise<void> {
  const ends = await manager.query<{ ends_on: string }[]>(
    `select distinct ends_on from contract where ends_on between $1::date and $1::date + $2::int`,
    [date.toString(), STAFF_REACH_DAYS],
  );
  const rows = ends.flatMap(({ ends_on }) => {
    const endsOn = Temporal.PlainDate.from(ends_on);
    const stage = staffStageDue(staffStages(endsOn, law, remindDays), date);
    return stage === undefined ? [] : [{ ends_on, stage, seek_by: usualSeekBy(endsOn, law)!.toString() }];
  });
  const columns = 'ends_on date, stage int, seek_by date';
  await scratchTable(manager, 'staff_end', columns);
  await manager.query(`insert into staff_end select * from jsonb_to_recordset($1::jsonb) as e(${columns})`, [
    JSON.stringify(rows),
  ]);
}

/**
 * Tells employees by when they report as job-seeking (S1, S2), each about the own contracts alone: also while an extension
 * is being prepared, and where the end was decided. Nothing is owed where a follow-on is signed, the decision is done,
 * or the person leaves before the end (a leaving on the last day itself is the end of the term); nor to people without an address, for whom the flag `no_address` stands.
 * @returns how many reminders were written
 */
export async function writeStaffReminders(
  manager: EntityManager,
  { staff, reminders, locale, timeZone }: Settings,
  law: LawContext,
  date: Temporal.PlainDate,
): Promise<number> {
  if (!staff.mails) return 0;
  await writeStaffEnds(manager, law, staff.remindDays, date);
  await prepareOwed(manager);
  await manager.query(
    `insert into owed (kind, subject_id, ends_on, stage, role, recipient, responsible)
     select 'staff', c.id, c.ends_on,
       case when (greatest(c.created_at, moved.at) at time zone $2)::date > s.seek_by then ${SHORT_NOTICE} else s.stage end,
       'employee', c.employee_id, c.employee_id
     from staff_end s
     join contract c on c.ends_on = s.ends_on
     join employee e on e.id = c.employee_id and e.email is not null
     left join ${END_MOVED} on moved.entity_id = c.id
     -- The bounds follow from staff_end: with them contracts are picked before they are joined, and follow-ons are few.
     where c.ends_on between $1::date and $1::date + ${STAFF_REACH_DAYS} and (c.left_on is null or c.left_on >= c.ends_on)
       and not exists (
         select from contract n
         where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.starts_on > $1::date
           and n.signed_on <= $1::date)
       and not exists (
         select from decision d where d.contract_id = c.id and d.ends_on = c.ends_on
           and (d.state = 'done' or d.state = 'leaving' and c.left_on is distinct from c.ends_on))`,
    [date.toString(), timeZone],
  );
  await manager.query(
    `insert into addressee
     select e.id, 'employee', e.email, trim(e.given_name || ' ' || e.family_name), coalesce(e.locale, $1),
       coalesce(e.reminder_mode, $2)
     from employee e
     where e.id in (select recipient from owed) and not exists (select from addressee a where a.recipient = e.id)`,
    [locale, reminders.mode],
  );
  return writeReminders(manager, 'staff', date);
}
