import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { type LogoutToken, readLogoutToken } from './logout-token.js';
import { CLOCK_TOLERANCE_SECONDS, SsoFailure, SsoProvider } from './provider.service.js';

const claimOf = (idToken: string, claim: string): unknown =>
  (JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>)[claim];

/** Signing out together with the provider: from here to there, and from there to here. */
@Injectable()
export class SsoSignOut {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly provider: SsoProvider,
    private readonly audit: AuditLog,
  ) {}

  /** Where the browser of a session goes to sign out at the provider; undefined where there is nothing to do or nobody there. */
  async urlFor(sessionId: string): Promise<string | undefined> {
    if (!this.provider.isSetUp) return undefined;
    const [session] = await this.dataSource.query<{ id_token: string | null }[]>(
      'select id_token from web_session where id = $1',
      [sessionId],
    );
    if (!session?.id_token) return undefined;
    try {
      return await this.provider.endSessionUrl(session.id_token);
    } catch (error) {
      if (error instanceof SsoFailure) return undefined;
      throw error;
    }
  }

  /**
   * The provider says that somebody has signed out there. Only sessions from before it said so end: played again later, the
   * same token does no harm.
   * @returns false for a token that does not hold
   * @throws SsoFailure when its keys cannot be fetched
   */
  async told(written: string): Promise<boolean> {
    const { issuer, clientId } = this.settings.oidc;
    const token = readLogoutToken(written, await this.provider.keys(), { issuer, clientId });
    const now = this.clock.now().subtract({ seconds: CLOCK_TOLERANCE_SECONDS });
    if (!token || (token.expiresAt && Temporal.Instant.compare(token.expiresAt, now) < 0)) return false;
    await this.#end(token);
    return true;
  }

  async #end(token: LogoutToken): Promise<void> {
    await this.unitOfWork.run('single sign-on', async (manager) => {
      const sessions = await manager.query<{ id: string; account_id: string; id_token: string }[]>(
        `select s.id, s.account_id, s.id_token from web_session s join account a on a.id = s.account_id
         where s.method = 'sso' and s.id_token is not null and a.external_issuer = $1
           and ($2::text is null or a.external_subject = $2) and s.created_at <= $3`,
        [this.settings.oidc.issuer, token.subject, token.issuedAt.add({ seconds: CLOCK_TOLERANCE_SECONDS }).toString()],
      );
      for (const session of sessions) {
        if (token.session && claimOf(session.id_token, 'sid') !== token.session) continue;
        await manager.query('delete from web_session where id = $1', [session.id]);
        await this.audit.record(manager, {
          action: 'session.ended',
          subject: { kind: 'account', id: session.account_id },
          facts: { by: 'single sign-on' },
        });
      }
    });
  }
}
