import type { EntityManager } from 'typeorm';
import { writeReopened } from './write-reopened.js';

/**
 * Reopens the decisions of contracts whose last day has moved: they were about another day. What the bodies were told is
 * void, and the history says so.
 * @param contractIds only these; absent: all
 * @returns how many
 */
export function reopenMovedEnds(
  manager: EntityManager,
  date: Temporal.PlainDate,
  contractIds?: readonly string[],
): Promise<number> {
  return writeReopened(
    manager,
    'end_moved',
    `select d.id, c.ends_on from decision d join contract c on c.id = d.contract_id
     where c.ends_on <> d.ends_on and ($1::uuid[] is null or c.id = any ($1::uuid[]))`,
    [contractIds ?? null],
    date,
  );
}
