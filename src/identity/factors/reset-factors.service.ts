import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { nextVersion } from '../accounts/next-version.js';

/** For somebody who has lost phone, keys and codes: afterwards the password alone opens, until they set one up again. */
@Injectable()
export class ResetFactors {
  constructor(private readonly audit: AuditLog) {}

  /**
   * Takes away app, passkeys and recovery codes, and ends the sessions: what is lost may have been found.
   * @throws VerbleibError exit 75 where the account is not of this version any more
   */
  async run(manager: EntityManager, accountId: string, version?: number): Promise<void> {
    await nextVersion(manager, accountId, version);
    await manager.query(
      'update account set totp_key = null, totp_confirmed_at = null, totp_last_step = null where id = $1',
      [accountId],
    );
    for (const table of ['passkey', 'recovery_code', 'web_session', 'sign_in_attempt'])
      await manager.query(`delete from ${table} where account_id = $1`, [accountId]);
    await this.audit.record(manager, { action: 'account.factors_reset', subject: { kind: 'account', id: accountId } });
  }
}
