import { Controller, Delete, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { EXAMPLE } from '../api/examples.js';
import { Problem } from '../api/problem.js';
import { byId, id, instant, listOf, text } from '../api/schemas.js';
import { publicUrl, Settings } from '../config/settings.js';
import { May, SignedIn } from '../identity/access.js';
import { ownPolicy } from '../identity/own.policy.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { bilingual } from '../shared/locale.js';
import { CreateFeed } from './create-feed.service.js';
import { FeedList } from './feed-list.query.js';
import { feedsMessages } from './feeds.messages.js';
import { RevokeFeed } from './revoke-feed.service.js';

const fields = { id, name: z.string(), shows_names: z.boolean() };

const list = apiRoute({
  summary: 'The own calendar addresses that work, the newest first; the addresses themselves are not kept',
  response: listOf(
    z.strictObject({ ...fields, created_at: instant, last_used_at: instant.nullable() }).meta({ id: 'CalendarFeed' }),
  ),
  example: {},
});

const create = apiRoute({
  summary: 'Make a calendar address for the own account; it is shown in this answer alone',
  description:
    'By the session of somebody who is signed in: whoever has the address sees the calendar without a token. ' +
    'Takes no Idempotency-Key: the answer is kept nowhere, and a second address of the same name is refused.',
  body: z.strictObject({
    name: text(80).describe('Where it is used.'),
    shows_names: z.boolean().default(false).describe('Of employees; only for those who may see contracts.'),
  }),
  response: z.strictObject({ ...fields, address: z.url() }).meta({ id: 'NewCalendarFeed' }),
  status: 201,
  errors: [409],
  example: { body: { name: 'Outlook im Büro' } },
});

const revoke = apiRoute({
  summary: 'Take one of the own calendar addresses back: it leads nowhere from then on',
  params: byId,
  response: z.strictObject({ id, revoked: z.literal(true) }).meta({ id: 'RevokedCalendarFeed' }),
  idempotent: true,
  example: { params: { id: EXAMPLE.feed } },
});

/** One's own calendar addresses, for programs. */
@Controller('api/v1/me/feeds')
export class FeedsApiController {
  constructor(
    private readonly feeds: FeedList,
    private readonly createFeed: CreateFeed,
    private readonly revokeFeed: RevokeFeed,
    private readonly settings: Settings,
  ) {}

  @May(ownPolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer<typeof list>> {
    return { items: await this.feeds.of(viewer) };
  }

  @SignedIn()
  @ApiRoute(create)
  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body }: AskedOf<typeof create>,
  ): Promise<Answer<typeof create>> {
    const { name } = body;
    const showsNames = body.shows_names && contractPolicy.may(viewer, 'see');
    const made = await this.createFeed.run(viewer, { name, showsNames });
    if ('secret' in made)
      return {
        id: made.id,
        name,
        shows_names: showsNames,
        address: `${publicUrl(this.settings)}/calendar/${made.secret}.ics`,
      };
    const detail = bilingual((locale) => feedsMessages[locale].refused[made.refused]);
    if (made.refused === 'too_many') throw new Problem(409, made.refused, detail);
    throw new Problem(422, made.refused, detail, [{ pointer: '#/name', detail }]);
  }

  @May(ownPolicy, 'change')
  @ApiRoute(revoke)
  @Delete(':id')
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof revoke>,
  ): Promise<Answer<typeof revoke>> {
    if (!(await this.revokeFeed.run(viewer, params.id))) throw new NotFoundException();
    return { id: params.id, revoked: true };
  }
}
