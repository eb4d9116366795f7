import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { stageDueSql } from '../watch/stage.js';
import { prepareOwed, writeReminders } from './write-reminders.js';

/** Which cohorts of a programme its committee is told about. */
const COMMITTEE_COHORTS = {
  /** Open cliffs: told by the nightly look. */
  cliffs: `select scope_id as programme_id, ends_on from cliff
    where scope = 'programme' and closed_on is null and decided < contracts`,
  /** Everything undecided around the year's end, also where it is no cliff: told by the year-end look. */
  yearEnd: `select programme_id, ends_on from year_end_contract
    where programme_id is not null and not decided group by programme_id, ends_on`,
} as const;

/**
 * Writes the aggregated reminders to the members and the clerk of the committees to which programmes report, once per
 * programme, day, stage and member; not where reminder rules leave the committee out for all of a cohort's contracts.
 * @returns how many reminders were written
 */
export async function writeCommitteeReminders(
  manager: EntityManager,
  settings: Settings,
  date: Temporal.PlainDate,
  cohorts: keyof typeof COMMITTEE_COHORTS,
): Promise<number> {
  await prepareOwed(manager);
  const day = date.toString();
  await manager.query(
    `insert into addressee
     select m.id, 'committee_member', m.email, m.name, coalesce(m.locale, $2), 'digest'
     from committee_member m
     where m.email is not null and 'reminders' = any (m.mails) and m.starts_on <= $1::date and (m.ends_on is null or m.ends_on >= $1::date)
       and not exists (select from addressee a where a.recipient = m.id)`,
    [day, settings.locale],
  );
  // One person may sit on a committee and be its clerk under the same address: told once.
  await manager.query(
    `insert into owed (kind, subject_id, ends_on, stage, role, recipient, responsible)
     select distinct on (c.programme_id, c.ends_on, lower(m.email)) 'committee', c.programme_id, c.ends_on, c.stage,
       case when m.role = 'clerk' then 'clerk' else 'member' end, m.id, m.id
     from (select programme_id, ends_on, ${stageDueSql('(ends_on - $1::date)', '$2::int[]')} as stage
           from (${COMMITTEE_COHORTS[cohorts]}) cohort) c
     join programme p on p.id = c.programme_id
     join committee_member m on m.committee_id = p.committee_id
     join addressee a on a.recipient = m.id
     where c.stage is not null and exists (
       select from contract k join ladder l on l.unit_id = k.unit_id and l.ground = coalesce(k.ground, '')
       where k.programme_id = c.programme_id and k.ends_on = c.ends_on
         -- Both follow; said so that few contracts are looked at.
         and k.programme_id is not null and k.ends_on >= $1::date
         and (l.recipients is null or 'committee' = any (l.recipients)))
     order by c.programme_id, c.ends_on, lower(m.email), m.role = 'clerk', m.id`,
    [day, settings.reminders.committeeStages],
  );
  return writeReminders(manager, 'committee', date);
}
