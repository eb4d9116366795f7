import type { ContractSort, SortKey } from './contract-filter.js';

/** One part of an order: an SQL expression over `contract c join employee e`, with its type for parameters. */
interface OrderPart {
  sql: string;
  type: 'date' | 'text' | 'uuid';
}

/** What many contracts share: a day, a unit, a programme. */
export interface Group {
  /** SQL expression of the group over contract `c`; null is the last group. */
  sql: string;
  type: 'date' | 'uuid';
  /** The table of the groups, which stand in the order of their codes; without one they stand in their own order. */
  table?: 'unit' | 'programme';
  /** Whether a contract may be without. */
  optional?: boolean;
}

interface Order {
  /** Contracts of a group stand together, in the order of `parts`. */
  group?: Group;
  /** Tell any two contracts (of a group) apart, so that a list can be continued after any of them. */
  parts: OrderPart[];
}

const ID: OrderPart = { sql: 'c.id', type: 'uuid' };
/** By name: what the index employee_by_name has. */
export const BY_PERSON: OrderPart[] = [
  { sql: 'person_key(e.family_name, e.given_name) collate "C"', type: 'text' },
  { sql: 'e.id', type: 'uuid' },
  ID,
];

/** Every order has an index to walk along. */
export const ORDERS: Record<SortKey, Order> = {
  end: { group: { sql: `coalesce(c.ends_on, 'infinity')`, type: 'date' }, parts: BY_PERSON },
  start: { group: { sql: 'c.starts_on', type: 'date' }, parts: BY_PERSON },
  unit: { group: { sql: 'c.unit_id', type: 'uuid', table: 'unit' }, parts: BY_PERSON },
  programme: {
    group: { sql: 'c.programme_id', type: 'uuid', table: 'programme', optional: true },
    parts: BY_PERSON,
  },
  name: { parts: BY_PERSON },
  employee: { parts: [{ sql: 'e.number collate "C"', type: 'text' }, ID] },
  contract: { parts: [{ sql: 'lower(c.number) collate "C"', type: 'text' }, ID] },
};

/** A way along an order: from its start to its end or, for what stands before a place, the other way round. */
export interface Walk extends ContractSort {
  back?: boolean;
}

/** Whether a walk meets the groups from the last to the first. */
export const groupsDown = ({ descending, back = false }: Walk): boolean => descending !== back;

/** The same within a group, where A comes before Z whichever way the groups run; or of all where there are no groups. */
const withinDown = ({ by, descending, back = false }: Walk): boolean => (ORDERS[by].group ? back : descending !== back);

const down = (descending: boolean): string => (descending ? ' desc' : '');

const joined = (parts: readonly OrderPart[], descending: boolean): string =>
  parts.map(({ sql }) => sql + down(descending)).join(', ');

/** SQL: the order within a group, or that of all where there are no groups. */
export const orderWithin = (walk: Walk): string => joined(ORDERS[walk.by].parts, withinDown(walk));

/** SQL: the whole order, over the contracts with their employee `e`, unit `u` and programme `p`. */
export function orderBy(walk: Walk): string {
  const { group } = ORDERS[walk.by];
  if (!group) return orderWithin(walk);
  const value = group.table ? `${group.table === 'unit' ? 'u' : 'p'}.code collate "C"` : group.sql;
  const nulls = group.optional ? ` nulls ${groupsDown(walk) ? 'first' : 'last'}` : '';
  return `${value}${down(groupsDown(walk))}${nulls}, ${orderWithin(walk)}`;
}

/** SQL: what a walk meets after a place within. @param places SQL expressions of the place, one for each part */
export function after(walk: Walk, places: readonly string[]): string {
  const { parts } = ORDERS[walk.by];
  const values = parts.map(({ type }, index) => `${places[index]}::${type}${type === 'text' ? ' collate "C"' : ''}`);
  return `(${parts.map(({ sql }) => sql).join(', ')}) ${withinDown(walk) ? '<' : '>'} (${values.join(', ')})`;
}
