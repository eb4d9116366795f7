import { type JobStatus, JobsQuery } from '../../jobs/jobs.query.js';
import { schedules, slotsBetween } from '../../jobs/schedules.js';
import { formatInstant } from '../../shared/locale.js';
import type { Finding, Patient } from './check.js';
import { doctorMessages } from './doctor.messages.js';

/** A slot that is due may take this long until it is done: a long look, a repetition. */
const GRACE = { look: { hours: 2 }, mail: { minutes: 5 }, inbox: { minutes: 30 } };

/** The latest slot that should have been done by now; undefined outside of the job's season. */
function expected(job: JobStatus, now: Temporal.Instant): Temporal.Instant | undefined {
  const schedule = schedules(job.zone).find(({ id }) => id === job.job)!;
  const latest = now.subtract(GRACE[schedule.lane]);
  return slotsBetween(schedule, latest.subtract(schedule.horizon), latest).at(-1);
}

/** Whether each schedule's last slot was done. Where none ever ran there is no service yet that could be late. */
export async function checkSchedules({ database, clock, settings, locale }: Patient): Promise<Finding> {
  const texts = doctorMessages[locale];
  const [table] = await database.dataSource.query<{ found: boolean }[]>(
    `select to_regclass('job_run') is not null as found`,
  );
  const jobs = table?.found ? await new JobsQuery(database.dataSource, clock, settings).all() : [];
  const started = jobs.filter((job) => job.lastSlot !== null);
  const late = started.flatMap((job) => {
    const slot = expected(job, clock.now());
    const done = job.lastSuccess && Temporal.Instant.from(job.lastSuccess);
    if (!slot || (done && Temporal.Instant.compare(done, slot) >= 0)) return [];
    const when = (instant: Temporal.Instant) => formatInstant(instant, locale, job.zone);
    return [texts.late(job.job, when(slot), done ? when(done) : undefined)];
  });
  const message = started.length === 0 ? texts.neverRan : texts.onTime;
  return { check: 'schedules', ok: late.length === 0, message: late.join(' ') || message };
}
