import type { Deadline } from '../rule.js';

/** How it stands with a deadline. */
export type Standing = 'met' | 'missed' | 'at_risk' | 'open';

/**
 * How it stands with a deadline on a day. `met`: done on its day or before. `missed`: done later, or its day has passed
 * undone. `at_risk`: undone and due in at most `atRiskDays` days, today included. Else `open`.
 */
export function standing(
  { due }: Pick<Deadline, 'due'>,
  done: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  atRiskDays: number,
): Standing {
  if (done) return Temporal.PlainDate.compare(done, due) <= 0 ? 'met' : 'missed';
  if (Temporal.PlainDate.compare(due, today) < 0) return 'missed';
  return Temporal.PlainDate.compare(due, today.add({ days: atRiskDays })) <= 0 ? 'at_risk' : 'open';
}
