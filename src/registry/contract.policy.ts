import { Policy } from '../identity/policy.js';

/** Contracts and the people behind them, by unit: HR sees all, managers those of their units and below. */
export const contractPolicy = new Policy('contracts', {
  see: { hr: 'all', manager: 'units' },
  export: { hr: 'all', manager: 'units' },
  import: { hr: 'all' },
});
