import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { nextVersion } from '../accounts/next-version.js';
import type { Role } from '../roles.js';
import type { GroupRole } from './group-roles.js';

/** Where a role's code is looked up, and which column of account_role holds it. */
const KEYS: Partial<Record<Role, { table: string; column: string }>> = {
  manager: { table: 'unit', column: 'unit_id' },
  clerk: { table: 'committee', column: 'committee_id' },
  member: { table: 'committee', column: 'committee_id' },
  steering: { table: 'programme', column: 'programme_id' },
};

interface RoleRow {
  role: Role;
  unit_id: string | null;
  committee_id: string | null;
  programme_id: string | null;
}

/** The roles that come with the groups of single sign-on: taken anew at each sign-in. Those given here stay as they are. */
@Injectable()
export class SsoRoles {
  private readonly logger = new Logger('Single sign-on');

  constructor(
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  /** What the settings give to members of these groups. */
  of(groups: readonly string[]): GroupRole[] {
    return this.settings.oidc.groups.filter(({ group }) => groups.includes(group));
  }

  async replace(manager: EntityManager, accountId: string, groups: readonly string[]): Promise<void> {
    const rows: RoleRow[] = [];
    for (const role of this.of(groups)) rows.push(...(await this.#rows(manager, role)));
    const wanted = JSON.stringify(rows);
    const [counts] = await manager.query<{ given: number; taken: number }[]>(
      `with wanted as (
         select distinct * from jsonb_to_recordset($2::jsonb)
           as w(role text, unit_id uuid, committee_id uuid, programme_id uuid)),
       taken as (
         delete from account_role r where account_id = $1 and source = 'sso' and not exists (
           select from wanted w where (w.role, w.unit_id, w.committee_id, w.programme_id)
             is not distinct from (r.role, r.unit_id, r.committee_id, r.programme_id))
         returning id),
       given as (
         insert into account_role (account_id, role, unit_id, committee_id, programme_id, source)
         select $1, role, unit_id, committee_id, programme_id, 'sso' from wanted
         on conflict do nothing returning id)
       select (select count(*)::int from given) as given, (select count(*)::int from taken) as taken`,
      [accountId, wanted],
    );
    if (counts!.given + counts!.taken === 0) return;
    await nextVersion(manager, accountId);
    await this.audit.record(manager, {
      action: 'account.sso_roles_changed',
      subject: { kind: 'account', id: accountId },
      facts: { given: counts!.given, taken: counts!.taken },
    });
  }

  /** A code that the register does not know gives nothing: never the role without its limit. */
  async #rows(manager: EntityManager, { role, code }: GroupRole): Promise<RoleRow[]> {
    const row: RoleRow = { role, unit_id: null, committee_id: null, programme_id: null };
    if (code === null) return [row];
    const { table, column } = KEYS[role]!;
    const [found] = await manager.query<{ id: string }[]>(`select id from ${table} where code = $1`, [code]);
    if (found) return [{ ...row, [column]: found.id }];
    this.logger.warn(`oidc.groups (OIDC_GROUPS) gives ${role}:${code}, but there is no ${table} with this code.`);
    return [];
  }
}
