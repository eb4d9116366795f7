import type { EntityManager } from 'typeorm';
import { type Group, groupsDown, type Walk } from './contract-sort.js';
import type { Selection } from './selection.js';

/** Value of a group as text; null: those without. */
export type GroupValue = string | null;

/**
 * The groups of the next contracts, one value for each contract, as the walk meets them.
 * @param from the group after which they come; undefined: from the beginning
 */
export async function nextGroups(
  manager: EntityManager,
  selection: Selection,
  group: Group,
  walk: Walk,
  from: GroupValue | undefined,
  limit: number,
): Promise<GroupValue[]> {
  const { where, parameters } = selection;
  const descending = groupsDown(walk);
  const read = async (sql: (parameter: (value: unknown) => string) => string): Promise<GroupValue[]> => {
    const values = [...parameters];
    const rows = await manager.query<{ value: GroupValue }[]>(
      sql((value) => `$${values.push(value)}`),
      values,
    );
    return rows.map(({ value }) => value);
  };
  const direction = descending ? 'desc' : '';
  const sign = descending ? '<' : '>';

  if (!group.table) {
    const { sql, type } = group;
    return read(
      (parameter) => `
        select (${sql})::text as value from contract c
        where ${where}${from === undefined ? '' : ` and ${sql} ${sign} ${parameter(from)}::${type}`}
        order by ${sql} ${direction} limit ${limit}`,
    );
  }

  const without = (most: number): Promise<GroupValue[]> =>
    group.optional && most > 0
      ? read(() => `select null as value from contract c where ${where} and ${group.sql} is null limit ${most}`)
      : Promise.resolve([]);
  // Those without a group come last, upwards; from them on there is nothing more.
  const first = descending && from === undefined ? await without(limit) : [];
  if ((from === null && !descending) || first.length === limit) return first;
  const found = [
    ...first,
    // Unit by unit, so that a few units with many contracts do not make it read them all.
    ...(await read(
      (parameter) => `
        select g.id::text as value
        from (
            select id, code from ${group.table}
            ${typeof from === 'string' ? `where code collate "C" ${sign} (select code from ${group.table} where id = ${parameter(from)}::uuid) collate "C"` : ''}
            order by code collate "C" ${direction} offset 0) g
          cross join lateral (select from contract c where ${where} and ${group.sql} = g.id limit ${limit}) c
        limit ${limit - first.length}`,
    )),
  ];
  return descending ? found : [...found, ...(await without(limit - found.length))];
}
