import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { Settings } from '../../config/settings.js';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { composeMail } from './compose-mail.js';
import { staffMailMessages } from './staff-mail.messages.js';
import { dated, presentStaffMail, staffCalendar } from './staff-mail.presenter.js';
import { dropSettledStaffLines, staffLines } from './staff-mail.query.js';

/** Makes the mails to employees about their own contracts. */
@Injectable()
export class StaffMailComposer implements MailComposer {
  readonly purpose = 'staff';

  constructor(
    private readonly settings: Settings,
    private readonly houseLaw: HouseLaw,
  ) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    const { locale } = mail;
    const t = staffMailMessages[locale];
    return composeMail(mail, today, manager, t.obsolete, async (name) => {
      await dropSettledStaffLines(manager, mail.id, today.toString());
      const found = await staffLines(manager, mail.id, this.settings.timeZone);
      const lines = dated(found, await this.houseLaw.load());
      if (!lines.length) return undefined;
      const { remindDays } = this.settings.staff;
      const view = presentStaffMail({ name, lines, remindDays }, today, locale);
      const calendar = staffCalendar(lines, mail.recipient, today, locale);
      return {
        view,
        ...(calendar && {
          attachments: [
            {
              filename: t.calendarName,
              contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
              content: calendar,
            },
          ],
        }),
      };
    });
  }
}
