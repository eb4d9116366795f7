import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { stageDueSql } from '../watch/stage.js';
import { prepareOwed, writeReminders } from './write-reminders.js';

/** SQL: whether a statement to a committee has counted the last day of a cohort by itself (`count-cells.ts`). */
const NAMED = `exists (
    select from (
      select n.figures from committee_notice n where n.programme_id = cohort.scope_id
      union all
      select b.figures from briefing b where b.state = 'released' and exists (
        select from jsonb_array_elements(b.figures -> 'programmes') p where (p ->> 'id')::uuid = cohort.scope_id)) told
    where told.figures -> 'released' -> 'cells'
      -> format('%s/ends/%s/%s', cohort.scope_id, extract(year from cohort.ends_on), cohort.ends_on) is not null)`;

/**
 * Which cohorts of a programme its committee is told about. That a reminder comes must not say more than the
 * figures that it tells, so whether something is a cliff is not asked here.
 */
const COMMITTEE_COHORTS = {
  /**
   * Days on which many people end, or once did and may have been named: told by the nightly look, so that the day of the mail
   * says which last day it is about.
   */
  nightly: `select scope_id as programme_id, ends_on, ends_on as counted_to from cohort
    where scope = 'programme' and decided < contracts and (people >= $3::int or ${NAMED})`,
  /** Everything undecided around the year's end: told by the year-end look, at stages before that day whatever the last day is. */
  yearEnd: `select programme_id, ends_on, $3::date as counted_to from year_end_contract
    where programme_id is not null and not decided group by programme_id, ends_on`,
} as const;

/**
 * Writes the aggregated reminders to the members and the clerk of the committees to which programmes report, once per
 * programme, day, stage and member; not where reminder rules leave the committee out for all of a cohort's contracts.
 * @param yearEnd by the year-end look: 31 December
 * @returns how many reminders were written
 */
export async function writeCommitteeReminders(
  manager: EntityManager,
  settings: Settings,
  date: Temporal.PlainDate,
  yearEnd?: Temporal.PlainDate,
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
     from (select programme_id, ends_on, ${stageDueSql('(counted_to - $1::date)', '$2::int[]')} as stage
           from (${COMMITTEE_COHORTS[yearEnd ? 'yearEnd' : 'nightly']}) due) c
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
    [day, settings.reminders.committeeStages, yearEnd?.toString() ?? settings.briefings.threshold],
  );
  return writeReminders(manager, 'committee', date);
}
