import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { hashOfSecret } from '../identity/secrets.js';
import type { Viewer } from '../identity/viewer.js';
import { ViewerQuery } from '../identity/viewer.query.js';
import { Clock } from '../shared/clock.js';
import type { Locale } from '../shared/locale.js';

/** What an address gives: dates to a calendar program, or briefings to a feed reader. */
export const FEED_CONTENTS = ['calendar', 'briefings'] as const;
export type FeedContent = (typeof FEED_CONTENTS)[number];

/** What a secret address stands for, and whose it is. */
export interface FoundFeed {
  id: string;
  name: string;
  shows_names: boolean;
  committee_id: string | null;
  /** ISO instant. */
  created_at: string;
  viewer: Viewer;
  /** Of its owner. */
  locale: Locale;
}

interface FeedRow extends Omit<FoundFeed, 'viewer' | 'locale'> {
  account_id: string;
  locale: Locale | null;
  touch: boolean;
}

/** Clients ask every few minutes: that they did is written down at most this often. */
const TOUCH_MINUTES = 5;

/** Finds what a secret address stands for. */
@Injectable()
export class FindFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly viewers: ViewerQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for an address that leads nowhere: unknown, revoked, for something else, or of an account that is disabled */
  async byAddress(secret: string, content: FeedContent): Promise<FoundFeed | undefined> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<FeedRow[]>(
      `select f.id, f.account_id, f.name, f.shows_names, f.committee_id, f.created_at, a.locale,
         f.last_used_at is null or f.last_used_at < $2::timestamptz as touch
       from calendar_feed f join account a on a.id = f.account_id
       where f.token_hash = $1 and f.revoked_at is null and f.content = $3`,
      [hashOfSecret(secret), now.subtract({ minutes: TOUCH_MINUTES }).toString(), content],
    );
    const viewer = row && (await this.viewers.of(row.account_id));
    if (!row || !viewer) return undefined;
    if (row.touch)
      await this.dataSource.query('update calendar_feed set last_used_at = $2 where id = $1', [row.id, now.toString()]);
    const { account_id: _account, touch: _touch, ...feed } = row;
    return { ...feed, viewer, locale: row.locale ?? this.settings.locale };
  }
}
