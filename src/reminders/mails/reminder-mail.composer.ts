import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings, publicUrl } from '../../config/settings.js';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { loadCommittees } from '../../watch/plan/plan-facts.js';
import { composeMail } from './compose-mail.js';
import { contractList } from './contract-list.js';
import { deadlineCalendar } from './deadline-calendar.js';
import { deadlineCalendarMessages } from './deadline-calendar.messages.js';
import { withReasons } from './deadline-reasons.query.js';
import { dropForeignLines } from './drop-foreign-lines.js';
import { dropSettledLines } from './drop-lines.js';
import { howManyFit } from './fit.js';
import { MailKeyDates } from './key-dates.js';
import { reminderMailMessages } from './reminder-mail.messages.js';
import { presentReminderMail } from './reminder-mail.presenter.js';
import { cliffsOfMail, reminderLines } from './reminder-mail.query.js';

/** Makes the mails to HR contacts, managers and the next level up. */
@Injectable()
export class ReminderMailComposer implements MailComposer {
  readonly purpose = 'reminder';

  constructor(
    private readonly settings: Settings,
    private readonly keyDates: MailKeyDates,
  ) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    const { locale } = mail;
    const t = reminderMailMessages[locale];
    return composeMail(mail, today, manager, t.obsolete, async (name) => {
      await dropSettledLines(manager, mail.id, today.toString());
      await dropForeignLines(manager, mail.id, today.toString());
      const lines = await withReasons(
        manager,
        mail.id,
        await reminderLines(manager, mail.id, today.toString()),
        this.settings,
        today.toString(),
      );
      if (!lines.length) return undefined;
      const cliffs = await cliffsOfMail(manager, mail.id, this.settings.cliffs.minContracts);
      const keyDates = await this.keyDates.ofContracts(lines, await loadCommittees(manager));
      const view = presentReminderMail(
        { name, overview: publicUrl(this.settings), form: mail.form, lines, cliffs },
        keyDates,
        today,
        locale,
      );
      const attachments = [
        {
          filename: deadlineCalendarMessages[locale].fileName,
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          content: deadlineCalendar(lines, mail.recipient, keyDates, today, locale),
        },
      ];
      if (howManyFit(lines) < lines.length)
        attachments.push({
          filename: t.csvName,
          contentType: 'text/csv; charset=utf-8',
          content: contractList(lines, locale),
        });
      return { view, attachments };
    });
  }
}
