import type { CommandDefinition } from '../cli/command.js';
import { type Locale, formatInstant } from '../shared/locale.js';
import { jobsMessages } from './jobs.messages.js';
import { type JobStatus, JobsQuery } from './jobs.query.js';

/** One job on a few lines: what it does, when it ran, when it runs. */
function describe(job: JobStatus, locale: Locale): string {
  const texts = jobsMessages[locale];
  const when = (instant: string) => formatInstant(instant, locale, job.zone);
  const lines = [
    `${job.job}  (${job.cron}, ${job.zone})`,
    `  ${job.description[locale]}`,
    `  ${texts.next}: ${job.next ? when(job.next) : '–'}`,
  ];
  if (!job.last) return [...lines, `  ${texts.last}: ${texts.never}`].join('\n');
  const { slot, state, counts, started, attempt, error, retry } = job.last;
  const details = [
    slot ? undefined : texts.byHand,
    attempt > 1 ? texts.attempt(attempt) : undefined,
    counts ? texts.inPassing(counts) : undefined,
    error ?? undefined,
    retry ? texts.retry(when(retry)) : undefined,
  ].filter(Boolean);
  lines.push(`  ${texts.last}: ${when(slot ?? started)}: ${[texts[state], ...details].join('; ')}`);
  if (job.missed > 0) lines.push(`  ${texts.missed(job.missed)}`);
  return lines.join('\n');
}

export const jobsCommand: CommandDefinition = (program, action) =>
  void program
    .command('jobs')
    .description('show every schedule with its next and its last run')
    .action(
      action<[object]>(async (context) => {
        const jobs = await context.withApp((app) => app.get(JobsQuery).all());
        context.print(jobs, () => jobs.map((job) => describe(job, context.locale)).join('\n'));
      }),
    );
