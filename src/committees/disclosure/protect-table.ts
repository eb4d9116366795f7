import type { Count } from './paper-model.js';
import { type Proof, protectPaper } from './protect-paper.js';
import type { Relation, ReleasedFigures, SafeValue } from './released-figures.js';

/** A table of counts, row by row. */
export interface Table<Cell = number> {
  rows: readonly string[];
  columns: readonly string[];
  counts: readonly (readonly Cell[])[];
}

export interface ProtectedTable {
  /** One more of each than came in: the last row and the last column are the totals; null is withheld. */
  counts: (number | null)[][];
  proof: (Omit<Proof, 'cell'> & { row: number; column: number })[];
}

type Label = string | null;

/** null stands for all rows or all columns: the total. */
const cellId = (row: Label, column: Label): string => JSON.stringify([row, column]);

/** Protects one table with its totals, against itself and tables published before (oldest first, with their totals if told). */
export function protectTable(
  table: Table,
  threshold: number,
  before: readonly Table<number | null>[] = [],
): ProtectedTable {
  const rows = [...table.rows, null];
  const columns = [...table.columns, null];
  const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
  const byRow = table.counts.map((counts) => [...counts, sum(counts)]);
  const full = [...byRow, columns.map((_, column) => sum(byRow.map((counts) => counts[column]!)))];
  const cells = new Map<string, Count>();
  for (const [at, row] of rows.entries())
    for (const [on, column] of columns.entries()) cells.set(cellId(row, column), { value: full[at]![on]! });
  const paper = protectPaper({
    threshold,
    inWords: false,
    cells,
    relations: relationsOf(table),
    before: before.map((earlier) => releasedTable(earlier, threshold)),
  });
  const place = new Map(
    rows.flatMap((row, at) => columns.map((column, on) => [cellId(row, column), { row: at, column: on }])),
  );
  return {
    counts: rows.map((row) =>
      columns.map((column) => {
        const said = paper.cells.get(cellId(row, column))!;
        return said.kind === 'number' ? said.value : null;
      }),
    ),
    proof: paper.proof.map(({ cell, lower, upper }) => ({ ...place.get(cell)!, lower, upper })),
  };
}

function relationsOf({ rows, columns }: Pick<Table, 'rows' | 'columns'>): Relation[] {
  return [
    ...[...rows, null].map((row) => ({
      total: cellId(row, null),
      parts: columns.map((column) => cellId(row, column)),
    })),
    ...[...columns, null].map((column) => ({
      total: cellId(null, column),
      parts: rows.map((row) => cellId(row, column)),
    })),
  ];
}

function releasedTable(table: Table<number | null>, threshold: number): ReleasedFigures {
  const cells: Record<string, SafeValue> = {};
  for (const row of [...table.rows, null])
    for (const column of [...table.columns, null]) cells[cellId(row, column)] = { kind: 'withheld' };
  for (const [at, counts] of table.counts.entries())
    for (const [on, count] of counts.entries())
      if (count !== null)
        cells[cellId(table.rows[at] ?? null, table.columns[on] ?? null)] = { kind: 'number', value: count };
  return { threshold, cells, relations: relationsOf(table) };
}
