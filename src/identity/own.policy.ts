import { Policy } from './policy.js';

/**
 * What is everybody's own: account, sessions, calendar addresses, tokens. Their pages ask for a session; these permissions
 * are what a token has to be given to look at them or to take them back. What opens something new, a calendar address or
 * a token, is in no table: no token can make one, which would outlive it and reach further.
 */
export const ownPolicy = new Policy('own', { see: { everybody: 'own' }, change: { everybody: 'own' } });
