import { parsePlainDate } from '../cli/arguments.js';
import type { CommandDefinition } from '../cli/command.js';
import { printJsonRows, printTable } from '../cli/print-rows.js';
import { groundWithCode } from '../law/grounds.messages.js';
import { Clock } from '../shared/clock.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import type { Locale } from '../shared/locale.js';
import { DECISION_NAMES } from './decision.messages.js';
import { contractListMessages } from './contract-list/contract-list.messages.js';
import { flagName } from './flag-names.messages.js';
import type { ContractFilter } from './contract-list/contract-filter.js';
import { ContractListQuery, type ContractListRow, WHOLE_HOUSE } from './contract-list/contract-list.query.js';
import { personName } from './person-name.js';

interface Options {
  endingFrom?: string;
  endingTo?: string;
}

function parsePeriod({ endingFrom, endingTo }: Options): ContractFilter {
  const from = endingFrom === undefined ? undefined : parsePlainDate('--ending-from', endingFrom);
  const to = endingTo === undefined ? undefined : parsePlainDate('--ending-to', endingTo);
  if (from && to && Temporal.PlainDate.compare(from, to) > 0)
    throw new VerbleibError('bad_period', EXIT.usage, {
      de: contractListMessages.de.backwards(from.toString(), to.toString()),
      en: contractListMessages.en.backwards(from.toString(), to.toString()),
    });
  return { term: 'all', endingFrom: from, endingTo: to };
}

/** The fields that scripts rely on; names stay at the terminal. */
async function* withoutNames(rows: AsyncIterable<ContractListRow>): AsyncGenerator<object> {
  for await (const { contract, employee, unit, programme, starts_on, ends_on, ground, decision, flags } of rows)
    yield { contract, employee, unit, programme, starts_on, ends_on, ground, decision, flags };
}

async function* cells(rows: AsyncIterable<ContractListRow>, locale: Locale): AsyncGenerator<string[]> {
  const say = contractListMessages[locale];
  for await (const row of rows)
    yield [
      row.ends_on ? say.day(row.ends_on) : say.permanent,
      personName(row),
      row.employee,
      row.contract,
      row.unit,
      row.programme ?? '–',
      row.ground ? groundWithCode(row.ground, locale) : '–',
      row.decision ? DECISION_NAMES[row.decision][locale] : '–',
      row.flags.map((rule) => flagName(rule, locale)).join(', ') || '–',
    ];
}

export const contractsCommand: CommandDefinition = (program, action) =>
  void program
    .command('contracts')
    .description('list contracts by their last day, with decision and open flags')
    .option('--ending-from <date>', 'only contracts whose last day is this date or later')
    .option('--ending-to <date>', 'only contracts whose last day is this date or earlier')
    .action(
      action<[Options]>(async (context, options) => {
        const filter = parsePeriod(options);
        await context.withApp(async (app) => {
          const query = app.get(ContractListQuery);
          const today = app.get(Clock).today(context.settings.timeZone);
          const rows = query.rows(await query.select(WHOLE_HOUSE, filter, today));
          if (context.json) await printJsonRows(withoutNames(rows));
          else {
            const say = contractListMessages[context.locale];
            const count = await printTable(say.heading, cells(rows, context.locale));
            if (count !== undefined) context.say(say.count(count));
          }
        });
      }),
    );
