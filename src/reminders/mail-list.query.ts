import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type BounceOfMail, bounceOfMailSql } from '../mail/bounces/bounce.sql.js';

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
  /** What another server said later: it came back, or is delayed. */
  bounce: BounceOfMail | null;
  subject: string | null;
}

/** Its subject and content are made when it leaves. */
export function isWaiting({ state }: Pick<MailListRow, 'state'>): boolean {
  return state === 'pending' || state === 'sending';
}

export interface MailDetailRow extends MailListRow {
  locale: 'de' | 'en';
  recipient: string;
  attempts: number;
  next_attempt_at: string;
  finished_at: string | null;
  body_text: string | null;
  has_html: boolean;
}

// The maildrop answers with the name of the file that it wrote.
const LISTED = `id, purpose, form, recipient_kind, name, address, run_date, state, response, subject,
  ${bounceOfMailSql('mail')} as bounce, state = 'sent' and coalesce(response, '') like 'maildrop/%' as filed`;

/** What narrows the list. A recipient is named by id: no name stands in an address. */
export interface MailFilter {
  purpose?: string | undefined;
  /** A state of the mail, or `filed`: sent into the maildrop. */
  state?: string | undefined;
  recipient?: string | undefined;
  /** Business dates, ISO, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

const FILED = `(state = 'sent' and coalesce(response, '') like 'maildrop/%')`;

/** Conditions of a filter; what they need is added to the parameters. */
function conditions({ purpose, state, recipient, from, to }: MailFilter, parameters: unknown[]): string[] {
  const where: string[] = [];
  const add = (condition: (place: string) => string, value: string | undefined): void => {
    if (value !== undefined) where.push(condition(`$${parameters.push(value)}`));
  };
  add((place) => `purpose = ${place}`, purpose);
  if (state === 'filed') where.push(FILED);
  else add((place) => `state = ${place} and not ${FILED}`, state);
  add((place) => `recipient = ${place}::uuid`, recipient);
  add((place) => `run_date >= ${place}::date`, from);
  add((place) => `run_date <= ${place}::date`, to);
  return where;
}

/** Mails as people look at them, newest first. */
@Injectable()
export class MailListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param before continues after the mail with this id */
  async list(limit: number, before?: string, filter: MailFilter = {}): Promise<MailListRow[]> {
    const parameters: unknown[] = [limit];
    const where = conditions(filter, parameters);
    if (before)
      where.push(`(run_date, id) < (select run_date, id from mail where id = $${parameters.push(before)}::uuid)`);
    return this.dataSource.query(
      `select ${LISTED} from mail ${where.length ? `where ${where.join(' and ')}` : ''}
       order by run_date desc, id desc limit $1`,
      parameters,
    );
  }

  /** What a recipient of mails is called in the newest one. */
  async recipientName(recipient: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ name: string }[]>(
      `select coalesce(nullif(name, ''), address) as name from mail where recipient = $1 order by run_date desc, id desc limit 1`,
      [recipient],
    );
    return row?.name;
  }

  async one(id: string): Promise<MailDetailRow | undefined> {
    const [row] = await this.dataSource.query<MailDetailRow[]>(
      `select ${LISTED}, recipient, locale, attempts, next_attempt_at, finished_at, body_text,
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
