import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type { Viewer } from './viewer.js';
import { ViewerQuery } from './viewer.query.js';

export type SignInMethod = 'password' | 'passkey' | 'sso' | 'link';

/** A sign of life is written down at most this often: reading a page shall not write a row each time. */
const TOUCH_MINUTES = 1;

/** Sessions of browsers: a table of hashed tokens, so that each can be listed and ended. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly viewers: ViewerQuery,
  ) {}

  /** Opens a session. @returns the token for the cookie; only its hash is kept */
  async open(
    manager: EntityManager,
    accountId: string,
    how: { method: SignInMethod; agent?: string; idToken?: string },
  ): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    await manager.query(
      `insert into web_session (token_hash, account_id, created_at, last_seen_at, expires_at, agent, method, id_token)
       values ($1, $2, $3, $3, $4, $5, $6, $7)`,
      [
        hashOfSecret(token),
        accountId,
        now.toString(),
        now.add({ hours: this.settings.signIn.maxHours }).toString(),
        (how.agent ?? '').slice(0, 300),
        how.method,
        how.idToken ?? null,
      ],
    );
    await manager.query('update account set last_sign_in_at = $2 where id = $1', [accountId, now.toString()]);
    return token;
  }

  /** Who a session's token belongs to; undefined when it has ended, was idle for too long, or the account is disabled. */
  async resolve(token: string): Promise<Viewer | undefined> {
    const now = this.clock.now();
    const found = await this.viewers.found<{ session_id: string; stale: boolean }>(
      `select id as session_id, account_id, last_seen_at < $5::timestamptz as stale from web_session
       where token_hash = $2 and expires_at > $3 and last_seen_at > $4`,
      [
        hashOfSecret(token),
        now.toString(),
        now.subtract({ minutes: this.settings.signIn.idleMinutes }).toString(),
        now.subtract({ minutes: TOUCH_MINUTES }).toString(),
      ],
    );
    if (!found) return undefined;
    const { session_id: sessionId, stale } = found.row;
    if (stale)
      await this.dataSource.query('update web_session set last_seen_at = $2 where id = $1', [
        sessionId,
        now.toString(),
      ]);
    return { ...found.viewer, sessionId };
  }

  /** Ends one session of an account. @returns whether there was one */
  async end(accountId: string, sessionId: string): Promise<boolean> {
    const ended = await this.dataSource.query<unknown[]>(
      'with ended as (delete from web_session where id = $1 and account_id = $2 returning id) select id from ended',
      [sessionId, accountId],
    );
    return ended.length > 0;
  }
}
