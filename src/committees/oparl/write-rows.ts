import type { EntityManager } from 'typeorm';

/** A table as an import writes it: name and type of each column, `id` among them. */
export interface WrittenTable {
  name: string;
  columns: Readonly<Record<string, string>>;
  /** Whether its rows count their changes. */
  versioned: boolean;
}

const recordset = ({ columns }: WrittenTable): string =>
  `jsonb_to_recordset($1::jsonb) as r(${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`;

/** Adds rows in one statement. */
export async function insertRows(manager: EntityManager, table: WrittenTable, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(table.columns).join(', ');
  await manager.query(`insert into ${table.name} (${names}) select ${names} from ${recordset(table)}`, [
    JSON.stringify(rows),
  ]);
}

/** Changes rows, each by its id, in one statement. */
export async function updateRows(manager: EntityManager, table: WrittenTable, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const sets = Object.keys(table.columns)
    .filter((name) => name !== 'id')
    .map((name) => `${name} = r.${name}`);
  if (table.versioned) sets.push('version = t.version + 1');
  await manager.query(`update ${table.name} t set ${sets.join(', ')} from ${recordset(table)} where t.id = r.id`, [
    JSON.stringify(rows),
  ]);
}
