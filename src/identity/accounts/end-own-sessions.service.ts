import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Viewer } from '../viewer.js';

/** For whoever forgot to sign out somewhere. */
@Injectable()
export class EndOwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends sessions of the one who asks, never the one they ask from: that is what signing out is for.
   * @param only this one; null: all others
   * @returns how many have ended
   */
  run({ accountId, login, sessionId }: Viewer, only: string | null): Promise<number> {
    return this.unitOfWork.run(login, async (manager) => {
      const ended = await manager.query<unknown[]>(
        `with ended as (
           delete from web_session
           where account_id = $1 and id is distinct from $2::uuid and ($3::uuid is null or id = $3) returning id)
         select id from ended`,
        [accountId, sessionId ?? null, only],
      );
      if (ended.length > 0)
        await this.audit.record(manager, {
          action: 'session.ended',
          subject: { kind: 'account', id: accountId },
          facts: { by: 'owner', sessions: ended.length },
        });
      return ended.length;
    });
  }
}
