import type { Role } from '../../src/identity/roles.js';
import type { Callers } from './route-roles.js';

const HR_AND_MANAGERS: readonly Role[] = ['hr', 'manager'];
const READERS_OF_MAIL: readonly Role[] = ['hr', 'auditor', 'dpo'];

/** The rows of route-roles.ts for the API. */
export const API_ROUTE_ROLES: Record<string, Callers> = {
  'GET /api/v1/audit-entries': ['auditor', 'dpo'],
  'GET /api/v1/cliffs': HR_AND_MANAGERS,
  'GET /api/v1/clocks': HR_AND_MANAGERS,
  'GET /api/v1/contract-count': HR_AND_MANAGERS,
  'GET /api/v1/contracts': HR_AND_MANAGERS,
  'GET /api/v1/contracts/:id': HR_AND_MANAGERS,
  'GET /api/v1/contracts/:id/history': HR_AND_MANAGERS,
  'GET /api/v1/dashboard': 'signed-in',
  'GET /api/v1/decisions': HR_AND_MANAGERS,
  'GET /api/v1/decisions/:id': HR_AND_MANAGERS,
  'GET /api/v1/import-runs': ['hr'],
  'GET /api/v1/import-runs/:id': ['hr'],
  'GET /api/v1/job-runs': ['hr', 'auditor', 'dpo', 'admin'],
  'GET /api/v1/jobs': ['hr', 'auditor', 'dpo', 'admin'],
  'GET /api/v1/mails': READERS_OF_MAIL,
  'GET /api/v1/mails/:id': READERS_OF_MAIL,
  'GET /api/v1/me': 'signed-in',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/programmes': ['hr', 'manager', 'clerk', 'steering'],
  'GET /api/v1/programmes/:id': ['hr', 'manager', 'clerk', 'steering'],
  'GET /api/v1/sessions': ['clerk', 'member'],
  'GET /api/v1/settings': ['hr', 'auditor'],
  'GET /api/v1/tasks': HR_AND_MANAGERS,
  'GET /api/v1/tasks/:id': HR_AND_MANAGERS,
  'GET /api/v1/units': ['hr', 'manager', 'admin'],
  'GET /api/v1/units/:id': ['hr', 'manager', 'admin'],
  'GET /api/v1/year-end/:year': HR_AND_MANAGERS,
  'PATCH /api/v1/settings': ['hr'],
  'POST /api/v1/decision-steps': HR_AND_MANAGERS,
  'POST /api/v1/decisions/:id/steps': HR_AND_MANAGERS,
  'POST /api/v1/jobs/:job/runs': ['hr', 'admin'],
  'POST /api/v1/mails/:id/resend': ['hr'],
  'POST /api/v1/settings/preview': ['hr'],
  'POST /api/v1/tasks': HR_AND_MANAGERS,
  'POST /api/v1/tasks/:id/result': HR_AND_MANAGERS,
  'POST /api/v1/what-if': HR_AND_MANAGERS,
  'POST /api/v1/what-if/proposals': HR_AND_MANAGERS,
};
