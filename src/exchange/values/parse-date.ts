import { FIRST_YEAR, LAST_YEAR } from '../../law/plausible-term.js';

/** A date that was read, perhaps with a doubt about how; or why it is none; `day` is one of the calendar all the same. */
export type ReadDate =
  | { date: string; doubt?: 'two_digit_year' | 'excel_serial' }
  | { fault: 'date_impossible' | 'date_unreadable' | 'date_implausible'; day?: string };

/** Two-digit years from here on belong to the last century: 79 → 2079, 80 → 1980. */
const PIVOT = 80;
/** Serial numbers of 1 January 1950 and 31 December 2199: outside of them a bare number is no date. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 109_574;
/** 31 December 9999, the last day that spreadsheets know: not a plausible date, but a usual way to say "never". */
const END_SERIAL = 2_958_465;
/** Days between the two calendars of spreadsheets (ECMA-376 part 1, 18.17.4.1). */
const DAYS_1904 = 1462;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

function checked(year: number, month: number, day: number): ReadDate {
  if (day < 1 || day > daysOf(year, month)) return { fault: 'date_impossible' };
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year < FIRST_YEAR || year > LAST_YEAR ? { fault: 'date_implausible', day: date } : { date };
}

/** A day counted as spreadsheets do: 46387 is 31 December 2026 (with `from1904`: 44925 is). */
export function serialDate(serial: number, from1904 = false): ReadDate {
  const days = Math.floor(serial) + (from1904 ? DAYS_1904 : 0);
  if (days === END_SERIAL) return { fault: 'date_implausible', day: '9999-12-31' };
  if (!(days >= FIRST_SERIAL && days <= LAST_SERIAL)) return { fault: 'date_unreadable' };
  const date = new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
  return { date, doubt: 'excel_serial' };
}

/**
 * Reads a date as German exports write it: 31.12.2026, 1.1.26, 2026-12-31, also with midnight behind it, or the serial
 * number of a spreadsheet as text. Month first (12/31/2026) is refused: 03/04/2026 would be read wrongly.
 * @param text without blanks around it
 */
export function parseDate(text: string, from1904 = false): ReadDate {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[ T]0?0:00(?::00)?)?$/.exec(text);
  if (german) {
    const year = Number(german[3]);
    if (german[3]!.length === 4) return checked(year, Number(german[2]), Number(german[1]));
    const read = checked(year < PIVOT ? 2000 + year : 1900 + year, Number(german[2]), Number(german[1]));
    return 'date' in read ? { ...read, doubt: 'two_digit_year' } : read;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{5,7}$/.test(text)) return serialDate(Number(text), from1904);
  return { fault: 'date_unreadable' };
}
