import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A mail that told of a contract, and why. */
export interface CaseMail {
  mail: string;
  run_date: string;
  purpose: string;
  recipient_kind: string;
  name: string;
  /** Days of the reminder's stage; null for other mails. */
  stage: number | null;
  /** In which role the recipient was told. */
  role: string;
  state: string;
  /** It went to the maildrop, because there was no mail server. */
  filed: boolean;
  /** The cause went away before it was told. */
  dropped: boolean;
}

/** More are found in the list of mails. */
const MOST = 50;

/** The reminders and notices about one contract with the mails that carried them, newest first. */
@Injectable()
export class CaseMails {
  constructor(private readonly dataSource: DataSource) {}

  of(contractId: string): Promise<CaseMail[]> {
    return this.dataSource.query<CaseMail[]>(
      `select m.id as mail, m.run_date, m.purpose, m.recipient_kind, m.name, told.stage, told.role, m.state,
         m.state = 'sent' and coalesce(m.response, '') like 'maildrop/%' as filed, told.dropped
       from (
         select mail_id, stage, role, dropped_on is not null as dropped from reminder where subject_id = $1
         union all
         select mail_id, null, role, dropped_on is not null from notice where contract_id = $1) told
       join mail m on m.id = told.mail_id
       order by m.run_date desc, m.id desc limit $2`,
      [contractId, MOST],
    );
  }
}
