import { Policy } from '../identity/policy.js';

/** Schedules and their runs: figures only, no people. */
export const jobPolicy = new Policy('jobs', {
  see: { hr: 'all', auditor: 'all', dpo: 'all', admin: 'all' },
  run: { hr: 'all', admin: 'all' },
});
