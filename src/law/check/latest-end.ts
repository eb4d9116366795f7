import { type DayNumber, periodEndDay } from '../../calendar/day-number.js';
import { latestOlder, latestRetired } from '../rules/age.js';
import { latestWithoutGround } from '../rules/without-ground.js';
import type { Chain } from './chain.js';

/** See ChainReport.latestEnd. */
export function latestEnd(chain: Chain): DayNumber | undefined {
  const { proposed } = chain;
  if (!proposed?.fixed) return undefined;
  switch (proposed.ground) {
    case null:
      return undefined;
    case '14-2':
    case '14-2a': {
      const [latest, retired] = [latestWithoutGround(proposed, chain), latestRetired(proposed, chain)];
      if (latest === undefined || retired === 'none') return undefined;
      return Math.min(latest, retired ?? latest);
    }
    case '14-3':
      return latestOlder(proposed, chain);
    default: {
      const months = chain.number('V2.months');
      const limited = proposed.withGround && chain.tariff && months !== undefined;
      return limited ? periodEndDay(proposed.start, months) : undefined;
    }
  }
}
