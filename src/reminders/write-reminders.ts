import type { EntityManager } from 'typeorm';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { writeMails } from './write-mails.js';

/** A reminder that counts as told; one that was dropped before it left does not, unless a later stage replaced it. */
const TOLD = `(dropped_on is null or dropped_reason = 'superseded')`;

/** What an employee is told about their own contract counts apart from what others are told about it. */
const SAME_AUDIENCE = `(r.kind = 'staff') = (o.kind = 'staff')`;

/** An empty table of reminders that are owed; whoever fills it calls `writeReminders` next. */
export async function prepareOwed(manager: EntityManager): Promise<void> {
  await scratchTable(
    manager,
    'owed',
    `kind text, subject_id uuid, ends_on date, stage int, role text, recipient uuid, responsible uuid,
     late boolean not null default false`,
  );
}

/**
 * Picks from `owed` what has not been written before, as the temporary table `fresh`. A reminder is owed once per subject,
 * end date, stage and recipient, and once in the place of the same responsible person: an absence in the middle of a
 * window does not tell the same stage to a second one; that a mail came back does. Short notice: `late` (came into the register after its first lead
 * time had begun), and nobody has been told of this end date before.
 * @returns how many
 */
async function pickFresh(manager: EntityManager): Promise<number> {
  await scratchTable(
    manager,
    'fresh',
    `kind text, subject_id uuid, ends_on date, stage int, role text, recipient uuid, responsible uuid, short_notice boolean,
     mode text, mail_id uuid`,
  );
  return fillScratch(
    manager,
    'fresh',
    `insert into fresh
     select distinct on (o.subject_id, o.ends_on, o.recipient) o.kind, o.subject_id, o.ends_on, o.stage, o.role, o.recipient,
       o.responsible, o.late and not exists (select from reminder r where r.subject_id = o.subject_id and r.ends_on = o.ends_on and ${SAME_AUDIENCE}),
       a.mode, case when a.mode = 'single' then uuid_v7() end
     from owed o join addressee a on a.recipient = o.recipient
     where not exists (
       select from reminder r where r.subject_id = o.subject_id and r.ends_on = o.ends_on and r.stage = o.stage
         and (r.recipient = o.recipient or r.responsible = o.responsible and not exists (
           select from mail m where m.id = r.mail_id and m.state = 'bounced')) and ${SAME_AUDIENCE} and ${TOLD})
     order by o.subject_id, o.ends_on, o.recipient,
       array_position(array['hr', 'manager', 'mailbox', 'escalation', 'member', 'clerk'], o.role)`,
  );
}

/**
 * Writes the `fresh` reminders, each with its mail, in the caller's transaction: they join the recipient's digest of that
 * purpose that has not been tried yet, or are a mail each where the recipient prefers single ones.
 * @returns how many reminders were written
 */
async function writeFresh(manager: EntityManager, purpose: string, date: Temporal.PlainDate): Promise<number> {
  await writeMails(manager, 'fresh', purpose, date);
  const [written] = await manager.query<{ count: number }[]>(
    `with written as (
       insert into reminder (kind, subject_id, ends_on, stage, recipient, responsible, role, short_notice, run_date, mail_id)
       select kind, subject_id, ends_on, stage, recipient, responsible, role, short_notice, $1::date,
         coalesce(fresh.mail_id, digest.mail_id)
       from fresh left join digest using (recipient)
       on conflict (subject_id, ends_on, stage, recipient) where ${TOLD} do nothing
       returning 1
     ) select count(*) from written`,
    [date.toString()],
  );
  return written!.count;
}

/**
 * Writes what `owed` holds and was not written before, each reminder with its mail, in the caller's transaction.
 * @returns how many reminders were written
 */
export async function writeReminders(
  manager: EntityManager,
  purpose: string,
  date: Temporal.PlainDate,
): Promise<number> {
  return (await pickFresh(manager)) === 0 ? 0 : writeFresh(manager, purpose, date);
}
