import { keepTogether } from '../../shared/keep-together.js';
import { printableCharacters } from './paper-files.js';

/**
 * Control characters, marks that turn the direction of writing, joiners: none of them has a look of its own. Nor has what
 * only colours or frames the sign before it.
 */
const INVISIBLE = /\p{Cc}|\p{Default_Ignorable_Code_Point}|\u20e3|\p{Emoji_Modifier}/gu;
/** Characters that Fira Sans lacks, with what looks the same. */
const ALIKE: Record<string, string> = {
  '\u02bc': '’',
  '\u2010': '-',
  '\u2011': '-',
  '\u2043': '-',
  '\u21d0': '←',
  '\u21d2': '→',
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
/** A place to break at: only between the texts of the template, which sets an empty box there. */
const BREAK = '\u200b';

/** A letter with the accents that are set upon it. */
const LETTER = /[^]\p{M}*/gu;

const numberOf = (letter: string): string =>
  `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * The letter out of the first font that has it; what looks the same there goes before another font. An accent is
 * named where that font lacks it: with one out of another font the letter itself can be lost.
 */
function printableLetter(whole: string): string {
  const [letter, ...upon] = Array.from(whole) as [string, ...string[]];
  const font = printableCharacters().findIndex((characters) => characters.has(letter.codePointAt(0)!));
  const alike = font === 0 ? undefined : ALIKE[letter];
  const has = printableCharacters()[alike ? 0 : font];
  const marks = upon.map((mark) => (has?.has(mark.codePointAt(0)!) ? mark : numberOf(mark)));
  return (alike ?? (has ? letter : numberOf(letter))) + marks.join('');
}

/**
 * One line of text as it can be printed. What no font has a letter for (scripts of Asia, say) is named by its number, as
 * in `[U+4E2D]`: PDF/UA forbids the empty box that would stand there otherwise, and nothing may be left out unseen.
 */
function printableLine(line: string): string {
  const said = keepTogether(line.replace(LETTER, printableLetter));
  return said.replace(LONG_WORD, (word) => word.match(PIECE)!.join(BREAK));
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

/** A text that is not set in lines: it is read by programs, or stands in a picture. */
export const unbroken = (text: string): string => text.replaceAll(BREAK, '');
