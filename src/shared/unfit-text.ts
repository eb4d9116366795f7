/**
 * The inside of a character class: everything that is no text. Control characters but tab and line ends, halves of
 * characters, what was no UTF-8 or no feed may carry (XML 1.0, 2.2), and marks that turn the direction of what follows, so
 * that a text reads differently from what it is. Forms and programs refuse the same.
 */
export const UNFIT_TEXT = String.raw`\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cs}\uFFFD-\uFFFF\u202A-\u202E\u2066-\u2069`;
