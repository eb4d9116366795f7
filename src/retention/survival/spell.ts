/** How long somebody was watched: at risk after `entry` up to and including `exit`. Any unit of time, the same for all. */
export interface Spell {
  /** When watching began; later than 0 for who had been there before (left truncation, late entry). */
  entry: number;
  /** Later than `entry`. */
  exit: number;
  /** Whether it ended with the event at `exit`; otherwise all that is known is that it had not happened by then (censored). */
  event: boolean;
  /** Which of several kinds the event was. */
  cause?: string;
}

/** What happens at one time: who was at risk just before, and who had the event. */
export interface EventTime {
  time: number;
  atRisk: number;
  events: number;
  /** Events by cause; empty where none was given. */
  byCause: ReadonlyMap<string, number>;
}

/** How many of some sorted numbers are below another. */
function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The times at which events happen, the earliest first. At risk at t is who has entered before t and not left before it:
 * events come before what is censored at the same time, and who enters at t is not at risk yet (Klein & Moeschberger 2003,
 * section 4.6).
 */
export function eventTimes(spells: readonly Spell[]): EventTime[] {
  const entries = Float64Array.from(spells, ({ entry }) => entry).sort();
  const exits = Float64Array.from(spells, ({ exit }) => exit).sort();
  const happened = Map.groupBy(
    spells.filter(({ event }) => event),
    ({ exit }) => exit,
  );
  return [...happened]
    .sort(([a], [b]) => a - b)
    .map(([time, events]) => {
      const byCause = new Map<string, number>();
      for (const { cause } of events) if (cause !== undefined) byCause.set(cause, (byCause.get(cause) ?? 0) + 1);
      const atRisk = countBelow(entries, time) - countBelow(exits, time);
      return { time, atRisk, events: events.length, byCause };
    });
}
