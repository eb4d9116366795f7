import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A contract that the non-public version of a briefing could name. */
export interface CaseChoice {
  contract: string;
  name: string;
  programme: string;
  ends_on: string;
  chosen: boolean;
  note: string;
}

const MOST = 200;

/** Contracts of the committee's programmes that end within a year after the figures' day, the soonest first. */
@Injectable()
export class CaseChoices {
  constructor(private readonly dataSource: DataSource) {}

  of(briefing: string): Promise<CaseChoice[]> {
    return this.dataSource.query(
      `select c.id as contract, trim(e.given_name || ' ' || e.family_name) as name, p.code as programme, c.ends_on,
         k.contract_id is not null as chosen, coalesce(k.note, '') as note
       from briefing b join programme p on p.committee_id = b.committee_id
       join contract c on c.programme_id = p.id and c.starts_on <= b.as_of and c.ends_on >= b.as_of
         and c.ends_on < b.as_of + interval '1 year' and (c.left_on is null or c.left_on > c.ends_on)
       join employee e on e.id = c.employee_id
       left join briefing_case k on k.briefing_id = b.id and k.contract_id = c.id
       where b.id = $1 order by k.contract_id is null, c.ends_on, e.family_name, e.given_name, c.id limit ${MOST}`,
      [briefing],
    );
  }
}
