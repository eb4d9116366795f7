import { Option } from 'commander';
import { parsePlainDate } from '../../cli/arguments.js';
import type { CommandDefinition } from '../../cli/command.js';
import { tableText } from '../../cli/print-rows.js';
import { Clock } from '../../shared/clock.js';
import { personName } from '../../registry/person-name.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { DecisionList, type DecisionWithNext } from '../decision-list.query.js';
import { proposalLabel } from '../proposal.presenter.js';
import { type DecisionState, STATES } from '../states.js';
import { stateName } from '../transitions.js';
import { decideCommandMessages } from './decide-command.messages.js';
import { nextCells, nextDocument } from './next-cells.js';

interface Options {
  state?: DecisionState;
  endingFrom?: string;
  endingTo?: string;
  programme?: string;
  unit?: string;
}

/** A decision as a script reads it; names stay at the terminal. */
export function decisionDocument({ next, ...row }: DecisionWithNext): object {
  return {
    contract: row.contract,
    employee: row.employee,
    unit: row.unit,
    programme: row.programme,
    ends_on: row.ends_on,
    state: row.state,
    kind: row.kind,
    new_ends_on: row.new_ends_on,
    new_ground: row.new_ground,
    funding: row.funding,
    waiting_until: row.waiting_until,
    successor: row.successor,
    ...nextDocument(next),
    version: row.version,
  };
}

function cells(row: DecisionWithNext, today: Temporal.PlainDate, locale: Locale): string[] {
  return [
    formatDate(row.ends_on, locale),
    personName(row),
    row.contract,
    row.unit,
    row.programme ?? '–',
    stateName(row.state)[locale],
    proposalLabel(row.kind, row.new_ends_on, locale) || '–',
    ...nextCells(row.next, today, locale),
  ];
}

export const decisionsCommand: CommandDefinition = (program, action) =>
  void program
    .command('decisions')
    .description('list the decisions about contracts that end: state, next step, whose turn it is and by when')
    .addOption(new Option('--state <state>', 'only those in this state').choices(STATES))
    .option('--ending-from <date>', 'only contracts whose last day is this date or later')
    .option('--ending-to <date>', 'only contracts whose last day is this date or earlier')
    .option('--programme <code>', 'only of this programme')
    .option('--unit <code>', 'only of this unit and those below it')
    .addHelpText(
      'after',
      '\nExample:\n  verbleib decisions --programme KIM --ending-to 2026-12-31 --state in_participation',
    )
    .action(
      action<[Options]>(async (context, options) => {
        const { state, programme, unit } = options;
        const day = (option: string, text?: string): Temporal.PlainDate | undefined =>
          text === undefined ? undefined : parsePlainDate(option, text);
        const endingFrom = day('--ending-from', options.endingFrom);
        const endingTo = day('--ending-to', options.endingTo);
        await context.withApp(async (app) => {
          const rows = await app.get(DecisionList).rows({ state, programme, unit, endingFrom, endingTo });
          const say = decideCommandMessages[context.locale];
          context.print(rows.map(decisionDocument), () =>
            rows.length === 0
              ? say.none
              : tableText(
                  say.listHeading,
                  rows.map((row) => cells(row, app.get(Clock).today(context.settings.timeZone), context.locale)),
                ),
          );
          if (rows.length) context.say(say.total(rows.length));
        });
      }),
    );
