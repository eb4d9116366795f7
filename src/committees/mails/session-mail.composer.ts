import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { type Block, list, type MailView, note, paragraph } from '../../reminders/mails/blocks.js';
import { composeMail } from '../../reminders/mails/compose-mail.js';
import { lineMessages } from '../../reminders/mails/contract-line.messages.js';
import { cut } from '../../reminders/mails/plain-words.js';
import { changeCause } from '../../reminders/mails/plan-mail.query.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { type SessionRow, SessionsQuery } from '../sessions/sessions.query.js';
import { committeeMailsMessages } from './committee-mails.messages.js';

interface Told {
  id: string;
  session_id: string;
  role: 'owner' | 'clerk';
  /** As it was before the changes of that time. */
  old_day: string | null;
  old_cancelled: boolean | null;
  /** What is due there, for an owner their own. */
  due: string[];
  mandate_over: boolean;
}

interface Line extends Told {
  session: SessionRow;
}

/** SQL: the value of a field before the first of the changes within a week of the one that the notice is about. */
const before = (field: string): string => `(
  select f.old_value #>> '{}' from change f
  where f.entity_id = n.session_id and f.field = '${field}' and f.happened_at > h.happened_at - interval '7 days'
    and f.id <= h.id
  order by f.id limit 1)`;

/** Makes the mails about sessions that were moved or cancelled. */
@Injectable()
export class SessionMailComposer implements MailComposer {
  readonly purpose = 'session';

  constructor(private readonly sessions: SessionsQuery) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, committeeMailsMessages[mail.locale].sessionObsolete, async (name) => {
      const lines = await this.#lines(manager, mail.id, today);
      return lines.length === 0 ? undefined : { view: presentSessions(name, lines, mail.locale) };
    });
  }

  /** A session that was moved, with a question that is due there. */
  async sample(manager: EntityManager, { hr, member }: InventedCase, today: Temporal.PlainDate) {
    const day = today.add({ days: 30 });
    const [session] = await manager.query<{ id: string }[]>(
      `insert into committee_session (committee_id, held_on) select committee_id, $2::date from committee_member where id = $1
       returning id`,
      [member, day.toString()],
    );
    await manager.query('update promise set due_session_id = $1, due_on = null where owner_id = $2', [session!.id, hr]);
    await manager.query('update committee_session set held_on = $2::date where id = $1', [
      session!.id,
      day.add({ days: 7 }).toString(),
    ]);
    return {
      recipient: hr,
      mailed: (mail: string) =>
        manager.query(
          `insert into notice (purpose, session_id, cause_id, role, recipient, run_date, mail_id)
           select 'session', $1, ${changeCause('h.id')}, 'owner', $2, $3::date, $4 from change h
           where h.entity_id = $1 and h.field = 'held_on'`,
          [session!.id, hr, today.toString(), mail],
        ),
    };
  }

  /** What is still otherwise than before; the rest is struck out. */
  async #lines(manager: EntityManager, mail: string, today: Temporal.PlainDate): Promise<Line[]> {
    const told = await manager.query<Told[]>(
      `select distinct on (n.session_id) n.id, n.session_id, n.role, ${before('held_on')} as old_day,
         ${before('cancelled')}::boolean as old_cancelled,
         array(
           select p.text from promise p
           where p.due_session_id = n.session_id and p.state = 'open' and (n.role = 'clerk' or p.owner_id = n.recipient)
           order by p.id limit 20) as due,
         n.role = 'clerk' and not coalesce('reminders' = any (m.mails)
           and $2::date between m.starts_on and coalesce(m.ends_on, 'infinity'), false) as mandate_over
       from notice n
       left join change h on h.entity_id = n.session_id and ${changeCause('h.id')} = n.cause_id
       left join committee_member m on m.id = n.recipient
       where n.mail_id = $1 and n.session_id is not null and n.dropped_on is null
       order by n.session_id, h.id desc nulls last`,
      [mail, today.toString()],
    );
    const lines: Line[] = [];
    for (const each of told) {
      const session = await this.sessions.byId(manager, each.session_id);
      if (session && session.held_on >= today.toString() && !each.mandate_over && differs(each, session))
        lines.push({ ...each, session });
    }
    await manager.query(
      `update notice set dropped_on = $2::date, dropped_reason = 'settled'
       where mail_id = $1 and dropped_on is null and session_id <> all ($3::uuid[])`,
      [mail, today.toString(), lines.map(({ session_id }) => session_id)],
    );
    return lines.toSorted((a, b) => a.session.held_on.localeCompare(b.session.held_on));
  }
}

const differs = ({ old_day, old_cancelled }: Told, { held_on, cancelled }: SessionRow): boolean =>
  (old_day !== null && old_day !== held_on) || (old_cancelled !== null && old_cancelled !== cancelled);

function sentenceOf({ session, old_day }: Line, locale: Locale): string {
  const t = committeeMailsMessages[locale];
  const day = formatDate(session.held_on, locale);
  if (session.cancelled) return t.cancelled(day);
  return old_day && old_day !== session.held_on ? t.moved(formatDate(old_day, locale), day) : t.back(day);
}

function presentSessions(name: string, lines: readonly Line[], locale: Locale): MailView {
  const t = committeeMailsMessages[locale];
  const blocks = lines.flatMap((line): Block[] => [
    {
      kind: 'entries',
      entries: [
        {
          title: cut(line.session.committee),
          details: [
            cut(line.session.title),
            !line.session.cancelled && line.session.papers_by
              ? t.papers(formatDate(line.session.papers_by, locale))
              : '',
          ].filter(Boolean),
          state: sentenceOf(line, locale),
          marks: [],
        },
      ],
    },
    ...(line.due.length > 0 ? [paragraph(t.dueThere), ...list(line.due.map(cut))] : []),
  ]);
  return {
    locale,
    subject: lines.length === 1 ? t.sessionSubject(cut(lines[0]!.session.committee)) : t.sessionsSubject(lines.length),
    greeting: lineMessages[locale].greeting(name),
    blocks: [paragraph(t.sessionIntro), ...blocks, note(t.planNote)],
    footer: [lines[0]!.role === 'clerk' ? t.whyClerk : t.whyOwner],
  };
}
