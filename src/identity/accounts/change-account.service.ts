import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { accountProblem, staleAccount } from './account-problem.js';
import { employeeByNumber } from './create-account.service.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { giveRole, type RoleGrant } from './role-grant.js';

/** What administrators change on an account that is there; each change is one entry of the audit. */
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
  giveRole(actor: string, id: string, grant: RoleGrant): Promise<void> {
    return this.#change(
      actor,
      id,
      'account.role_given',
      { role: grant.role, limited: grant.code !== null },
      (manager) => giveRole(manager, id, grant),
    );
  }

  /** @throws VerbleibError exit 2 where nobody would be left to administrate */
  takeRole(actor: string, id: string, roleId: string): Promise<void> {
    return this.#change(actor, id, 'account.role_taken', {}, (manager) =>
      this.#keepAnAdmin(manager, () =>
        // What single sign-on brings would come back with the next sign-in.
        manager.query(`delete from account_role where id = $1 and account_id = $2 and source = 'local'`, [roleId, id]),
      ),
    );
  }

  /** Ends an account's sessions and links at once. @throws VerbleibError exit 2 for the last administrator */
  disable(actor: string, id: string): Promise<void> {
    return this.#change(actor, id, 'account.disabled', {}, (manager) =>
      this.#keepAnAdmin(manager, async () => {
        await manager.query('update account set disabled_at = coalesce(disabled_at, our_now()) where id = $1', [id]);
        await this.#endSessions(manager, id);
        await this.links.voidAll(manager, id);
      }),
    );
  }

  enable(actor: string, id: string): Promise<void> {
    return this.#change(actor, id, 'account.enabled', {}, (manager) =>
      manager.query('update account set disabled_at = null where id = $1', [id]),
    );
  }

  endSessions(actor: string, id: string): Promise<void> {
    return this.#change(actor, id, 'account.sessions_ended', {}, (manager) => this.#endSessions(manager, id));
  }

  /** @param number personnel number; null: nobody of the register. @throws VerbleibError exit 2 for an unknown one */
  link(actor: string, id: string, number: string | null): Promise<void> {
    return this.#change(actor, id, 'account.linked', { linked: number !== null }, async (manager) => {
      const employee = number === null ? null : await employeeByNumber(manager, number);
      await manager.query('update account set employee_id = $2 where id = $1', [id, employee]);
    });
  }

  /**
   * Name and language, by its owner or an administrator.
   * @param version of the account that the change was made from; left out: whatever it is
   * @throws VerbleibError exit 75 where somebody else has saved since
   */
  profile(
    actor: string,
    id: string,
    { name, locale, version }: { name: string; locale: string | null; version?: number },
  ): Promise<void> {
    const write = (manager: EntityManager) =>
      manager.query('update account set name = $2, locale = $3 where id = $1', [id, name, locale]);
    return this.#change(actor, id, 'account.profile_changed', {}, write, version);
  }

  async #change(
    actor: string,
    id: string,
    action: string,
    facts: Record<string, string | boolean>,
    work: (manager: EntityManager) => Promise<unknown>,
    version?: number,
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (manager) => {
      const [changed] = await manager.query<unknown[]>(
        `with changed as (
           update account set version = version + 1 where id = $1 and ($2::int is null or version = $2) returning id)
         select id from changed`,
        [id, version ?? null],
      );
      if (!changed) throw staleAccount();
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
