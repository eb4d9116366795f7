import { Policy } from '../identity/policy.js';

/** Organisational units, by their id; no people in them. */
export const unitPolicy = new Policy('units', {
  see: { hr: 'all', admin: 'all', manager: 'units' },
});
