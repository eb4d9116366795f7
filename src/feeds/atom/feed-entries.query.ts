import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { briefingPolicy } from '../../committees/briefing/briefing.policy.js';
import { committeePolicy } from '../../committees/committee.policy.js';
import type { Viewer } from '../../identity/viewer.js';

interface Entry {
  /** Of the briefing, or of the session. */
  id: string;
  committee_id: string;
  committee: string;
  committee_code: string;
  session_id: string;
  session_title: string;
  held_on: string;
  /** ISO instant of the last thing that a reader should know. */
  updated: string;
}

/** The public version of a briefing that was released, each edition for itself. */
export interface BriefingEntry extends Entry {
  kind: 'briefing';
  edition: number;
  released_at: string;
  /** The edition that it corrects, and the one that corrects it. */
  predecessor: string | null;
  successor: string | null;
  /** Figures and paper as JSON. */
  content: string;
  /** Of the PDF, in octets. */
  size: number;
}

/** A session that was moved or cancelled. */
export interface SessionEntry extends Entry {
  kind: 'session';
  cancelled: boolean;
  /** The day that was told first. */
  first_day: string;
}

export type FeedEntry = BriefingEntry | SessionEntry;

/** Of one committee; null: of all that the viewer sees. */
export interface FeedScope {
  viewer: Viewer;
  committee: string | null;
}

/** How long ago a session that is still told as moved may lie. */
const SESSION_DAYS = 31;

/** What a feed of briefings holds: what is public, of the committees that its owner may see at that moment. */
@Injectable()
export class FeedEntriesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest first. */
  seenBy(
    { viewer, committee }: FeedScope,
    today: Temporal.PlainDate,
    page: { offset: number; limit: number },
  ): Promise<FeedEntry[]> {
    const parameters: unknown[] = [committee, today.toString(), page.offset, page.limit];
    const briefings = briefingPolicy.rows(viewer, 'see', 'b.committee_id', parameters);
    const sessions = committeePolicy.rows(viewer, 'see', 's.committee_id', parameters);
    return this.dataSource.query<FeedEntry[]>(
      `with told as (
         select 'briefing' as kind, b.id, b.committee_id, b.session_id, coalesce(n.released_at, b.released_at) as updated,
           b.edition, b.released_at, b.corrects_id as predecessor, n.id as successor, null as first_day
         from briefing b left join briefing n on n.corrects_id = b.id and n.state = 'released'
         where b.state = 'released' and b.audience = 'public' and ${briefings}
           and ($1::uuid is null or b.committee_id = $1)
         union all
         select 'session', s.id, s.committee_id, s.id, h.updated, null, null, null, null, h.first_day
         from committee_session s join lateral (
           select max(c.happened_at) as updated,
             (array_agg(c.old_value #>> '{}' order by c.id) filter (where c.field = 'held_on'))[1] as first_day
           from change c where c.entity_id = s.id and c.entity = 'committee_session' and c.field in ('held_on', 'cancelled')
         ) h on h.updated is not null
         where s.held_on >= $2::date - ${SESSION_DAYS} and ${sessions} and ($1::uuid is null or s.committee_id = $1)
         order by updated desc, id desc limit $4 offset $3)
       select t.*, c.name as committee, c.code as committee_code, s.title as session_title, s.held_on, s.cancelled,
         coalesce(t.first_day, s.held_on::text) as first_day, b.content, octet_length(f.pdf) as size
       from told t join committee c on c.id = t.committee_id join committee_session s on s.id = t.session_id
         left join briefing b on t.kind = 'briefing' and b.id = t.id
         left join briefing_file f on f.briefing_id = b.id
       order by t.updated desc, t.id desc`,
      parameters,
    );
  }

  /** The PDF of a briefing that such a feed holds; undefined for all others. */
  async pdf(
    { viewer, committee }: FeedScope,
    briefing: string,
  ): Promise<{ pdf: Buffer; held_on: string; edition: number } | undefined> {
    const parameters: unknown[] = [briefing, committee];
    const seen = briefingPolicy.rows(viewer, 'see', 'b.committee_id', parameters);
    const [row] = await this.dataSource.query<{ pdf: Buffer; held_on: string; edition: number }[]>(
      `select f.pdf, s.held_on, b.edition from briefing b join briefing_file f on f.briefing_id = b.id
         join committee_session s on s.id = b.session_id
       where b.id = $1 and b.state = 'released' and b.audience = 'public' and ${seen}
         and ($2::uuid is null or b.committee_id = $2)`,
      parameters,
    );
    return row;
  }
}
