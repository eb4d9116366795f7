import { entities } from '../../src/entities.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

/** Everything that migrations make, as text; the ledger of the migrations themselves and extensions left out. */
async function schema(): Promise<string[]> {
  const rows = await test.rows<{ thing: string }>(`
    select format('column %s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) as thing
      from information_schema.columns where table_schema = current_schema()
    union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = current_schema()::regnamespace
    union all select format('index %s', indexdef) from pg_indexes where schemaname = current_schema()
    union all select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
    union all select format('function %s', pg_get_functiondef(p.oid)) from pg_proc p
      where pronamespace = current_schema()::regnamespace and prokind = 'f'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  return rows
    .map((row) => row.thing)
    .filter((thing) => !/\bmigration|durability_probe/.test(thing))
    .sort();
}

describe('migrations', () => {
  it('run down to nothing and up again to the same schema', async () => {
    const before = await schema();
    expect(before.length).toBeGreaterThan(200);
    for (let step = test.dataSource.migrations.length; step > 0; step -= 1)
      await test.dataSource.undoLastMigration({ transaction: 'each' });
    expect(await schema()).toEqual([]);
    await test.dataSource.runMigrations({ transaction: 'each' });
    expect(await schema()).toEqual(before);
  });
});

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);

/** What the database keeps of each row by itself; no entity writes it. */
const OF_THE_DATABASE = ['created_at', 'created_by'];

describe('entities have the columns of their tables', () => {
  it.each(entities.map((entity) => [entity.name, entity] as const))('%s', async (_, entity) => {
    const metadata = test.dataSource.getMetadata(entity);
    const table = await test.rows<{ name: string; nullable: boolean; type: string }>(
      `select a.attname as name, not a.attnotnull as nullable, format_type(a.atttypid, null) as type from pg_attribute a
        where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [metadata.tableName],
    );
    const columns = metadata.columns.map((column) => ({
      name: column.databaseName,
      nullable: column.isNullable,
      type: test.dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
    }));
    expect(columns.sort(byName)).toEqual(table.filter(({ name }) => !OF_THE_DATABASE.includes(name)).sort(byName));
  });

  it('and every table of the register has one', async () => {
    const tables = await test.rows<{ name: string }>(
      `select event_object_table as name from information_schema.triggers
        where trigger_name like '%_history_update' and event_object_table <> 'house_setting' order by 1`,
    );
    const named = entities.map((entity) => test.dataSource.getMetadata(entity).tableName);
    expect(named.toSorted()).toEqual(tables.map(({ name }) => name));
  });
});
