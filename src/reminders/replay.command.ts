import type { CommandDefinition } from '../cli/command.js';
import { parsePlainDate } from '../cli/arguments.js';
import { formatDate } from '../shared/locale.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { remindersMessages } from './reminders.messages.js';
import { Replay } from './replay.js';

export const replayCommand: CommandDefinition = (program, action) =>
  void program
    .command('replay')
    .description('show what would be flagged and sent on each day of a period; writes nothing')
    .requiredOption('--from <date>', 'first day, e.g. 2026-07-01')
    .requiredOption('--to <date>', 'last day, e.g. 2026-12-31')
    .action(
      action<[{ from: string; to: string }]>(async (context, options) => {
        const from = parsePlainDate('--from', options.from);
        const to = parsePlainDate('--to', options.to);
        if (Temporal.PlainDate.compare(to, from) < 0)
          throw new VerbleibError('bad_period', EXIT.usage, {
            de: remindersMessages.de.periodBackwards(options.from, options.to),
            en: remindersMessages.en.periodBackwards(options.from, options.to),
          });
        await context.withApp(async (app) => {
          const days = from.until(to).days + 1;
          const bar = process.stderr.isTTY && !context.json;
          const entries = await app.get(Replay).run(from, to, (done) => {
            if (bar) process.stderr.write(`\r${done}/${days}${done === days ? '\n' : ''}`);
          });
          const texts = remindersMessages[context.locale];
          context.print(entries, () =>
            entries.length === 0
              ? texts.replayNothing(formatDate(from, context.locale), formatDate(to, context.locale))
              : entries
                  .map((entry) => texts.replayLine({ ...entry, date: formatDate(entry.date, context.locale) }))
                  .join('\n'),
          );
        });
      }),
    );
