import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { scratchTable } from '../database/scratch-table.js';
import { decidedJoins } from '../registry/decision.sql.js';
import { toldSql, writeRoutes } from '../reminders/write-routes.js';
import { writeLadders } from '../watch/due-contracts.js';
import { writeHungStages } from '../watch/hung-stages.js';

export interface Days {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

export const UPCOMING = 'kind text, due date, ends_on date, stage int, number text, role text, address text, name text';

/**
 * The reminders that lie ahead as settings and register stand, as a temporary table with the columns of `UPCOMING`: of each
 * undecided fixed-term contract every stage that begins within the days, for everybody who is told then; of committees
 * every stage of an open cliff; to staff the reminder before the job-seeker date. Ladders, routes and plans are those of
 * the look itself, on its tables; absences count as they are on the first day.
 */
export async function writeUpcomingReminders(
  manager: EntityManager,
  table: string,
  settings: Settings,
  { from, to }: Days,
): Promise<void> {
  const { escalationStages, committeeStages } = settings.reminders;
  await writeLadders(manager, settings.reminders);
  await writeHungStages(manager);
  await writeRoutes(manager, settings, from);
  await scratchTable(manager, table, UPCOMING);
  const { joins, decided } = decidedJoins('c', '$1::date');
  const open = `c.ends_on >= $1::date and c.starts_on <= c.ends_on and (c.left_on is null or c.left_on > c.ends_on) and not ${decided}`;
  await manager.query(
    `insert into ${table}
     select 'contract', d.due, d.ends_on, d.stage, d.number, d.role, coalesce(a.address, ''), coalesce(a.name, '')
     from (
       select c.ends_on - s.stage as due, c.ends_on, s.stage, c.number, r.role, ${toldSql('c.employee_id')}
       from contract c
       join ladder l on l.unit_id = c.unit_id and l.ground = coalesce(c.ground, '')
       left join programme p on p.id = c.programme_id
       left join hung_stage h on h.hung = l.hung and h.ends_on = c.ends_on
         and h.committee_id is not distinct from coalesce(p.committee_id, '00000000-0000-0000-0000-000000000000')
       ${joins}
       cross join lateral (select distinct stage from unnest(l.stages || coalesce(h.stages, '{}')) stage where stage >= 0) s
       join route r on r.unit_id = c.unit_id
       where ${open} and c.ends_on - s.stage between $1::date and $2::date
         and (l.recipients is null or r.role = any (l.recipients))
         and (r.role <> 'escalation' or s.stage <= greatest($3::int, l.smallest))
     ) d left join addressee a on a.recipient = d.recipient
     where d.role <> 'escalation' or d.recipient is not null`,
    [from.toString(), to.toString(), Math.max(...escalationStages)],
  );
  await manager.query(
    `insert into ${table}
     select 'committee', k.ends_on - s.stage, k.ends_on, s.stage, p.code, 'committee', '', co.name
     from cliff k join programme p on k.scope = 'programme' and p.id = k.scope_id join committee co on co.id = p.committee_id
     cross join unnest($3::int[]) s(stage)
     where k.closed_on is null and k.decided < k.contracts and k.ends_on - s.stage between $1::date and $2::date`,
    [from.toString(), to.toString(), committeeStages],
  );
  if (!settings.staff.mails) return;
  await manager.query(
    `insert into ${table}
     select distinct 'staff', d.due - $3::int, c.ends_on, $3::int, c.number, 'employee', e.email, trim(e.given_name || ' ' || e.family_name)
     from contract c join employee e on e.id = c.employee_id and e.email is not null
     join plan_deadline d on d.ends_on = c.ends_on and d.rule = 'S1'
     ${joins}
     where ${open} and d.due - $3::int between $1::date and $2::date`,
    [from.toString(), to.toString(), settings.staff.remindDays],
  );
}
