import { Policy } from '../identity/policy.js';

/** Who did what: for those who watch over the others, not for those who could be watched. */
export const auditPolicy = new Policy('audit', {
  see: { auditor: 'all', dpo: 'all' },
});
