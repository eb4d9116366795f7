import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import type { Bilingual } from '../shared/locale.js';
import { type Schedule, nextSlot, schedules, slotsBetween } from './schedules.js';

export interface RunSummary {
  /** The moment it was due; null: run by hand. */
  slot: string | null;
  state: 'running' | 'done' | 'failed';
  counts: Record<string, number> | null;
  date: string;
  attempt: number;
  started: string;
  finished: string | null;
  /** When a failed run is repeated. */
  retry: string | null;
  error: string | null;
}

/** Times are ISO text with the offset of the schedule's zone. */
export interface JobStatus {
  job: string;
  cron: string;
  zone: string;
  description: Bilingual;
  next: string | null;
  last: RunSummary | null;
  /** The latest slot that any instance has claimed. */
  lastSlot: string | null;
  /** When the job was last done, by the clock or by hand. */
  lastSuccess: string | null;
  /** Slots since the last one that was run; 0 where none was ever run. At most 1000 are counted. */
  missed: number;
}

const MOST_MISSED = 1000;

interface Row extends RunSummary {
  job: string;
  last_slot: string | null;
  last_success: string | null;
}

/** Every schedule with its next and its last run: for `verbleib jobs`, the dashboard and the checks. */
@Injectable()
export class JobsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async all(): Promise<JobStatus[]> {
    const rows = await this.dataSource.query<Row[]>(
      `select distinct on (job) job, slot, state, counts, business_date as date, attempt, started_at as started,
         finished_at as finished, retry_at as retry, error,
         (select max(slot) from job_run r where r.job = job_run.job) as last_slot,
         (select max(finished_at) from job_run r where r.job = job_run.job and r.state = 'done') as last_success
       from job_run order by job, started_at desc, id desc`,
    );
    return schedules(this.settings.timeZone).map((schedule) => this.#status(schedule, rows));
  }

  #status(schedule: Schedule, rows: Row[]): JobStatus {
    const now = this.clock.now();
    const found = rows.find((row) => row.job === schedule.id);
    const inZone = (text: string | null): string | null =>
      text && Temporal.Instant.from(text).toString({ timeZone: schedule.zone });
    const { job: _, last_slot: lastSlot, last_success: lastSuccess, ...last } = found ?? ({} as Partial<Row>);
    return {
      job: schedule.id,
      cron: schedule.crons.join('; '),
      zone: schedule.zone,
      description: schedule.description,
      next: nextSlot(schedule, now)?.toString({ timeZone: schedule.zone }) ?? null,
      last: found
        ? {
            ...(last as RunSummary),
            slot: inZone(found.slot),
            started: inZone(found.started)!,
            finished: inZone(found.finished),
            retry: inZone(found.retry),
          }
        : null,
      lastSlot: inZone(lastSlot ?? null),
      lastSuccess: inZone(lastSuccess ?? null),
      missed: lastSlot ? slotsBetween(schedule, Temporal.Instant.from(lastSlot), now, MOST_MISSED).length : 0,
    };
  }
}
