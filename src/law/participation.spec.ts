import { assert, integer, property } from 'fast-check';
import { anyDay, compare, examples } from '../../test/support/dates.js';
import { HouseCalendar } from '../calendar/house-calendar.js';
import { answerPeriodEnd, lastRequest } from './participation.js';

let calendar: HouseCalendar;
beforeAll(async () => {
  calendar = await HouseCalendar.of('DE-NW');
});

examples('P2 period', (request) => answerPeriodEnd(request, { days: 14 }, calendar), [
  ['2026-11-02', '2026-11-16'],
  ['2026-12-11', '2026-12-28'],
  ['2026-12-18', '2027-01-04'],
]);
examples('P2 last request, plain', (signed) => lastRequest(signed, { days: 14 }, calendar), [
  ['2026-12-30', '2026-12-15'],
]);
examples('P2 last request, with discussion', (signed) => lastRequest(signed, { days: 42 }, calendar), [
  ['2026-12-30', '2026-11-17'],
]);
examples('P3 period', (request) => answerPeriodEnd(request, { days: 7 }, calendar), [
  ['2026-12-10', '2026-12-17'],
  ['2026-12-18', '2026-12-28'],
]);
examples('P3, P4 last request', (signed) => lastRequest(signed, { days: 7 }, calendar), [
  // 22.12. would run until 29.12., the 23rd until the 30th: too late.
  ['2026-12-30', '2026-12-22'],
]);
examples('P5 period', (request) => answerPeriodEnd(request, { workingDays: 10 }, calendar), [
  ['2026-11-02', '2026-11-16'],
  // Christmas Day is a Friday; 24 and 31 December count, though offices are closed.
  ['2026-12-14', '2026-12-29'],
  ['2026-12-15', '2026-12-30'],
]);
examples('P5 last request', (signed) => lastRequest(signed, { workingDays: 10 }, calendar), [
  ['2026-12-30', '2026-12-14'],
]);

it.each(['days', 'workingDays'] as const)(
  'P2–P5 in %s: the last request is in time, and the next working day would not be',
  (unit) => {
    assert(
      property(anyDay, integer({ min: 1, max: 90 }), (signed, length) => {
        const period = unit === 'days' ? { days: length } : { workingDays: length };
        const request = lastRequest(signed, period, calendar);
        expect(compare(answerPeriodEnd(request, period, calendar), signed)).toBe(-1);
        // Offices are open on it.
        expect(calendar.rollBack(request).equals(request)).toBe(true);
        let next = request.add({ days: 1 });
        while (!calendar.rollBack(next).equals(next)) next = next.add({ days: 1 });
        expect(compare(answerPeriodEnd(next, period, calendar), signed)).toBeGreaterThanOrEqual(0);
      }),
    );
  },
);
