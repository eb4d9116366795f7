import type { Chain } from '../check/chain.js';
import type { Rule } from '../rule.js';

/** A rule of the table with the check that puts what it finds into the chain's findings. */
export interface ChainRule {
  rule: Rule;
  check(chain: Chain): void;
}
