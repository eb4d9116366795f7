import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { dayOf } from '../../database/temporal-columns.js';
import type { JobHandler } from '../../jobs/job-handler.js';
import { papersDueFor } from '../../law/committee.js';
import { newId } from '../../shared/ids.js';
import { mailboxIdSql } from '../../reminders/write-routes.js';
import { PapersDue } from './papers-due.js';
import { CreateBriefing } from './create-briefing.service.js';

interface DueSession {
  id: string;
  held_on: string;
  draft_days: number | null;
}

/** Without a rule for papers a briefing is drafted as if they were due this many days before the session. */
const PAPER_DAYS = 7;

/** Drafts the briefings of sessions whose papers are soon due, and tells the clerk. */
@Injectable()
export class DraftBriefings implements JobHandler {
  readonly job = 'briefings';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly create: CreateBriefing,
    private readonly papersDue: PapersDue,
    private readonly settings: Settings,
  ) {}

  async run(date: Temporal.PlainDate): Promise<Record<string, number>> {
    return this.unitOfWork.run('job: briefings', async (manager) => {
      const counts = { briefings_drafted: 0, clerks_told: 0, briefings_without_clerk: 0 };
      for (const session of await this.#due(manager, date)) {
        const briefing = await this.create.within(manager, { session: session.id, audience: 'public' }, date);
        if (!briefing) continue;
        const told = await this.#tellClerks(manager, briefing, date);
        counts.briefings_drafted += 1;
        counts.clerks_told += told;
        counts.briefings_without_clerk += told === 0 ? 1 : 0;
      }
      return counts;
    });
  }

  /** Sessions of committees to which programmes report, whose draft is due and missing. */
  async #due(manager: EntityManager, date: Temporal.PlainDate): Promise<DueSession[]> {
    const sessions = await manager.query<DueSession[]>(
      `select s.id, s.held_on, c.draft_days
       from committee_session s join committee c on c.id = s.committee_id
       where not s.cancelled and s.public_part and s.held_on >= $1::date
         and exists (select from programme p where p.committee_id = c.id)
         and not exists (select from briefing b where b.session_id = s.id and b.audience = 'public')
       order by s.held_on, s.id`,
      [date.toString()],
    );
    const due: DueSession[] = [];
    for (const session of sessions) {
      const papers =
        (await this.papersDue.of(session.id, manager)) ?? papersDueFor(dayOf(session.held_on)!, PAPER_DAYS);
      const from = papers.subtract({ days: session.draft_days ?? this.settings.briefings.draftDays });
      if (Temporal.PlainDate.compare(date, from) >= 0) due.push(session);
    }
    return due;
  }

  /** The committee's clerks; where none has an address, HR's mailbox. @returns how many mails were written */
  async #tellClerks(manager: EntityManager, briefing: string, date: Temporal.PlainDate): Promise<number> {
    const clerks = await manager.query<
      { id: string; kind: string; address: string; name: string; locale: string | null }[]
    >(
      `select distinct on (lower(m.email)) m.id, 'committee_member' as kind, m.email as address, m.name, m.locale
       from briefing b join committee_member m on m.committee_id = b.committee_id
       where b.id = $1 and m.role = 'clerk' and m.email is not null and m.starts_on <= $2::date
         and coalesce(m.ends_on, 'infinity') >= $2::date
       order by lower(m.email), m.id`,
      [briefing, date.toString()],
    );
    const { hrMailbox } = this.settings.reminders;
    const recipients =
      clerks.length > 0 || hrMailbox === ''
        ? clerks
        : await manager.query<typeof clerks>(
            `select ${mailboxIdSql('address')} as id, 'mailbox' as kind, address, '' as name, null as locale
             from (values ($1::text)) box(address)`,
            [hrMailbox],
          );
    for (const { id, kind, address, name, locale } of recipients) {
      const mail = newId();
      await manager.query(
        `insert into mail (id, purpose, form, recipient, recipient_kind, address, name, locale, run_date)
         values ($1, 'briefing_draft', 'single', $2, $3, $4, $5, $6, $7)`,
        [mail, id, kind, address, name, locale ?? this.settings.locale, date.toString()],
      );
      await manager.query('insert into briefing_draft_mail (mail_id, briefing_id) values ($1, $2)', [mail, briefing]);
    }
    return recipients.length;
  }
}
