import { z } from 'zod';
import { Problem } from '../../api/problem.js';
import { id, instant, isoDate, plainDate, text } from '../../api/schemas.js';
import { EXIT } from '../../shared/errors.js';
import { ROLES } from '../roles.js';
import { AccountProblem } from './account-problem.js';
import { ACCOUNT_STATES } from './account-list.query.js';
import type { RoleGrant } from './role-grant.js';

const code =
  'Of the unit (manager), committee (clerk, member) or programme (steering) that it is limited to; else null.';

export const account = z
  .strictObject({
    id,
    email: z.string(),
    name: z.string(),
    locale: z.enum(['de', 'en']).nullable().describe('null: as usual in this house.'),
    version: z.int(),
    state: z.enum(ACCOUNT_STATES),
    roles: z.array(
      z.strictObject({
        id,
        role: z.enum(ROLES),
        code: z.string().nullable().describe(code),
        starts_on: isoDate.nullable(),
        ends_on: isoDate.nullable().describe('Last day.'),
        source: z.enum(['local', 'sso']).describe('sso: from a group of single sign-on; it is taken away there.'),
      }),
    ),
    linked: z.boolean().describe('Whether a person of the register stands behind it.'),
    second_factor: z.boolean(),
    single_sign_on: z.boolean(),
    takes_password: z.boolean().describe('false: signs in by single sign-on alone.'),
    last_sign_in_at: instant.nullable(),
    sessions: z.int().describe('Open ones.'),
  })
  .meta({ id: 'Account' });

export const locale = z.enum(['de', 'en']).nullable();

/** A role as it is given. */
export const roleWish = z
  .strictObject({
    role: z.enum(ROLES),
    code: text(100).nullable().default(null).describe(code),
    starts_on: plainDate.nullable().default(null),
    ends_on: plainDate.nullable().default(null).describe('Last day.'),
  })
  .meta({ id: 'RoleWish' });

export const grantOf = ({ role, code: limit, starts_on, ends_on }: z.output<typeof roleWish>): RoleGrant => ({
  role,
  code: limit,
  startsOn: starts_on?.toString() ?? null,
  endsOn: ends_on?.toString() ?? null,
});

/** Codes that are names of a role's fields. */
const OF_ROLE = ['role', 'code', 'ends_on'];

/**
 * Carries a change out, and says at which field of the body it cannot be.
 * @param roles where in the body roles stand, if not on top: `/roles/`
 * @throws Problem 422, and 409 where nobody would be left to administrate
 */
export async function refusing<Result>(work: () => Promise<Result>, roles?: string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AccountProblem) || error.exit !== EXIT.usage) throw error;
    if (error.code === 'last_admin') throw new Problem(409, error.code, error.text);
    const place = roles !== undefined && OF_ROLE.includes(error.code) ? `${roles}${error.roleAt}/` : '/';
    throw new Problem(422, error.code, error.text, [{ pointer: `#${place}${error.code}`, detail: error.text }]);
  }
}
