import { assert, property } from 'fast-check';
import { anyDay, compare, examples } from '../../test/support/dates.js';
import { HouseCalendar } from '../calendar/house-calendar.js';
import { informBy, jobSeekerDate, jobSeekerDateAtShortNotice } from './job-seeker.js';

let calendar: HouseCalendar;
beforeAll(async () => {
  calendar = await HouseCalendar.of('DE-NW');
});

examples('S1', (end) => jobSeekerDate(end, 3, calendar), [
  ['2026-12-31', '2026-09-30'],
  ['2026-06-30', '2026-03-30'],
  ['2026-05-31', '2026-02-27'],
  ['2028-02-29', '2027-11-29'],
  ['2026-02-28', '2025-11-28'],
]);
examples('S1 within three days of knowing', (known) => jobSeekerDateAtShortNotice(known, 3, calendar), [
  ['2026-11-16', '2026-11-19'],
  // Sunday 15 November is no day for it; the Friday before is.
  ['2026-11-12', '2026-11-13'],
  // Not before it is known, even where every day in between is free.
  ['2026-12-24', '2026-12-24'],
]);
examples('S2', (end) => informBy(jobSeekerDate(end, 3, calendar), 14, calendar), [
  ['2026-12-31', '2026-09-16'],
  // 16.03.2026 is a Monday; two weeks before S1 of 30.03.
  ['2026-06-30', '2026-03-16'],
  // 13.02. of S1 27.02.
  ['2026-05-31', '2026-02-13'],
]);

it('S1: never later than either reading, moves with the end, and S2 lies before it', () => {
  assert(
    property(anyDay, (end) => {
      const due = jobSeekerDate(end, 3, calendar);
      expect(compare(due, end.subtract({ months: 3 }))).toBeLessThanOrEqual(0);
      expect(compare(due, end.add({ days: 1 }).subtract({ months: 3 }))).toBe(-1);
      expect(compare(due, jobSeekerDate(end.add({ days: 1 }), 3, calendar))).toBeLessThanOrEqual(0);
      expect(compare(informBy(due, 14, calendar), due)).toBe(-1);
    }),
  );
});

it('S1 at short notice lies between the day of knowing and three days later', () => {
  assert(
    property(anyDay, (known) => {
      const due = jobSeekerDateAtShortNotice(known, 3, calendar);
      expect(compare(due, known)).toBeGreaterThanOrEqual(0);
      expect(compare(due, known.add({ days: 3 }))).toBeLessThanOrEqual(0);
    }),
  );
});
