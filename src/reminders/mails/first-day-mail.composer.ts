import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings, publicUrl } from '../../config/settings.js';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { firstDayCauseSql } from '../without-paper.sql.js';
import { composeMail } from './compose-mail.js';
import { dropForeignLines } from './drop-foreign-lines.js';
import { firstDayMailMessages } from './first-day-mail.messages.js';
import { presentFirstDayMail } from './first-day-mail.presenter.js';
import { dropSettledFirstDays, firstDayLines } from './first-day-mail.query.js';

/** Makes the mails of the first-working-day control. */
@Injectable()
export class FirstDayMailComposer implements MailComposer {
  readonly purpose = 'first_day';

  constructor(private readonly settings: Settings) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, firstDayMailMessages[mail.locale].obsolete, async (name) => {
      await dropSettledFirstDays(manager, mail.id, today.toString());
      await dropForeignLines(manager, mail.id, today.toString());
      const lines = await firstDayLines(manager, mail.id);
      if (!lines.length) return undefined;
      const view = presentFirstDayMail({ name, overview: publicUrl(this.settings), lines }, mail.locale);
      return { view };
    });
  }

  async sample(manager: EntityManager, { contract }: InventedCase): Promise<{ cause: string }> {
    const [row] = await manager.query<{ cause: string }[]>(
      `select ${firstDayCauseSql('c.id', 'c.ends_on')} as cause from contract c where c.id = $1`,
      [contract],
    );
    return row!;
  }
}
