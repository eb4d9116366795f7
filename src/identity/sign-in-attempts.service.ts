import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { DataSource } from 'typeorm';
import { isSecure, Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { attemptCookie, attemptCookieName, cookieValue } from './cookies.js';
import { hashOfSecret, newSecret } from './secrets.js';

/** How long somebody may take between two steps of a sign-in. */
const MINUTES = 10;

/** What is between two requests of one sign-in. `data` is JSON and stays on the server. */
export interface SignInAttempt<Data extends object = Record<string, unknown>> {
  accountId: string | null;
  data: Data;
}

/**
 * Steps of a sign-in that is under way: a row that the browser's cookie names, for ten minutes, taken once. Each `kind`
 * (`second_factor`, a passkey's challenge, a single sign-on) knows only its own.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Begins a step. @returns the `Set-Cookie` header that names it; an older one of this browser is forgotten */
  async begin(kind: string, { accountId, data }: SignInAttempt<object>): Promise<string> {
    const token = newSecret();
    await this.dataSource.query(
      'insert into sign_in_attempt (token_hash, kind, account_id, data, expires_at) values ($1, $2, $3, $4, $5)',
      [
        hashOfSecret(token),
        kind,
        accountId,
        JSON.stringify(data),
        this.clock.now().add({ minutes: MINUTES }).toString(),
      ],
    );
    return attemptCookie(isSecure(this.settings), token);
  }

  /** Looks at the step without ending it, for the page that asks. */
  find<Data extends object>(kind: string, headers: IncomingHttpHeaders): Promise<SignInAttempt<Data> | undefined> {
    return this.#one<Data>(
      `select account_id as "accountId", data from sign_in_attempt where token_hash = $1 and kind = $2 and expires_at > $3`,
      kind,
      headers,
    );
  }

  /** Ends the step: of two requests that take it at once, one gets it. */
  take<Data extends object>(kind: string, headers: IncomingHttpHeaders): Promise<SignInAttempt<Data> | undefined> {
    return this.#one<Data>(
      `with taken as (delete from sign_in_attempt where token_hash = $1 and kind = $2 and expires_at > $3 returning *)
       select account_id as "accountId", data from taken`,
      kind,
      headers,
    );
  }

  /** Changes what is kept with the step, e.g. a fresh challenge. @returns whether it is still under way */
  async keep(kind: string, headers: IncomingHttpHeaders, data: object): Promise<boolean> {
    const kept = await this.dataSource.query<unknown[]>(
      `with kept as (
         update sign_in_attempt set data = data || $4::jsonb
         where token_hash = $1 and kind = $2 and expires_at > $3 returning id)
       select id from kept`,
      [...this.#named(kind, headers), JSON.stringify(data)],
    );
    return kept.length > 0;
  }

  #named(kind: string, headers: IncomingHttpHeaders): unknown[] {
    const token = cookieValue(headers.cookie, attemptCookieName(isSecure(this.settings)));
    return [hashOfSecret(token ?? ''), kind, this.clock.now().toString()];
  }

  async #one<Data extends object>(
    sql: string,
    kind: string,
    headers: IncomingHttpHeaders,
  ): Promise<SignInAttempt<Data> | undefined> {
    const [row] = await this.dataSource.query<SignInAttempt<Data>[]>(sql, this.#named(kind, headers));
    return row;
  }
}
