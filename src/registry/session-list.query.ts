import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import type { Viewer } from '../identity/viewer.js';
import { type PapersRule, papersDueOf } from './papers-due.js';
import { sessionPolicy } from './session.policy.js';

/** A session that takes place, with the last day for its papers where the committee or the house has a rule for it (C1). */
export interface ListedSession {
  id: string;
  committeeId: string;
  committee: string;
  title: string;
  heldOn: Temporal.PlainDate;
  papersDue: Temporal.PlainDate | null;
}

interface Row extends PapersRule {
  id: string;
  committee_id: string;
  committee: string;
  title: string;
}

/** The sessions of committees. */
@Injectable()
export class SessionList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /** Sessions of the viewer's committees from one day to another, both included; without those that are cancelled. */
  async seenBy(
    viewer: Viewer,
    from: Temporal.PlainDate,
    to: Temporal.PlainDate,
    limit: number,
  ): Promise<ListedSession[]> {
    const parameters: unknown[] = [from.toString(), to.toString(), limit];
    const rows = await this.dataSource.query<Row[]>(
      `select s.id, s.committee_id, b.name as committee, s.title, s.held_on, s.papers_due, b.paper_days
       from committee_session s join committee b on b.id = s.committee_id
       where not s.cancelled and s.held_on between $1::date and $2::date
         and ${sessionPolicy.rows(viewer, 'see', 's.committee_id', parameters)}
       order by s.held_on, b.name, s.title, s.id limit $3`,
      parameters,
    );
    const law = await this.law.load();
    return rows.map((row) => ({
      id: row.id,
      committeeId: row.committee_id,
      committee: row.committee,
      title: row.title,
      heldOn: Temporal.PlainDate.from(row.held_on),
      papersDue: papersDueOf(row, law),
    }));
  }
}
