import type { EntityManager } from 'typeorm';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { writeMails } from './write-mails.js';
import { toldSql } from './write-routes.js';

/** An empty table of notices that are owed; whoever fills it calls `writeNotices` next. */
export async function prepareOwedNotices(manager: EntityManager): Promise<void> {
  await scratchTable(
    manager,
    'owed_notice',
    'contract_id uuid, cause_id uuid, role text, recipient uuid, responsible uuid, session_id uuid',
  );
}

/**
 * Owes HR contact and manager a notice about each row, once a role: who takes over in the days after is not told again what
 * the one before was told.
 * @param rows a table with `contract_id`, `employee_id` and `unit_id`, here `d`, and a condition on it where not all are told
 * @param cause SQL expression over `d`
 */
export async function oweOncePerRole(
  manager: EntityManager,
  purpose: string,
  rows: { table: string; where?: string },
  cause: string,
): Promise<void> {
  await prepareOwedNotices(manager);
  await manager.query(
    `insert into owed_notice
     select d.contract_id, cause.id, r.role, ${toldSql('d.employee_id')}
     from ${rows.table} d
     join route r on r.unit_id = d.unit_id and r.role in ('hr', 'manager')
     cross join lateral (select ${cause} as id) cause
     where ${rows.where ?? 'true'} and not exists (
       select from notice n
       where n.purpose = $1 and n.cause_id = cause.id and n.contract_id = d.contract_id and n.role = r.role
         and n.dropped_on is null)`,
    [purpose],
  );
}

/**
 * Writes what `owed_notice` holds and was not written before, each notice with its mail, in the caller's transaction. A
 * notice is owed once per purpose, cause, contract (or session) and recipient. Who can be told, and how, stands in `addressee`
 * (`writeRoutes`).
 * @param form `digest`: one mail a recipient, also for people who want one a contract
 * @param about what each row of `owed_notice` is about
 * @returns how many notices were written
 */
export async function writeNotices(
  manager: EntityManager,
  purpose: string,
  date: Temporal.PlainDate,
  form: 'as_wished' | 'digest' = 'as_wished',
  about: 'contract_id' | 'session_id' = 'contract_id',
): Promise<number> {
  await scratchTable(
    manager,
    'fresh_notice',
    'subject_id uuid, cause_id uuid, role text, recipient uuid, responsible uuid, mode text, mail_id uuid',
  );
  const fresh = await fillScratch(
    manager,
    'fresh_notice',
    `insert into fresh_notice
     select distinct on (o.cause_id, o.${about}, o.recipient) o.${about}, o.cause_id, o.role, o.recipient, o.responsible, f.form,
       case when f.form = 'single' then uuid_v7() end
     from owed_notice o join addressee a on a.recipient = o.recipient
     cross join lateral (select case when $2 = 'digest' then 'digest' else a.mode end) f(form)
     where not exists (
       select from notice n where n.purpose = $1 and n.cause_id = o.cause_id and n.${about} = o.${about}
         and n.recipient = o.recipient)
     order by o.cause_id, o.${about}, o.recipient, o.role`,
    [purpose, form],
  );
  if (fresh === 0) return 0;
  await writeMails(manager, 'fresh_notice', purpose, date);
  const [written] = await manager.query<{ count: number }[]>(
    `with written as (
       insert into notice (purpose, ${about}, cause_id, role, recipient, responsible, run_date, mail_id)
       select $1, subject_id, cause_id, role, recipient, responsible, $2::date, coalesce(fresh_notice.mail_id, digest.mail_id)
       from fresh_notice left join digest using (recipient)
       on conflict do nothing
       returning 1
     ) select count(*) from written`,
    [purpose, date.toString()],
  );
  return written!.count;
}
