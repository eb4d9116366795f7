import { severityOf, type Problem, type Severity } from '../../registry/import-contracts/problem-list.js';
import type { ProblemCode } from '../../registry/import-contracts/problem.messages.js';
import { formatNumber, type Locale } from '../../shared/locale.js';
import { importReport } from './import-report.messages.js';
import type { ImportResult } from './import-contracts.service.js';

/** Problems of one severity that a terminal shows. */
const SHOWN = 40;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

function aligned(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

function section(problems: Problem[], total: number, severity: Severity, locale: Locale): string[] {
  if (total === 0) return [];
  const say = importReport[locale];
  const shown = problems.slice(0, SHOWN);
  const rows = shown.map(({ row, messages }): [string, string] => [say.line(row), messages[locale]]);
  const rest = total > shown.length ? [`  ${say.more(total - shown.length)}`] : [];
  return ['', `${say[severity](total)}:`, ...aligned(rows), ...rest];
}

/** A summary as a clerk reads it, then what needs attention, most serious first. */
export function reportOfImport(file: string, result: ImportResult, locale: Locale): string {
  const say = importReport[locale];
  const number = (count: number): string => formatNumber(count, locale);
  const counts = (['created', 'updated', 'unchanged', 'rejected'] as const).map((key) => [
    number(result[key]),
    say[key],
  ]);
  const width = Math.max(...counts.map(([count]) => count!.length));
  const totals = (severity: Severity): number =>
    Object.entries(result.problem_counts)
      .filter(([code]) => severityOf(code as ProblemCode) === severity)
      .reduce((sum, [, count]) => sum + count, 0);
  return [
    say.title(file, result.dry_run),
    say.rows(result.rows),
    ...counts.map(([count, what]) => `  ${count!.padStart(width)} ${what}`),
    ...SEVERITIES.flatMap((severity) =>
      section(
        result.problems.filter((problem) => problem.severity === severity),
        totals(severity),
        severity,
        locale,
      ),
    ),
    ...(result.rejected > 0 ? ['', say.correct] : []),
  ].join('\n');
}
