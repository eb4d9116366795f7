import { day } from '../../../test/support/dates.js';
import { HouseCalendar } from '../../calendar/house-calendar.js';
import { receiptBeforeStart } from './before-start.js';

it.each([
  ['2027-01-01', '2026-12-30'],
  ['2027-02-01', '2027-01-29'],
  ['2026-11-18', '2026-11-17'],
])('T6: for a term from %s the paper is there on %s', async (startsOn, due) => {
  const found = receiptBeforeStart(day(startsOn), await HouseCalendar.of('DE-NW'));
  expect([found.due.toString(), found.rule, found.variant]).toEqual([due, 'T6', 'receipt']);
  expect(found.inputs).toEqual({ startsOn });
});
