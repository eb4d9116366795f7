import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { publicUrl, Settings } from '../../config/settings.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
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

  async sample(
    manager: EntityManager,
    { contract, endsOn }: InventedCase,
    today: Temporal.PlainDate,
  ): Promise<{ cause: string }> {
    const [row] = await manager.query<{ cause: string }[]>(
      `with made as (
         insert into decision (contract_id, ends_on, state, kind, new_ends_on, opened_on)
         values ($1, $2::date, 'proposed', 'extend', $2::date + 365, $3::date) returning id)
       insert into decision_event (decision_id, step, from_state, to_state, on_date)
       select id, 'propose', 'undecided', 'proposed', $3::date from made returning id as cause`,
      [contract, endsOn, today.toString()],
    );
    return row!;
  }
}
