import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { committeePolicy } from '../committee.policy.js';
import { entitledSql } from '../entitled.sql.js';

/** A paper as the council information system has it, once for each committee that has dealt with it. */
export interface CouncilPaper {
  id: string;
  committee_id: string | null;
  committee: string | null;
  session_id: string | null;
  held_on: string | null;
  name: string;
  reference: string;
  kind: string;
  dated_on: string | null;
  /** Where it can be read; null: nowhere on the web. */
  address: string | null;
  non_public: boolean;
  /** By what the list is sorted. */
  sorted_on: string;
}

export interface CouncilPaperFilter {
  /** committee.id */
  committee?: string | undefined;
  /** committee_session.id */
  session?: string | undefined;
  /** Words of its name, or part of its reference. */
  words?: string | undefined;
}

const SORTED_ON = `coalesce(p.dated_on, '0001-01-01')`;

/** Papers of committees that were imported: what others have told them, beside our briefings. */
@Injectable()
export class CouncilPapersQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The latest first; those of non-public parts for those who keep the committee, HR, and members who are entitled.
   * @param after continues after this one
   */
  seenBy(
    viewer: Viewer,
    { committee, session, words }: CouncilPaperFilter,
    today: Temporal.PlainDate,
    limit: number,
    after?: Pick<CouncilPaper, 'sorted_on' | 'id'>,
  ): Promise<CouncilPaper[]> {
    const parameters: unknown[] = [
      committee ?? null,
      session ?? null,
      words ?? null,
      after?.sorted_on ?? null,
      after?.id ?? null,
      limit,
      viewer.accountId,
      today.toString(),
    ];
    const seen = committeePolicy.rows(viewer, 'see', 'p.committee_id', parameters);
    const kept = committeePolicy.rows(viewer, 'edit', 'p.committee_id', parameters);
    return this.dataSource.query(
      `select p.id, p.committee_id, c.name as committee, p.session_id, s.held_on, p.name, p.reference, p.kind, p.dated_on,
         case when p.address ~* '^https?://' then p.address end as address, p.non_public, ${SORTED_ON} as sorted_on
       from committee_paper p left join committee c on c.id = p.committee_id
       left join committee_session s on s.id = p.session_id
       where ${seen} and (not p.non_public or ${kept} or ${entitledSql('p.committee_id', '$7', '$8')})
         and ($1::uuid is null or p.committee_id = $1) and ($2::uuid is null or p.session_id = $2)
         and ($3::text is null or position(lower($3) in lower(p.reference)) > 0
           or to_tsvector('german'::regconfig, p.name || ' ' || p.reference || ' ' || p.kind)
             @@ websearch_to_tsquery('german', $3))
         and ($4::date is null or (${SORTED_ON}, p.id) < ($4::date, $5::uuid))
       order by ${SORTED_ON} desc, p.id desc limit $6`,
      parameters,
    );
  }

  /** The place of one in the list, to continue after it; undefined: there is none. */
  async place(id: string): Promise<Pick<CouncilPaper, 'sorted_on' | 'id'> | undefined> {
    const [place] = await this.dataSource.query<Pick<CouncilPaper, 'sorted_on' | 'id'>[]>(
      `select p.id, ${SORTED_ON} as sorted_on from committee_paper p where p.id = $1`,
      [id],
    );
    return place;
  }
}
