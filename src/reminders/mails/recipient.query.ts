import type { EntityManager } from 'typeorm';
import type { MailToCompose } from '../../mail/mail-composer.js';

/** How a recipient is addressed on the day a mail leaves. */
export interface Recipient {
  name: string;
  /** Absent for mailboxes: theirs is part of what they are. */
  address?: string;
}

interface Known {
  address: string | null;
  name: string;
  /** Had contracts, and none that runs: as `write-routes.ts` finds who can be told. */
  has_left: boolean;
}

// A mandate that is over ends each line by itself (`dropSettledCohorts`).
const KNOWN = `
  select e.email as address, trim(e.given_name || ' ' || e.family_name) as name,
    exists (select from contract c where c.employee_id = e.id) and not exists (
      select from contract c where c.employee_id = e.id and (c.ends_on is null or c.ends_on >= $2::date)
        and (c.left_on is null or c.left_on >= $2::date)) as has_left
  from employee e where e.id = $1
  union all
  select s.email, s.name, false from committee_member s where s.id = $1`;

/**
 * Looks the recipient up anew: between the look and the sending addresses are corrected and people leave. Nobody who has
 * left the house, and no address that was withdrawn, is told names: all lines of the mail are struck out then.
 * @param today business date, ISO
 * @returns undefined when the mail must not leave
 */
export async function recipientToday(
  manager: EntityManager,
  mail: MailToCompose,
  today: string,
): Promise<Recipient | undefined> {
  if (mail.recipientKind === 'mailbox') return { name: mail.name };
  const [known] = await manager.query<Known[]>(KNOWN, [mail.recipient, today]);
  if (known && !known.has_left && known.address !== null) return { name: known.name, address: known.address };
  for (const table of ['reminder', 'notice'])
    await manager.query(
      `update ${table} set dropped_on = $2::date, dropped_reason = $3 where mail_id = $1 and dropped_on is null`,
      [mail.id, today, known && !known.has_left ? 'no_address' : 'left_house'],
    );
  return undefined;
}
