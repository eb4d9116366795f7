import { day } from '../../../test/support/dates.js';
import { standing } from './standing.js';

const due = day('2026-12-15');

it.each([
  ['done before', '2026-12-01', '2026-12-20', 'met'],
  ['done on its day', '2026-12-15', '2026-12-20', 'met'],
  ['done a day late', '2026-12-16', '2026-12-20', 'missed'],
  ['undone, its day past', undefined, '2026-12-16', 'missed'],
  ['undone on its day', undefined, '2026-12-15', 'at_risk'],
  ['undone, 14 days before', undefined, '2026-12-01', 'at_risk'],
  ['undone, 15 days before', undefined, '2026-11-30', 'open'],
])('a deadline %s', (_, done, today, expected) => {
  expect(standing({ due }, done === undefined ? undefined : day(done), day(today), 14)).toBe(expected);
});
