import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { responsibleNameSql } from './mails/why-told.js';

/** Why a mail was written: one row for each thing that it tells somebody about. */
export interface MailReason {
  /** Kind of reminder, or purpose of the notice. */
  kind: string;
  /** Number of the contract, or name of the programme, unit or committee; null where it is gone. */
  subject: string | null;
  person: string | null;
  contract_id: string | null;
  ends_on: string | null;
  stage: number | null;
  role: string;
  responsible: string | null;
  short_notice: boolean;
  dropped_on: string | null;
}

/** Reasons on one page; a digest may have hundreds. */
export const SHOWN_REASONS = 50;

const PERSON = `trim(e.given_name || ' ' || e.family_name)`;

const REASONS = `
  select r.kind, coalesce(c.number, p.name, ku.name, kp.name, qc.name) as subject,
    case when c.id is not null then ${PERSON} end as person, c.id as contract_id, r.ends_on, r.stage, r.role,
    ${responsibleNameSql('r')} as responsible, r.short_notice, r.dropped_on, r.id
  from reminder r
    left join contract c on c.id = r.subject_id left join employee e on e.id = c.employee_id
    left join programme p on p.id = r.subject_id
    left join cliff k on k.id = r.subject_id
    left join unit ku on k.scope = 'unit' and ku.id = k.scope_id
    left join programme kp on k.scope = 'programme' and kp.id = k.scope_id
    left join promise q on r.kind = 'promise' and q.id = r.subject_id
    left join committee qc on qc.id = q.committee_id
  where r.mail_id = $1
  union all
  select n.purpose, c.number, ${PERSON}, c.id, c.ends_on, null, n.role, ${responsibleNameSql('n')}, false, n.dropped_on, n.id
  from notice n join contract c on c.id = n.contract_id join employee e on e.id = c.employee_id
  where n.mail_id = $1
  union all
  select n.purpose, k.name, null, null, s.held_on, null, n.role, ${responsibleNameSql('n')}, false, n.dropped_on, n.id
  from notice n join committee_session s on s.id = n.session_id join committee k on k.id = s.committee_id
  where n.mail_id = $1`;

/** The reminders and notices behind a mail. */
@Injectable()
export class MailReasons {
  constructor(private readonly dataSource: DataSource) {}

  async of(mail: string): Promise<{ reasons: MailReason[]; total: number }> {
    const rows = await this.dataSource.query<(MailReason & { total: number })[]>(
      `select kind, subject, person, contract_id, ends_on, stage, role, responsible, short_notice, dropped_on,
         count(*) over () as total
       from (${REASONS}) told order by dropped_on nulls first, ends_on, subject, id limit ${SHOWN_REASONS}`,
      [mail],
    );
    return { reasons: rows, total: rows[0]?.total ?? 0 };
  }
}
