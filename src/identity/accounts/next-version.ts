import type { EntityManager } from 'typeorm';
import { staleAccount } from './account-problem.js';

/** An account that is changed: by whom, and from which version of it (left out: whatever it is). */
export interface AccountChange {
  actor: string;
  id: string;
  version?: number | undefined;
}

/**
 * The first thing in every change of an account: of two who change the same version, the second is refused.
 * @throws VerbleibError exit 75 where somebody else has saved since
 */
export async function nextVersion(manager: EntityManager, id: string, version?: number): Promise<void> {
  const [changed] = await manager.query<unknown[]>(
    `with changed as (
       update account set version = version + 1 where id = $1 and ($2::int is null or version = $2) returning id)
     select id from changed`,
    [id, version ?? null],
  );
  if (!changed) throw staleAccount();
}
