import { Controller, Delete, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { EXAMPLE } from '../api/examples.js';
import { Problem } from '../api/problem.js';
import { byId, id, instant, listOf, text } from '../api/schemas.js';
import { briefingPolicy } from '../committees/briefing/briefing.policy.js';
import { CommitteeNames } from '../committees/briefing/committee-names.query.js';
import { publicUrl, Settings } from '../config/settings.js';
import { May, SignedIn } from '../identity/access.js';
import { ownPolicy } from '../identity/own.policy.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { bilingual } from '../shared/locale.js';
import { CreateFeed, type FeedWish } from './create-feed.service.js';
import { feedAddress } from './feed-address.js';
import { FeedList } from './feed-list.query.js';
import { FEED_CONTENTS } from './find-feed.query.js';
import { feedsMessages } from './feeds.messages.js';
import { RevokeFeed } from './revoke-feed.service.js';

const fields = {
  id,
  name: z.string(),
  content: z
    .enum(FEED_CONTENTS)
    .describe('Dates for a calendar (iCalendar), or public briefings for a feed reader (Atom).'),
  shows_names: z.boolean(),
  committee_id: id.nullable().describe('Whose briefings; null: of all that the account sees, or a calendar.'),
};

const list = apiRoute({
  summary:
    'The own secret addresses of calendars and of briefings that work, the newest first; the addresses themselves are not kept',
  response: listOf(
    z
      .strictObject({
        ...fields,
        committee: z.string().nullable(),
        created_at: instant,
        last_used_at: instant.nullable(),
      })
      .meta({ id: 'CalendarFeed' }),
  ),
  example: {},
});

const create = apiRoute({
  summary: 'Make a secret address for the own account; it is shown in this answer alone',
  description:
    'By the session of somebody who is signed in: whoever has the address sees what it gives without a token. ' +
    'Takes no Idempotency-Key: the answer is kept nowhere, and a second address of the same name is refused.',
  body: z.strictObject({
    name: text(80).describe('Where it is used.'),
    content: z.enum(FEED_CONTENTS).default('calendar'),
    shows_names: z
      .boolean()
      .default(false)
      .describe('Of employees, in a calendar; only for those who may see contracts.'),
    committee_id: id.nullable().default(null).describe('Of this committee alone; for briefings.'),
  }),
  response: z.strictObject({ ...fields, address: z.url() }).meta({ id: 'NewCalendarFeed' }),
  status: 201,
  errors: [409],
  example: { body: { name: 'Outlook im Büro' } },
});

const revoke = apiRoute({
  summary: 'Take one of the own secret addresses back: it leads nowhere from then on',
  params: byId,
  response: z.strictObject({ id, revoked: z.literal(true) }).meta({ id: 'RevokedCalendarFeed' }),
  idempotent: true,
  example: { params: { id: EXAMPLE.feed } },
});

/** One's own secret addresses, for programs. */
@Controller('api/v1/me/feeds')
export class FeedsApiController {
  constructor(
    private readonly feeds: FeedList,
    private readonly createFeed: CreateFeed,
    private readonly revokeFeed: RevokeFeed,
    private readonly committees: CommitteeNames,
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
    const wish = await this.#wish(viewer, body);
    const made = await this.createFeed.run(viewer, wish);
    if ('secret' in made)
      return {
        id: made.id,
        name: wish.name,
        content: wish.content,
        shows_names: wish.showsNames,
        committee_id: wish.committeeId,
        address: feedAddress(publicUrl(this.settings), wish.content, made.secret),
      };
    const detail = bilingual((locale) => feedsMessages[locale].refused[made.refused]);
    if (made.refused === 'too_many') throw new Problem(409, made.refused, detail);
    throw new Problem(422, made.refused, detail, [{ pointer: '#/name', detail }]);
  }

  /** @throws Problem 422 for a committee that they do not see, or where a calendar is asked for */
  async #wish(
    viewer: Viewer,
    { name, content, shows_names, committee_id }: AskedOf<typeof create>['body'],
  ): Promise<FeedWish> {
    const calendar = content === 'calendar';
    const seen = calendar || !briefingPolicy.may(viewer, 'see') ? [] : await this.committees.seenBy(viewer);
    const wrong = calendar
      ? committee_id !== null
      : !seen.some((committee) => committee_id === null || committee.id === committee_id);
    if (wrong) {
      const detail = bilingual((locale) => feedsMessages[locale].refused.no_committee);
      throw new Problem(422, 'no_committee', detail, [{ pointer: '#/committee_id', detail }]);
    }
    const showsNames = calendar && shows_names && contractPolicy.may(viewer, 'see');
    return { name, content, showsNames, committeeId: committee_id };
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
