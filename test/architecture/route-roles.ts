import { ROLES, type Role } from '../../src/identity/roles.js';
import { API_ROUTE_ROLES } from './api-route-roles.js';

/** `public`: also without an account; `signed-in`: whatever the role, also with none; else exactly these roles. */
export type Callers = 'public' | 'signed-in' | readonly Role[];

const READERS_OF_MAIL: readonly Role[] = ['hr', 'auditor', 'dpo'];

/**
 * Who may call which route: what the policies come to, written down a second time so that a change of one of them is
 * seen. Every route stands here (routes.spec.ts). Which rows somebody gets to see is tested with the features.
 */
export const ROUTE_ROLES: Record<string, Callers> = {
  ...API_ROUTE_ROLES,
  'GET /': 'signed-in',
  'GET /account/tokens': 'signed-in',
  'POST /account/tokens': 'signed-in',
  'POST /account/tokens/:id/revoke': 'signed-in',
  'GET /admin/settings': ['hr', 'auditor'],
  'GET /admin/settings/absences': ['hr'],
  'GET /admin/settings/committees': ['hr'],
  'GET /admin/settings/committees/:id': ['hr'],
  'GET /admin/settings/committees/:id/sessions/:session': ['hr'],
  'GET /admin/settings/house/:section': ['hr'],
  'GET /admin/settings/units': ['hr'],
  'GET /admin/settings/units/:id': ['hr'],
  'POST /admin/settings/absences': ['hr'],
  'POST /admin/settings/absences/:id': ['hr'],
  'POST /admin/settings/committees/:id': ['hr'],
  'POST /admin/settings/committees/:id/sessions': ['hr'],
  'POST /admin/settings/committees/:id/sessions/:session': ['hr'],
  'POST /admin/settings/house/:section': ['hr'],
  'POST /admin/settings/units/:id': ['hr'],
  'GET /account/passkeys': 'signed-in',
  'POST /account/passkeys': 'signed-in',
  'GET /account/passkeys/:id/remove': 'signed-in',
  'POST /account/passkeys/:id/remove': 'signed-in',
  'POST /account/passkeys/begin': 'signed-in',
  'GET /account/recovery-codes': 'signed-in',
  'POST /account/recovery-codes': 'signed-in',
  'GET /account/totp': 'signed-in',
  'POST /account/totp': 'signed-in',
  'POST /account/totp/confirm': 'signed-in',
  'POST /account/totp/remove': 'signed-in',
  'GET /assets/:version/*': 'public',
  'GET /contracts/:id': ['hr', 'manager'],
  'POST /contracts/:id/requests': ['hr'],
  'POST /contracts/:id/steps/:step': ['hr', 'manager'],
  'POST /contracts/:id/tasks/:task': ['hr'],
  'GET /contracts': ['hr', 'manager'],
  'GET /contracts/export': ['hr', 'manager'],
  'GET /healthz': 'public',
  'GET /mail': READERS_OF_MAIL,
  'GET /mail/:id': READERS_OF_MAIL,
  'GET /mail/:id/body': READERS_OF_MAIL,
  'GET /admin/import': ['hr'],
  'GET /admin/import/:id': ['hr'],
  'GET /admin/import/:id/columns': ['hr'],
  'GET /admin/import/:id/undo': ['hr'],
  'POST /admin/import': ['hr'],
  'POST /admin/import/:id/apply': ['hr'],
  'POST /admin/import/:id/check': ['hr'],
  'POST /admin/import/:id/columns': ['hr'],
  'POST /admin/import/:id/discard': ['hr'],
  'POST /admin/import/:id/undo': ['hr'],
  'POST /admin/import/sample': ['hr'],
  'GET /metrics': 'public',
  'GET /readyz': 'public',
  'GET /sign-in': 'public',
  'POST /sign-in': 'public',
  'GET /sign-in/passkey': 'public',
  'POST /sign-in/passkey': 'public',
  'GET /sign-in/second-factor': 'public',
  'POST /sign-in/second-factor': 'public',
  'GET /sign-in/second-factor/passkey': 'public',
  'POST /sign-in/second-factor/passkey': 'public',
  'GET /sign-in/sso': 'public',
  'POST /sign-in/sso/back-channel': 'public',
  'GET /sign-in/sso/callback': 'public',
  'POST /sign-out': 'public',
};

export const CALLERS = [...ROLES, 'no role', 'nobody'] as const;
