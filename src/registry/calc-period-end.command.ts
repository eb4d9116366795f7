import { periodEnd } from '../calendar/period-end.js';
import { parsePlainDate, parseWholeNumber } from '../cli/arguments.js';
import type { CommandDefinition } from '../cli/command.js';
import { commandGroup } from '../cli/command-group.js';
import { formatDate } from '../shared/locale.js';

export const calcPeriodEndCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'calc', 'calculate without the register')
    .command('period-end')
    .argument('<start>', 'first day of the period')
    .argument('<months>', 'whole months, 1 to 1200')
    .description('last day of a period of months (rule K1; BGB §§ 187, 188)')
    .action(
      action<[string, string]>(async (context, start, months) => {
        const end = periodEnd(parsePlainDate('START', start), parseWholeNumber('MONTHS', months, 1, 1200));
        context.print({ end: end.toString() }, formatDate(end, context.locale));
      }),
    );
