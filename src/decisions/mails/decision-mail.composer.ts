import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { publicUrl, Settings } from '../../config/settings.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { composeMail } from '../../reminders/mails/compose-mail.js';
import { dropForeignLines } from '../../reminders/mails/drop-foreign-lines.js';
import { decisionMailMessages } from './decision-mail.messages.js';
import { presentDecisionMail } from './decision-mail.presenter.js';
import { decisionMailLines } from './decision-mail.query.js';

/** Makes the mails that tell HR contacts and managers whose turn it is. */
@Injectable()
export class DecisionMailComposer implements MailComposer {
  readonly purpose = 'decision';

  constructor(
    private readonly settings: Settings,
    private readonly law: HouseLaw,
  ) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, decisionMailMessages[mail.locale].obsolete, async (name) => {
      await dropForeignLines(manager, mail.id, today.toString());
      const lines = await decisionMailLines(manager, mail.id, today.toString());
      if (!lines.length) return undefined;
      const law = await this.law.load();
      const view = presentDecisionMail(
        { name, overview: publicUrl(this.settings), lines },
        (endsOn) => backwardPlan({ endsOn }, law).deadlines,
        today,
        mail.locale,
      );
      return { view };
    });
  }
}
