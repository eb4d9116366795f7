import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { hashPassword } from '../password.js';
import { CreateAccount } from './create-account.service.js';
import { type LinkPurpose, OneTimeLinks } from './one-time-links.service.js';

/** Gives an account a new password, by a link or by its owner. The caller has checked it against the rules. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly accounts: CreateAccount,
    private readonly audit: AuditLog,
  ) {}

  /** @returns false where the link was used or ran out meanwhile */
  async byLink(purpose: Exclude<LinkPurpose, 'first_admin'>, token: string, password: string): Promise<boolean> {
    const hash = await hashPassword(password);
    return this.unitOfWork.run(`link: ${purpose}`, async (manager) => {
      const link = await this.links.use(manager, purpose, token);
      if (!link?.accountId || !link.login) return false;
      await manager.query(`select set_config('verbleib.actor', $1, true)`, [link.login]);
      await this.#set(manager, link.accountId, hash, null, purpose);
      return true;
    });
  }

  /** The first administrator. @returns false where the link is not good any more, or there is an account already */
  async asFirstAdmin(token: string, who: { name: string; email: string; password: string }): Promise<boolean> {
    return this.unitOfWork.run('link: first_admin', async (manager) => {
      const link = await this.links.use(manager, 'first_admin', token);
      const [account] = await manager.query<unknown[]>('select from account limit 1');
      if (!link || account) return false;
      const roles = [{ role: 'admin' as const, code: null, startsOn: null, endsOn: null }];
      await this.accounts.run(manager, { ...who, roles });
      return true;
    });
  }

  /** @param sessionId the session that stays; all others of the account end */
  async byOwner(viewer: { accountId: string; login: string; sessionId?: string }, password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.unitOfWork.run(viewer.login, async (manager) => {
      await this.#set(manager, viewer.accountId, hash, viewer.sessionId ?? null, 'owner');
      await this.links.voidAll(manager, viewer.accountId);
    });
  }

  async #set(manager: EntityManager, id: string, hash: string, keep: string | null, by: string): Promise<void> {
    await manager.query(
      'update account set password_hash = $2, password_changed_at = our_now(), version = version + 1 where id = $1',
      [id, hash],
    );
    await manager.query('delete from web_session where account_id = $1 and id is distinct from $2::uuid', [id, keep]);
    await manager.query('delete from sign_in_attempt where account_id = $1', [id]);
    await this.audit.record(manager, {
      action: 'password.changed',
      subject: { kind: 'account', id },
      facts: { by },
    });
  }
}
