import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { programmePolicy } from './programme.policy.js';

/** A funding period; `amount_cents` in euros' cents. */
export interface GrantRow {
  id: string;
  title: string;
  starts_on: string;
  ends_on: string | null;
  amount_cents: number | null;
  certainty: 'expected' | 'announced' | 'approved' | 'statute';
  source: string;
}

export interface ProgrammeRow {
  id: string;
  code: string;
  name: string;
  committee: string | null;
  grants: GrantRow[];
  version: number;
}

const SELECT = `
  select p.id, p.code, p.name, b.code as committee, p.version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'starts_on', g.starts_on, 'ends_on', g.ends_on,
       'amount_cents', g.amount_cents, 'certainty', g.certainty, 'source', g.source) order by g.starts_on, g.id), '[]')
     from programme_grant g where g.programme_id = p.id) as grants
  from programme p left join committee b on b.id = p.committee_id where `;

/** Programmes with their grants that somebody may see, by code. */
@Injectable()
export class ProgrammeList {
  constructor(private readonly dataSource: DataSource) {}

  async seenBy(viewer: Viewer, limit: number, after?: string): Promise<ProgrammeRow[]> {
    const values: unknown[] = [after ?? null, limit];
    const seen = programmePolicy.rows(viewer, 'see', 'p.id', values);
    return this.dataSource.query(
      `${SELECT} ($1::text is null or p.code collate "C" > $1) and ${seen} order by p.code collate "C" limit $2`,
      values,
    );
  }

  async oneSeenBy(viewer: Viewer, id: string): Promise<ProgrammeRow | undefined> {
    const values: unknown[] = [id];
    const seen = programmePolicy.rows(viewer, 'see', 'p.id', values);
    const [row] = await this.dataSource.query<ProgrammeRow[]>(`${SELECT} p.id = $1 and ${seen}`, values);
    return row;
  }
}
