import { Controller, Get, Headers, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../identity/access.js';
import { UUID } from '../../shared/ids.js';
import { sendUnlessKnown } from '../conditional.js';
import { ServeBriefings } from './serve-briefings.service.js';

export const ATOM = 'application/atom+xml; charset=utf-8';
const SECRET = /^[\w-]{43}$/;

/** Page 1 where none is named. @throws NotFoundException for what is no page */
export function pageOf(written: unknown): number {
  const number = written ?? '1';
  if (typeof number !== 'string' || !/^[1-9]\d{0,3}$/.test(number)) throw new NotFoundException();
  return Number(number);
}

/** Feeds of briefings by their secret address: whoever has it needs no session, as feed readers have none. */
@Public()
@Controller('feeds')
export class BriefingFeedsController {
  constructor(private readonly briefings: ServeBriefings) {}

  @Get(':file')
  async feed(
    @Param('file') file: string,
    @Query('page') page: unknown,
    @Headers('if-none-match') etag: string | undefined,
    @Headers('if-modified-since') since: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const secret = /^([\w-]{43})\.atom$/.exec(file)?.[1];
    const feed = secret && (await this.briefings.byAddress(secret, pageOf(page)));
    if (!feed) throw new NotFoundException();
    return sendUnlessKnown(reply, feed, { etag, since }, ATOM);
  }

  /** What is public, and that alone. That a program fetched it says nothing about who has read it: no receipt is written. */
  @Get(':secret/:file')
  async pdf(
    @Param('secret') secret: string,
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const briefing = file.replace(/\.pdf$/, '');
    const known = SECRET.test(secret) && file.endsWith('.pdf') && UUID.test(briefing);
    const found = known && (await this.briefings.pdf(secret, briefing));
    if (!found) throw new NotFoundException();
    void reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .header('content-disposition', `inline; filename="briefing-${found.held_on}-${found.edition}.pdf"`);
    return found.pdf;
  }
}
