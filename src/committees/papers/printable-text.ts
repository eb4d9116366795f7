import { printableCharacters } from './paper-files.js';

/** Control characters, marks that turn the direction of writing, joiners: none of them has a look of its own. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Characters the font lacks, with what looks the same. */
const ALIKE: Record<string, string> = {
  '\u02bc': '’',
  '\u2010': '-',
  '\u2011': '-',
  '\u2043': '-',
  '\u2007': '\u00a0',
  '\u202f': '\u00a0',
  ...Object.fromEntries(
    Array.from('\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000', (space) => [
      space,
      ' ',
    ]),
  ),
};

/**
 * A word longer than any German one, and without a place to break at, gets such places, so that it does not run out of
 * its line or column. Shorter ones are hyphenated.
 */
const LONGEST = 40;
const LONG_WORD = new RegExp(`[^\\s/-]{${LONGEST + 1},}`, 'gu');
const PIECE = /[^]{1,5}/gu;

/**
 * One line of text as it can be printed. What the font has no letter for (emoji, other scripts) is named by its number,
 * as in `[U+1F600]`: PDF/UA forbids the empty box that would stand there otherwise, and nothing may be left out unseen.
 */
function printableLine(line: string): string {
  const covered = printableCharacters();
  let said = '';
  for (const letter of line) {
    const code = letter.codePointAt(0)!;
    if (covered.has(code)) said += letter;
    else said += ALIKE[letter] ?? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return said.replace(LONG_WORD, (word) => word.match(PIECE)!.join('\u200b'));
}

/** Paragraphs of lines. */
export function printableParagraphs(text: string): string[][] {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => printableLine(line.replace(INVISIBLE, ''))))
    .filter((lines) => lines.some((line) => line.trim() !== ''));
}

/** A text that stands in one line or cell. */
export function printableText(text: string): string {
  return printableParagraphs(text)
    .map((lines) => lines.join(' '))
    .join(' ');
}
