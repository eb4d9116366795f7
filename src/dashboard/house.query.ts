import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface MailRow {
  id: string;
  run_date: string;
  purpose: string;
  recipient_kind: string;
  state: string;
  /** It went to the maildrop, because there was no mail server. */
  filed: boolean;
}

export interface RunRow {
  job: string;
  started_at: string;
  state: 'running' | 'done' | 'failed';
  counts: Record<string, number> | null;
}

/** How many mails are where: finished ones of the last 30 days, and all that still wait. */
export interface MailCounts {
  sent: number;
  filed: number;
  waiting: number;
  failed: number;
  bounced: number;
  obsolete: number;
}

export interface AccountCounts {
  active: number;
  disabled: number;
  without_role: number;
}

/** The maildrop answers with the name of the file that it wrote. */
const FILED = `(state = 'sent' and coalesce(response, '') like 'maildrop/%')`;

/** What the first page shows of the house as a whole. Counts and sums only: nobody's data. */
@Injectable()
export class HouseQuery {
  constructor(private readonly dataSource: DataSource) {}

  async hasContracts(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ found: boolean }[]>('select exists (select from contract) as found');
    return row!.found;
  }

  /** decision_event.id of the latest step that anybody took, if any. */
  async lastStep(): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      'select id from decision_event order by id desc limit 1',
    );
    return row?.id;
  }

  async mailCounts(today: string): Promise<MailCounts> {
    const [row] = await this.dataSource.query<MailCounts[]>(
      `select count(*) filter (where state = 'sent' and not ${FILED}) as sent,
         count(*) filter (where ${FILED}) as filed,
         count(*) filter (where state in ('pending', 'sending')) as waiting,
         count(*) filter (where state = 'failed') as failed,
         count(*) filter (where state = 'bounced') as bounced,
         count(*) filter (where state = 'obsolete') as obsolete
       from mail where state in ('pending', 'sending') or run_date > $1::date - 30`,
      [today],
    );
    return row!;
  }

  async latestMails(limit: number): Promise<MailRow[]> {
    return this.dataSource.query(
      `select id, run_date, purpose, recipient_kind, state, ${FILED} as filed
       from mail order by run_date desc, id desc limit $1`,
      [limit],
    );
  }

  async accountCounts(today: string): Promise<AccountCounts> {
    const [row] = await this.dataSource.query<AccountCounts[]>(
      `select count(*) filter (where disabled_at is null) as active, count(*) filter (where disabled_at is not null) as disabled,
         count(*) filter (where disabled_at is null and not exists (
           select from account_role r where r.account_id = a.id
             and $1::date between coalesce(r.starts_on, $1::date) and coalesce(r.ends_on, $1::date))) as without_role
       from account a`,
      [today],
    );
    return row!;
  }

  /** The latest run of each job. */
  async lastRuns(jobs: string[]): Promise<RunRow[]> {
    return this.dataSource.query(
      `select r.job, r.started_at, r.state, r.counts
       from unnest($1::text[]) as wanted (job)
         cross join lateral (
           select * from job_run where job_run.job = wanted.job order by started_at desc limit 1) as r`,
      [jobs],
    );
  }
}
