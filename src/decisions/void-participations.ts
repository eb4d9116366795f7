import type { EntityManager } from 'typeorm';
import type { Step } from './transitions.js';

/**
 * P1: what the bodies were told holds no longer; their answers are kept with the day and the step that made them void.
 * @param decisions ids
 */
export async function voidParticipations(
  manager: EntityManager,
  decisions: readonly string[],
  on: Temporal.PlainDate,
  reason: Step,
): Promise<void> {
  if (decisions.length === 0) return;
  await manager.query(
    `update participation set void_on = $2::date, void_reason = $3, version = version + 1
     where decision_id = any ($1::uuid[]) and void_on is null`,
    [decisions, on.toString(), reason],
  );
}
