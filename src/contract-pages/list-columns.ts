import type { SortKey } from '../registry/contract-list/contract-filter.js';

/** Columns beside the name, in the order in which they stand. */
export const COLUMNS = [
  'end',
  'start',
  'unit',
  'programme',
  'ground',
  'decision',
  'flags',
  'employee',
  'contract',
  'job',
  'fte',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: readonly ColumnKey[] = ['end', 'unit', 'programme', 'ground', 'decision', 'flags'];

/** What a column's heading sorts by; the others cannot be walked along in order. */
export const SORT_OF: Partial<Record<ColumnKey | 'name', SortKey>> = {
  name: 'name',
  end: 'end',
  start: 'start',
  unit: 'unit',
  programme: 'programme',
  employee: 'employee',
  contract: 'contract',
};
