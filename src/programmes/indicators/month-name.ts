import type { Locale } from '../../shared/locale.js';

const LOCALES = { de: 'de-DE', en: 'en-GB' };

/** "Sep", as charts have room for. */
export const monthShort = (day: Temporal.PlainDate | string, locale: Locale): string =>
  Temporal.PlainDate.from(day).toLocaleString(LOCALES[locale], { month: 'short' }).replace('.', '');
