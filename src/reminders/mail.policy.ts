import { Policy } from '../identity/policy.js';

/**
 * Mails that were sent, by the account of the recipient. Those who answer for the whole see every mail; `own` is what
 * was sent to oneself.
 */
export const mailPolicy = new Policy('mails', {
  see: { hr: 'all', auditor: 'all', dpo: 'all' },
  resend: { hr: 'all' },
});
