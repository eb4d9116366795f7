import type { Writable } from 'node:stream';
import { writeCsv } from '../exchange/csv/write-csv.js';
import type { OutCell } from '../exchange/sheet.js';
import { writeXlsx } from '../exchange/xlsx/write-xlsx.js';
import { groundName } from '../law/grounds.messages.js';
import type { ContractListRow } from '../registry/contract-list/contract-list.query.js';
import { DECISION_NAMES } from '../registry/decision.messages.js';
import { flagName } from '../registry/flag-names.messages.js';
import { personName } from '../registry/person-name.js';
import type { Locale } from '../shared/locale.js';
import { contractListPageMessages } from './contract-list-page.messages.js';
import type { ColumnKey } from './list-columns.js';

const day = (date: string | null): OutCell => date && { date };

const CELLS: Record<ColumnKey | 'name', (row: ContractListRow, locale: Locale) => OutCell> = {
  name: (row) => personName(row),
  end: ({ ends_on }, locale) => day(ends_on) ?? contractListPageMessages[locale].permanent,
  start: ({ starts_on }) => day(starts_on),
  unit: ({ unit }) => unit,
  programme: ({ programme }) => programme,
  ground: ({ ground }, locale) => ground && groundName(ground, locale),
  decision: ({ decision }, locale) => decision && DECISION_NAMES[decision][locale],
  flags: ({ flags }, locale) => flags.map((rule) => flagName(rule, locale)).join(', ') || null,
  employee: ({ employee }) => employee,
  contract: ({ contract }) => contract,
  job: ({ job_title }) => job_title,
  fte: ({ fte }) => fte,
};

export const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Format = keyof typeof FORMATS;

/** Writes a list with its columns as a file, row by row; texts stay texts, whatever they begin with. */
export async function writeList(
  format: Format,
  columns: readonly ColumnKey[],
  rows: AsyncIterable<ContractListRow>,
  locale: Locale,
  to: Writable,
): Promise<void> {
  const t = contractListPageMessages[locale];
  const keys = ['name' as const, ...columns];
  const cells = async function* (): AsyncGenerator<OutCell[]> {
    for await (const row of rows) yield keys.map((key) => CELLS[key](row, locale));
  };
  const headings = keys.map((key) => ({ heading: t.columns[key], isDate: key === 'end' || key === 'start' }));
  await (format === 'csv'
    ? writeCsv(
        headings.map(({ heading }) => heading),
        cells(),
        to,
      )
    : writeXlsx(t.sheet, headings, cells(), to));
}
