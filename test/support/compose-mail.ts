import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { type ComposedMail, MailComposers, type MailToCompose } from '../../src/mail/mail-composer.js';
import type { TestApp } from './test-app.js';

/** Has an outbox row's content made by the composer that is registered for its purpose. */
export async function composeMail(
  test: TestApp,
  id: string,
  today: Temporal.PlainDate,
): Promise<ComposedMail | { obsolete: string }> {
  const [mail] = await test.rows<MailToCompose>(
    `select id, purpose, form, recipient, recipient_kind as "recipientKind", name, locale, run_date as "runDate"
     from mail where id = $1`,
    [id],
  );
  const composer = test.app.get(MailComposers).for(mail!.purpose)!;
  return test.app.get(UnitOfWork).run('test', (manager) => composer.compose(mail!, today, manager));
}
