import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface RecentRun {
  id: string;
  job: string;
  /** Null: run by hand. */
  slot: string | null;
  date: string;
  state: 'running' | 'done' | 'failed';
  counts: Record<string, number> | null;
  started: string;
  error: string | null;
}

const MOST = 30;

/** The latest runs in which something happened; the minutes without a mail to send would hide them. */
@Injectable()
export class RecentRuns {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<RecentRun[]> {
    return this.dataSource.query<RecentRun[]>(
      `select id::text, job, slot, business_date as date, state, counts, started_at as started, error
       from job_run
       where state <> 'done' or exists (select from jsonb_each(counts) where value <> '0')
       order by started_at desc, id desc limit ${MOST}`,
    );
  }
}
