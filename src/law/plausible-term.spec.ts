import { day } from '../../test/support/dates.js';
import { termFault } from './plausible-term.js';

it.each([
  ['2026-01-01', '2026-12-31', undefined],
  ['2026-01-01', '2026-01-01', undefined],
  ['2026-01-02', '2026-01-01', 'end_before_start'],
  ['2026-01-01', '2085-12-31', undefined],
  ['2026-01-01', '2086-01-01', 'too_long'],
  ['2000-01-01', '2200-01-01', 'too_long'],
  ['1899-12-31', '1900-01-01', 'unlikely_year'],
  ['2200-01-01', '2201-01-01', 'unlikely_year'],
])('a term from %s to %s: %s', (startsOn, endsOn, fault) => {
  expect(termFault({ startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(fault);
});

it('judges what is known: an end alone, a permanent contract', () => {
  expect(termFault({ endsOn: day('2026-12-31') })).toBeUndefined();
  expect(termFault({ startsOn: day('2026-01-01'), endsOn: null })).toBeUndefined();
  expect(termFault({ endsOn: day('9999-12-31') })).toBe('unlikely_year');
});
