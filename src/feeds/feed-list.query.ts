import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import type { FeedContent } from './find-feed.query.js';

/** A secret address of an account; the address itself is not kept. Instants as ISO text. */
export interface ListedFeed {
  id: string;
  name: string;
  content: FeedContent;
  shows_names: boolean;
  committee_id: string | null;
  committee: string | null;
  created_at: string;
  last_used_at: string | null;
}

/** The secret addresses of one account. */
@Injectable()
export class FeedList {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that work, the newest first. */
  of({ accountId }: Viewer): Promise<ListedFeed[]> {
    return this.dataSource.query<ListedFeed[]>(
      `select f.id, f.name, f.content, f.shows_names, f.committee_id, c.name as committee, f.created_at, f.last_used_at
       from calendar_feed f left join committee c on c.id = f.committee_id
       where f.account_id = $1 and f.revoked_at is null order by f.created_at desc, f.id desc`,
      [accountId],
    );
  }
}
