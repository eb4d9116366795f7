import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../identity/viewer.js';

/** Takes a calendar address back: from then on it leads nowhere. */
@Injectable()
export class RevokeFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @returns whether the account had such an address that worked */
  run(viewer: Viewer, id: string): Promise<boolean> {
    return this.work.run(viewer.login, async (manager) => {
      const ended = await manager.query<unknown[]>(
        `with ended as (
           update calendar_feed set revoked_at = our_now()
           where id = $1 and account_id = $2 and revoked_at is null returning id)
         select id from ended`,
        [id, viewer.accountId],
      );
      if (ended.length === 0) return false;
      await this.audit.record(manager, {
        action: 'calendar_feed.revoked',
        subject: { kind: 'calendar_feed', id },
      });
      return true;
    });
  }
}
