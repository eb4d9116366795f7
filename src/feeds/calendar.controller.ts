import { Controller, Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/access.js';
import { sendUnlessKnown } from './conditional.js';
import { ServeFeed } from './serve-feed.service.js';

/** Calendars by their secret address: whoever has it needs no session, as calendar programs have none. */
@Public()
@Controller('calendar')
export class CalendarController {
  constructor(private readonly feeds: ServeFeed) {}

  @Get(':file')
  async serve(
    @Param('file') file: string,
    @Headers('if-none-match') etag: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    const feed = secret && (await this.feeds.byAddress(secret));
    if (!feed) throw new NotFoundException();
    void reply.header('content-disposition', 'inline; filename="verbleib.ics"');
    // By tag alone: an event that went away leaves no trace in the latest change of those that stay.
    return sendUnlessKnown(reply, feed, { etag }, 'text/calendar; charset=utf-8');
  }
}
