import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
import { CommitteeAccess } from '../committee-access.js';
import { promisePolicy } from '../committee.policy.js';
import { SessionsQuery } from '../sessions/sessions.query.js';

/** The session that an address names, for those who read and write its minutes. */
@Injectable()
export class MinutesAccess {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
  ) {}

  /**
   * @returns committee_session.id
   * @throws NotFoundException where there is none for them; ForbiddenException where they may see it alone
   */
  async of(viewer: Viewer, committeeId: string, sessionId: string): Promise<string> {
    const committee = await this.access.seen(viewer, committeeId);
    if (!promisePolicy.may(viewer, 'edit', committee.id)) throw new ForbiddenException();
    const session = UUID.test(sessionId) ? await this.sessions.one(committee.id, sessionId) : undefined;
    if (!session) throw new NotFoundException();
    return session.id;
  }
}
