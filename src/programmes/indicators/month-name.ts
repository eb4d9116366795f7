import type { Locale } from '../../shared/locale.js';

const LOCALES = { de: 'de-DE', en: 'en-GB' };

/** "September 2026". @param day any day of the month */
export const monthName = (day: Temporal.PlainDate | string, locale: Locale): string =>
  Temporal.PlainDate.from(day).toLocaleString(LOCALES[locale], { month: 'long', year: 'numeric' });

/** "Sep", as charts have room for. */
export const monthShort = (day: Temporal.PlainDate | string, locale: Locale): string =>
  Temporal.PlainDate.from(day).toLocaleString(LOCALES[locale], { month: 'short' }).replace('.', '');
