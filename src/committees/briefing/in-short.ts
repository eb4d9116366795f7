import type { Paper } from '../papers/paper.js';

/** The sentences that a paper begins with. */
export function inShort({ sections }: Paper): string[] {
  const situation = sections.find(({ id }) => id === 'situation');
  return situation?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
}

/** What a new edition changes, in the clerk's words. */
export function correctionOf({ sections }: Paper): string[] {
  const correction = sections.find(({ id }) => id === 'correction');
  return correction?.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])) ?? [];
}
