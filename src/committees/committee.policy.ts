import { Policy } from '../identity/policy.js';

const SEE = { hr: 'all', clerk: 'committees', member: 'committees', steering: 'steered', auditor: 'all' } as const;

/** Committees, their members and sessions, by committee. Clerks change what they keep, HR everything. */
export const committeePolicy = new Policy('committees', {
  see: SEE,
  edit: { hr: 'all', clerk: 'clerkships' },
  // An account that reads as a member of that committee, and nothing else: whoever keeps its members knows whose it is.
  invite: { hr: 'all', clerk: 'clerkships' },
});

/** Promises and questions, by committee; those that are internal are for those who keep or check the register. */
export const promisePolicy = new Policy('promises', {
  see: SEE,
  see_internal: { hr: 'all', clerk: 'clerkships', auditor: 'all' },
  edit: { hr: 'all', clerk: 'clerkships' },
});
