import { Injectable } from '@nestjs/common';
import { publicUrl, Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { calendarText } from './calendar-text.js';
import type { Served } from './conditional.js';
import { etagOf } from './etag.js';
import { presentFeed } from './feed-events.presenter.js';
import { FeedFactsQuery } from './feed-facts.query.js';
import { FeedSequences } from './feed-sequences.js';
import { FindFeed } from './find-feed.query.js';

/** Finds the calendar that an address stands for, and makes it of what its owner may see now. */
@Injectable()
export class ServeFeed {
  constructor(
    private readonly find: FindFeed,
    private readonly facts: FeedFactsQuery,
    private readonly sequences: FeedSequences,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for an address that leads nowhere */
  async byAddress(secret: string): Promise<Served | undefined> {
    const feed = await this.find.byAddress(secret, 'calendar');
    if (!feed) return undefined;
    const { viewer, locale } = feed;
    const style = { locale, showsNames: feed.shows_names, site: publicUrl(this.settings) };
    const today = this.clock.today(this.settings.timeZone);
    const events = presentFeed(await this.facts.seenBy(viewer, today), style);
    const dated = await this.sequences.date(feed.id, events);
    const text = calendarText({ name: feed.name, language: locale }, dated);
    const changes = dated.map(({ changedAt }) => changedAt).toSorted((a, b) => Temporal.Instant.compare(a, b));
    return { text, etag: etagOf(text), lastModified: changes.at(-1) };
  }
}
