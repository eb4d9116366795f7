import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import type { Viewer } from '../viewer.js';

/** What stays open to somebody who has to set up a second factor first. */
const OPEN = /^\/(account\/(totp|passkeys|recovery-codes)|sign-in|sign-out|assets)(\/|\?|$)/;

/** The house may demand a second factor of some roles (`signIn.secondFactorRoles`). */
@Injectable()
export class SecondFactorDuty {
  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
  ) {}

  /** Whether somebody has signed in by password and lacks the second factor that one of their roles demands. */
  async owes({ roles, accountId, sessionId }: Viewer): Promise<boolean> {
    const demanded = this.settings.signIn.secondFactorRoles.some((role) => roles.has(role));
    // API tokens and feeds have no session; making one needed a session that owed nothing.
    if (!demanded || !sessionId) return false;
    const [row] = await this.dataSource.query<{ owes: boolean }[]>(
      `select s.method in ('password', 'link') and a.totp_confirmed_at is null
         and not exists (select from passkey where account_id = a.id) as owes
       from web_session s join account a on a.id = s.account_id where s.id = $1 and a.id = $2`,
      [sessionId, accountId],
    );
    return row?.owes ?? false;
  }

  /** Whether an address has to wait until the second factor is set up. */
  async bars(viewer: Viewer, url: string): Promise<boolean> {
    return !OPEN.test(url) && (await this.owes(viewer));
  }
}
