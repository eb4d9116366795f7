import type { IndicatorRow } from '../../programmes/indicators/indicators.query.js';
import type { ReleasedFigures } from '../disclosure/released-figures.js';
import type { IndicatorFigures } from './briefing-figures.js';

/** An indicator with those of its values that count people as cells of the paper. */
export interface IndicatorCells {
  row: IndicatorRow;
  cells: Map<string, { value: number; weight: number }>;
}

const cellOf = ({ id }: IndicatorRow, month: string): string => `indicator/${id}/${month}`;

/** Months of an indicator that counts people; a count that is no whole number is no count, and is withheld. */
export function indicatorCells(row: IndicatorRow): IndicatorCells {
  const counts = row.counts_people ? row.values.filter(({ value }) => Number.isSafeInteger(value) && value >= 0) : [];
  return { row, cells: new Map(counts.map(({ month, value }) => [cellOf(row, month), { value, weight: 2 }])) };
}

/** What may be told of it. */
export function indicatorFigures({ row }: IndicatorCells, { cells }: ReleasedFigures): IndicatorFigures {
  const { id, code, name, unit, definition, counts_people: people } = row;
  return {
    id,
    code,
    name,
    unit,
    definition,
    values: row.values.map(({ month, value }) => ({
      month,
      value: people ? (cells[cellOf(row, month)] ?? { kind: 'withheld' }) : { kind: 'number', value },
    })),
  };
}
