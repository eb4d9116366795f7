import { assert, constantFrom, integer, property, string } from 'fast-check';
import { parseDate, serialDate } from './parse-date.js';

/** Any day of the years that are read, as a number of days from 1950. */
const anyDay = integer({ min: 0, max: 91_000 }).map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }));
const two = (value: number): string => String(value).padStart(2, '0');

describe('parseDate', () => {
  it('reads every day in each way of writing it', () => {
    assert(
      property(anyDay, constantFrom('', ' 00:00', ' 00:00:00'), (day, midnight) => {
        const date = day.toString();
        expect(parseDate(`${two(day.day)}.${two(day.month)}.${day.year}${midnight}`)).toEqual({ date });
        expect(parseDate(`${day.day}.${day.month}.${day.year}`)).toEqual({ date });
        expect(parseDate(date)).toEqual({ date });
        const serial = Temporal.PlainDate.from('1899-12-30').until(day).days;
        expect(parseDate(String(serial))).toEqual({ date, doubt: 'excel_serial' });
        expect(serialDate(serial - 1462, true)).toEqual({ date, doubt: 'excel_serial' });
      }),
    );
  });

  it('refuses each day that the calendar does not have, and no other', () => {
    assert(
      property(
        integer({ min: 1900, max: 2200 }),
        integer({ min: 0, max: 13 }),
        integer({ min: 0, max: 32 }),
        (year, month, day) => {
          let exists = true;
          try {
            Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
          } catch {
            exists = false;
          }
          expect('date' in parseDate(`${two(day)}.${two(month)}.${year}`)).toBe(exists);
        },
      ),
    );
  });

  it('never throws, and gives only days that exist', () => {
    assert(
      property(string({ maxLength: 12 }), (text) => {
        const read = parseDate(text);
        const date = 'date' in read ? read.date : '2026-12-31';
        expect(Temporal.PlainDate.from(date, { overflow: 'reject' }).toString()).toBe(date);
      }),
    );
  });

  it.each([
    ['31.12.25', { date: '2025-12-31', doubt: 'two_digit_year' }],
    ['1.1.79', { date: '2079-01-01', doubt: 'two_digit_year' }],
    ['1.1.80', { date: '1980-01-01', doubt: 'two_digit_year' }],
    ['46387', { date: '2026-12-31', doubt: 'excel_serial' }],
    ['29.02.2024', { date: '2024-02-29' }],
    ['29.02.2100', { fault: 'date_impossible' }],
    ['31.12.1826', { fault: 'date_implausible', day: '1826-12-31' }],
    ['31.12.9998', { fault: 'date_implausible', day: '9998-12-31' }],
    ['31.12.9999 00:00:00', { fault: 'date_implausible', day: '9999-12-31' }],
    ['2958465', { fault: 'date_implausible', day: '9999-12-31' }],
    ['2958464', { fault: 'date_unreadable' }],
    ['12/31/2026', { fault: 'date_unreadable' }],
    ['03/04/2026', { fault: 'date_unreadable' }],
    ['31.12.2026 12:30', { fault: 'date_unreadable' }],
    ['31.12.', { fault: 'date_unreadable' }],
    ['4101', { fault: 'date_unreadable' }],
    ['Ende 2026', { fault: 'date_unreadable' }],
  ])('reads %s as %j', (text, expected) => {
    expect(parseDate(text)).toEqual(expected);
  });
});
