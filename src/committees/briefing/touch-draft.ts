import type { EntityManager } from 'typeorm';
import { BriefingProblem } from './briefing-problem.js';

/**
 * Counts up a draft's version, with changes to its own row where there are some.
 * @param what `column = $3, …` with its values
 * @returns whether it was the version named
 * @throws BriefingProblem where it is released
 */
export async function touchDraft(
  manager: EntityManager,
  id: string,
  version: number,
  what = '',
  values: unknown[] = [],
): Promise<boolean> {
  const [now] = await manager.query<{ state: string }[]>('select state from briefing where id = $1 for update', [id]);
  if (now?.state === 'released') throw new BriefingProblem('briefing_released', (say) => say.notDraft);
  const changed = await manager.query<unknown[]>(
    `with changed as (update briefing set ${what && `${what}, `}version = version + 1 where id = $1 and version = $2 returning id)
     select id from changed`,
    [id, version, ...values],
  );
  return changed.length > 0;
}
