import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import type { Locale } from '../../shared/locale.js';
import { hashPassword } from '../password.js';
import { accountProblem } from './account-problem.js';
import { giveRoles, type RoleGrant } from './role-grant.js';

export interface NewAccount {
  email: string;
  name: string;
  roles: readonly RoleGrant[];
  /** Personnel number of the register's person behind it. */
  employee?: string | null;
  locale?: Locale | null;
  /** Already checked by the rules; without one the account waits for its link. */
  password?: string;
}

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/** employee.id of a personnel number. @throws VerbleibError exit 2 where the register has none */
export async function employeeByNumber(manager: EntityManager, number: string): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>('select id from employee where number = $1', [number]);
  if (!row) throw accountProblem('employee', (say) => say.unknownEmployee(number));
  return row.id;
}

/** Makes an account with its roles. */
@Injectable()
export class CreateAccount {
  constructor(private readonly audit: AuditLog) {}

  /**
   * @returns account.id
   * @throws VerbleibError exit 2 for an address that is taken or none, an unknown employee or role
   */
  async run(manager: EntityManager, wish: NewAccount): Promise<string> {
    const login = wish.email.trim().toLowerCase();
    const name = wish.name.trim();
    if (!ADDRESS.test(login) || login.length > 254) throw accountProblem('email', (say) => say.badEmail(wish.email));
    if (name === '' || name.length > 200) throw accountProblem('name', (say) => say.badName);
    const employeeId = wish.employee ? await employeeByNumber(manager, wish.employee.trim()) : null;
    const hash = wish.password === undefined ? null : await hashPassword(wish.password);
    const [made] = await manager.query<{ id: string }[]>(
      `with made as (
         insert into account (login, name, employee_id, locale, password_hash, password_changed_at)
         values ($1, $2, $3, $4, $5::text, case when $5::text is null then null else our_now() end)
         on conflict (login) do nothing returning id)
       select id from made`,
      [login, name, employeeId, wish.locale ?? null, hash],
    );
    if (!made) throw accountProblem('email', (say) => say.taken(login));
    await giveRoles(manager, made.id, wish.roles);
    await this.audit.record(manager, {
      action: 'account.created',
      subject: { kind: 'account', id: made.id },
      facts: { roles: wish.roles.map(({ role }) => role).join(' '), linked: employeeId !== null },
    });
    return made.id;
  }
}
