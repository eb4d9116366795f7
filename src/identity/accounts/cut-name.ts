/** A name as one line of bounded length, without what turns the direction of text. */
export const cutName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 120);
