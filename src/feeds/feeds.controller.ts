import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { briefingPolicy } from '../committees/briefing/briefing.policy.js';
import { CommitteeNames } from '../committees/briefing/committee-names.query.js';
import { publicUrl, Settings } from '../config/settings.js';
import { SignedIn } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { sessionPolicy } from '../registry/session.policy.js';
import { bilingual } from '../shared/locale.js';
import { choice, text } from '../web/page/fields.js';
import { fieldProblem, readForm } from '../web/page/form.js';
import { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';
import { CreateFeed, type FeedWish } from './create-feed.service.js';
import { feedAddress } from './feed-address.js';
import { FeedList } from './feed-list.query.js';
import { FEED_CONTENTS } from './find-feed.query.js';
import { feedsMessages } from './feeds.messages.js';
import { type FeedsFacts, feedsPage } from './feeds.page.js';
import { RevokeFeed } from './revoke-feed.service.js';
import { UUID } from '../shared/ids.js';

const NEW_FEED = z.object({
  name: text(80),
  /** A calendar, the briefings of all committees, or of the one that is named. */
  content: z.union([choice(FEED_CONTENTS), z.guid()]).default('calendar'),
  names: z.literal('on').optional(),
});

/** One's own secret addresses: of calendars and of briefings. */
@SignedIn()
@Controller('account/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedList,
    private readonly create: CreateFeed,
    private readonly revoke: RevokeFeed,
    private readonly committees: CommitteeNames,
    private readonly settings: Settings,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query('done') done?: unknown): Promise<Page> {
    return this.#page(viewer, { done: done === 'revoked' });
  }

  /** Answers with the page itself, not with a way to it: the address is nowhere else, and must not stand in one. */
  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = readForm(NEW_FEED, body);
    if ('problems' in form) return this.#page(viewer, { refused: form });
    const wish = await this.#wish(viewer, form.value);
    const made = await this.create.run(viewer, wish);
    if ('secret' in made) {
      const { name, content } = wish;
      const address = feedAddress(publicUrl(this.settings), content, made.secret);
      return this.#page(viewer, { made: { name, content, address } });
    }
    const problem = fieldProblem(
      'name',
      bilingual((locale) => feedsMessages[locale].refused[made.refused]),
    );
    return this.#page(viewer, { refused: { problems: [problem], typed: form.typed } });
  }

  @Post(':id/revoke')
  async end(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    if (!UUID.test(id) || !(await this.revoke.run(viewer, id))) throw new NotFoundException();
    return new Redirect('/account/feeds?done=revoked');
  }

  /** @throws NotFoundException for what they do not see */
  async #wish(viewer: Viewer, { name, content, names }: z.output<typeof NEW_FEED>): Promise<FeedWish> {
    if (content === 'calendar') {
      const showsNames = names === 'on' && contractPolicy.may(viewer, 'see');
      return { name, content, showsNames, committeeId: null };
    }
    const committeeId = content === 'briefings' ? null : content;
    if (!(await this.#seen(viewer)).some(({ id }) => committeeId === null || id === committeeId))
      throw new NotFoundException();
    return { name, content: 'briefings', showsNames: false, committeeId };
  }

  async #seen(viewer: Viewer): Promise<{ id: string; name: string }[]> {
    return briefingPolicy.may(viewer, 'see') ? this.committees.seenBy(viewer) : [];
  }

  async #page(viewer: Viewer, outcome: Pick<FeedsFacts, 'done' | 'made' | 'refused'>): Promise<Page> {
    const facts: FeedsFacts = {
      ...outcome,
      feeds: await this.feeds.of(viewer),
      committees: await this.#seen(viewer),
      timeZone: this.settings.timeZone,
      holds: { contracts: contractPolicy.may(viewer, 'see'), sessions: sessionPolicy.may(viewer, 'see') },
    };
    return new Page(({ locale }) => feedsPage(facts, locale), outcome.refused ? 422 : 200);
  }
}
