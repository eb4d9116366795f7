/**
 * A day as a whole number: days since 1970-01-01 (proleptic Gregorian). Chains are compared by the hundred thousand, and
 * comparing numbers costs a hundredth of comparing Temporal dates.
 */
export type DayNumber = number;

// Years are counted from 1 March, so that the leap day is the last of its year; an era has 400 years.
const DAYS_AN_ERA = 146_097;
const MARCH_1_0000 = 719_468;

export function dayNumber(date: Temporal.PlainDate): DayNumber {
  return ofCivil(date.year, date.month, date.day);
}

export function plainDate(day: DayNumber): Temporal.PlainDate {
  const { year, month, date } = civil(day);
  return new Temporal.PlainDate(year, month, date);
}

/** K1 in day numbers: see periodEnd. */
export function periodEndDay(start: DayNumber, months: number): DayNumber {
  const { year, month, date } = civil(start);
  const index = year * 12 + month - 1 + months;
  const [endYear, endMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const first = ofCivil(endYear, endMonth, 1);
  return date === 1 ? first - 1 : first + Math.min(date - 1, daysInMonth(endYear, endMonth)) - 1;
}

function ofCivil(year: number, month: number, date: number): DayNumber {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_AN_ERA + dayOfEra - MARCH_1_0000;
}

function civil(day: DayNumber): { year: number; month: number; date: number } {
  const shifted = day + MARCH_1_0000;
  const era = Math.floor(shifted / DAYS_AN_ERA);
  const dayOfEra = shifted - era * DAYS_AN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
