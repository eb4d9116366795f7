import { Policy } from '../identity/policy.js';

/** The machine that the service runs on, and what it lacks: no personal data in it. */
export const operationsPolicy = new Policy('operations', { doctor: { admin: 'all' } });
