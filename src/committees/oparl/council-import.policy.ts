import { Policy } from '../../identity/policy.js';

/** Imports from council information systems: whoever keeps committees starts them; they concern all committees. */
export const councilImportPolicy = new Policy('council-imports', {
  see: { hr: 'all', clerk: 'clerkships', auditor: 'all' },
  start: { hr: 'all', clerk: 'clerkships' },
});
