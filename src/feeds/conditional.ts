import type { FastifyReply } from 'fastify';

/** Something that is served again and again to programs which keep what they have. */
export interface Served {
  text: string;
  /** Strong validator (RFC 9110 section 8.8.3): the same text, the same tag. */
  etag: string;
  lastModified: Temporal.Instant | undefined;
}

/** Whether a client has it already (`If-None-Match`, RFC 9110 section 13.1.2: compared weakly). */
const isKnown = (header: string, etag: string): boolean =>
  header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);

/** `Mon, 23 Nov 2026 04:30:00 GMT` (RFC 9110 section 5.6.7). */
const httpDate = (instant: Temporal.Instant): string => new Date(instant.epochMilliseconds).toUTCString();

/**
 * Answers with the text, or with 304 where the client has it. Kept by the client alone, and asked about each time: an
 * address that is taken back is to lead nowhere at once.
 * @param known what the client says of what it has
 */
export function sendUnlessKnown(
  reply: FastifyReply,
  { text, etag, lastModified }: Served,
  known: { etag?: string | undefined; since?: string | undefined },
  type: string,
): string {
  void reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex');
  const modified = lastModified && httpDate(lastModified);
  if (modified) void reply.header('last-modified', modified);
  // By date only where it is the very same (what went away leaves an older one), and no tag was sent (section 13.1.3).
  const has = known.etag === undefined ? modified !== undefined && known.since === modified : isKnown(known.etag, etag);
  if (has) {
    void reply.status(304);
    return '';
  }
  void reply.type(type);
  return text;
}
