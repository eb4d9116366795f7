import { randomUUIDv7 } from 'node:crypto';

/** A new identifier: UUID version 7 (RFC 9562), so that ids sort by time of creation. */
export function newId(): string {
  return randomUUIDv7();
}
