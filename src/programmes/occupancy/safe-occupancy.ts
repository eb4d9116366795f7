/** Counts below this are not told, and others in steps of it (rule D4): from two months nobody can tell that one person left. */
const STEP = 5;

/** How many posts are filled, as far as it may be told to people who see no contracts. */
export type SafeFilled = { kind: 'all' } | { kind: 'few' } | { kind: 'at_least'; count: number };

/** @param filled of so many posts, which are in the staffing plan and public */
export function safeFilled(filled: number, posts: number): SafeFilled {
  if (filled < STEP) return filled === 0 && posts === 0 ? { kind: 'all' } : { kind: 'few' };
  if (filled >= posts && posts % STEP === 0) return { kind: 'all' };
  return { kind: 'at_least', count: filled - (filled % STEP) };
}
