import { type Bilingual, bilingual } from '../../shared/locale.js';
import { passwordMessages } from './password-rules.messages.js';

export const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 256;

/** What passwords here are most often made of (the known lists, and the words of a house like this). */
const WORDS = `
  passwort password kennwort geheim secret willkommen welcome hallo hello admin administrator login
  anmeldung test letmein master dragon monkey schatz iloveyou ichliebedich fussball football baseball
  sonnenschein sunshine princess superman verbleib landkreis kreis stadt gemeinde rathaus verwaltung
  personal integration jugendamt sozialamt amt fruehling frühling sommer herbst winter spring summer
  autumn januar februar märz april juni juli august september oktober november dezember montag
  dienstag mittwoch donnerstag freitag hund katze changeme asdf
`
  .trim()
  .split(/\s+/);
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
];

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** Whether a text is nothing but words of the list, one after the other. */
function onlyWords(text: string): boolean {
  if (text === '') return true;
  return WORDS.some((word) => text.startsWith(word) && onlyWords(text.slice(word.length)));
}

/** How many characters are no step along a keyboard row, the alphabet or the digits, and no repetition. */
function surprising(text: string): number {
  let count = 1;
  for (let at = 1; at < text.length; at += 1) {
    const pair = text.slice(at - 1, at + 1);
    const turned = pair[1]! + pair[0]!;
    if (pair[0] !== pair[1] && !RUNS.some((run) => run.includes(pair) || run.includes(turned))) count += 1;
  }
  return count;
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const letters = (text: string) => text.replaceAll(/[^\p{L}]+/gu, '');
  const plain = letters(lower.replaceAll(/[013457@$]/g, (sign) => LEET[sign]!));
  // Words with a year or an exclamation mark behind them are the first that anybody tries.
  if (letters(lower) !== '' && (onlyWords(letters(lower)) || onlyWords(plain))) return true;
  return new Set(lower).size < 5 || surprising(lower) < 6;
}

const PARTS = /[^\p{L}\p{N}]+/u;

/**
 * What speaks against a new password: length and what everybody guesses first, no rules of composition
 * (NIST SP 800-63B section 3.1.1.2).
 * @param about name and e-mail address of whose it becomes
 */
export function passwordProblem(password: string, about: readonly string[] = []): Bilingual | undefined {
  const say = (text: (t: (typeof passwordMessages)['de']) => string) =>
    bilingual((locale) => text(passwordMessages[locale]));
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < LEAST_PASSWORD) return say((t) => t.short(LEAST_PASSWORD));
  if (length > MOST_PASSWORD) return say((t) => t.long(MOST_PASSWORD));
  const lower = password.toLowerCase();
  // What is left without their own names must still be a password.
  const own = about.flatMap((text) => text.toLowerCase().split('@')[0]!.split(PARTS)).filter((part) => part.length > 2);
  const rest = own.reduce((text, part) => text.replaceAll(part, ''), lower);
  if (Array.from(rest).length < 8) return say((t) => t.own);
  return isCommon(password) ? say((t) => t.common) : undefined;
}
