import { EXIT, VerbleibError } from '../shared/errors.js';

/**
 * A date as the command line takes it: 2026-12-31, or 31.12.2026 as people write it.
 * @throws VerbleibError exit 2 that names the option
 */
export function parsePlainDate(option: string, text: string): Temporal.PlainDate {
  try {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
    if (year) return Temporal.PlainDate.from({ year: +year, month: +month!, day: +day! }, { overflow: 'reject' });
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    // A day that the calendar does not have: the error below says what is expected.
  }
  throw new VerbleibError('bad_date', EXIT.usage, {
    de: `${option}: „${text}“ ist kein Datum. Erwartet wird zum Beispiel 2026-12-31 oder 31.12.2026.`,
    en: `${option}: "${text}" is not a date. Expected is 2026-12-31 or 31.12.2026, for example.`,
  });
}

/**
 * A whole number as the command line takes it.
 * @throws VerbleibError exit 2 that names the option and the range
 */
export function parseWholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new VerbleibError('bad_number', EXIT.usage, {
    de: `${option}: „${text}“ ist keine ganze Zahl von ${least} bis ${most}.`,
    en: `${option}: "${text}" is not a whole number from ${least} to ${most}.`,
  });
}
