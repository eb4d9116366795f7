/** Years of employment that people living today can have. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
/** Longer than any working life: a slip of the keyboard. */
export const LONGEST_TERM_YEARS = 60;

/** Why dates can be no contract's: a year out of reach, the end before the start, or longer than a working life. */
export type TermFault = 'unlikely_year' | 'end_before_start' | 'too_long';

/** @returns what is wrong with a term, of which either day may be unknown; undefined where nothing is */
export function termFault({
  startsOn,
  endsOn,
}: {
  startsOn?: Temporal.PlainDate | undefined;
  endsOn?: Temporal.PlainDate | null | undefined;
}): TermFault | undefined {
  for (const day of [startsOn, endsOn])
    if (day && (day.year < FIRST_YEAR || day.year > LAST_YEAR)) return 'unlikely_year';
  if (!startsOn || !endsOn) return undefined;
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) return 'end_before_start';
  const longest = startsOn.add({ years: LONGEST_TERM_YEARS });
  return Temporal.PlainDate.compare(endsOn, longest) >= 0 ? 'too_long' : undefined;
}
