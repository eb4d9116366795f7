import type { EntityManager } from 'typeorm';
import { scratchTable } from '../database/scratch-table.js';
import type { Step } from './transitions.js';

/**
 * Puts decisions back to undecided because of what the register says now, with void participation and an event each.
 * @param found SQL that selects `(decision id, last day)`
 * @returns how many
 */
export async function writeReopened(
  manager: EntityManager,
  step: Step,
  found: string,
  parameters: unknown[],
  date: Temporal.PlainDate,
): Promise<number> {
  await scratchTable(manager, 'reopened', 'decision_id uuid, state text, old_ends_on date, ends_on date');
  await manager.query(
    `insert into reopened select d.id, d.state, d.ends_on, f.ends_on
     from (${found}) f(id, ends_on) join decision d on d.id = f.id`,
    parameters,
  );
  const [count] = await manager.query<{ count: number }[]>('select count(*) from reopened');
  if (count!.count === 0) return 0;
  await manager.query(
    `update participation p set void_on = $1::date, void_reason = $2, version = version + 1
     from reopened r where r.decision_id = p.decision_id and p.void_on is null`,
    [date.toString(), step],
  );
  await manager.query(
    `update decision d set state = 'undecided', ends_on = r.ends_on, kind = null, new_ends_on = null, new_ground = null,
       new_position_id = null, new_unit_id = null, new_weekly_hours = null, new_fte = null, new_pay_group = null,
       new_pay_step = null, risk_reason = null, funding = null, funding_reason = null, waiting_until = null, signed_on = null,
       signature_form = null, received_on = null, successor_id = null, closed_on = null, version = version + 1
     from reopened r where r.decision_id = d.id`,
  );
  await manager.query(
    `insert into decision_event (decision_id, step, from_state, to_state, on_date, detail)
     select decision_id, $2, state, 'undecided', $1::date, jsonb_build_object('before', old_ends_on, 'ends_on', ends_on)
     from reopened`,
    [date.toString(), step],
  );
  return count!.count;
}
