const MONTHS =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|' +
  'January|February|March|May|June|July|October|December';

/** Pairs that a line's end must not part, as the space between them. */
const SPACES = [
  /(?<=Satz|Art\.) (?=\d)/g,
  // Days: "31. Dezember", "31 December", and "Dezember 2026".
  new RegExp(`(?<=\\b\\d{1,2}\\.?) (?=(?:${MONTHS})\\b)`, 'g'),
  new RegExp(`(?<=\\b(?:${MONTHS})) (?=\\d{4}\\b)`, 'g'),
  // Amounts: "12 Beschäftigte", "1.234,50 Euro", "17:00 Uhr", "86 %"; neither years nor dates.
  /(?<=(?<![\d.,:/-])\d{1,3}(?:[.\u00a0]\d{3})*(?:[.,:]\d{1,2})?) (?=\p{Lu}\p{Ll}|[%‰€]|EUR\b|days?\b|people\b|euros?\b)/gu,
  // Abbreviations: "z. B.", "d. h.", "i. V. m.".
  /(?<=(?<![\p{L}])\p{L}\.) (?=\p{L}\.)/gu,
];

/** Keeps a citation's parts together at the end of a line: "§ 14 Abs. 1" breaks nowhere. */
export function keepCitation(text: string): string {
  return text.replaceAll(/(§§?|Abs\.|S\.|Nr\.|no\.|sentence) (?=\d)/g, '$1\u00a0');
}

/** A text in which citations, days and amounts break nowhere: their spaces are such as hold. */
export function keepTogether(text: string): string {
  return SPACES.reduce((said, space) => said.replace(space, '\u00a0'), keepCitation(text));
}
