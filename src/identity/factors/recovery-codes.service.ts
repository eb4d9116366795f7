import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../shared/clock.js';
import { hashOfSecret } from '../secrets.js';

const CODES = 10;
/** Without letters that are taken for digits (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Four groups of four: 80 random bits, so a plain hash of it is enough (secrets.ts). */
const newCode = (): string =>
  Array.from(randomBytes(16), (byte) => ALPHABET[byte % 32])
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-');

/** As it is hashed: however it was typed, with o for 0 and i or l for 1. */
const plain = (code: string): string =>
  code
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');

/** Whether something typed looks like a recovery code rather than like the six digits of an app. */
export const looksLikeRecoveryCode = (typed: string): boolean => plain(typed).length > 8;

/** Codes on paper for the day on which the phone is gone: each works once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Makes new ones; all from before are void. @returns what is shown this once */
  async make(manager: EntityManager, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: CODES }, newCode);
    await manager.query('delete from recovery_code where account_id = $1', [accountId]);
    await manager.query('insert into recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])', [
      accountId,
      codes.map((code) => hashOfSecret(plain(code))),
    ]);
    await this.audit.record(manager, {
      action: 'account.recovery_codes_made',
      subject: { kind: 'account', id: accountId },
    });
    return codes;
  }

  /** Uses one up. @returns whether it was right and unused */
  async use(manager: EntityManager, accountId: string, typed: string): Promise<boolean> {
    const used = await manager.query<unknown[]>(
      `with used as (
         update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null returning id)
       select id from used`,
      [accountId, hashOfSecret(plain(typed)), this.clock.now().toString()],
    );
    if (used.length === 0) return false;
    await this.audit.record(manager, {
      action: 'account.recovery_code_used',
      subject: { kind: 'account', id: accountId },
    });
    return true;
  }

  /** Takes all away once there is no app and no passkey: they would open nothing. */
  async clearWithoutFactor(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      `delete from recovery_code where account_id = $1
       and not exists (select from account where id = $1 and totp_confirmed_at is not null)
       and not exists (select from passkey where account_id = $1)`,
      [accountId],
    );
  }
}
