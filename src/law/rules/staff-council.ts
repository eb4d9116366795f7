import type { Chain } from '../check/chain.js';
import { iso, isoOrNull } from '../check/term.js';
import type { ChainRule } from './chain-rule.js';
import { participationRules } from './participation.js';
import { consentWords } from './staff-council.messages.js';

const P1 = participationRules.find(({ id }) => id === 'P1')!;

/** P1: whatever follows needs the staff council first, an extension as well as a permanent contract. */
function check(chain: Chain): void {
  const { proposed } = chain;
  if (!proposed || !chain.applies('P1.applies')) return;
  const why = () => ({
    starts_on: iso(proposed.start),
    ends_on: isoOrNull(proposed.end),
    ground: proposed.ground,
    signed_on: proposed.facts.signedOn?.toString() ?? null,
  });
  chain.find(P1, 'hint', proposed.fixed ? consentWords.term : consentWords.permanent, why, proposed.at);
}

export const staffCouncilRules: readonly ChainRule[] = [{ rule: P1, check }];
