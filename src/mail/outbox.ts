import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import type { MailToCompose } from './mail-composer.js';

/** A mail that this worker alone may send now. */
export interface ClaimedMail extends MailToCompose {
  address: string;
  attempts: number;
  /** What a bounce of it proves itself by; for the envelope, nothing else may show it. */
  bounceToken: string;
  /** ISO; null before the first attempt. */
  firstTriedAt: string | null;
}

/** What is written down about a mail that was handed over, refused, put off or found obsolete. */
export interface Ending {
  id: string;
  state: 'sent' | 'failed' | 'obsolete' | 'pending';
  response: string;
  /** To whom it was addressed in the end. */
  address?: string;
  name?: string;
  subject?: string;
  body_text?: string;
  body_html?: string;
  /** For `pending`: when it is due again. */
  next_attempt_at?: string;
}

const UNIQUE_VIOLATION = '23505';

function isUniqueViolation(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION;
}

/** The outbox's rows as a worker moves them: claimed, held, ended or given back. */
@Injectable()
export class Outbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims due mails, oldest first, and those whose worker has shown no sign of life for `jobs.leaseSeconds`.
   * Being taken over counts as an attempt: the server may have the mail already, and a mail that kills its worker
   * must not do so forever.
   */
  async claim(worker: string, limit: number): Promise<ClaimedMail[]> {
    const now = this.clock.now();
    return this.dataSource.query<ClaimedMail[]>(
      `with due as (
         select id from mail
         where state in ('pending', 'sending')
           and ((state = 'pending' and next_attempt_at <= $2) or (state = 'sending' and claimed_at <= $3))
         order by next_attempt_at, id
         limit $4
         for update skip locked
       ), claimed as (
         update mail set state = 'sending', claimed_by = $1, claimed_at = $2,
           attempts = attempts + case when state = 'sending' then 1 else 0 end,
           first_tried_at = coalesce(first_tried_at, case when state = 'sending' then claimed_at end)
         from due where mail.id = due.id
         returning mail.*
       )
       select id, purpose, form, recipient, recipient_kind as "recipientKind", name, locale, run_date as "runDate",
         address, attempts, bounce_token as "bounceToken", first_tried_at as "firstTriedAt"
       from claimed order by next_attempt_at, id`,
      [worker, now.toString(), now.subtract({ seconds: this.settings.jobs.leaseSeconds }).toString(), limit],
    );
  }

  /** Shows a sign of life for all that the worker holds. @returns the ids it still holds */
  async renew(worker: string): Promise<Set<string>> {
    const held = await this.dataSource.query<{ id: string }[]>(
      `with held as (update mail set claimed_at = $2 where state = 'sending' and claimed_by = $1 returning id)
       select id from held`,
      [worker, this.clock.now().toString()],
    );
    return new Set(held.map((row) => row.id));
  }

  /**
   * Writes down how mails ended. What the server accepted is recorded even where the claim was lost meanwhile;
   * anything else only by the worker that holds the mail.
   */
  async end(worker: string, endings: Ending[]): Promise<void> {
    await this.dataSource.query(
      `update mail set state = e.state, response = e.response, claimed_by = null, claimed_at = null,
         address = coalesce(e.address, mail.address),
         name = coalesce(e.name, mail.name), subject = coalesce(e.subject, mail.subject), body_text = coalesce(e.body_text, mail.body_text),
         body_html = coalesce(e.body_html, mail.body_html),
         attempts = attempts + case when e.state = 'obsolete' then 0 else 1 end,
         first_tried_at = coalesce(first_tried_at, $3),
         next_attempt_at = coalesce(e.next_attempt_at, mail.next_attempt_at),
         finished_at = case when e.state = 'pending' then null else $3::timestamptz end
       from jsonb_to_recordset($2) as e(id uuid, state text, response text, address text, name text, subject text, body_text text,
         body_html text, next_attempt_at timestamptz)
       where mail.id = e.id and (mail.state = 'sending' and mail.claimed_by = $1
         or e.state = 'sent' and mail.state in ('sending', 'pending'))`,
      [worker, JSON.stringify(endings), this.clock.now().toString()],
    );
  }

  /**
   * Gives back what was claimed and not tried: due as before, no attempt counted. While a digest was claimed, a new
   * one for the same recipient may have been opened; at most one that is untried may stay open (unique index
   * `mail_open_digest`), so the older one then counts as tried and keeps its content.
   */
  async release(worker: string, ids: string[], response: string): Promise<void> {
    if (ids.length === 0) return;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.dataSource.query(
          `with mine as (
             select id, row_number() over (partition by recipient, purpose, form order by id desc) as nth
             from mail where id = any($2) and state = 'sending' and claimed_by = $1
           )
           update mail set state = 'pending', claimed_by = null, claimed_at = null, response = $3,
             attempts = greatest(attempts, case when form = 'digest' and (nth > 1 or exists (
               select from mail other where other.recipient = mail.recipient and other.purpose = mail.purpose
                 and other.form = 'digest' and other.state = 'pending' and other.attempts = 0)) then 1 else 0 end)
           from mine where mail.id = mine.id`,
          [worker, ids, response],
        );
        return;
      } catch (error) {
        // A digest was opened between looking and writing: look again.
        if (!isUniqueViolation(error) || attempt === 3) throw error;
      }
    }
  }

  /** Tells all that are due why they still wait. @returns how many they are */
  async explainDelay(response: string): Promise<number> {
    const now = this.clock.now().toString();
    await this.dataSource.query(
      `update mail set response = $2
       where state = 'pending' and next_attempt_at <= $1 and response is distinct from $2`,
      [now, response],
    );
    const [due] = await this.dataSource.query<{ mails: number }[]>(
      `select count(*) as mails from mail where state = 'pending' and next_attempt_at <= $1`,
      [now],
    );
    return due?.mails ?? 0;
  }
}
