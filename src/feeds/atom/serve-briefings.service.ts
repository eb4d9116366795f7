import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { publicUrl, Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import type { Locale } from '../../shared/locale.js';
import type { Served } from '../conditional.js';
import { etagOf } from '../etag.js';
import { FindFeed } from '../find-feed.query.js';
import { atomText } from './atom-text.js';
import { type FeedHead, presentBriefingFeed } from './briefing-feed.presenter.js';
import { FeedEntriesQuery, type FeedScope } from './feed-entries.query.js';

const PER_PAGE = 30;
/** Of the service itself, where no administration has given its name. */
const PRODUCT = 'Verbleib';

/** Makes a feed of briefings of what its owner may see now: for a secret address, or for somebody who is signed in. */
@Injectable()
export class ServeBriefings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly find: FindFeed,
    private readonly entries: FeedEntriesQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for an address that leads nowhere, or a page behind the last */
  async byAddress(secret: string, page: number): Promise<Served | undefined> {
    const feed = await this.find.byAddress(secret, 'briefings');
    if (!feed) return undefined;
    const base = `${publicUrl(this.settings)}/feeds/${secret}`;
    return this.#serve({ viewer: feed.viewer, committee: feed.committee_id }, page, {
      id: feed.id,
      locale: feed.locale,
      self: `${base}.atom`,
      pdf: (briefing) => `${base}/${briefing}.pdf`,
      made: Temporal.Instant.from(feed.created_at),
    });
  }

  /** The same for a browser with a session: its addresses ask for one, too. */
  async own(scope: FeedScope, page: number): Promise<Served | undefined> {
    const [account] = await this.dataSource.query<{ locale: Locale | null; created_at: string }[]>(
      'select locale, created_at from account where id = $1',
      [scope.viewer.accountId],
    );
    const site = publicUrl(this.settings);
    return this.#serve(scope, page, {
      id: scope.committee ?? scope.viewer.accountId,
      locale: account!.locale ?? this.settings.locale,
      self: `${site}/briefings/feed${scope.committee ? `/${scope.committee}` : ''}`,
      pdf: (briefing) => `${site}/briefings/${briefing}/pdf`,
      made: Temporal.Instant.from(account!.created_at),
    });
  }

  /** The PDF that an entry of a feed with a secret address links to. */
  async pdf(secret: string, briefing: string): Promise<{ pdf: Buffer; held_on: string; edition: number } | undefined> {
    const feed = await this.find.byAddress(secret, 'briefings');
    return feed && this.entries.pdf({ viewer: feed.viewer, committee: feed.committee_id }, briefing);
  }

  async #serve(
    scope: FeedScope,
    page: number,
    head: Omit<FeedHead, 'author' | 'site' | 'committee'>,
  ): Promise<Served | undefined> {
    const today = this.clock.today(this.settings.timeZone);
    const rows = await this.entries.seenBy(scope, today, { offset: (page - 1) * PER_PAGE, limit: PER_PAGE + 1 });
    if (page > 1 && rows.length === 0) return undefined;
    const [first] = page > 1 ? await this.entries.seenBy(scope, today, { offset: 0, limit: 1 }) : rows;
    const newest = first && Temporal.Instant.from(first.updated);
    const feed = presentBriefingFeed(
      rows.slice(0, PER_PAGE),
      newest,
      {
        ...head,
        committee: scope.committee && (await this.#committee(scope.committee)),
        author: this.settings.house.name || PRODUCT,
        site: publicUrl(this.settings),
      },
      { page, more: rows.length > PER_PAGE },
    );
    const text = atomText(feed);
    return { text, etag: etagOf(text), lastModified: newest };
  }

  async #committee(id: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ name: string }[]>('select name from committee where id = $1', [id]);
    return row?.name ?? null;
  }
}
