import type { EntityManager } from 'typeorm';
import type { ReleasedFigures } from '../disclosure/released-figures.js';

/**
 * What released briefings told of programmes, to whichever committee and audience, oldest first: whoever has read one may
 * have read all.
 * @param programmes programme.id
 */
export async function releasedBefore(
  manager: Pick<EntityManager, 'query'>,
  programmes: readonly string[],
): Promise<{ id: string; released: ReleasedFigures }[]> {
  return manager.query<{ id: string; released: ReleasedFigures }[]>(
    `select b.id, b.figures -> 'released' as released from briefing b
     where b.state = 'released' and exists (
       select from jsonb_array_elements(b.figures -> 'programmes') p where (p ->> 'id')::uuid = any($1::uuid[]))
     order by b.released_at, b.id`,
    [programmes],
  );
}
