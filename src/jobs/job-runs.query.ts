import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface JobRunRow {
  id: string;
  job: string;
  /** The moment it was due; null: run by hand. */
  slot: string | null;
  business_date: string;
  state: 'running' | 'done' | 'failed';
  attempt: number;
  started_at: string;
  finished_at: string | null;
  retry_at: string | null;
  counts: Record<string, number> | null;
  error: string | null;
}

/** The ledger of runs, latest first. */
@Injectable()
export class JobRuns {
  constructor(private readonly dataSource: DataSource) {}

  /** @param after continues after this run */
  list(job: string | undefined, limit: number, after?: { startedAt: string; id: string }): Promise<JobRunRow[]> {
    const values: unknown[] = [job ?? null, limit];
    const beyond = after
      ? `(started_at, id) < ($${values.push(after.startedAt)}::timestamptz, $${values.push(after.id)}::uuid)`
      : 'true';
    return this.dataSource.query(
      `select id, job, slot, business_date, state, attempt, started_at, finished_at, retry_at, counts, error
       from job_run where ($1::text is null or job = $1) and ${beyond}
       order by started_at desc, id desc limit $2`,
      values,
    );
  }
}
