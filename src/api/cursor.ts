import type { z } from 'zod';
import { problemOf } from './problem-of.js';

/**
 * Cursors hold the sort keys of the last row shown, so that a page continues where the last one ended whatever came or
 * went in between. They are opaque to callers and checked like any input; rows are chosen by the viewer's policy on
 * every page, so a made-up cursor shows nothing more.
 */
export function writeCursor(keys: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws Problem 400 for a cursor that this list did not give out */
export function readCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  try {
    const written = Buffer.from(cursor, 'base64url').toString('utf8');
    const found = schema.safeParse(JSON.parse(written));
    // The database takes no NUL, which JSON can only write like this; and no list has given one out.
    if (found.success && !written.includes(String.raw`\u0000`)) return found.data;
  } catch {
    // No JSON: refused below.
  }
  throw problemOf(400, 'bad_cursor', (say) => say.badCursor);
}

/**
 * Cuts a page off rows of which one more than wanted was read.
 * @param keys the sort keys of a row
 */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keys: (row: Row) => readonly unknown[],
  item: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), nextCursor: rows.length > limit && last ? writeCursor(keys(last)) : null };
}
