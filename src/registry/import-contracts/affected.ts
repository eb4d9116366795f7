import type { EntityManager } from 'typeorm';

/** Runs a statement and tells how many rows it wrote. */
export async function affected(manager: EntityManager, sql: string): Promise<number> {
  return (await manager.queryRunner!.query(sql, [], true)).affected ?? 0;
}
