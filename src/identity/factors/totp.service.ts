import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../shared/clock.js';
import { newTimeCodeKey, stepOfTimeCode } from './time-code.js';

/** The second factor by time (RFC 6238): a key that an app on the phone shares with us. */
@Injectable()
export class Totp {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Makes a key that counts from its first right code on. A confirmed one is left alone. */
  async begin(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      'update account set totp_key = $2, totp_last_step = null where id = $1 and totp_confirmed_at is null',
      [accountId, newTimeCodeKey()],
    );
  }

  /** Confirms the key by a first code. @returns whether the code was right */
  async confirm(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
    if (!(await this.#use(manager, accountId, code, 'null'))) return false;
    await manager.query('update account set totp_confirmed_at = $2 where id = $1', [
      accountId,
      this.clock.now().toString(),
    ]);
    await this.audit.record(manager, { action: 'account.totp_set_up', subject: { kind: 'account', id: accountId } });
    return true;
  }

  /** Whether a code is right, once: a code that was taken is not taken again, nor one from before it. */
  check(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
    return this.#use(manager, accountId, code, 'not null');
  }

  async remove(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      'update account set totp_key = null, totp_confirmed_at = null, totp_last_step = null where id = $1',
      [accountId],
    );
    await this.audit.record(manager, { action: 'account.totp_removed', subject: { kind: 'account', id: accountId } });
  }

  async #use(
    manager: EntityManager,
    accountId: string,
    code: string,
    confirmed: 'null' | 'not null',
  ): Promise<boolean> {
    const [row] = await manager.query<{ totp_key: string }[]>(
      `select totp_key from account where id = $1 and totp_key is not null and totp_confirmed_at is ${confirmed}`,
      [accountId],
    );
    const step = row && stepOfTimeCode(row.totp_key, code, this.clock.now());
    if (step === undefined) return false;
    // One statement decides: of two requests with the same code the second finds the step used.
    const used = await manager.query<unknown[]>(
      `with used as (
         update account set totp_last_step = $2
         where id = $1 and totp_key = $3 and coalesce(totp_last_step, -1) < $2 returning id)
       select id from used`,
      [accountId, step, row!.totp_key],
    );
    return used.length > 0;
  }
}
