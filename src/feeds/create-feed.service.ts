import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { hashOfSecret, newSecret } from '../identity/secrets.js';
import type { Viewer } from '../identity/viewer.js';

/** Working addresses that one account may have: one for each of somebody's devices, and some over. */
const MOST_FEEDS = 20;

/** `secret`: of the address, shown once. Else why there is none. */
export type CreatedFeed = { id: string; secret: string } | { refused: 'name_taken' | 'too_many' };

/** Makes a calendar address. Only a hash of it is kept, so it is shown once. */
@Injectable()
export class CreateFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  run(viewer: Viewer, { name, showsNames }: { name: string; showsNames: boolean }): Promise<CreatedFeed> {
    return this.work.run(viewer.login, async (manager) => {
      const [{ count }] = await manager.query<[{ count: number }]>(
        'select count(*)::int as count from calendar_feed where account_id = $1 and revoked_at is null',
        [viewer.accountId],
      );
      if (count >= MOST_FEEDS) return { refused: 'too_many' };
      const secret = newSecret();
      const [made] = await manager.query<{ id: string }[]>(
        `insert into calendar_feed (account_id, name, token_hash, shows_names) values ($1, $2, $3, $4)
         on conflict (account_id, name) where revoked_at is null do nothing returning id`,
        [viewer.accountId, name, hashOfSecret(secret), showsNames],
      );
      if (!made) return { refused: 'name_taken' };
      await this.audit.record(manager, {
        action: 'calendar_feed.created',
        subject: { kind: 'calendar_feed', id: made.id },
        facts: { shows_names: showsNames },
      });
      return { id: made.id, secret };
    });
  }
}
