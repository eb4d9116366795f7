import { z } from 'zod';
import { GROUNDS } from '../law/grounds.js';
import { DECISION_NAMES } from '../registry/decision.messages.js';
import type { ShownDecision } from '../registry/decision.sql.js';
import { type ContractFilter, type ContractSort, SORT_KEYS, TERMS } from '../registry/contract-list/contract-filter.js';
import { optionalChoice, optionalDay, optionalText, several } from '../web/page/fields.js';
import { COLUMNS, type ColumnKey, USUAL_COLUMNS } from './list-columns.js';

export const DECISIONS = Object.keys(DECISION_NAMES) as ShownDecision[];
/** Rules that raise flags on a contract. */
export const CONTRACT_FLAGS = [
  'ends_undecided',
  'works_without_paper',
  'no_ground',
  'no_address',
  'address_bounces',
  'beyond_grant',
  'gap',
] as const;
export const SORTS = SORT_KEYS.flatMap((key) => [key, `-${key}`]);

const chosen = <const Values extends readonly string[]>(values: Values) =>
  several(z.union([z.literal(''), z.enum(values)])).transform((found) => found.filter((value) => value !== ''));

/** The query of a list's address; `readForm` reads it like a form. */
export const listSchema = z.object({
  q: optionalText(),
  term: optionalChoice(TERMS),
  unit: optionalText(),
  programme: optionalText(),
  ground: chosen(GROUNDS),
  from: optionalDay(),
  to: optionalDay(),
  decision: chosen(DECISIONS),
  flag: chosen(CONTRACT_FLAGS),
  sort: optionalChoice(SORTS),
  column: chosen(COLUMNS),
  after: optionalText(),
  before: optionalText(),
});
export type ListAddress = z.output<typeof listSchema>;

export function filterOf(address: ListAddress): ContractFilter {
  return {
    term: address.term ?? 'current',
    search: address.q ?? undefined,
    unit: address.unit ?? undefined,
    programme: address.programme ?? undefined,
    grounds: address.ground,
    endingFrom: address.from ?? undefined,
    endingTo: address.to ?? undefined,
    decisions: address.decision as ShownDecision[],
    flags: address.flag,
  };
}

export function sortOf({ sort }: ListAddress): ContractSort {
  const by = SORT_KEYS.find((key) => sort === key || sort === `-${key}`) ?? 'end';
  return { by, descending: sort === `-${by}` };
}

export function columnsOf({ column }: ListAddress): readonly ColumnKey[] {
  return column.length > 0 ? COLUMNS.filter((key) => column.includes(key)) : USUAL_COLUMNS;
}

/** The query that says the same, with some of it changed; empty where nothing is chosen. */
export function queryOf(address: ListAddress, changes: Partial<ListAddress> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, ...changes }))
    for (const one of [value].flat()) if (one !== null) query.append(name, String(one));
  const text = query.toString();
  return text && `?${text}`;
}

/** Changes that lead to the list's first page. */
export const FROM_START = { after: null, before: null } as const;

/** Whether the list is narrower than the usual one. */
export function isNarrowed({
  sort: _sort,
  column: _column,
  after: _after,
  before: _before,
  ...filters
}: ListAddress): boolean {
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
}
