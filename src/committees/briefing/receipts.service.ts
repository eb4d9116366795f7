import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Viewer } from '../../identity/viewer.js';
import { type BounceOfMail, bounceOfMailSql } from '../../mail/bounces/bounce.sql.js';
import type { MailState } from '../../mail/mail-states.js';

/** How a released briefing reached one member. */
export interface Receipt {
  member_id: string;
  member: string;
  role: string;
  faction: string;
  /** State of the mail; null: none was to be sent. */
  mail: MailState | null;
  mail_id: string | null;
  /** Why there is no mail: no address, or the member wants none. */
  no_mail: 'no_address' | 'not_wanted' | null;
  /** What the mail server said. */
  response: string | null;
  /** What another server said later: it came back, or is delayed. */
  bounce: BounceOfMail | null;
  opened_at: string | null;
  noted_at: string | null;
}

/** Who has received, opened and noted a briefing. */
@Injectable()
export class Receipts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  of(briefing: string): Promise<Receipt[]> {
    return this.dataSource.query(
      `select m.id as member_id, m.name as member, m.role, m.faction, l.state as mail, l.id as mail_id,
         case when r.mail_id is not null then null when m.email is null then 'no_address' else 'not_wanted' end as no_mail,
         l.response, case when l.id is not null then ${bounceOfMailSql('l')} end as bounce, r.opened_at, r.noted_at
       from briefing_receipt r join committee_member m on m.id = r.member_id left join mail l on l.id = r.mail_id
       where r.briefing_id = $1 order by m.name, m.id`,
      [briefing],
    );
  }

  /** What somebody who is a member has done with a briefing; undefined for those who are none. */
  async own(viewer: Viewer, briefing: string): Promise<{ noted: boolean } | undefined> {
    const [row] = await this.dataSource.query<{ noted: boolean }[]>(
      `select bool_or(r.noted_at is not null) as noted from briefing_receipt r
       join committee_member m on m.id = r.member_id
       where r.briefing_id = $1 and m.account_id = $2 having count(*) > 0`,
      [briefing, viewer.accountId],
    );
    return row;
  }

  opened(viewer: Viewer, briefing: string): Promise<void> {
    return this.#mark(viewer, briefing, 'opened_at = coalesce(r.opened_at, our_now())', 'r.opened_at is null');
  }

  /** Takes note: it counts as opened, too. */
  noted(viewer: Viewer, briefing: string): Promise<void> {
    return this.#mark(
      viewer,
      briefing,
      'noted_at = our_now(), opened_at = coalesce(r.opened_at, our_now())',
      'r.noted_at is null',
    );
  }

  async #mark(viewer: Viewer, briefing: string, what: string, open: string): Promise<void> {
    await this.unitOfWork.run(viewer.login, (manager) =>
      manager.query(
        `update briefing_receipt r set ${what} from committee_member m
         where r.briefing_id = $1 and m.id = r.member_id and m.account_id = $2 and ${open}`,
        [briefing, viewer.accountId],
      ),
    );
  }
}
