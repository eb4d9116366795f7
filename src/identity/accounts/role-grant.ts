import type { EntityManager } from 'typeorm';
import { parsePlainDate } from '../../cli/arguments.js';
import { ROLES, type Role } from '../roles.js';
import { AccountProblem, accountProblem } from './account-problem.js';

/** A role as somebody gives it: what it is limited to by code, and the days from and to which it holds. */
export interface RoleGrant {
  role: Role;
  code: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

/** What a role may be limited to. */
export const LIMITS: Record<Role, 'unit' | 'committee' | 'programme' | null> = {
  hr: null,
  manager: 'unit',
  clerk: 'committee',
  member: 'committee',
  steering: 'programme',
  auditor: null,
  dpo: null,
  admin: null,
};

/**
 * A role as the command line has it: `hr`, `manager:50.1`, `member:SOZ@2026-12-01..2027-01-31`, `hr@..2026-12-31`.
 * @throws VerbleibError exit 2
 */
export function parseRoleGrant(text: string): RoleGrant {
  const parts = /^([a-z]+)(?::([^@]+))?(?:@([\d.-]*?)\.\.([\d.-]*))?$/.exec(text.trim());
  const role = ROLES.find((known) => known === parts?.[1]);
  if (!parts || !role) throw accountProblem('bad_role', (say) => say.badRole(text));
  const day = (written: string | undefined) => (written ? parsePlainDate('--role', written).toString() : null);
  return { role, code: parts[2]?.trim() ?? null, startsOn: day(parts[3]), endsOn: day(parts[4]) };
}

/**
 * Gives an account a role.
 * @returns account_role.id
 * @throws VerbleibError exit 2 for a code that the register does not know, or days the wrong way round
 */
export async function giveRole(manager: EntityManager, accountId: string, grant: RoleGrant): Promise<string> {
  const { role, code, startsOn, endsOn } = grant;
  const table = LIMITS[role];
  if (code && !table) throw accountProblem('code', (say) => say.takesNoCode(role));
  if (!code && role === 'member') throw accountProblem('code', (say) => say.needsCode);
  if (startsOn && endsOn && endsOn < startsOn) throw accountProblem('ends_on', (say) => say.badDates);
  let limit: string | null = null;
  if (code && table) {
    const [row] = await manager.query<{ id: string }[]>(`select id from ${table} where code = $1`, [code]);
    if (!row) throw accountProblem('code', (say) => say.unknownCode(table, code));
    limit = row.id;
  }
  const of = (kind: typeof table) => (kind === table ? limit : null);
  const [given] = await manager.query<{ id: string }[]>(
    `with given as (
       insert into account_role (account_id, role, unit_id, committee_id, programme_id, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id)
     select id from given`,
    [accountId, role, of('unit'), of('committee'), of('programme'), startsOn, endsOn],
  );
  if (!given) throw accountProblem('role', (say) => say.doubled);
  return given.id;
}

/** Several at once. @throws AccountProblem as `giveRole`, which says at which of them it is */
export async function giveRoles(
  manager: EntityManager,
  accountId: string,
  grants: readonly RoleGrant[],
): Promise<void> {
  for (const [at, grant] of grants.entries())
    try {
      await giveRole(manager, accountId, grant);
    } catch (error) {
      if (error instanceof AccountProblem) error.roleAt = at;
      throw error;
    }
}
