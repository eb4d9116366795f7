import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../shared/ids.js';
import { presentBriefing } from '../briefing-paper.presenter.js';
import { BriefingQuery } from '../briefing-row.query.js';
import { CreateBriefing } from '../create-briefing.service.js';
import { LoadContent } from '../load-content.service.js';

const DAYS = 14;

/** A briefing of an invented committee, to look at the mails about it; the caller's transaction is undone. */
@Injectable()
export class SampleBriefing {
  constructor(
    private readonly create: CreateBriefing,
    private readonly briefings: BriefingQuery,
    private readonly contents: LoadContent,
  ) {}

  /** @returns briefing.id */
  async draft(manager: EntityManager, member: string, today: Temporal.PlainDate): Promise<string> {
    const session = newId();
    await manager.query(
      `insert into committee_session (id, committee_id, held_on) select $1, committee_id, $3::date from committee_member
       where id = $2`,
      [session, member, today.add({ days: DAYS }).toString()],
    );
    return (await this.create.within(manager, { session, audience: 'public' }, today))!;
  }

  /** The same, released, without a file. @returns briefing.id */
  async released(manager: EntityManager, member: string, today: Temporal.PlainDate): Promise<string> {
    const id = await this.draft(manager, member, today);
    const row = (await this.briefings.one(id, manager))!;
    const paper = presentBriefing(await this.contents.of(row, manager), true);
    await manager.query(
      `update briefing set state = 'released', content = $2, content_hash = '', released_at = our_now(), released_by = acting()
       where id = $1`,
      [id, JSON.stringify({ figures: row.figures, paper })],
    );
    await manager.query(`insert into briefing_file (briefing_id, pdf) values ($1, '')`, [id]);
    return id;
  }
}
