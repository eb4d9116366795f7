import { Policy } from '../identity/policy.js';

/** What a house sets for itself. Absences and who stands in for whom name people, so they are HR's alone. */
export const settingsPolicy = new Policy('settings', {
  see: { hr: 'all', auditor: 'all' },
  change: { hr: 'all' },
});
