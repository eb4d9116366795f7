import { Policy } from '../identity/policy.js';

/** Sessions of committees with the deadlines of their papers, by committee. */
export const sessionPolicy = new Policy('sessions', {
  see: { clerk: 'committees', member: 'committees' },
});
