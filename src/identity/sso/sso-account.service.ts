import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { SsoClaims } from './sso-claims.js';
import { SsoRoles } from './sso-roles.service.js';

/** Whose account somebody from the provider has, with the roles that their groups bring. */
@Injectable()
export class SsoAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly roles: SsoRoles,
    private readonly audit: AuditLog,
  ) {}

  /** @returns account.id; undefined for somebody who has none and may get none, and where it is disabled */
  async resolve(claims: SsoClaims): Promise<string | undefined> {
    return this.unitOfWork.run('single sign-on', async (manager) => {
      const id =
        (await this.#known(manager, claims)) ??
        (await this.#linked(manager, claims)) ??
        (await this.#created(manager, claims));
      if (!id) return undefined;
      const [enabled] = await manager.query<unknown[]>(
        'select id from account where id = $1 and disabled_at is null for update',
        [id],
      );
      if (!enabled) return undefined;
      await this.roles.replace(manager, id, claims.groups);
      return id;
    });
  }

  async #known(manager: EntityManager, { issuer, subject }: SsoClaims): Promise<string | undefined> {
    const [row] = await manager.query<{ id: string }[]>(
      'select id from account where external_issuer = $1 and external_subject = $2',
      [issuer, subject],
    );
    return row?.id;
  }

  /** The first time, and where the house allows it: the account with the same address that belongs to nobody there yet. */
  async #linked(manager: EntityManager, { issuer, subject, verifiedEmail }: SsoClaims): Promise<string | undefined> {
    if (!this.settings.oidc.linkByEmail || !verifiedEmail) return undefined;
    const [row] = await manager.query<{ id: string }[]>(
      `with linked as (
         update account set external_issuer = $1, external_subject = $2, version = version + 1
         where login = $3 and external_issuer is null and disabled_at is null returning id)
       select id from linked`,
      [issuer, subject, verifiedEmail],
    );
    if (row) await this.#record(manager, row.id, 'account.sso_linked');
    return row?.id;
  }

  /** For members of a group that means something here. The person of the register is found by the address, if it is one's. */
  async #created(manager: EntityManager, claims: SsoClaims): Promise<string | undefined> {
    const { issuer, subject, verifiedEmail, name } = claims;
    if (!this.settings.oidc.createAccounts || !verifiedEmail || !this.roles.of(claims.groups).length) return undefined;
    const [row] = await manager.query<{ id: string }[]>(
      `insert into account (login, name, external_issuer, external_subject, employee_id)
       values ($1, $2, $3, $4, (select min(id::text)::uuid from employee where lower(email) = $1 having count(*) = 1))
       on conflict do nothing returning id`,
      [verifiedEmail, name ?? verifiedEmail, issuer, subject],
    );
    if (row) await this.#record(manager, row.id, 'account.created');
    return row?.id;
  }

  #record(manager: EntityManager, id: string, action: string): Promise<void> {
    return this.audit.record(manager, { action, subject: { kind: 'account', id }, facts: { by: 'single sign-on' } });
  }
}
