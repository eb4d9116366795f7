import { assert, property } from 'fast-check';
import { anyDay, compare, examples } from '../../test/support/dates.js';
import { HouseCalendar } from '../calendar/house-calendar.js';
import { lastSigningDay, riskDay, suitPeriodEnd } from './contract-end.js';

let calendar: HouseCalendar;
beforeAll(async () => {
  calendar = await HouseCalendar.of('DE-NW');
});

examples('K6 last signing day', (end) => lastSigningDay(end, calendar), [
  ['2025-12-31', '2025-12-30'],
  ['2026-12-31', '2026-12-30'],
  ['2027-12-31', '2027-12-30'],
  ['2028-12-31', '2028-12-29'],
]);
examples('T7', (end) => riskDay(end, calendar), [
  ['2025-12-31', '2026-01-02'],
  ['2026-12-31', '2027-01-04'],
  ['2027-12-31', '2028-01-03'],
]);
examples('T9', (end) => suitPeriodEnd(end, 3, calendar), [
  ['2026-12-31', '2027-01-21'],
  ['2026-10-31', '2026-11-23'],
  ['2026-12-04', '2026-12-28'],
  ['2028-02-29', '2028-03-21'],
]);

it('every date moves with the end and never against it; signing is possible until the end, the risk comes after', () => {
  assert(
    property(anyDay, (end) => {
      const later = end.add({ days: 1 });
      expect(compare(lastSigningDay(end, calendar), lastSigningDay(later, calendar))).toBeLessThanOrEqual(0);
      expect(compare(riskDay(end, calendar), riskDay(later, calendar))).toBeLessThanOrEqual(0);
      expect(compare(suitPeriodEnd(end, 3, calendar), suitPeriodEnd(later, 3, calendar))).toBeLessThanOrEqual(0);
      expect(compare(lastSigningDay(end, calendar), end)).toBeLessThanOrEqual(0);
      expect(compare(riskDay(end, calendar), end)).toBe(1);
      expect(compare(suitPeriodEnd(end, 3, calendar), end.add({ days: 21 }))).toBeGreaterThanOrEqual(0);
    }),
  );
});
