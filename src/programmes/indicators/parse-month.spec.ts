import { parseMonth } from './parse-month.js';

describe('parseMonth', () => {
  it.each([
    '2026-09',
    '2026/9',
    '09.2026',
    '9.2026',
    '09/2026',
    'Sep 2026',
    'Sept. 2026',
    'September 2026',
    'september  2026',
    'Sep. 26',
    "Sep '26",
    'Sep-26',
    '30.09.2026',
    '1.9.26',
    '2026-09-15',
    '46266',
  ])('reads %s', (text) => {
    expect(parseMonth(text)).toBe('2026-09-01');
  });

  it.each([
    ['März 2026', '2026-03-01'],
    ['Mrz. 2026', '2026-03-01'],
    ['Mai 26', '2026-05-01'],
    ['Okt 2026', '2026-10-01'],
    ['Dezember 2025', '2025-12-01'],
    ['Dec 2025', '2025-12-01'],
  ])('knows %s', (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  it.each(['', '13.2026', '2026-00', 'Foo 2026', '2026', '31.09.2026', '09.1887', 'Summe', '<script>', '9/30/2026'])(
    'does not guess at %s',
    (text) => {
      expect(parseMonth(text)).toBe(undefined);
    },
  );
});
