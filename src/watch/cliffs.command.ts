import { parsePlainDate } from '../cli/arguments.js';
import type { CommandDefinition } from '../cli/command.js';
import { Clock } from '../shared/clock.js';
import { CliffList } from './cliff-list.query.js';
import { watchMessages } from './watch.messages.js';

export const cliffsCommand: CommandDefinition = (program, action) =>
  void program
    .command('cliffs')
    .description('list programmes and units many of whose contracts end together; writes nothing')
    .option('--date <date>', 'as of this date (default: today)')
    .action(
      action<[{ date?: string }]>(async (context, options) => {
        const given = options.date === undefined ? undefined : parsePlainDate('--date', options.date);
        await context.withApp(async (app) => {
          const date = given ?? app.get(Clock).today(context.settings.timeZone);
          const cliffs = await app.get(CliffList).on(date);
          const texts = watchMessages[context.locale];
          context.print(cliffs, () =>
            cliffs.length === 0
              ? texts.noCliffs(date.toString())
              : cliffs.map((cliff) => `${texts.cliffSentence(cliff)}\n  ${texts.cliffShares(cliff)}`).join('\n'),
          );
        });
      }),
    );
