export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The same text in every language the product speaks; German is the source. */
export type Bilingual = Record<Locale, string>;

/** A text made once for each language. */
export function bilingual(say: (locale: Locale) => string): Bilingual {
  return { de: say('de'), en: say('en') };
}

/**
 * A feature's texts: for each language the same keys with the same signatures. Declared with `satisfies`-like
 * helper so that a key that is missing in one language does not compile.
 */
export function messages<Keys extends object>(texts: { de: Keys; en: NoInfer<Keys> }): Record<Locale, Keys> {
  return texts;
}

// Made once: making a format costs far more than using it, and a mail has dozens of dates.
const DATE_FORMATS = {
  de: new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
};

// Lists say the same few days over and over, and formatting one costs as much as drawing its whole cell.
const MOST_DAYS = 10_000;
const saidDays = { de: new Map<string, string>(), en: new Map<string, string>() };

/** A date as people write it: 31.12.2026 (de) or 31 December 2026 (en). Accepts ISO text, as rows carry it. */
export function formatDate(date: Temporal.PlainDate | string, locale: Locale): string {
  const said = saidDays[locale];
  const day = date.toString();
  const known = said.get(day);
  if (known !== undefined) return known;
  if (said.size >= MOST_DAYS) said.clear();
  const words = DATE_FORMATS[locale].format(Temporal.PlainDate.from(date));
  said.set(day, words);
  return words;
}

/** An instant in a time zone: 22.11.2026, 05:30 Uhr (de) or 22 November 2026, 05:30 (en). */
export function formatInstant(instant: Temporal.Instant | string, locale: Locale, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatDate(local.toPlainDate(), locale)}, ${time}${locale === 'de' ? ' Uhr' : ''}`;
}

const MONTH_FORMATS = {
  de: new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }),
};

/** The month of a day: Dezember 2026, December 2026. Accepts ISO text. */
export const formatMonth = (day: Temporal.PlainDate | string, locale: Locale): string =>
  MONTH_FORMATS[locale].format(Temporal.PlainDate.from(day));

const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', options)));
  return format.format(value);
}

/** A share between 0 and 1 as whole percent: 86 % (with a no-break space in German). */
export function formatShare(share: number, locale: Locale): string {
  return formatNumber(share, locale, { style: 'percent', maximumFractionDigits: 0 });
}
