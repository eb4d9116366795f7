import { assert, integer, property } from 'fast-check';
import { dayNumber, plainDate } from './day-number.js';

const epoch = Temporal.PlainDate.from('1970-01-01');

it('a day number is the days since 1970-01-01, before it too, and back', () => {
  assert(
    property(integer({ min: -200_000, max: 200_000 }), (days) => {
      const date = epoch.add({ days });
      expect([dayNumber(date), plainDate(days).toString()]).toEqual([days, date.toString()]);
    }),
    { numRuns: 2000 },
  );
});
