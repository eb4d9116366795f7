import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { composeMail } from '../../reminders/mails/compose-mail.js';
import { MailKeyDates } from '../../reminders/mails/key-dates.js';
import { loadCommittees } from '../../watch/plan/plan-facts.js';
import { DrawNotices } from './draw-notices.js';
import { noticeMailMessages } from './notice-mail.messages.js';
import { presentNoticeMail } from './notice-mail.presenter.js';
import { dropSettledCohorts, noticesOfMail } from './notice-mail.query.js';

/** The stage of the sample. */
const STAGE = 60;

/** Makes the mails to committee members and clerks, of what was drawn when they were written. */
@Injectable()
export class NoticeMailComposer implements MailComposer {
  readonly purpose = 'committee';

  constructor(
    private readonly keyDates: MailKeyDates,
    private readonly notices: DrawNotices,
  ) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, noticeMailMessages[mail.locale].obsolete, async (name) => {
      await dropSettledCohorts(manager, mail.id, today.toString());
      const notices = await noticesOfMail(manager, mail.id);
      if (notices.length === 0) return undefined;
      // A member is one of one committee.
      const committee = (await loadCommittees(manager)).get(notices[0]!.committee_id)!;
      const dates = await this.keyDates.ofCommittee(committee);
      return { view: presentNoticeMail({ name, notices }, dates, today, mail.locale) };
    });
  }

  /** The cohort of the invented programme, drawn as a look would draw it. */
  async sample(manager: EntityManager, { member, contract, endsOn }: InventedCase, today: Temporal.PlainDate) {
    const [row] = await manager.query<{ programme: string }[]>(
      'select programme_id as programme from contract where id = $1',
      [contract],
    );
    const { programme } = row!;
    await this.notices.draw(manager, [{ programme, ends_on: endsOn, stage: STAGE, again: false }], today, 'year_end');
    return {
      recipient: member,
      mailed: (mail: string) =>
        manager.query(
          `insert into reminder (kind, subject_id, ends_on, stage, recipient, responsible, role, run_date, mail_id)
           values ('committee', $1, $2, $3, $4, $4, 'member', $5, $6)`,
          [programme, endsOn, STAGE, member, today.toString(), mail],
        ),
    };
  }
}
