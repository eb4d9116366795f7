import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface MailListRow {
  id: string;
  purpose: string;
  form: 'digest' | 'single';
  recipient_kind: string;
  name: string;
  address: string;
  run_date: string;
  state: string;
  /** It went to the maildrop, because there was no mail server. */
  filed: boolean;
  response: string | null;
  subject: string | null;
}

/** Its subject and content are made when it leaves. */
export function isWaiting({ state }: Pick<MailListRow, 'state'>): boolean {
  return state === 'pending' || state === 'sending';
}

export interface MailDetailRow extends MailListRow {
  locale: 'de' | 'en';
  attempts: number;
  next_attempt_at: string;
  finished_at: string | null;
  body_text: string | null;
  has_html: boolean;
}

// The maildrop answers with the name of the file that it wrote.
const LISTED = `id, purpose, form, recipient_kind, name, address, run_date, state, response, subject,
  state = 'sent' and coalesce(response, '') like 'maildrop/%' as filed`;

/** Mails as people look at them, newest first. */
@Injectable()
export class MailListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param before continues after the mail with this id */
  async list(limit: number, before?: string): Promise<MailListRow[]> {
    const older = before ? 'where (run_date, id) < (select run_date, id from mail where id = $2)' : '';
    return this.dataSource.query(
      `select ${LISTED} from mail ${older} order by run_date desc, id desc limit $1`,
      before ? [limit, before] : [limit],
    );
  }

  async one(id: string): Promise<MailDetailRow | undefined> {
    const [row] = await this.dataSource.query<MailDetailRow[]>(
      `select ${LISTED}, locale, attempts, next_attempt_at, finished_at, body_text,
         body_html is not null as has_html
       from mail where id = $1`,
      [id],
    );
    return row;
  }

  /** The HTML part as it was sent; undefined while there is none. */
  async html(id: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ body_html: string | null }[]>(
      'select body_html from mail where id = $1',
      [id],
    );
    return row?.body_html ?? undefined;
  }
}
