import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { AuditLog } from '../audit/audit-log.js';
import { isSecure, Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { attemptCookie, cookieValue, sessionCookie, sessionCookieName } from './cookies.js';
import { hashOfSecret } from './secrets.js';
import { type SignInMethod, Sessions } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';

/** What of a request a sign-in needs to know. */
export interface SignInRequest {
  headers: IncomingHttpHeaders;
  /** The caller's address. */
  ip: string;
}

/** The end of every way of signing in, once all that was asked for has been shown. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
  ) {}

  /**
   * Opens a session with a fresh token, ends the one the browser had, forgets wrong tries and writes the sign-in down.
   * @returns the `Set-Cookie` headers; undefined for an account that was disabled meanwhile
   */
  async run(
    accountId: string,
    how: { method: SignInMethod; idToken?: string; secondFactor?: string },
    request: SignInRequest,
  ): Promise<string[] | undefined> {
    const secure = isSecure(this.settings);
    const former = cookieValue(request.headers.cookie, sessionCookieName(secure));
    return this.unitOfWork.run(`account: ${accountId}`, async (manager) => {
      const [account] = await manager.query<{ login: string; locale: string | null }[]>(
        'select login, locale from account where id = $1 and disabled_at is null for update',
        [accountId],
      );
      if (!account) return undefined;
      await manager.query(`select set_config('verbleib.actor', $1, true)`, [account.login]);
      if (former) await manager.query('delete from web_session where token_hash = $1', [hashOfSecret(former)]);
      const agent = request.headers['user-agent'];
      const token = await this.sessions.open(manager, accountId, {
        method: how.method,
        ...(agent && { agent }),
        ...(how.idToken && { idToken: how.idToken }),
      });
      await this.throttle.succeeded(manager, { login: account.login, address: request.ip });
      await this.audit.record(manager, {
        action: 'session.opened',
        subject: { kind: 'account', id: accountId },
        facts: { method: how.method, second_factor: how.secondFactor ?? null },
      });
      return [
        sessionCookie(secure, token),
        attemptCookie(secure),
        ...(account.locale
          ? [`lang=${account.locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`]
          : []),
      ];
    });
  }
}
