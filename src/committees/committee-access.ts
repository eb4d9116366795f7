import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import type { Viewer } from '../identity/viewer.js';
import { Clock } from '../shared/clock.js';
import { UUID } from '../shared/ids.js';
import { CommitteesQuery, type CommitteeRow } from './bodies/committees.query.js';
import { committeePolicy } from './committee.policy.js';

/** The committee that an address names, for those who may see or keep it. */
@Injectable()
export class CommitteeAccess {
  constructor(
    private readonly committees: CommitteesQuery,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  get today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  /** @throws NotFoundException where there is none, or none that the viewer may see */
  async seen(viewer: Viewer, id: string): Promise<CommitteeRow> {
    const found = UUID.test(id) ? await this.committees.one(viewer, id, this.today) : undefined;
    if (!found) throw new NotFoundException();
    return found;
  }

  /** @throws NotFoundException as `seen`; ForbiddenException where the viewer may see it and not change it */
  async kept(viewer: Viewer, id: string): Promise<CommitteeRow> {
    const found = await this.seen(viewer, id);
    if (!committeePolicy.may(viewer, 'edit', found.id)) throw new ForbiddenException();
    return found;
  }
}
