import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { hashOfSecret, newSecret } from '../identity/secrets.js';
import type { Viewer } from '../identity/viewer.js';
import type { FeedContent } from './find-feed.query.js';

/** Working addresses that one account may have: one for each of somebody's devices, and some over. */
const MOST_FEEDS = 20;

/** `secret`: of the address, shown once. Else why there is none. */
export type CreatedFeed = { id: string; secret: string } | { refused: 'name_taken' | 'too_many' };

/** What an address is to give. */
export interface FeedWish {
  name: string;
  content: FeedContent;
  /** Of employees; in a calendar alone. */
  showsNames: boolean;
  /** The one whose briefings it gives; null: of all, or a calendar. The caller has seen to it that the viewer sees it. */
  committeeId: string | null;
}

/** Makes a secret address. Only a hash of it is kept, so it is shown once. */
@Injectable()
export class CreateFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  run(viewer: Viewer, { name, content, showsNames, committeeId }: FeedWish): Promise<CreatedFeed> {
    return this.work.run(viewer.login, async (manager) => {
      const [{ count }] = await manager.query<[{ count: number }]>(
        'select count(*)::int as count from calendar_feed where account_id = $1 and revoked_at is null',
        [viewer.accountId],
      );
      if (count >= MOST_FEEDS) return { refused: 'too_many' };
      const secret = newSecret();
      const [made] = await manager.query<{ id: string }[]>(
        `insert into calendar_feed (account_id, name, token_hash, shows_names, content, committee_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (account_id, name) where revoked_at is null do nothing returning id`,
        [viewer.accountId, name, hashOfSecret(secret), showsNames, content, committeeId],
      );
      if (!made) return { refused: 'name_taken' };
      await this.audit.record(manager, {
        action: 'calendar_feed.created',
        subject: { kind: 'calendar_feed', id: made.id },
        facts: { content, shows_names: showsNames, ...(committeeId && { committee_id: committeeId }) },
      });
      return { id: made.id, secret };
    });
  }
}
