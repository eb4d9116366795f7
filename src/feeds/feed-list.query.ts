import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';

/** A calendar address of an account; the address itself is not kept. Instants as ISO text. */
export interface ListedFeed {
  id: string;
  name: string;
  shows_names: boolean;
  created_at: string;
  last_used_at: string | null;
}

/** The calendar addresses of one account. */
@Injectable()
export class FeedList {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that work, the newest first. */
  of({ accountId }: Viewer): Promise<ListedFeed[]> {
    return this.dataSource.query<ListedFeed[]>(
      `select id, name, shows_names, created_at, last_used_at from calendar_feed
       where account_id = $1 and revoked_at is null order by created_at desc, id desc`,
      [accountId],
    );
  }
}
