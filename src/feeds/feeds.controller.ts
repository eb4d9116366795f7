import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { publicUrl, Settings } from '../config/settings.js';
import { SignedIn } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { sessionPolicy } from '../registry/session.policy.js';
import { bilingual } from '../shared/locale.js';
import { text } from '../web/page/fields.js';
import { fieldProblem, readForm } from '../web/page/form.js';
import { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';
import { CreateFeed } from './create-feed.service.js';
import { FeedList } from './feed-list.query.js';
import { feedsMessages } from './feeds.messages.js';
import { type FeedsFacts, feedsPage } from './feeds.page.js';
import { RevokeFeed } from './revoke-feed.service.js';
import { UUID } from '../shared/ids.js';

const NEW_FEED = z.object({ name: text(80), names: z.literal('on').optional() });

/** One's own calendar addresses. */
@SignedIn()
@Controller('account/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedList,
    private readonly create: CreateFeed,
    private readonly revoke: RevokeFeed,
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
    const { name, names } = form.value;
    const made = await this.create.run(viewer, {
      name,
      showsNames: names === 'on' && contractPolicy.may(viewer, 'see'),
    });
    if ('secret' in made)
      return this.#page(viewer, { made: { name, address: `${publicUrl(this.settings)}/calendar/${made.secret}.ics` } });
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

  async #page(viewer: Viewer, outcome: Pick<FeedsFacts, 'done' | 'made' | 'refused'>): Promise<Page> {
    const facts: FeedsFacts = {
      ...outcome,
      feeds: await this.feeds.of(viewer),
      timeZone: this.settings.timeZone,
      holds: { contracts: contractPolicy.may(viewer, 'see'), sessions: sessionPolicy.may(viewer, 'see') },
    };
    return new Page(({ locale }) => feedsPage(facts, locale), outcome.refused ? 422 : 200);
  }
}
