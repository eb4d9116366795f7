import type { EntityManager } from 'typeorm';

/**
 * Adds to `addressee` the clerks of all committees who want reminders, and the people who see to open promises, as far as
 * they have an address and are not there already.
 */
export async function addCommitteeAddressees(
  manager: EntityManager,
  date: Temporal.PlainDate,
  locale: string,
): Promise<void> {
  await manager.query(
    `insert into addressee
     select m.id, 'committee_member', m.email, m.name, coalesce(m.locale, $2), 'digest'
     from committee_member m
     where m.role = 'clerk' and m.email is not null and 'reminders' = any (m.mails)
       and $1::date between m.starts_on and coalesce(m.ends_on, 'infinity')
       and not exists (select from addressee a where a.recipient = m.id)
     union all
     select e.id, 'employee', e.email, trim(e.given_name || ' ' || e.family_name), coalesce(e.locale, $2), 'digest'
     from employee e
     where e.email is not null and e.id in (select owner_id from promise where state = 'open')
       and not exists (select from addressee a where a.recipient = e.id)`,
    [date.toString(), locale],
  );
}

/** SQL: the clerks of the committee `committee` whose mandate runs on `$1` and who want reminders, as `m`. */
export const clerksSql = (committee: string): string => `
  committee_member m on m.committee_id = ${committee} and m.role = 'clerk' and 'reminders' = any (m.mails)
    and $1::date between m.starts_on and coalesce(m.ends_on, 'infinity')`;
