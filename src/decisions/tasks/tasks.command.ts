import { parsePlainDate } from '../../cli/arguments.js';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { tableText } from '../../cli/print-rows.js';
import { Clock } from '../../shared/clock.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { AddPermanentPostRequest } from './add-request.service.js';
import { FinishTask } from './finish-task.service.js';
import { ALL_RESULTS } from './results.js';
import { TaskList, type TaskRow } from './task-list.query.js';
import { tasksMessages } from './tasks.messages.js';

/** Who acts, as the history names them. */
const ACTOR = 'command: task';

function table(rows: TaskRow[], locale: Locale): string {
  const say = tasksMessages[locale];
  const cells = rows.map((row) => [
    formatDate(row.due_on, locale),
    say.state[row.state],
    say.kind[row.kind],
    row.contract,
    row.unit,
    say.about[row.kind](formatDate(row.asked_on, locale)),
    row.result ? say.result[row.result] : '–',
  ]);
  return tableText(say.heading, cells);
}

interface ListOptions {
  open?: boolean;
  overdue?: boolean;
  contract?: string;
}

export const tasksCommand: CommandDefinition = (program, action) =>
  void program
    .command('tasks')
    .description('list the checks and replies that the law asks for, the earliest due first')
    .option('--open', 'only what is still to be done')
    .option('--overdue', 'only what should have been done')
    .option('--contract <number>', 'only those of one contract')
    .action(
      action<[ListOptions]>(async (context, { open, overdue, contract }) => {
        const rows = await context.withApp((app) =>
          app.get(TaskList).rows(app.get(Clock).today(context.settings.timeZone), {
            states: overdue ? ['overdue'] : open ? ['open', 'overdue'] : undefined,
            contract,
          }),
        );
        context.print(rows, () => table(rows, context.locale));
        if (!context.json) context.say(tasksMessages[context.locale].count(rows.length));
      }),
    );

export const taskAddRequestCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'task', 'log what the law asks for')
    .command('add-request')
    .argument('<contract>', 'contract number')
    .description('log that somebody on a term has asked for a permanent post (rule T10; TzBfG § 18(2))')
    .requiredOption('--on <date>', 'day on which the request came in')
    .action(
      action<[string, { on: string }]>(async (context, contract, options) => {
        const on = parsePlainDate('--on', options.on);
        const added = await context.withApp((app) => app.get(AddPermanentPostRequest).run(ACTOR, contract, on));
        const say = tasksMessages[context.locale];
        const text = added.task
          ? say.added(contract, formatDate(added.task.due_on, context.locale))
          : say.askedRecently(contract, formatDate(added.no_reply_owed_until, context.locale));
        context.print({ contract, asked_on: on.toString(), ...added, ...(added.task ? {} : { hint: text }) }, text);
      }),
    );

interface DoneOptions {
  result: string;
  note?: string;
  document?: string;
  on?: string;
}

export const taskDoneCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'task', 'log what the law asks for')
    .command('done')
    .argument('<task>', 'id of the task, or number of a contract with one open task of that kind')
    .description('log the result of a check, or the reply to a request')
    .requiredOption('--result <result>', ALL_RESULTS.join(', '))
    .option('--note <text>', 'what was found; for a reply its reasons')
    .option('--document <reference>', 'reference number of the document in your files')
    .option('--on <date>', 'day on which it was done (default: today)')
    .action(
      action<[string, DoneOptions]>(async (context, named, { result, note, document, on }) => {
        const outcome = { result, note, document, on: on === undefined ? undefined : parsePlainDate('--on', on) };
        const finished = await context.withApp((app) => app.get(FinishTask).run(ACTOR, named, outcome));
        const say = tasksMessages[context.locale];
        context.print(finished, say.finished(say.kind[finished.kind], finished.contract, say.result[finished.result]));
      }),
    );
