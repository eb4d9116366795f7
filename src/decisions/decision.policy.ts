import { Policy } from '../identity/policy.js';
import type { Step } from './transitions.js';

/**
 * Decisions, by the unit of the contract. Managers propose, see to the money and say who leaves; participation,
 * signature and delivery are HR's (docs/decisions.md).
 */
export const decisionPolicy = new Policy('decisions', {
  see: { hr: 'all', manager: 'units' },
  propose: { hr: 'all', manager: 'units' },
  process: { hr: 'all' },
});

const PROPOSING: ReadonlySet<Step> = new Set([
  'propose',
  'change_proposal',
  'confirm_funding',
  'wait_for_funding',
  'end_deliberately',
  'employee_leaves',
  'reopen',
  'comment',
] satisfies Step[]);

/** What somebody must be allowed to in order to take a step. */
export const permissionFor = (step: Step): 'propose' | 'process' => (PROPOSING.has(step) ? 'propose' : 'process');
