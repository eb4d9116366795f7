import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decidedSql } from '../registry/decision.sql.js';

export interface CliffRow {
  id: string;
  scope: 'programme' | 'unit';
  code: string;
  name: string;
  ends_on: string;
  contracts: number;
  /** Of how many contracts that run. */
  running: number;
  fte: number;
  fte_total: number;
  decided: number;
}

export interface MonthRow {
  /** YYYY-MM */
  month: string;
  contracts: number;
  decided: number;
}

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
  obsolete: number;
}

/** The maildrop answers with the name of the file that it wrote. */
const FILED = `(state = 'sent' and coalesce(response, '') like 'maildrop/%')`;

/** What the first page shows besides flags. Counts and sums only, so that a large register costs no more memory. */
@Injectable()
export class DashboardQuery {
  constructor(private readonly dataSource: DataSource) {}

  async hasContracts(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ found: boolean }[]>('select exists (select from contract) as found');
    return row!.found;
  }

  /** Open cliffs that lie ahead, most urgent first: undecided before decided, then by day, then by size. */
  async cliffs(today: string): Promise<CliffRow[]> {
    return this.dataSource.query(
      `select c.id, c.scope, coalesce(p.code, u.code, '') as code, coalesce(p.name, u.name, '') as name,
         c.ends_on, c.contracts, c.running, c.fte, c.fte_total, c.decided
       from cliff c
         left join programme p on c.scope = 'programme' and p.id = c.scope_id
         left join unit u on c.scope = 'unit' and u.id = c.scope_id
       where c.closed_on is null and c.ends_on >= $1::date
       order by c.decided >= c.contracts, c.ends_on, c.contracts - c.decided desc, c.scope, code`,
      [today],
    );
  }

  /**
   * Contracts by the month of their last day, from today until before `until`. Decided: as `decidedSql`
   * says, or their leaving is recorded.
   */
  async endingByMonth(today: string, until: string): Promise<MonthRow[]> {
    return this.dataSource.query(
      `select to_char(c.ends_on, 'YYYY-MM') as month, count(*) as contracts,
         count(*) filter (where c.left_on <= c.ends_on or ${decidedSql('c', '$1::date')}) as decided
       from contract c
       where c.ends_on >= $1::date and c.ends_on < $2::date and (c.left_on is null or c.left_on >= $1::date)
       group by 1 order by 1`,
      [today, until],
    );
  }

  async mailCounts(today: string): Promise<MailCounts> {
    const [row] = await this.dataSource.query<MailCounts[]>(
      `select count(*) filter (where state = 'sent' and not ${FILED}) as sent,
         count(*) filter (where ${FILED}) as filed,
         count(*) filter (where state in ('pending', 'sending')) as waiting,
         count(*) filter (where state = 'failed') as failed,
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
