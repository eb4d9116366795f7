import { Policy } from '../identity/policy.js';

/** Figures of programmes without names, by the committee that a programme reports to. */
export const committeeFiguresPolicy = new Policy('committee-figures', {
  see: { clerk: 'committees', member: 'committees' },
});

/** The same by programme. */
export const programmeFiguresPolicy = new Policy('programme-figures', {
  see: { steering: 'programmes' },
});

/** How many accounts there are, as counts. */
export const housePolicy = new Policy('house', {
  accounts: { admin: 'all' },
});
