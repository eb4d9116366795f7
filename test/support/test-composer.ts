import type { TestApp } from './test-app.js';
import {
  type ComposedMail,
  type MailComposer,
  MailComposers,
  type MailToCompose,
} from '../../src/mail/mail-composer.js';

/** A composer as a feature would register it; what it makes can be changed while a test runs. */
export class TestComposer implements MailComposer {
  readonly purpose = 'test';
  /** Replaces the content, or ends the mail, by its recipient's name. */
  make: (mail: MailToCompose) => ComposedMail | { obsolete: string } = (mail) => ({
    subject: `Grüße an ${mail.name}: 12 von 14 Verträgen enden`,
    text: `Guten Tag ${mail.name},\n\nes gibt Neues.\n`,
    html: `<!doctype html><html lang="de"><body><p>Guten Tag ${mail.name}, es gibt Neues.</p></body></html>`,
  });

  static in(test: TestApp): TestComposer {
    const composer = new TestComposer();
    test.app.get(MailComposers).register(composer);
    return composer;
  }

  async compose(mail: MailToCompose): Promise<ComposedMail | { obsolete: string }> {
    return this.make(mail);
  }
}

/** Writes a mail into the outbox as a feature does, due at once. @returns its id */
export async function putMail(
  test: TestApp,
  mail: { name?: string; address?: string; purpose?: string; form?: 'digest' | 'single'; recipient?: string } = {},
): Promise<string> {
  const [row] = await test.rows<{ id: string }>(
    `insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date, created_at, next_attempt_at)
     values ($1, $2, coalesce($3::uuid, uuid_v7()), 'employee', $4, $5, 'de', $6, $7, $7) returning id`,
    [
      mail.purpose ?? 'test',
      mail.form ?? 'digest',
      mail.recipient ?? null,
      mail.address ?? 'erika.beispiel@kreis-musterland.example',
      mail.name ?? 'Erika Beispiel',
      test.clock.today('Europe/Berlin').toString(),
      test.clock.now().toString(),
    ],
  );
  return row!.id;
}

export interface MailRow {
  id: string;
  state: string;
  attempts: number;
  response: string | null;
  subject: string | null;
  next_attempt_at: string;
  finished_at: string | null;
}

export async function mailRow(test: TestApp, id: string): Promise<MailRow> {
  const [row] = await test.rows<MailRow>('select * from mail where id = $1', [id]);
  return row!;
}
