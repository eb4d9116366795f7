import type { VNode } from 'preact';
import type { Severity } from '../../../registry/import-contracts/problem-list.js';
import { problemText } from '../../../registry/import-contracts/problem.messages.js';
import { formatNumber, type Locale } from '../../../shared/locale.js';
import { Badge, type Tone } from '../../../web/components/badge.js';
import type { Field } from '../../profile/fields.js';
import type { FileColumn, ProblemLine } from '../upload-run.js';
import { importPages } from './import-pages.messages.js';

const TONES: Record<Severity, Tone> = { error: 'danger', warning: 'warning', note: 'info' };
const ICONS: Record<Severity, string> = { error: '×', warning: '!', note: 'i' };

/** Whose line it is. */
const WHOSE: readonly (Field | null)[] = ['employee_number', 'family_name', 'given_name'];

/**
 * Which columns a page of lines needs: whose line it is, then those in which something was found, so that nobody has to
 * look for them, then the others that hold something, as they stand in the file.
 */
function shownColumns(lines: ProblemLine[], columns: FileColumn[]): FileColumn[] {
  const found = new Set(lines.flatMap(({ problems }) => problems.map(({ column_index: index }) => index)));
  const rank = ({ index, field }: FileColumn): number => (WHOSE.includes(field) ? 0 : found.has(index) ? 1 : 2);
  return columns
    .filter(({ index }) => found.has(index) || lines.some(({ cells }) => cells?.[index]))
    .toSorted((a, b) => rank(a) - rank(b) || a.index - b.index);
}

/** The worst that was found in one cell. */
function worst(line: ProblemLine, index: number): Severity | undefined {
  const found = line.problems.filter(({ column_index: at }) => at === index).map(({ severity }) => severity);
  return (['error', 'warning', 'note'] as const).find((severity) => found.includes(severity));
}

function Cell({ line, column, locale }: { line: ProblemLine; column: FileColumn; locale: Locale }): VNode {
  const severity = worst(line, column.index);
  const text = line.cells?.[column.index] ?? '';
  if (!severity) return <td class="kern-table__cell">{text}</td>;
  return (
    <td class={`kern-table__cell v-found v-found--${severity}`}>
      <span class="v-found__mark" aria-hidden="true">
        {ICONS[severity]}
      </span>
      <span class="kern-sr-only">{`${importPages[locale].severity[severity]} – `}</span>
      {text || importPages[locale].noValue}
    </td>
  );
}

/** Each line in which something was found: what it is in words, beside the cells as they stand in the file. */
export function ProblemTable({ lines, columns, locale }: ProblemTableProps): VNode {
  const t = importPages[locale];
  const shown = shownColumns(lines, columns);
  return (
    <div class="v-scroll" role="region" aria-label={t.cellsTable} tabIndex={0}>
      <table class="kern-table kern-table--small v-table v-cells">
        <caption class="kern-sr-only">{t.cellsTable}</caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            <th scope="col" class="kern-table__header kern-table__header--numeric">
              {t.line}
            </th>
            <th scope="col" class="kern-table__header">
              {t.finding}
            </th>
            {shown.map((column) => (
              <th key={column.index} scope="col" class="kern-table__header">
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {lines.map((line) => (
            <tr key={line.line} class="kern-table__row">
              <th scope="row" class="kern-table__header kern-table__header--numeric">
                {formatNumber(line.line, locale)}
              </th>
              <td class="kern-table__cell v-cells__finding">
                {line.problems.map(({ code, severity, facts }, index) => (
                  <p key={index} class="kern-body kern-body--small">
                    <Badge tone={TONES[severity]} label={t.severity[severity]} /> {problemText[locale][code](facts)}
                  </p>
                ))}
              </td>
              {shown.map((column) => (
                <Cell key={column.index} line={line} column={column} locale={locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ProblemTableProps {
  lines: ProblemLine[];
  columns: FileColumn[];
  locale: Locale;
}
