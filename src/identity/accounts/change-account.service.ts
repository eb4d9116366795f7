import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { accountProblem } from './account-problem.js';
import { employeeByNumber } from './create-account.service.js';
import { type AccountChange, nextVersion } from './next-version.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { giveRole, type RoleGrant } from './role-grant.js';

/**
 * What administrators change on an account that is there; each change is one entry of the audit. All of them throw a
 * VerbleibError (exit 75) where the version that they were made from is not the account's any more.
 */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws VerbleibError exit 2 for a role that cannot be given */
  giveRole(change: AccountChange, grant: RoleGrant): Promise<void> {
    return this.#change(change, 'account.role_given', { role: grant.role, limited: grant.code !== null }, (manager) =>
      giveRole(manager, change.id, grant),
    );
  }

  /** @throws VerbleibError exit 2 where nobody would be left to administrate */
  takeRole(change: AccountChange, roleId: string): Promise<void> {
    return this.#change(change, 'account.role_taken', {}, (manager) =>
      this.#keepAnAdmin(manager, () =>
        // What single sign-on brings would come back with the next sign-in.
        manager.query(`delete from account_role where id = $1 and account_id = $2 and source = 'local'`, [
          roleId,
          change.id,
        ]),
      ),
    );
  }

  /** Ends an account's sessions and links at once. @throws VerbleibError exit 2 for the last administrator */
  disable(change: AccountChange): Promise<void> {
    return this.#change(change, 'account.disabled', {}, (manager) =>
      this.#keepAnAdmin(manager, async () => {
        await manager.query('update account set disabled_at = coalesce(disabled_at, our_now()) where id = $1', [
          change.id,
        ]);
        await this.#endSessions(manager, change.id);
        await this.links.voidAll(manager, change.id);
      }),
    );
  }

  enable(change: AccountChange): Promise<void> {
    return this.#change(change, 'account.enabled', {}, (manager) =>
      manager.query('update account set disabled_at = null where id = $1', [change.id]),
    );
  }

  endSessions(change: AccountChange): Promise<void> {
    return this.#change(change, 'account.sessions_ended', {}, (manager) => this.#endSessions(manager, change.id));
  }

  /** @param number personnel number; null: nobody of the register. @throws VerbleibError exit 2 for an unknown one */
  link(change: AccountChange, number: string | null): Promise<void> {
    return this.#change(change, 'account.linked', { linked: number !== null }, async (manager) => {
      const employee = number === null ? null : await employeeByNumber(manager, number);
      await manager.query('update account set employee_id = $2 where id = $1', [change.id, employee]);
    });
  }

  /** Name and language, by its owner or an administrator. */
  profile(change: AccountChange, { name, locale }: { name: string; locale: string | null }): Promise<void> {
    return this.#change(change, 'account.profile_changed', {}, (manager) =>
      manager.query('update account set name = $2, locale = $3 where id = $1', [change.id, name, locale]),
    );
  }

  async #change(
    { actor, id, version }: AccountChange,
    action: string,
    facts: Record<string, string | boolean>,
    work: (manager: EntityManager) => Promise<unknown>,
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (manager) => {
      await nextVersion(manager, id, version);
      await work(manager);
      await this.audit.record(manager, { action, subject: { kind: 'account', id }, facts });
    });
  }

  async #endSessions(manager: EntityManager, id: string): Promise<void> {
    await manager.query('delete from web_session where account_id = $1', [id]);
    await manager.query('delete from sign_in_attempt where account_id = $1', [id]);
  }

  /**
   * Somebody must be able to let others in, today and for good: what takes away the last who can is undone. The lock
   * comes before the work, so that of two who leave at once the second sees the first.
   */
  async #keepAnAdmin(manager: EntityManager, work: () => Promise<unknown>): Promise<void> {
    await manager.query('lock table account_role in share row exclusive mode');
    const had = await this.#hasAdmin(manager);
    await work();
    if (had && !(await this.#hasAdmin(manager))) throw accountProblem('last_admin', (say) => say.lastAdmin);
  }

  async #hasAdmin(manager: EntityManager): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      `select from account_role r join account a on a.id = r.account_id
       where r.role = 'admin' and a.disabled_at is null and r.ends_on is null and coalesce(r.starts_on, $1::date) <= $1::date
       limit 1`,
      [this.clock.today(this.settings.timeZone).toString()],
    );
    return found.length > 0;
  }
}
