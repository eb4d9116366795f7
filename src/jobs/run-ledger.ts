import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/ids.js';
import type { Schedule } from './schedules.js';

/** A run that this instance owns: the fence by which it alone may write the row. */
export interface Claim {
  id: string;
  job: string;
  attempt: number;
  date: Temporal.PlainDate;
}

/** After how many attempts a slot stays failed. */
export const MOST_ATTEMPTS = 5;

/** The pause before the next attempt: 1, 4, 16, 64 minutes; undefined after the last one. */
export function pauseAfter(attempt: number): Temporal.Duration | undefined {
  return attempt < MOST_ATTEMPTS ? Temporal.Duration.from({ minutes: 4 ** (attempt - 1) }) : undefined;
}

/**
 * Which slot ran when, where, with what result. The unique key (job, slot) lets one instance of many run it.
 * Signs of life are in the database's time, so that instances whose clocks differ agree who is dead; everything
 * else is in the time of `Clock`.
 */
@Injectable()
export class RunLedger {
  /** One application, not one machine: several may run in a process. */
  readonly instance = newId();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Takes a slot for this instance: a new one, one whose owner died, or a failed one whose pause is over. A slot older
   * than one that was claimed already is left alone: some instance's clock is late.
   * @param skipped slots that were missed since the last run and will not be run
   * @returns undefined where there is nothing to do, or another instance has it
   */
  async claim(schedule: Schedule, slot: Temporal.Instant, skipped: number): Promise<Claim | undefined> {
    const date = this.clock.today(this.settings.timeZone);
    const parameters = [schedule.id, slot.toString(), date.toString(), this.instance, this.clock.now().toString()];
    return this.dataSource.transaction(async (manager) => {
      await this.#abandon((sql, values) => manager.query(sql, values), schedule.id, slot);
      const fresh = await manager.query<{ id: string; attempt: number }[]>(
        `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, counts)
         select $1, $2::timestamptz, $3::date, 'running', $4, $5::timestamptz, clock_timestamp(), $6::jsonb
         where not exists (
           select from job_run where job = $1 and (slot > $2::timestamptz or state = 'running' and not $7))
         on conflict (job, slot) do nothing
         returning id, attempt`,
        [...parameters, skipped ? JSON.stringify({ slots_skipped: skipped }) : null, schedule.overlaps],
      );
      // Only the latest slot is repeated: an older failure stays as it is.
      if (fresh[0])
        await manager.query(
          `update job_run set retry_at = null where job = $1 and slot < $2::timestamptz and retry_at is not null`,
          [schedule.id, slot.toString()],
        );
      const [row] = fresh[0]
        ? fresh
        : await manager.query<{ id: string; attempt: number }[]>(
            `with taken as (
               update job_run set state = 'running', attempt = attempt + 1, business_date = $3::date, instance = $4,
                 started_at = $5::timestamptz, alive_at = clock_timestamp(), finished_at = null, retry_at = null,
                 error = null
               where job = $1 and slot = $2::timestamptz and (
                 (state = 'running' and alive_at < clock_timestamp() - make_interval(secs => $6))
                 or (state = 'failed' and retry_at <= $5::timestamptz))
               returning id, attempt)
             select id, attempt from taken`,
            [...parameters, this.settings.jobs.leaseSeconds],
          );
      return row && { ...row, job: schedule.id, date };
    });
  }

  /** Writes down a run by hand, for the date that was asked for; it has no slot. */
  async startByHand(job: string, date: Temporal.PlainDate): Promise<Claim> {
    await this.#abandon((sql, values) => this.dataSource.query(sql, values), job);
    const [row] = await this.dataSource.query<{ id: string; attempt: number }[]>(
      `insert into job_run (job, business_date, state, instance, started_at, alive_at)
       values ($1, $2::date, 'running', $3, $4::timestamptz, clock_timestamp()) returning id, attempt`,
      [job, date.toString(), this.instance, this.clock.now().toString()],
    );
    return { ...row!, job, date };
  }

  /** A sign of life. @returns whether the run is still ours */
  async stayAlive(claim: Claim): Promise<boolean> {
    return this.#own(claim, 'alive_at = clock_timestamp()', []);
  }

  /** @returns false where the run was taken over meanwhile: the new owner's row stays as it is */
  async finish(claim: Claim, counts: Record<string, number>): Promise<boolean> {
    return this.#own(
      claim,
      `state = 'done', finished_at = $4::timestamptz, counts = coalesce(counts, '{}') || $5::jsonb`,
      [this.clock.now().toString(), JSON.stringify(counts)],
    );
  }

  /** @param error without personal data; @param pause until the next attempt; undefined: there is none */
  async fail(claim: Claim, error: string, pause: Temporal.Duration | undefined): Promise<boolean> {
    const now = this.clock.now();
    return this.#own(claim, `state = 'failed', finished_at = $4::timestamptz, error = $5, retry_at = $6::timestamptz`, [
      now.toString(),
      error,
      pause ? now.add(pause).toString() : null,
    ]);
  }

  /** When the job's last slot was, that any instance has claimed. */
  async lastSlot(job: string): Promise<Temporal.Instant | undefined> {
    const [row] = await this.dataSource.query<{ slot: string | null }[]>(
      'select max(slot) as slot from job_run where job = $1',
      [job],
    );
    return row?.slot ? Temporal.Instant.from(row.slot) : undefined;
  }

  /** Deletes runs of before `before` that did nothing; the last one of the job always stays. */
  async trim(job: string, before: Temporal.Instant): Promise<void> {
    await this.dataSource.query(
      `delete from job_run
       where job = $1 and started_at < $2::timestamptz and slot < (select max(slot) from job_run where job = $1)
         and (state = 'failed'
           or state = 'done' and not exists (select from jsonb_each(counts) where value <> to_jsonb(0)))`,
      [job, before.toString()],
    );
  }

  /** Writes only while the row is ours: a run that was taken over must not overwrite the new owner's result. */
  async #own(claim: Claim, change: string, values: unknown[]): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `with written as (
         update job_run set ${change}
         where id = $1 and instance = $2 and attempt = $3 and state = 'running' returning id)
       select id from written`,
      [claim.id, this.instance, claim.attempt, ...values],
    );
    return rows.length > 0;
  }

  /** Runs whose owner died and that nobody will repeat: older slots, runs by hand, and those out of attempts. */
  async #abandon(
    query: (sql: string, values: unknown[]) => Promise<unknown>,
    job: string,
    slot?: Temporal.Instant,
  ): Promise<void> {
    await query(
      `update job_run set state = 'failed', finished_at = $3::timestamptz, error = 'no sign of life'
       where job = $1 and state = 'running' and alive_at < clock_timestamp() - make_interval(secs => $4)
         and (slot is distinct from $2::timestamptz or attempt >= $5)`,
      [job, slot?.toString() ?? null, this.clock.now().toString(), this.settings.jobs.leaseSeconds, MOST_ATTEMPTS],
    );
  }
}
