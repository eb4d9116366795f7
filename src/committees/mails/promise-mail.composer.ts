import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicUrl, Settings } from '../../config/settings.js';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { type Block, type MailView, note, paragraph } from '../../reminders/mails/blocks.js';
import { composeMail } from '../../reminders/mails/compose-mail.js';
import { lineMessages } from '../../reminders/mails/contract-line.messages.js';
import { cut } from '../../reminders/mails/plain-words.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { type PromiseRow, PromisesQuery } from '../promises/promises.query.js';
import { committeeMailsMessages } from './committee-mails.messages.js';

interface Told {
  id: string;
  subject_id: string;
  ends_on: string;
  role: 'owner' | 'clerk';
  mandate_over: boolean;
}

/** A promise that is still to be answered, and as whom the recipient is told. */
type Line = PromiseRow & { role: Told['role']; ready_by: string };

/** Makes the mails about promises and questions that need an answer before the deadline for papers. */
@Injectable()
export class PromiseMailComposer implements MailComposer {
  readonly purpose = 'promise';

  constructor(
    private readonly promises: PromisesQuery,
    private readonly settings: Settings,
  ) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, committeeMailsMessages[mail.locale].promiseObsolete, async (name) => {
      const lines = await this.#lines(manager, mail.id, today);
      if (lines.length === 0) return undefined;
      return { view: presentPromises({ name, lines, url: publicUrl(this.settings) }, today, mail.locale) };
    });
  }

  /** What still holds; the rest is struck out: answered, due on another day, of another owner, or over. */
  async #lines(manager: EntityManager, mail: string, today: Temporal.PlainDate): Promise<Line[]> {
    const told = await manager.query<Told[]>(
      `select r.id, r.subject_id, r.ends_on, r.role,
         r.role = 'clerk' and not coalesce('reminders' = any (m.mails)
           and $2::date between m.starts_on and coalesce(m.ends_on, 'infinity'), false) as mandate_over
       from reminder r left join committee_member m on m.id = r.recipient
       where r.mail_id = $1 and r.kind = 'promise' and r.dropped_on is null order by r.ends_on, r.id`,
      [mail, today.toString()],
    );
    const open = new Map((await this.promises.open(manager, today)).map((row) => [row.id, row]));
    const lines: Line[] = [];
    const settled: string[] = [];
    for (const { id, subject_id, ends_on, role, mandate_over } of told) {
      const row = open.get(subject_id);
      const holds = row?.ready_by === ends_on && ends_on >= today.toString() && !mandate_over;
      if (!holds) settled.push(id);
      else if (!lines.some((line) => line.id === row.id)) lines.push({ ...row, role, ready_by: ends_on });
    }
    await manager.query(
      `update reminder set dropped_on = $2::date, dropped_reason = 'settled' where id = any ($1::uuid[])`,
      [settled, today.toString()],
    );
    return lines;
  }
}

interface PromiseMail {
  name: string;
  /** At least one, the first that is due first. */
  lines: readonly Line[];
  url: string;
}

function presentPromises({ name, lines, url }: PromiseMail, today: Temporal.PlainDate, locale: Locale): MailView {
  const t = committeeMailsMessages[locale];
  const first = lines[0]!;
  const clerk = first.role === 'clerk';
  const entries = lines.map((line) => ({
    title: cut(line.text),
    details: [
      t.made(t.kinds[line.kind], formatDate(line.made_on, locale)),
      line.session_on ? t.session(cut(line.committee), formatDate(line.session_on, locale)) : cut(line.committee),
      line.asked_by ? t.askedBy(cut(line.asked_by)) : '',
      clerk ? t.ownerIs(cut([line.owner, line.owner_name].filter(Boolean).join(', ')) || t.nobody) : '',
    ].filter(Boolean),
    state: t.readyBy(formatDate(line.ready_by, locale), today.until(line.ready_by).days),
    marks: [],
  }));
  const blocks: Block[] = [
    paragraph(t.promiseIntro),
    { kind: 'entries', entries },
    note(clerk ? t.promiseNextClerk : t.promiseNext),
  ];
  return {
    locale,
    subject: t.promiseSubject(lines.length, formatDate(first.ready_by, locale)),
    greeting: lineMessages[locale].greeting(name),
    blocks,
    ...(clerk && { link: { href: `${url}/committees/${first.committee_id}/promises`, text: t.open } }),
    footer: [clerk ? t.whyClerk : t.whyOwner],
  };
}
