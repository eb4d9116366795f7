import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import type { Audience } from './briefing-content.js';
import { readableSql } from './briefing-row.query.js';

/** A briefing as a list has it. */
export interface ListedBriefing {
  id: string;
  committee: string;
  committee_code: string;
  held_on: string;
  audience: Audience;
  edition: number;
  number: string;
  as_of: string;
  state: 'draft' | 'released';
  released_at: string | null;
  /** A newer edition is out. */
  replaced: boolean;
}

export interface BriefingFilter {
  /** committee.id */
  committee?: string | undefined;
  /** committee_session.id */
  session?: string | undefined;
  /** Words that the released text has, or part of the number. */
  words?: string | undefined;
  state?: 'draft' | 'released' | undefined;
}

const COLUMNS = `b.id, c.name as committee, c.code as committee_code, s.held_on, b.audience, b.edition, b.number, b.as_of, b.state,
  b.released_at, exists (select from briefing n where n.corrects_id = b.id and n.state = 'released') as replaced`;
const FROM = 'briefing b join committee c on c.id = b.committee_id join committee_session s on s.id = b.session_id';

/** The archive: what was released, and the drafts of those who may write. */
@Injectable()
export class BriefingList {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The latest session first.
   * @param after continues after this briefing
   */
  seenBy(
    viewer: Viewer,
    { committee, session, words, state }: BriefingFilter,
    today: Temporal.PlainDate,
    limit: number,
    after?: { heldOn: string; id: string },
  ): Promise<ListedBriefing[]> {
    const parameters: unknown[] = [
      committee ?? null,
      words ?? null,
      state ?? null,
      after?.heldOn ?? null,
      after?.id ?? null,
      limit,
      session ?? null,
    ];
    const readable = readableSql(viewer, today.toString(), parameters);
    return this.dataSource.query(
      `select ${COLUMNS} from ${FROM}
       where ${readable} and ($1::uuid is null or b.committee_id = $1) and ($7::uuid is null or b.session_id = $7)
         and ($3::text is null or b.state = $3)
         and ($2::text is null or position(lower($2) in lower(b.number)) > 0 or (b.state = 'released'
           and to_tsvector('german', b.content::jsonb -> 'paper') @@ websearch_to_tsquery('german', $2)))
         and ($4::date is null or (s.held_on, b.id) < ($4::date, $5::uuid))
       order by s.held_on desc, b.id desc limit $6`,
      parameters,
    );
  }

  /** All of them, for the command line. */
  all(): Promise<ListedBriefing[]> {
    return this.dataSource.query(`select ${COLUMNS} from ${FROM} order by s.held_on desc, b.id desc`);
  }
}
