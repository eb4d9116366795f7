import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings, publicUrl } from '../../config/settings.js';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { composeMail } from './compose-mail.js';
import { dropForeignLines } from './drop-foreign-lines.js';
import { yearEndMailMessages } from './year-end-mail.messages.js';
import { presentYearEndMail } from './year-end-mail.presenter.js';
import { dropOlderLooks, goneLines, yearEndLines, yearEndUnits } from './year-end-mail.query.js';

/** Makes the mails of the look at the turn of the year. */
@Injectable()
export class YearEndMailComposer implements MailComposer {
  readonly purpose = 'year_end';

  constructor(private readonly settings: Settings) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, yearEndMailMessages[mail.locale].obsolete, async (name) => {
      await dropForeignLines(manager, mail.id, today.toString());
      await dropOlderLooks(manager, mail.id, today.toString());
      const units = await yearEndUnits(manager, mail.id);
      const lines = await yearEndLines(manager, mail.id, today.toString());
      const gone = await goneLines(manager, mail.id);
      if (!units.length || !(lines.length || gone.length)) return undefined;
      const view = presentYearEndMail(
        { name, overview: publicUrl(this.settings), units, lines, gone },
        today,
        mail.locale,
      );
      return { view };
    });
  }
}
