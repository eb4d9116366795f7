import { Policy } from '../identity/policy.js';

/**
 * Programmes with what is known of them, by their id; no people in them: names and exact counts of people are a matter of
 * contracts, whose policy asks for the unit. Managers see all of them, not only those of their units: how certain money is
 * decides whether a contract can be extended, posts move between programmes, and what-if asks for the programme that is to
 * pay. Money is HR's to enter; statements, figures, objectives and work the clerk's too.
 */
export const programmePolicy = new Policy('programmes', {
  see: { hr: 'all', manager: 'all', clerk: 'all', steering: 'programmes' },
  edit: { hr: 'all', clerk: 'all' },
  fund: { hr: 'all' },
});
