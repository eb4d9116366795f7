import { randomUUIDv7 } from 'node:crypto';

/** A new identifier: UUID version 7 (RFC 9562), so that ids sort by time of creation. */
export function newId(): string {
  return randomUUIDv7();
}

/** How an id is written; what does not look like one names nothing, and need not be asked of the database. */
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
