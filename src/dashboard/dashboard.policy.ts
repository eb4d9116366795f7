import { Policy } from '../identity/policy.js';

/** Figures of programmes without names, by the committee that a programme reports to. */
export const committeeFiguresPolicy = new Policy('committee-figures', {
  see: { clerk: 'committees', member: 'committees' },
});

/** The same by programme. */
export const programmeFiguresPolicy = new Policy('programme-figures', {
  see: { steering: 'programmes' },
});

/** What runs by itself and how far mails are, as counts; and how many accounts there are. */
export const housePolicy = new Policy('house', {
  runs: { hr: 'all', auditor: 'all', dpo: 'all', admin: 'all' },
  accounts: { admin: 'all' },
});
