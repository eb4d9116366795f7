import { certaintyHorizon } from '../../retention/certainty-horizon.js';
import type { HorizonBand } from './briefing-figures.js';
import type { PersonFact } from './count-cells.js';

/**
 * The certainty horizon of a programme's staff as it may be told: the median of those on a term, in four steps, of groups
 * of at least twice the threshold. Within a step nobody's day shows; a smaller group is withheld.
 */
export function horizonBand(people: readonly PersonFact[], asOf: Temporal.PlainDate, threshold: number): HorizonBand {
  const days = people.map(({ secured_until }) => ({ until: secured_until, people: 1 }));
  const { fixedTerm, medianMonths } = certaintyHorizon(days, asOf);
  if (medianMonths === null || fixedTerm < 2 * threshold) return 'withheld';
  if (medianMonths < 3) return 'under_3';
  if (medianMonths < 6) return 'under_6';
  return medianMonths < 12 ? 'under_12' : 'from_12';
}
