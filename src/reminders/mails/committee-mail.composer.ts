import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { isTellable } from './committee-figures.js';
import { committeeMailMessages } from './committee-mail.messages.js';
import { presentCommitteeMail } from './committee-mail.presenter.js';
import { cohortsOfMail, dropSettledCohorts } from './committee-mail.query.js';
import { loadCommittees } from '../../watch/plan/plan-facts.js';
import { composeMail } from './compose-mail.js';
import { MailKeyDates } from './key-dates.js';

/** Makes the mails to committee members and clerks. */
@Injectable()
export class CommitteeMailComposer implements MailComposer {
  readonly purpose = 'committee';

  constructor(private readonly keyDates: MailKeyDates) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, committeeMailMessages[mail.locale].obsolete, async (name) => {
      await dropSettledCohorts(manager, mail.id, today.toString());
      const cohorts = (await cohortsOfMail(manager, mail.id, today.toString())).filter(isTellable);
      if (!cohorts.length) return undefined;
      // A member is one of one committee.
      const committee = (await loadCommittees(manager)).get(cohorts[0]!.committee_id)!;
      const dates = await this.keyDates.ofCommittee(committee);
      const view = presentCommitteeMail({ name, cohorts }, dates, today, mail.locale);
      return { view };
    });
  }
}
