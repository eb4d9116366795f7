import { Policy } from '../identity/policy.js';

/**
 * Programmes with what funds them, by their id; no people in them. Managers see all of them, not only those of their units:
 * how certain money is decides whether a contract can be extended, posts move between programmes, and what-if asks for
 * the programme that is to pay. How many people a programme has is a matter of contracts, whose policy asks for the unit.
 */
export const programmePolicy = new Policy('programmes', {
  see: { hr: 'all', manager: 'all', clerk: 'all', steering: 'programmes' },
});
