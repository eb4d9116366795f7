import type { Cell, SheetFile, SheetRow } from '../../../exchange/sheet.js';
import { type Bilingual, bilingual } from '../../../shared/locale.js';
import type { FileValue } from '../enter-values.service.js';
import { parseMonth } from '../parse-month.js';
import { parseValue } from '../parse-value.js';
import { valuesImportMessages } from './values-import.messages.js';

/** What is wrong with a cell of the file, or odd about it; `row` is the line or row number in the file. */
export interface ValueProblem {
  row: number;
  column: string;
  code: 'month' | 'value' | 'indicator' | 'twice' | 'thousands' | 'formula';
  /** A warning alone: the value is taken. */
  warning: boolean;
  /** As it stands in the file, shortened. */
  value: string;
  message: Bilingual;
}

export interface ReadValues {
  /** Rows below the headings that hold anything. */
  rows: number;
  /** Each with the row that it is from. */
  values: (FileValue & { row: number; column: string })[];
  problems: ValueProblem[];
}

interface KnownIndicator {
  id: string;
  code: string;
  name: string;
}

/** In these, beside the codes and names of indicators, headings are looked for. */
const HEADINGS = {
  month: ['monat', 'month', 'zeitraum', 'berichtsmonat', 'datum', 'date', 'stichtag', 'period'],
  indicator: ['kennzahl', 'kürzel', 'indikator', 'indicator', 'code'],
  value: ['wert', 'value', 'anzahl', 'zahl'],
  note: ['bemerkung', 'note', 'anmerkung', 'notiz'],
};

const ROWS_LOOKED_AT = 50;
const LONGEST_SHOWN = 60;
const LONGEST_NOTE = 500;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A cell as text: numbers as they are written here, days as ISO text. */
function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : '';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell).trim();
}

const shown = (text: string): string => text.replaceAll(/\p{C}/gu, ' ').slice(0, LONGEST_SHOWN);

type Column =
  | { kind: 'month' | 'indicator' | 'value' | 'note'; heading: string }
  | { kind: 'of'; indicator: KnownIndicator; heading: string };

function columnOf(cell: Cell | undefined, indicators: readonly KnownIndicator[]): Column | undefined {
  const heading = textOf(cell);
  const bare = plain(heading);
  if (!bare) return undefined;
  const indicator = indicators.find(({ code, name }) => plain(code) === bare || (name && plain(name) === bare));
  if (indicator) return { kind: 'of', indicator, heading };
  const kind = (['month', 'indicator', 'value', 'note'] as const).find((each) => HEADINGS[each].includes(bare));
  return kind && { kind, heading };
}

/** How many headings a row of cells shows: for the reader of CSV, which looks for the delimiter. */
export const countKnown = (cells: readonly Cell[], indicators: readonly KnownIndicator[]): number =>
  cells.filter((cell) => columnOf(cell, indicators)).length;

/** Columns where a row has a month and either indicators (a wide table) or indicator and value (a long one). */
function headingsIn({ cells }: SheetRow, indicators: readonly KnownIndicator[]): Map<number, Column> | undefined {
  const columns = new Map(
    cells.flatMap((cell, index) => {
      const column = columnOf(cell, indicators);
      return column ? [[index, column] as const] : [];
    }),
  );
  const kinds = new Set([...columns.values()].map(({ kind }) => kind));
  const fits = kinds.has('month') && (kinds.has('of') || (kinds.has('indicator') && kinds.has('value')));
  return fits ? columns : undefined;
}

/** One value of a row: of which indicator, and the cell it stands in. */
interface Found {
  name: string;
  indicator: KnownIndicator | undefined;
  cell: Cell | undefined;
  column: string;
}

function foundIn({ cells }: SheetRow, columns: Map<number, Column>, indicators: readonly KnownIndicator[]): Found[] {
  const wide = [...columns].flatMap(([index, column]) =>
    column.kind === 'of'
      ? [{ name: column.heading, indicator: column.indicator, cell: cells[index], column: column.heading }]
      : [],
  );
  if (wide.length > 0) return wide;
  const at = (kind: Column['kind']) => [...columns].find(([, column]) => column.kind === kind)!;
  const [valueAt, value] = at('value');
  const name = textOf(cells[at('indicator')[0]]);
  const indicator = indicators.find((each) =>
    [each.code, each.name].some((word) => word && plain(word) === plain(name)),
  );
  return [{ name, indicator, cell: cells[valueAt], column: value.heading }];
}

/** Reads the rows of one sheet; the first with headings is the one that counts. */
export async function readValues(
  file: SheetFile,
  indicators: readonly KnownIndicator[],
): Promise<ReadValues | undefined> {
  for (const sheet of file.sheets) {
    let columns: Map<number, Column> | undefined;
    const read: ReadValues = { rows: 0, values: [], problems: [] };
    const seen = new Map<string, number>();
    let looked = 0;
    for await (const row of sheet.rows()) {
      if (columns) readRow(row, columns, indicators, read, seen);
      else if ((looked += 1) > ROWS_LOOKED_AT) break;
      else columns = headingsIn(row, indicators);
    }
    if (columns) return read;
  }
  return undefined;
}

function readRow(
  row: SheetRow,
  columns: Map<number, Column>,
  indicators: readonly KnownIndicator[],
  read: ReadValues,
  seen: Map<string, number>,
): void {
  const found = foundIn(row, columns, indicators).filter(
    ({ cell }) => (cell !== null && textOf(cell) !== '') || isFormula(cell),
  );
  const [monthAt, monthColumn] = [...columns].find(([, column]) => column.kind === 'month')!;
  const monthText = textOf(row.cells[monthAt]);
  if (found.length === 0) return;
  read.rows += 1;
  const problem = (code: ValueProblem['code'], column: string, value: string, warning = false) =>
    read.problems.push({
      row: row.row,
      column,
      code,
      warning,
      value: shown(value),
      message: bilingual((locale) => valuesImportMessages[locale].problem[code](shown(value))),
    });
  const month = parseMonth(monthText);
  if (month === undefined) return void problem('month', monthColumn.heading, monthText);
  const noteAt = [...columns].find(([, column]) => column.kind === 'note')?.[0];
  const note = noteAt === undefined ? '' : shownNote(textOf(row.cells[noteAt]));
  for (const { name, indicator, cell, column } of found) {
    if (!indicator) problem('indicator', [...columns.values()].find(({ kind }) => kind === 'indicator')!.heading, name);
    else if (isFormula(cell)) problem('formula', column, '');
    else {
      const value = typeof cell === 'number' ? { value: cell } : parseValue(textOf(cell));
      const key = `${indicator.id} ${month}`;
      if (!value) problem('value', column, textOf(cell));
      else if (seen.has(key)) problem('twice', column, textOf(cell));
      else {
        if ('doubt' in value && value.doubt) problem('thousands', column, textOf(cell), true);
        seen.set(key, row.row);
        read.values.push({ indicator: indicator.id, month, value: value.value, note, row: row.row, column });
      }
    }
  }
}

const isFormula = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell !== null && 'formula' in cell;
const shownNote = (text: string): string => text.replaceAll(/[^\P{C}\n\t]/gu, '').slice(0, LONGEST_NOTE);
