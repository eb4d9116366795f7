import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';

/** For somebody who has lost phone, keys and codes: afterwards the password alone opens, until they set one up again. */
@Injectable()
export class ResetFactors {
  constructor(private readonly audit: AuditLog) {}

  /** Takes away app, passkeys and recovery codes, and ends the sessions: what is lost may have been found. */
  async run(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      `update account set totp_key = null, totp_confirmed_at = null, totp_last_step = null, version = version + 1
       where id = $1`,
      [accountId],
    );
    for (const table of ['passkey', 'recovery_code', 'web_session', 'sign_in_attempt'])
      await manager.query(`delete from ${table} where account_id = $1`, [accountId]);
    await this.audit.record(manager, { action: 'account.factors_reset', subject: { kind: 'account', id: accountId } });
  }
}
