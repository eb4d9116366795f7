const LONGEST = 300;

/**
 * Words of a foreign server as they may be kept and shown: one line without control characters, without what turns the
 * direction of writing or hides itself, and not longer than a glance. Still only words: shown as text, never as markup.
 */
export function cleanWords(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffd]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = Array.from(line);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
}
