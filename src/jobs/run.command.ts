import { parsePlainDate } from '../cli/arguments.js';
import type { CommandDefinition } from '../cli/command.js';
import { Clock } from '../shared/clock.js';
import { formatDate } from '../shared/locale.js';
import { JobHandlers } from './job-handler.js';
import { jobsMessages } from './jobs.messages.js';
import { RunJob } from './run-job.js';

/** A business date further from today than this is worth a word: a typing error in the year closes every flag. */
const FAR_DAYS = 62;

export const runCommand: CommandDefinition = (program, action) =>
  void program
    .command('run <job>')
    .description('run one scheduled job now; running it again for the same day does nothing twice')
    .option('--date <date>', 'the business date (default: today)')
    .action(
      action<[string, { date?: string }]>(async (context, job, options) => {
        const given = options.date === undefined ? undefined : parsePlainDate('--date', options.date);
        await context.withApp(async (app) => {
          const date = given ?? app.get(Clock).today(context.settings.timeZone);
          const today = app.get(Clock).today(context.settings.timeZone);
          const texts = jobsMessages[context.locale];
          if (Math.abs(today.until(date).days) > FAR_DAYS)
            context.say(texts.farAway(formatDate(date, context.locale), formatDate(today, context.locale)));
          const result = await app.get(RunJob).run(job, date);
          context.print(result, () => texts.report(job, formatDate(result.date, context.locale), result.counts));
          const again = app.get(JobHandlers).find(job)?.tryAgain?.();
          if (again) throw again;
        });
      }),
    );
