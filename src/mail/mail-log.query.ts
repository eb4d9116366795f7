import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../shared/clock.js';
import type { Locale } from '../shared/locale.js';
import { MAIL_STATES, type MailState } from './mail-states.js';

/** A mail as lists show it; instants and dates are ISO text. */
export interface MailLine {
  id: string;
  purpose: string;
  form: 'digest' | 'single';
  recipientKind: 'employee' | 'committee_member' | 'mailbox';
  name: string;
  address: string;
  locale: Locale;
  runDate: string;
  state: MailState;
  attempts: number;
  /** When a pending mail is due (again); null for all others. */
  nextAttemptAt: string | null;
  finishedAt: string | null;
  /** The server's words, the maildrop's file, or why it waits or became obsolete. May quote the address. */
  response: string | null;
  /** Null until it was sent, or refused with its content. */
  subject: string | null;
}

export interface MailDetail extends MailLine {
  createdAt: string;
  bodyText: string | null;
  bodyHtml: string | null;
}

export interface MailCounts extends Record<MailState, number> {
  /** Pending and due now. */
  due: number;
  /** Since when the longest due one waits, ISO; null when nothing is due. */
  oldestDue: string | null;
  /** When the next pending mail is due, ISO; null when none waits. */
  nextAttempt: string | null;
}

const LINE = `id, purpose, form, recipient_kind as "recipientKind", name, address, locale, run_date as "runDate",
  state, attempts, case when state = 'pending' then next_attempt_at end as "nextAttemptAt",
  finished_at as "finishedAt", response, subject`;

/** What became of the mails: for the page, `doctor` and metrics. */
@Injectable()
export class MailLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Latest first: by run date, then as they were written. @param state only these, where given */
  async latest({ limit = 100, state }: { limit?: number; state?: MailState } = {}): Promise<MailLine[]> {
    return this.dataSource.query<MailLine[]>(
      `select ${LINE} from mail where $2::text is null or state = $2 order by run_date desc, id desc limit $1`,
      [limit, state ?? null],
    );
  }

  async mailById(id: string): Promise<MailDetail | undefined> {
    const [mail] = await this.dataSource.query<MailDetail[]>(
      `select ${LINE}, created_at as "createdAt", body_text as "bodyText", body_html as "bodyHtml"
       from mail where id::text = $1`,
      [id],
    );
    return mail;
  }

  async counts(): Promise<MailCounts> {
    const [row] = await this.dataSource.query<MailCounts[]>(
      `select ${MAIL_STATES.map((state) => `count(*) filter (where state = '${state}') as ${state}`).join(', ')},
         count(*) filter (where state = 'pending' and next_attempt_at <= $1) as due,
         min(next_attempt_at) filter (where state = 'pending' and next_attempt_at <= $1) as "oldestDue",
         min(next_attempt_at) filter (where state = 'pending') as "nextAttempt"
       from mail`,
      [this.clock.now().toString()],
    );
    return row!;
  }
}
