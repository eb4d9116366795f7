import { Policy } from '../identity/policy.js';

/** Programmes with what funds them, by their id; no people in them. */
export const programmePolicy = new Policy('programmes', {
  see: { hr: 'all', manager: 'all', clerk: 'all', steering: 'programmes' },
});
