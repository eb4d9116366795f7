import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { refuseInput } from '../../cli/input-problem.js';
import { tableText } from '../../cli/print-rows.js';
import { readInput } from '../../cli/read-input.js';
import { formatNumber, type Locale } from '../../shared/locale.js';
import { cumulativeIncidence, type IncidenceRow } from '../survival/cumulative-incidence.js';
import { kaplanMeier, type Survival } from '../survival/kaplan-meier.js';
import type { Spell } from '../survival/spell.js';
import { LARGEST_INPUT, readSurvivalQuestion, survivalProblem } from './read-survival-question.js';
import { calcSurvivalMessages } from './survival-question.messages.js';

const EXAMPLE = `
Example:
  echo '[{"exit": 6, "event": true, "cause": "left"}, {"entry": 2, "exit": 9, "event": false},
    {"exit": 12, "event": true, "cause": "not renewed"}]' | verbleib calc survival -

Kaplan-Meier with late entry (entry, 0 where left out) and censoring (event false), Greenwood's standard error, 95 % limits on the
log(-log) scale; where events have a cause, cumulative incidence after Aalen and Johansen as well. docs/survival.md`;

export const calcSurvivalCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'calc', 'calculate without the register')
    .command('survival')
    .argument(
      '<file>',
      'how long each person was watched and whether it ended with the event, as JSON; - for standard input',
    )
    .description('what share remains over time, and why the others have gone')
    .addHelpText('after', EXAMPLE)
    .action(
      action<[string]>(async (context, file) => {
        const input = await readInput(file, LARGEST_INPUT);
        const { spells, problems } =
          'text' in input
            ? readSurvivalQuestion(input.text)
            : { spells: undefined, problems: [survivalProblem(input.problem)] };
        if (!spells) {
          refuseInput(context, problems);
          return;
        }
        const survival = kaplanMeier(spells);
        const incidence = spells.some(({ event, cause }) => event && cause) ? cumulativeIncidence(spells) : undefined;
        if (isEmptiedEarly(spells, survival)) context.say(calcSurvivalMessages[context.locale].emptied);
        context.print(document(survival, incidence), () => text(survival, incidence, context.locale));
      }),
    );

/** Whether the estimate has come to 0 while people were still to come (late entry). */
const isEmptiedEarly = (spells: readonly Spell[], { rows }: Survival): boolean => {
  const emptied = rows.find(({ survival }) => survival === 0);
  return emptied !== undefined && spells.some(({ exit }) => exit > emptied.time);
};

function document({ rows, median }: Survival, incidence: Map<string, IncidenceRow[]> | undefined): object {
  return {
    rows: rows.map(({ time, atRisk, events, survival, stdError, lower, upper }) => ({
      time,
      at_risk: atRisk,
      events,
      survival,
      std_error: stdError,
      lower,
      upper,
    })),
    median,
    ...(incidence && { incidence: Object.fromEntries(incidence) }),
  };
}

const DIGITS = 4;

function text({ rows, median }: Survival, incidence: Map<string, IncidenceRow[]> | undefined, locale: Locale): string {
  const t = calcSurvivalMessages[locale];
  const time = (value: number): string => formatNumber(value, locale, { maximumFractionDigits: DIGITS });
  const share = (value: number | null): string =>
    value === null
      ? t.none
      : formatNumber(value, locale, { minimumFractionDigits: DIGITS, maximumFractionDigits: DIGITS });
  if (rows.length === 0) return t.noEvents;
  const table = rows.map((row) => [
    time(row.time),
    String(row.atRisk),
    String(row.events),
    ...[row.survival, row.stdError, row.lower, row.upper].map(share),
  ]);
  return [
    tableText(t.columns, table),
    '',
    median === null ? t.noMedian : t.median(time(median)),
    ...[...(incidence ?? [])].flatMap(([cause, values]) => [
      '',
      t.incidence(cause),
      ...values.map((each) => `  ${time(each.time)}  ${share(each.value)}`),
    ]),
  ].join('\n');
}
