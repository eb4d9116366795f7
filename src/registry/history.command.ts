import type { CommandDefinition } from '../cli/command.js';
import { tableText } from '../cli/print-rows.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import type { Locale } from '../shared/locale.js';
import { historyMessages } from './history.messages.js';
import { History, type HistoryEntry } from './history.query.js';

function report(entries: HistoryEntry[], locale: Locale, zone: string): string {
  const say = historyMessages[locale];
  const rows = entries.map((entry) => [
    say.when(entry, zone),
    entry.who,
    ...(entry.what === 'changed'
      ? [say.field(entry.field!), say.value(entry.from), say.value(entry.to)]
      : [`${say.subject(entry)} ${say[entry.what]}`, '', '']),
  ]);
  return tableText(say.heading, rows);
}

export const historyCommand: CommandDefinition = (program, action) =>
  void program
    .command('history')
    .argument('<number>', 'contract number or personnel number')
    .description('show who changed what in a contract or a person, and when')
    .action(
      action<[string]>(async (context, number) => {
        const entries = await context.withApp((app) => app.get(History).of(number));
        if (entries.length === 0)
          throw new VerbleibError('unknown_number', EXIT.usage, {
            de: historyMessages.de.unknown(number),
            en: historyMessages.en.unknown(number),
          });
        context.print(entries, () => report(entries, context.locale, context.settings.timeZone));
      }),
    );
