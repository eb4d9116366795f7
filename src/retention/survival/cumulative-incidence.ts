import { eventTimes, type Spell } from './spell.js';

/** The share to whom one cause has happened by a time. */
export interface IncidenceRow {
  time: number;
  value: number;
}

/**
 * What share has had the event by a time, by cause, where the causes compete: whoever has left early can no longer be not renewed.
 * At every time the shares of all causes and the share that is left add up to one. (1 − Kaplan–Meier of one cause with the
 * others as censored would tell too much.)
 *
 * Aalen, O. O. & Johansen, S. (1978), Scandinavian Journal of Statistics 5, 141–150.
 * @param spells at least one, each with entry < exit; every event with its cause
 * @returns for each cause the times at which it happened, the earliest first; causes by name
 */
export function cumulativeIncidence(spells: readonly Spell[]): Map<string, IncidenceRow[]> {
  const causes = new Set(spells.flatMap(({ event, cause }) => (event && cause !== undefined ? [cause] : [])));
  const incidence = new Map([...causes].sort().map((cause) => [cause, [] as IncidenceRow[]]));
  let before = 1;
  for (const { time, atRisk, events, byCause } of eventTimes(spells)) {
    for (const [cause, count] of byCause) {
      const rows = incidence.get(cause)!;
      rows.push({ time, value: (rows.at(-1)?.value ?? 0) + (before * count) / atRisk });
    }
    before = events === atRisk ? 0 : before * (1 - events / atRisk);
  }
  return incidence;
}
