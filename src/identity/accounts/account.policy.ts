import { Policy } from '../policy.js';

/** Who gets in, and as what. Accounts have no rows that one administrator may see and another may not. */
export const accountPolicy = new Policy('accounts', { manage: { admin: 'all' } });
