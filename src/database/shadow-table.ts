import type { EntityManager } from 'typeorm';

/**
 * Puts a temporary table in front of a real one for the rest of the transaction: statements that name the table
 * without its schema read and write the copy. The same code then runs without writing anything that stays.
 * @param rows SQL condition that picks the rows to start with; all others are not there
 */
export async function shadowTable(manager: EntityManager, table: string, rows: string): Promise<void> {
  const [place] = await manager.query<{ schema: string }[]>('select current_schema() as schema');
  await manager.query(`create temp table ${table} (like ${table} including all) on commit drop`);
  await manager.query(`insert into ${table} select * from ${place!.schema}.${table} where ${rows}`);
}
