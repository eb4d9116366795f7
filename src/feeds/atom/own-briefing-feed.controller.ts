import { Controller, Get, Headers, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { briefingPolicy } from '../../committees/briefing/briefing.policy.js';
import { CommitteeNames } from '../../committees/briefing/committee-names.query.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { sendUnlessKnown } from '../conditional.js';
import { ATOM, pageOf } from './briefing-feeds.controller.js';
import { ServeBriefings } from './serve-briefings.service.js';

/** What the archive's page names as its feed: of all committees, or of one, for whoever is signed in. */
@May(briefingPolicy, 'see')
@Controller('briefings')
export class OwnBriefingFeedController {
  constructor(
    private readonly briefings: ServeBriefings,
    private readonly committees: CommitteeNames,
  ) {}

  @Get('feed')
  all(
    @CurrentViewer() viewer: Viewer,
    @Query('page') page: unknown,
    @Headers() known: Record<string, string | undefined>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.#feed(viewer, null, page, known, reply);
  }

  @Get('feed/:committee')
  async ofCommittee(
    @CurrentViewer() viewer: Viewer,
    @Param('committee') committee: string,
    @Query('page') page: unknown,
    @Headers() known: Record<string, string | undefined>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!(await this.committees.seenBy(viewer)).some(({ id }) => id === committee)) throw new NotFoundException();
    return this.#feed(viewer, committee, page, known, reply);
  }

  async #feed(
    viewer: Viewer,
    committee: string | null,
    page: unknown,
    known: Record<string, string | undefined>,
    reply: FastifyReply,
  ): Promise<string> {
    const feed = await this.briefings.own({ viewer, committee }, pageOf(page));
    if (!feed) throw new NotFoundException();
    return sendUnlessKnown(reply, feed, { etag: known['if-none-match'], since: known['if-modified-since'] }, ATOM);
  }
}
