import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { tableText } from '../../cli/print-rows.js';
import { refuseInput } from '../../cli/input-problem.js';
import { readInput } from '../../cli/read-input.js';
import { formatNumber, type Locale } from '../../shared/locale.js';
import { protectTable, type ProtectedTable } from '../disclosure/protect-table.js';
import { LARGEST_TABLE, readTableQuestion, tableProblem, type TableTask } from './read-table-question.js';
import { calcProtectMessages } from './table-question.messages.js';
import { TOTAL } from './table-question.schema.js';

const EXAMPLE = `
Example:
  echo '{"rows": ["Nord", "Süd", "West"], "columns": ["offen", "entschieden"],
    "counts": [[12, 8], [9, 3], [14, 11]], "threshold": 5}' | verbleib calc protect -

published_before holds what was told earlier, oldest first: tables as this command prints them with --json, or bare
counts, with or without totals; null is what was withheld.`;

export const calcProtectCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'calc', 'calculate without the register')
    .command('protect')
    .argument('<file>', 'a table of counts, its threshold and what was published before, as JSON; - for standard input')
    .description('withhold small counts, and what would let them be worked out (rule D4)')
    .addHelpText('after', EXAMPLE)
    .action(
      action<[string]>(async (context, file) => {
        const input = await readInput(file, LARGEST_TABLE);
        const { task, problems } =
          'text' in input
            ? readTableQuestion(input.text)
            : { task: undefined, problems: [tableProblem(input.problem)] };
        if (!task) {
          refuseInput(context, problems);
          return;
        }
        const result = protectTable(task.table, task.threshold, task.before);
        context.print(document(task, result), () => text(task, result, context.locale));
      }),
    );

function document({ table, threshold }: TableTask, { counts, proof }: ProtectedTable): object {
  const [rows, columns] = [
    [...table.rows, TOTAL],
    [...table.columns, TOTAL],
  ];
  return {
    rows,
    columns,
    counts,
    threshold,
    ranges: proof.map(({ row, column, lower, upper }) => ({ row: rows[row], column: columns[column], lower, upper })),
  };
}

function text({ table, threshold }: TableTask, { counts }: ProtectedTable, locale: Locale): string {
  const t = calcProtectMessages[locale];
  const labels = [...table.rows, t.total];
  const cells = counts.map((row, index) => [
    labels[index]!,
    ...row.map((count) => (count === null ? '–' : formatNumber(count, locale))),
  ]);
  const isAllTold = counts.every((row) => !row.includes(null));
  return [
    tableText(['', ...table.columns, t.total], cells),
    '',
    isAllTold ? t.nothingWithheld : t.withheld(threshold),
  ].join('\n');
}
