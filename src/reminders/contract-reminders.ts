import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { addressBouncesSql } from '../mail/bounces/bounce.sql.js';
import { UNDELIVERED } from '../mail/mail-states.js';
import { prepareOwed } from './write-reminders.js';
import { mailboxIdSql, toldSql } from './write-routes.js';

/**
 * What is owed about each contract in a window that is not decided, by role, as the temporary table `owed`. One level
 * up is told from the escalation stages on, and at the last stage of a ladder that has none as small.
 */
export async function findOwedContractReminders(manager: EntityManager, settings: Settings): Promise<void> {
  await prepareOwed(manager);
  await manager.query(
    `insert into owed
     select case when r.role = 'escalation' then 'escalation' else 'contract' end, d.contract_id, d.ends_on, d.stage, r.role,
       ${toldSql('d.employee_id')}, d.late
     from due d join route r on r.unit_id = d.unit_id
     where not d.decided and (d.recipients is null or r.role = any (d.recipients))
       and (r.role <> 'escalation' or d.stage <= greatest($1::int, d.smallest))
     union all
     select 'contract', d.contract_id, d.ends_on, d.stage, 'mailbox', ${mailboxIdSql('box')}, ${mailboxIdSql('box')}, d.late
     from due d cross join lateral unnest(d.mailboxes) box where not d.decided`,
    [Math.max(...settings.reminders.escalationStages)],
  );
  // A mailbox may belong to somebody who is told anyway: one address, one reminder.
  await manager.query(
    `delete from owed o using owed p, addressee own, addressee other
     where o.role = 'mailbox' and p.role <> 'mailbox' and p.subject_id = o.subject_id
       and own.recipient = o.recipient and other.recipient = p.recipient and lower(own.address) = lower(other.address)`,
  );
}

/**
 * Where nobody can be told: never silence. Units without a way to HR or to a manager, as soon as one of their terms is within
 * sight; committees without members; contracts of which nobody at all hears, or whose mail was refused for good or
 * came back. And units of which somebody's address is one that mails come back from: others are told in their place.
 */
export async function writeRecipientFindings(manager: EntityManager, date: Temporal.PlainDate): Promise<void> {
  await manager.query(
    `insert into finding
     select distinct case o.role when 'hr' then 'no_hr_contact' else 'no_manager' end, 'unit', c.unit_id
     from owed o join contract c on c.id = o.subject_id where o.role in ('hr', 'manager') and o.recipient is null
     union
     select case r.role when 'hr' then 'no_hr_contact' else 'no_manager' end, 'unit', r.unit_id
     from route r
     where r.role in ('hr', 'manager') and r.first is null
       and r.unit_id in (select scope_id from ending where scope = 'unit' and not decided)
       and exists (select from ladder l where l.unit_id = r.unit_id and (l.recipients is null or r.role = any (l.recipients)))
     union
     select 'no_committee_member', 'committee', p.committee_id
     from programme p
     where p.committee_id is not null and p.id in (select scope_id from ending where scope = 'programme' and not decided)
       and not exists (select from committee_member m where m.committee_id = p.committee_id and m.email is not null
         and m.starts_on <= $1::date and (m.ends_on is null or m.ends_on >= $1::date))
     union
     select 'nobody_told', 'contract', d.contract_id from due d
     where not d.decided and not exists (select from owed o where o.subject_id = d.contract_id and o.recipient is not null)
     union
     select 'contact_bounces', 'unit', u.id
     from unit u join employee e on e.id in (u.manager_id, u.deputy_id, u.hr_contact_id)
     where ${addressBouncesSql('e.email', '$1::date')}
     union
     select 'not_delivered', 'contract', d.contract_id
     from mail m join reminder r on r.mail_id = m.id join due d on d.contract_id = r.subject_id and d.ends_on = r.ends_on
     where m.state in (${UNDELIVERED}) and not d.decided and case r.kind
       when 'staff' then not exists (
         select from reminder l where l.subject_id = r.subject_id and l.ends_on = r.ends_on and l.kind = 'staff' and l.stage < r.stage)
       else r.stage = d.stage end`,
    [date.toString()],
  );
}
