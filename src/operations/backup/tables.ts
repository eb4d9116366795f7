import type { EntityManager } from 'typeorm';

/** The schema's own list, which the heading carries, and the embedded database's proof that it writes. */
const NOT_STATE = ['migration', 'durability_probe'];

export interface Table {
  name: string;
  columns: { name: string; type: string; identity: boolean }[];
}

interface Reference {
  from: string;
  to: string;
}

/** Tables so that each comes after those it refers to; references to itself do not matter, loops keep their order. */
export function inOrderOfReferences<T extends { name: string }>(tables: T[], references: Reference[]): T[] {
  const ordered: T[] = [];
  const visited = new Set<string>();
  const visit = (table: T): void => {
    if (visited.has(table.name)) return;
    visited.add(table.name);
    for (const { to } of references.filter(({ from }) => from === table.name)) {
      const other = tables.find(({ name }) => name === to);
      if (other) visit(other);
    }
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
}

/** Every table that holds state, in the order in which they can be filled. */
export async function stateTables(manager: EntityManager): Promise<Table[]> {
  const tables = await manager.query<Table[]>(
    `select c.relname as name,
       jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
         'identity', a.attidentity <> '') order by a.attnum) as columns
     from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relname <> all($1)
     group by c.relname order by c.relname`,
    [NOT_STATE],
  );
  const references = await manager.query<Reference[]>(
    `select f.relname as "from", t.relname as "to"
     from pg_constraint r join pg_class f on f.oid = r.conrelid join pg_class t on t.oid = r.confrelid
     where r.contype = 'f' order by 1, 2`,
  );
  return inOrderOfReferences(tables, references);
}

/** Names as SQL takes them. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The migrations that made this schema, in order. */
export async function appliedMigrations(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ name: string }[]>('select name from migration order by id');
  return rows.map(({ name }) => name);
}
