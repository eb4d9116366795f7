import type { EntityManager } from 'typeorm';
import type { ReleasedFigures } from '../disclosure/released-figures.js';
import { partsBy } from '../disclosure/split-paper.js';
import { indicatorOf } from './indicator-cells.js';

/** Statements about staff are released one after the other: each is held against all before. Waits for its turn. */
export async function takeTurnToRelease(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('briefing'))`);
}

/**
 * What was told of programmes before, in released briefings and in notices, to whichever committee and audience, oldest
 * first: whoever has read one may have read all.
 * @param programmes programme.id
 */
export async function releasedBefore(
  manager: Pick<EntityManager, 'query'>,
  programmes: readonly string[],
): Promise<{ id: string; released: ReleasedFigures }[]> {
  return manager.query<{ id: string; released: ReleasedFigures }[]>(
    `select id, released from (
       select b.id, b.figures -> 'released' as released, b.released_at from briefing b
       where b.state = 'released' and exists (
         select from jsonb_array_elements(b.figures -> 'programmes') p where (p ->> 'id')::uuid = any($1::uuid[]))
       union all
       select n.id, n.figures -> 'released', n.released_at from committee_notice n where n.programme_id = any($1::uuid[])) told
     order by released_at, id`,
    [programmes],
  );
}

/**
 * What was told of each programme alone: no relation reaches from one into another.
 * @param indicators programme.id by indicator.id
 * @returns by programme.id
 */
export const toldOfEach = (
  before: readonly { released: ReleasedFigures }[],
  indicators: ReadonlyMap<string, string>,
): Map<string, ReleasedFigures[]> =>
  partsBy(
    before.map(({ released }) => released),
    (cell) => {
      const indicator = indicatorOf(cell);
      return indicator === undefined ? cell.split('/', 1)[0] : indicators.get(indicator);
    },
  );
