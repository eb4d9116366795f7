import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { publicUrl, Settings } from '../config/settings.js';
import { hashOfSecret } from '../identity/secrets.js';
import { ViewerQuery } from '../identity/viewer.query.js';
import { Clock } from '../shared/clock.js';
import type { Locale } from '../shared/locale.js';
import { calendarText } from './calendar-text.js';
import { presentFeed } from './feed-events.presenter.js';
import { FeedFactsQuery } from './feed-facts.query.js';
import { FeedSequences } from './feed-sequences.js';

/** A calendar as it is served. */
export interface ServedFeed {
  text: string;
  /** Strong validator (RFC 9110 section 8.8.3): the same text, the same tag. */
  etag: string;
  lastModified: Temporal.Instant | undefined;
}

interface FeedRow {
  id: string;
  account_id: string;
  name: string;
  shows_names: boolean;
  locale: Locale | null;
  touch: boolean;
}

/** Clients ask every few minutes: that they did is written down at most this often. */
const TOUCH_MINUTES = 5;

/** Finds the calendar that an address stands for, and makes it of what its owner may see now. */
@Injectable()
export class ServeFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly viewers: ViewerQuery,
    private readonly facts: FeedFactsQuery,
    private readonly sequences: FeedSequences,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for an address that leads nowhere: unknown, revoked, or of an account that is disabled */
  async byAddress(secret: string): Promise<ServedFeed | undefined> {
    const feed = await this.#find(secret);
    const viewer = feed && (await this.viewers.of(feed.account_id));
    if (!feed || !viewer) return undefined;
    if (feed.touch) await this.#touch(feed.id);
    const today = this.clock.today(this.settings.timeZone);
    const locale = feed.locale ?? this.settings.locale;
    const style = { locale, showsNames: feed.shows_names, site: publicUrl(this.settings) };
    const events = presentFeed(await this.facts.seenBy(viewer, today), style);
    const dated = await this.sequences.date(feed.id, events);
    const text = calendarText({ name: feed.name, language: locale }, dated);
    const changes = dated.map(({ changedAt }) => changedAt).toSorted((a, b) => Temporal.Instant.compare(a, b));
    return {
      text,
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
      lastModified: changes.at(-1),
    };
  }

  async #find(secret: string): Promise<FeedRow | undefined> {
    const [row] = await this.dataSource.query<FeedRow[]>(
      `select f.id, f.account_id, f.name, f.shows_names, a.locale,
         f.last_used_at is null or f.last_used_at < $2::timestamptz as touch
       from calendar_feed f join account a on a.id = f.account_id
       where f.token_hash = $1 and f.revoked_at is null`,
      [hashOfSecret(secret), this.clock.now().subtract({ minutes: TOUCH_MINUTES }).toString()],
    );
    return row;
  }

  async #touch(id: string): Promise<void> {
    await this.dataSource.query('update calendar_feed set last_used_at = $2 where id = $1', [
      id,
      this.clock.now().toString(),
    ]);
  }
}
