import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import type { Audience } from './briefing-content.js';
import { briefingPolicy } from './briefing.policy.js';

/** A session to come of a committee, with the briefings that there are for it. */
export interface ComingSession {
  id: string;
  committee_id: string;
  committee: string;
  held_on: string;
  title: string;
  non_public_part: boolean;
  /** The newest edition of each version that there is already, drafted or released. */
  has: { id: string; audience: Audience; state: 'draft' | 'released' }[];
}

const ROWS = `
  select s.id, s.committee_id, c.name as committee, s.held_on, s.title, s.non_public_part,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', b.id, 'audience', b.audience, 'state', b.state) order by b.audience desc)
      from briefing b
      where b.session_id = s.id and not exists (select from briefing newer where newer.corrects_id = b.id)), '[]') as has
  from committee_session s join committee c on c.id = s.committee_id
  where not s.cancelled and s.held_on >= $1::date`;

/** Whether a briefing can still be drafted for a session: the public one, or the one for its non-public part. */
export const lacksBriefing = ({ has, non_public_part }: ComingSession): boolean =>
  has.length < (non_public_part ? 2 : 1);

/** Sessions to come, with what has been written for them. */
@Injectable()
export class ComingSessions {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the committees for which somebody writes, the next first. */
  writtenBy(viewer: Viewer, today: Temporal.PlainDate, limit: number): Promise<ComingSession[]> {
    const parameters: unknown[] = [today.toString(), limit];
    const written = briefingPolicy.rows(viewer, 'write', 's.committee_id', parameters);
    return this.dataSource.query(
      `${ROWS} and ${written} order by s.held_on, c.name, s.title, s.id limit $2`,
      parameters,
    );
  }

  /** Of one committee, by its code. */
  of(code: string, today: Temporal.PlainDate): Promise<ComingSession[]> {
    return this.dataSource.query(`${ROWS} and c.code = $2 order by s.held_on, s.title, s.id`, [today.toString(), code]);
  }
}
