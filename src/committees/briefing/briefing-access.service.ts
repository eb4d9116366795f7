import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { UUID } from '../../shared/ids.js';
import { BriefingQuery, type BriefingRow } from './briefing-row.query.js';
import { briefingPolicy } from './briefing.policy.js';

/** Finds one briefing for somebody, or says that it is not there. */
@Injectable()
export class BriefingAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly briefings: BriefingQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  get today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  /** @throws NotFoundException for what is not there, or not theirs to see */
  async readable(viewer: Viewer, id: string): Promise<BriefingRow> {
    const row = UUID.test(id) ? await this.briefings.seenBy(viewer, id, this.today) : undefined;
    if (!row) throw new NotFoundException();
    return row;
  }

  /** The same for those who may change it. */
  async writable(viewer: Viewer, id: string): Promise<BriefingRow> {
    const row = await this.readable(viewer, id);
    if (!briefingPolicy.may(viewer, 'write', row.committee_id)) throw new NotFoundException();
    return row;
  }

  /** What a draft answers now, by promise.id. */
  async answersOf({ id }: BriefingRow): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ promise_id: string; answer: string }[]>(
      'select promise_id, answer from briefing_answer where briefing_id = $1',
      [id],
    );
    return new Map(rows.map(({ promise_id, answer }) => [promise_id, answer]));
  }
}
