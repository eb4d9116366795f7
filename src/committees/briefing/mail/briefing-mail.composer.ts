import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicUrl, Settings } from '../../../config/settings.js';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../../mail/mail-composer.js';
import { heading, list, type MailView, note, paragraph } from '../../../reminders/mails/blocks.js';
import { composeMail } from '../../../reminders/mails/compose-mail.js';
import { formatDate } from '../../../shared/locale.js';
import { correctionOf, inShort } from '../in-short.js';
import { briefingMailMessages } from './briefing-mail.messages.js';
import { SampleBriefing } from './sample-briefing.js';
import { briefingOfMail, type BriefingMailRow } from './briefing-mail.query.js';

function presentBriefingMail(row: BriefingMailRow, name: string, home: string, mail: MailToCompose): MailView {
  const { locale } = mail;
  const t = briefingMailMessages[locale];
  const day = formatDate(row.held_on, locale);
  const { paper } = row.content;
  const correction = correctionOf(paper);
  const sentences = inShort(paper);
  return {
    locale,
    subject: t.subject(row.committee, day, row.edition),
    greeting: t.greeting(name),
    blocks: [
      paragraph(t.intro(row.committee, day)),
      ...(correction.length > 0 ? [heading(t.correction), ...correction.map(paragraph)] : []),
      ...(sentences.length > 0 ? [heading(t.inShort), ...list(sentences)] : []),
      note(row.pdf ? t.attached : t.notAttached),
    ],
    footer: [t.why(row.committee)],
    link: { href: `${home}/briefings/${row.id}`, text: t.link },
  };
}

/** Brings a released briefing to a member: a few sentences, the paper attached, and where to read it. */
@Injectable()
export class BriefingMailComposer implements MailComposer {
  readonly purpose = 'briefing';

  constructor(
    private readonly settings: Settings,
    private readonly samples: SampleBriefing,
  ) {}

  async sample(manager: EntityManager, { member }: InventedCase, today: Temporal.PlainDate) {
    const briefing = await this.samples.released(manager, member, today);
    return {
      recipient: member,
      mailed: (mail: string) =>
        manager.query('insert into briefing_receipt (briefing_id, member_id, mail_id) values ($1, $2, $3)', [
          briefing,
          member,
          mail,
        ]),
    };
  }

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    const t = briefingMailMessages[mail.locale];
    return composeMail(mail, today, manager, t.obsolete, async (name) => {
      const row = await briefingOfMail(manager, mail.id, today.toString());
      if (!row) return undefined;
      const view = presentBriefingMail(row, name, publicUrl(this.settings), mail);
      const { pdf } = row;
      if (!pdf) return { view };
      const filename = t.file(row.held_on, row.edition);
      return { view, attachments: [{ filename, contentType: 'application/pdf', content: pdf }] };
    });
  }
}
