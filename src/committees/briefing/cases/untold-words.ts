import { UNTOLD_PATTERNS, TELLABLE_WORDS, type UntoldKind } from './untold-patterns.js';

/** A word that has no place in what is said of a case. */
export interface UntoldWord {
  kind: UntoldKind;
  /** As it was written. */
  word: string;
}

/** Characters that nobody sees and that would hide a word: soft hyphen, zero-width ones. */
const UNSEEN = /[\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/** Small letters without accents; ä, ö, ü, ß as ae, oe, ue, ss, so that both ways of writing are one. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

/** Letters that are set apart to hide a word or to stress it: "k r a n k" is one word. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ ._*-]\p{L}){2,}(?![\p{L}\p{N}])/gu;

/**
 * The first word that speaks of health, absence, special protection or conduct, in German or English, with its endings and in
 * compounds. A list of words finds words, not meanings: it stands beside the closed list of reasons (told-reasons.ts), it
 * does not replace it.
 * @param kinds what to look for; default: all
 * @returns undefined where there is none
 */
export function untoldWord(text: string, kinds?: readonly UntoldKind[]): UntoldWord | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(SPACED, (letters) => letters.replaceAll(/[ ._*-]/g, ''));
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const sentence = ` ${words.map(folded).join(' ')} `;
  for (const { kind, word, capitals, phrase } of UNTOLD_PATTERNS) {
    if (kinds && !kinds.includes(kind)) continue;
    const hit = words.find((each) => {
      const small = folded(each);
      return (word?.test(small) && !TELLABLE_WORDS.has(small)) || capitals?.test(each);
    });
    if (hit) return { kind, word: hit };
    const said = phrase?.exec(sentence)?.[0];
    if (said) return { kind, word: said.trim() };
  }
  return undefined;
}
