import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import type { Locale } from '../../shared/locale.js';
import type { Audience, BriefingTexts } from './briefing-content.js';
import type { BriefingFigures } from './briefing-figures.js';
import { entitledSql } from '../entitled.sql.js';
import { briefingPolicy } from './briefing.policy.js';

/** A briefing with its session and committee. Dates and instants are ISO text. */
export interface BriefingRow {
  id: string;
  committee_id: string;
  committee: string;
  committee_code: string;
  session_id: string;
  held_on: string;
  session_title: string;
  place: string;
  starts_at: string | null;
  cancelled: boolean;
  audience: Audience;
  edition: number;
  corrects_id: string | null;
  correction: string;
  locale: Locale;
  number: string;
  department: string;
  as_of: string;
  figures: BriefingFigures;
  texts: BriefingTexts;
  state: 'draft' | 'released';
  /** Of a released one: figures and paper as JSON, and the hash of that. */
  content: string | null;
  content_hash: string | null;
  released_at: string | null;
  released_by: string | null;
  version: number;
}

const SELECT = `
  select b.id, b.committee_id, c.name as committee, c.code as committee_code, b.session_id, s.held_on, s.title as session_title,
    s.place, s.starts_at, s.cancelled, b.audience, b.edition, b.corrects_id, b.correction, b.locale, b.number, b.department, b.as_of,
    b.figures, b.texts, b.state, b.content, encode(b.content_hash, 'hex') as content_hash, b.released_at, b.released_by, b.version
  from briefing b join committee c on c.id = b.committee_id join committee_session s on s.id = b.session_id`;

/**
 * SQL: whether somebody may read a briefing `b`: what was released, and drafts where they may write it; the non-public
 * version only as clerk, HR, or entitled member.
 */
export function readableSql(viewer: Viewer, today: string, parameters: unknown[]): string {
  const seen = briefingPolicy.rows(viewer, 'see', 'b.committee_id', parameters);
  const written = briefingPolicy.rows(viewer, 'write', 'b.committee_id', parameters);
  parameters.push(viewer.accountId, today);
  const entitled = entitledSql('b.committee_id', `$${parameters.length - 1}`, `$${parameters.length}`);
  return `(${written} or (${seen} and b.state = 'released' and (b.audience = 'public' or ${entitled})))`;
}

/** One briefing at a time. */
@Injectable()
export class BriefingQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns undefined where there is none, or not for them */
  async seenBy(viewer: Viewer, id: string, today: Temporal.PlainDate): Promise<BriefingRow | undefined> {
    const parameters: unknown[] = [id];
    const readable = readableSql(viewer, today.toString(), parameters);
    const [row] = await this.dataSource.query<BriefingRow[]>(`${SELECT} where b.id = $1 and ${readable}`, parameters);
    return row;
  }

  /** Whoever asks; for jobs and the command line. */
  async one(id: string, manager: Pick<EntityManager, 'query'> = this.dataSource): Promise<BriefingRow | undefined> {
    const [row] = await manager.query<BriefingRow[]>(`${SELECT} where b.id = $1`, [id]);
    return row;
  }

  /** What a briefing is compared with: the edition that it corrects, else the last one for an earlier session. */
  before(row: BriefingRow): Promise<BriefingRow | undefined> {
    return row.corrects_id ? this.one(row.corrects_id) : this.previous(row);
  }

  /** The last one released to the same committee for an earlier session. */
  async previous(
    row: Pick<BriefingRow, 'committee_id' | 'held_on' | 'audience' | 'session_id'>,
    manager: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<BriefingRow | undefined> {
    const [found] = await manager.query<BriefingRow[]>(
      `${SELECT} where b.committee_id = $1 and b.state = 'released' and b.session_id <> $2 and s.held_on <= $3::date
         and (b.audience = 'public' or b.audience = $4)
       order by s.held_on desc, b.audience = $4 desc, b.edition desc limit 1`,
      [row.committee_id, row.session_id, row.held_on, row.audience],
    );
    return found;
  }
}
