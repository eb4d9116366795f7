import { createHash } from 'node:crypto';
import { problemOf } from './problem-of.js';

/**
 * The entity tag (RFC 9110 section 8.8.3) of an answer: `"7.Zm9v"`, its version where it has one and a hash of all of
 * it. Reading compares the whole tag, as an answer also changes with the day and the language. Writing compares the
 * version alone: what counts there is whether somebody else has written.
 */
export function etagOf(body: unknown, json: string): string {
  const { version } = body as { version?: unknown };
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 16);
  return typeof version === 'number' ? `"${version}.${hash}"` : `"${hash}"`;
}

const TAGS = /(?:W\/)?"[^"]*"|\*/g;

/** Whether `If-None-Match` names this tag (weak comparison, section 13.1.2). */
export function hasAlready(header: string | undefined, etag: string): boolean {
  return (header?.match(TAGS) ?? []).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
}

/**
 * The version that `If-Match` names; undefined for `*`.
 * @throws Problem 428 without the header, 412 for a tag that cannot be ours
 */
export function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) throw problemOf(428, 'if_match_missing', (say) => say.noMatch);
  if (header.trim() === '*') return undefined;
  const version = /^"(\d{1,9})\.[\w-]{16}"$/.exec(header.trim())?.[1];
  if (version === undefined) throw problemOf(412, 'stale_version', (say) => say.stale);
  return Number(version);
}

/**
 * The whole tag that `If-Match` names, for `refuseOtherTag`; undefined for `*`.
 * @throws Problem 428 without the header
 */
export function tagIn(header: string | undefined): string | undefined {
  if (header === undefined) throw problemOf(428, 'if_match_missing', (say) => say.noMatch);
  return header.trim() === '*' ? undefined : header.trim();
}

/** @throws Problem 412 where a thing that counts no versions is not what the caller has read */
export function refuseOtherTag(tag: string | undefined, now: unknown): void {
  if (tag !== undefined && tag !== etagOf(now, JSON.stringify(now)))
    throw problemOf(412, 'stale_version', (say) => say.stale);
}
