import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicUrl, Settings } from '../../../config/settings.js';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../../mail/mail-composer.js';
import { note, paragraph } from '../../../reminders/mails/blocks.js';
import { composeMail } from '../../../reminders/mails/compose-mail.js';
import { formatDate } from '../../../shared/locale.js';
import { PapersDue } from '../papers-due.js';
import { SampleBriefing } from './sample-briefing.js';
import { draftMailMessages } from './draft-mail.messages.js';

interface DraftRow {
  id: string;
  committee: string;
  held_on: string;
  session_id: string;
  open: number;
}

/** Tells the clerk that a briefing is drafted, and by when the paper is due. */
@Injectable()
export class DraftMailComposer implements MailComposer {
  readonly purpose = 'briefing_draft';

  constructor(
    private readonly settings: Settings,
    private readonly papersDue: PapersDue,
    private readonly samples: SampleBriefing,
  ) {}

  async sample(manager: EntityManager, { member }: InventedCase, today: Temporal.PlainDate) {
    const briefing = await this.samples.draft(manager, member, today);
    return {
      recipient: member,
      mailed: (mail: string) =>
        manager.query('insert into briefing_draft_mail (mail_id, briefing_id) values ($1, $2)', [mail, briefing]),
    };
  }

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    const t = draftMailMessages[mail.locale];
    return composeMail(mail, today, manager, t.obsolete, async (name) => {
      const row = await this.#draft(manager, mail.id, today);
      if (!row) return undefined;
      const due = await this.papersDue.of(row.session_id, manager);
      const day = formatDate(row.held_on, mail.locale);
      return {
        view: {
          locale: mail.locale,
          subject: t.subject(row.committee, day),
          greeting: t.greeting(name),
          blocks: [
            paragraph(t.intro(row.committee, day)),
            ...(due ? [{ kind: 'alert' as const, sentences: [t.due(formatDate(due, mail.locale))] }] : []),
            paragraph(t.todo(row.open)),
            note(t.nothingSent),
          ],
          footer: [t.why(row.committee)],
          link: { href: `${publicUrl(this.settings)}/briefings/${row.id}`, text: t.link },
        },
      };
    });
  }

  /** undefined where it is released or gone, or its session is over or cancelled. */
  async #draft(manager: EntityManager, mail: string, today: Temporal.PlainDate): Promise<DraftRow | undefined> {
    const [row] = await manager.query<DraftRow[]>(
      `select b.id, c.name as committee, s.held_on, s.id as session_id,
         (select count(*)::int from promise p where p.committee_id = c.id and p.state = 'open') as open
       from briefing_draft_mail d join briefing b on b.id = d.briefing_id
       join committee c on c.id = b.committee_id join committee_session s on s.id = b.session_id
       where d.mail_id = $1 and b.state = 'draft' and not s.cancelled and s.held_on >= $2::date`,
      [mail, today.toString()],
    );
    return row;
  }
}
