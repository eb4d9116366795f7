import { fold } from './fold.js';
import { COMMON_WORDS, DEGREES, PARTICLES, TITLES } from './name-words.js';

/** Somebody of the register who could be named in a text. */
export interface KnownPerson {
  id: string;
  given_name: string;
  family_name: string;
  /** Works, or has worked, in a programme that the text is about. */
  concerned: boolean;
}

/** Words of a text that name somebody. */
export interface Mention {
  person: string;
  /** As they are written. */
  words: string;
  /**
   * `sure`: somebody of the programmes, by full name, with Frau or Herr, or by a family name that is no word besides. `perhaps`:
   * somebody else of the house, or a family name that may be a word.
   */
  degree: 'sure' | 'perhaps';
  from: number;
  to: number;
}

interface Token {
  /** Folded. */
  word: string;
  raw: string;
  from: number;
  to: number;
}

/** The words of a text with their places. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: raw, index }) => ({
    raw,
    word: fold(raw),
    from: index,
    to: index + raw.length,
  }));

const partsOf = (name: string): string[] => tokensOf(name).map(({ word }) => word);

/** The name itself, or with the s of a German or English genitive. */
const isName = (word: string, name: string): boolean => word === name || word === `${name}s`;

/** How far a given name or a title may stand from the family name, in words. */
const REACH = 4;

/** What stands before a family name and belongs to it: a title (Frau, Herr), a given name or its first letter. */
function before(text: string, tokens: Token[], at: number, given: string[], family: string[]): number | undefined {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const { word, to } = tokens[place]!;
    const gap = text.slice(to, tokens[place + 1]!.from);
    const isShort = DEGREES.has(word) || TITLES.has(word) || word.length === 1;
    if (!(isShort ? /^[.\s]{0,3}$/ : /^([ \t\u00A0\n]|[-.’'])$/).test(gap)) return undefined;
    if (TITLES.has(word)) return place;
    if (given.includes(word)) return place;
    if (word.length === 1 && given[0]?.startsWith(word) && gap.startsWith('.')) return place;
    if (!DEGREES.has(word) && !PARTICLES.has(word) && !family.includes(word) && word.length > 1) return undefined;
  }
  return undefined;
}

/** Where the family name begins and ends at a word: the whole of it, or one part of a double name. */
function familyAt(tokens: Token[], at: number, family: string[]): { to: number; whole: boolean } | undefined {
  const last = family.length - 1;
  if (
    family.every((part, index) => {
      const word = tokens[at + index]?.word;
      return word !== undefined && (index === last ? isName(word, part) : word === part);
    })
  )
    return { to: at + last, whole: true };
  const { word } = tokens[at]!;
  const isPart = family.some(
    (part) => part.length > 2 && !PARTICLES.has(part) && /\D/.test(part) && isName(word, part),
  );
  return family.length > 1 && isPart ? { to: at, whole: false } : undefined;
}

/**
 * Where a text names one of these people: by given and family name in either order, by Frau or Herr with the family name or a part
 * of it, and people of the programmes by the family name alone. A given name alone is not found.
 */
export function personMentions(text: string, people: readonly KnownPerson[]): Mention[] {
  const tokens = tokensOf(text);
  return people.flatMap((person) => {
    const family = partsOf(person.family_name);
    const given = partsOf(person.given_name).filter((part) => part.length > 1);
    if (family.length === 0) return [];
    return tokens.flatMap((token, at): Mention[] => {
      const found = familyAt(tokens, at, family);
      if (!found) return [];
      const start = before(text, tokens, at, given, family);
      const next = tokens[found.to + 1];
      const isFollowed =
        start === undefined &&
        next !== undefined &&
        given.includes(next.word) &&
        /^,? $/.test(text.slice(tokens[found.to]!.to, next.from));
      const [from, to] = [tokens[start ?? at]!.from, (isFollowed ? next : tokens[found.to]!).to];
      const mention = { person: person.id, words: text.slice(from, to), from, to };
      if (start !== undefined || isFollowed) return [{ ...mention, degree: person.concerned ? 'sure' : 'perhaps' }];
      if (!person.concerned || !found.whole || !/^\p{Lu}/u.test(token.raw)) return [];
      return [{ ...mention, degree: COMMON_WORDS.has(family.join(' ')) ? 'perhaps' : 'sure' }];
    });
  });
}
