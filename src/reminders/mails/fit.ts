import type { ContractFacts } from './contract-line.js';

/** Characters of markup and labels that one entry costs in the HTML, besides its own texts. */
const ENTRY_COST = 420;
/** What all entries of a mail may take: with the rest it stays below 90 kB (Gmail clips a mail at 102 kB). */
const BUDGET = 56_000;

const BYTES = new TextEncoder();

/** How many of the sorted lines a mail can show without being clipped on the way. */
export function howManyFit(lines: ContractFacts[]): number {
  let used = 0;
  const index = lines.findIndex((line) => {
    const texts = [line.family_name, line.given_name, line.post, line.unit_name, line.ground_text ?? ''];
    // Escaped, a character of markup takes up to six bytes; long fields are cut at 120 characters.
    used += ENTRY_COST + texts.reduce((sum, text) => sum + Math.min(720, BYTES.encode(text).length), 0);
    return used > BUDGET;
  });
  return index === -1 ? lines.length : index;
}
