import type { CommandDefinition } from '../../cli/command.js';
import { tableText } from '../../cli/print-rows.js';
import { Clock } from '../../shared/clock.js';
import { formatDate } from '../../shared/locale.js';
import { NameableOutcomes } from './nameable-outcomes.query.js';
import { outcomeMessages } from './outcome.messages.js';

const MOST = 200;

export const outcomesCommand: CommandDefinition = (program, action) =>
  void program
    .command('outcomes')
    .description('list outcomes of sessions that may be named as the reason of a decision, the latest first')
    .option('--programme <code>', 'only of the committee to which this programme reports')
    .addHelpText('after', '\nExample:\n  verbleib outcomes --programme KIM')
    .action(
      action<[{ programme?: string }]>(async (context, { programme }) => {
        await context.withApp(async (app) => {
          const today = app.get(Clock).today(context.settings.timeZone);
          const programmes = programme === undefined ? undefined : [programme];
          const rows = await app.get(NameableOutcomes).seenBy(null, programmes, today, MOST);
          const say = outcomeMessages[context.locale];
          context.print(rows, () =>
            rows.length === 0
              ? say.none
              : tableText(
                  say.columns,
                  rows.map((row) => [
                    formatDate(row.held_on, context.locale),
                    row.committee,
                    say.kind(row.kind),
                    row.faction || '–',
                    row.text,
                    row.programme ?? '–',
                    row.id,
                  ]),
                ),
          );
        });
      }),
    );
