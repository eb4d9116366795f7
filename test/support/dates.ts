import { integer, type Arbitrary } from 'fast-check';

/** A date of ISO text. */
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** Any day of a century in which every parameter of the rules is in force, month ends and leap days included. */
export const anyDay: Arbitrary<Temporal.PlainDate> = integer({ min: 0, max: 36_000 }).map((days) =>
  day('2026-01-01').add({ days }),
);

/** Checks a table of examples of a rule: `[given, expected]`. */
export function examples(
  rule: string,
  calculate: (date: Temporal.PlainDate) => Temporal.PlainDate,
  rows: [string, string][],
): void {
  it.each(rows)(`${rule}: %s → %s`, (given, expected) => {
    expect(calculate(day(given)).toString()).toBe(expected);
  });
}

/** -1, 0 or 1, as sorting takes it. */
export const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);
