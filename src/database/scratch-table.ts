import type { EntityManager } from 'typeorm';

/** Rows from which on the planner's guess at an unknown table costs more than looking at it. */
const WORTH_ANALYZING = 5000;

/** A tenth of the usual sample: of a table that is gone in a moment the planner needs its size and how many values differ. */
const GLANCE = 'set local default_statistics_target = 10';

/**
 * An empty temporary table for one step of a set-based use case, gone with the transaction. Created once and emptied when
 * asked for again: a replay walks hundreds of days in one transaction, and each new table would hold locks until its end.
 */
export async function scratchTable(manager: EntityManager, name: string, columns: string): Promise<void> {
  const { data } = manager.queryRunner!;
  const made = (data['scratch'] ??= new Set()) as Set<string>;
  await manager.query(
    made.has(name) ? `truncate ${name}` : `create temp table if not exists ${name} (${columns}) on commit drop`,
  );
  made.add(name);
}

/**
 * Looks at a table that a statement has just grown, where it grew by much: what is planned next, and the checks of
 * foreign keys to it, go by what it was at the first look, and a table that was small then is read as a whole each time.
 */
export async function analyzeGrown(manager: EntityManager, name: string, rows: number): Promise<void> {
  if (rows > WORTH_ANALYZING) await manager.query(`analyze ${name}`);
}

/**
 * Fills a scratch table with one `insert`, and looks at it where the next statements would be planned badly otherwise.
 * @returns how many rows it got
 */
export async function fillScratch(
  manager: EntityManager,
  name: string,
  insert: string,
  parameters: unknown[] = [],
): Promise<number> {
  const { affected } = await manager.queryRunner!.query(insert, parameters, true);
  if (affected && affected > WORTH_ANALYZING)
    await manager.query(`${GLANCE}; analyze ${name}; reset default_statistics_target`);
  return affected ?? 0;
}
