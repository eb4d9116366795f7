import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings, publicUrl } from '../../config/settings.js';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { composeMail } from '../../reminders/mails/compose-mail.js';
import { dropForeignLines } from '../../reminders/mails/drop-foreign-lines.js';
import { taskMailMessages } from './task-mail.messages.js';
import { presentTaskMail } from './task-mail.presenter.js';
import { taskCauseSql } from './task-state.sql.js';
import { dropSettledTasks, taskLines } from './task-mail.query.js';

/** Makes the mails about tasks that are due soon or overdue. */
@Injectable()
export class TaskMailComposer implements MailComposer {
  readonly purpose = 'task';

  constructor(private readonly settings: Settings) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, taskMailMessages[mail.locale].obsolete, async (name) => {
      await dropSettledTasks(manager, mail.id, today.toString());
      await dropForeignLines(manager, mail.id, today.toString());
      const lines = await taskLines(manager, mail.id, today.toString());
      if (!lines.length) return undefined;
      const view = presentTaskMail({ name, overview: publicUrl(this.settings), lines }, mail.locale);
      return { view };
    });
  }

  async sample(
    manager: EntityManager,
    { contract, endsOn }: InventedCase,
    today: Temporal.PlainDate,
  ): Promise<{ cause: string }> {
    const [row] = await manager.query<{ cause: string }[]>(
      `with made as (
         insert into task (kind, contract_id, asked_on, due_on)
         values ('further_employment_check', $1, $2::date, $3::date + 7) returning id)
       select ${taskCauseSql('id', `'open'`)} as cause from made`,
      [contract, endsOn, today.toString()],
    );
    return row!;
  }
}
