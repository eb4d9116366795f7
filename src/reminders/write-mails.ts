import type { EntityManager } from 'typeorm';
import { analyzeGrown, scratchTable } from '../database/scratch-table.js';

/**
 * Writes the mails that carry new messages, in the caller's transaction: a message joins the recipient's digest of that
 * purpose that has not been tried yet (found in the temporary table `digest (mail_id, recipient)`), or gets a mail of its
 * own where its `mode` is single.
 * @param fresh temporary table with `recipient`, `mode` and, for single mails, the mail's id as `mail_id`
 */
export async function writeMails(
  manager: EntityManager,
  fresh: string,
  purpose: string,
  date: Temporal.PlainDate,
): Promise<void> {
  await scratchTable(manager, 'digest', 'mail_id uuid, recipient uuid');
  const runner = manager.queryRunner!;
  const digests = await runner.query(
    `with joined as (
       insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date)
       select $1, 'digest', a.recipient, a.kind, a.address, a.name, a.locale, $2::date
       from addressee a where a.recipient in (select recipient from ${fresh} where mode = 'digest')
       on conflict (recipient, purpose) where state = 'pending' and form = 'digest' and attempts = 0
         do update set run_date = excluded.run_date, address = excluded.address, name = excluded.name, locale = excluded.locale
       returning id, recipient
     ) insert into digest select id, recipient from joined`,
    [purpose, date.toString()],
    true,
  );
  const singles = await runner.query(
    `insert into mail (id, purpose, form, recipient, recipient_kind, address, name, locale, run_date)
     select f.mail_id, $1, 'single', a.recipient, a.kind, a.address, a.name, a.locale, $2::date
     from ${fresh} f join addressee a on a.recipient = f.recipient where f.mode = 'single'`,
    [purpose, date.toString()],
    true,
  );
  await analyzeGrown(manager, 'mail', (digests.affected ?? 0) + (singles.affected ?? 0));
}
