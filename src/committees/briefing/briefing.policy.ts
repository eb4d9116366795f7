import { Policy } from '../../identity/policy.js';

/**
 * Status briefings, by their committee. `see` is about what was released; whoever may `write` sees drafts as well. Members
 * see the non-public version where their membership says so (`readableSql`). Which cases that version names is for those to
 * choose who know the people.
 */
export const briefingPolicy = new Policy('briefings', {
  see: { hr: 'all', clerk: 'committees', member: 'committees', steering: 'steered', auditor: 'all' },
  write: { hr: 'all', clerk: 'clerkships' },
  release: { hr: 'all', clerk: 'clerkships' },
  name_cases: { hr: 'all' },
});
