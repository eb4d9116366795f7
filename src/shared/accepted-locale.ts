import { LOCALES, type Locale } from './locale.js';

/** The language of ours that an `Accept-Language` header (RFC 9110 section 12.5.4) likes best; undefined: none of them. */
export function acceptedLocale(header: string | undefined): Locale | undefined {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag!.split('-')[0], q: q === undefined ? 1 : Number(q) };
    })
    .filter((wish) => wish.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const wish of wishes) {
    const locale = LOCALES.find((each) => each === wish.language);
    if (locale) return locale;
  }
  return undefined;
}
