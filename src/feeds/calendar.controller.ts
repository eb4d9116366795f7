import { Controller, Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/access.js';
import { ServeFeed } from './serve-feed.service.js';

/** Whether a client has it already (`If-None-Match`, RFC 9110 section 13.1.2: compared weakly). */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);

/** `Mon, 23 Nov 2026 04:30:00 GMT` (RFC 9110 section 5.6.7). */
const httpDate = (instant: Temporal.Instant): string => new Date(instant.epochMilliseconds).toUTCString();

/** Calendars by their secret address: whoever has it needs no session, as calendar programs have none. */
@Public()
@Controller('calendar')
export class CalendarController {
  constructor(private readonly feeds: ServeFeed) {}

  @Get(':file')
  async serve(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    const feed = secret && (await this.feeds.byAddress(secret));
    if (!feed) throw new NotFoundException();
    void reply
      .header('etag', feed.etag)
      // Kept by the client alone, and asked about each time: a revoked address is to lead nowhere at once.
      .header('cache-control', 'private, no-cache')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex');
    if (feed.lastModified) void reply.header('last-modified', httpDate(feed.lastModified));
    if (isKnown(known, feed.etag)) {
      void reply.status(304);
      return '';
    }
    void reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="verbleib.ics"');
    return feed.text;
  }
}
