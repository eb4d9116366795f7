/** People whose last signed day is the same. */
export interface HorizonDay {
  /** Last day that a signed contract covers; null: permanent. */
  until: string | null;
  people: number;
}

/** How far ahead the staff of a house or unit can plan (Planungssicherheit). */
export interface CertaintyHorizon {
  /** People on a term, by whom the median is taken … */
  fixedTerm: number;
  /** … and people without an end, who are counted beside it: they would hide the others. */
  permanent: number;
  /** Months from today to the last signed day of the person in the middle; null without anybody on a term. */
  medianMonths: number | null;
  /** People on a term whose last signed day is less than three months away. */
  underThreeMonths: number;
}

/** From less than three months on people have to register as job-seekers (SGB III § 38(1)). */
const SHORT = { months: 3 };

/** Months between two days, the last part of a month as a share of that month; 0 for a day that is past. */
export function monthsUntil(today: Temporal.PlainDate, day: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(day, today) <= 0) return 0;
  const { years, months } = today.until(day, { largestUnit: 'years' });
  const whole = years * 12 + months;
  const reached = today.add({ months: whole });
  const next = today.add({ months: whole + 1 });
  return whole + reached.until(day).days / reached.until(next).days;
}

/**
 * The certainty horizon of a group of people: the median over those on a term, and how many have less than three months.
 * Of an even number the median lies half-way between the two in the middle.
 * @param days how many people have which last signed day, in any order
 */
export function certaintyHorizon(days: readonly HorizonDay[], today: Temporal.PlainDate): CertaintyHorizon {
  const permanent = days.reduce((sum, { until, people }) => sum + (until === null ? people : 0), 0);
  const ends = days
    .filter((day): day is HorizonDay & { until: string } => day.until !== null)
    .map(({ until, people }) => ({ until: Temporal.PlainDate.from(until), people }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.until, b.until));
  const fixedTerm = ends.reduce((sum, { people }) => sum + people, 0);
  const short = today.add(SHORT);
  /** Months of the person at a place in the row of all, from 0. */
  const monthsAt = (place: number): number => {
    let passed = 0;
    const found = ends.find(({ people }) => (passed += people) > place)!;
    return monthsUntil(today, found.until);
  };
  return {
    fixedTerm,
    permanent,
    medianMonths: fixedTerm === 0 ? null : (monthsAt((fixedTerm - 1) >> 1) + monthsAt(fixedTerm >> 1)) / 2,
    underThreeMonths: ends.reduce(
      (sum, { until, people }) => sum + (Temporal.PlainDate.compare(until, short) < 0 ? people : 0),
      0,
    ),
  };
}
