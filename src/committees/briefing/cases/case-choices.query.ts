import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ToldReason } from './told-reasons.js';
import { isToldTitle } from './told-title.js';

/** A contract that the non-public version of a briefing could name. */
export interface CaseChoice {
  contract: string;
  name: string;
  programme: string;
  ends_on: string;
  /** null: it is not named. */
  reason: ToldReason | null;
  note: string;
  /** Whether the paper prints what the person works as. */
  titleTold: boolean;
}

const MOST = 200;

/** SQL: the contracts `c` that a briefing `b` may name: of the committee's programmes `p`, ending within a year. */
export const nameableSql = `briefing b join programme p on p.committee_id = b.committee_id
  join contract c on c.programme_id = p.id and c.starts_on <= b.as_of and c.ends_on >= b.as_of
    and c.ends_on < b.as_of + interval '1 year' and (c.left_on is null or c.left_on > c.ends_on)`;

/** Contracts of the committee's programmes that end within a year after the figures' day, the soonest first. */
@Injectable()
export class CaseChoices {
  constructor(private readonly dataSource: DataSource) {}

  async of(briefing: string): Promise<CaseChoice[]> {
    const rows = await this.dataSource.query<(Omit<CaseChoice, 'titleTold'> & { job_title: string })[]>(
      `select c.id as contract, trim(e.given_name || ' ' || e.family_name) as name, p.code as programme, c.ends_on,
         k.reason, coalesce(k.note, '') as note, c.job_title
       from ${nameableSql}
       join employee e on e.id = c.employee_id
       left join briefing_case k on k.briefing_id = b.id and k.contract_id = c.id
       where b.id = $1 order by k.contract_id is null, c.ends_on, e.family_name, e.given_name, c.id limit ${MOST}`,
      [briefing],
    );
    return rows.map(({ job_title, ...row }) => ({ ...row, titleTold: isToldTitle(job_title) }));
  }
}
