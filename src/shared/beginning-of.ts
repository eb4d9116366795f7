/** The beginning of a text that has no room as a whole. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()} …` : text;
