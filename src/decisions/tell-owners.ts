import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { prepareOwedNotices, writeNotices } from '../reminders/write-notices.js';
import { toldSql, writeRoutes } from '../reminders/write-routes.js';
import { STATES } from './states.js';
import { NEXT_STEPS } from './transitions.js';

/** Of what is closed both hear: nobody owns a next step. */
const TOLD = STATES.flatMap((state) =>
  (NEXT_STEPS[state] ? [NEXT_STEPS[state].owner] : ['hr', 'manager']).map((role) => ({ state, role })),
);

/**
 * Tells those whose turn it is now about events, once each: HR contact or manager of the contract's unit; who stands in
 * where the first would be told about their own contract, and HR where a unit has no manager. Needs `route` and `addressee` (`writeRoutes`).
 * @param events SQL condition on `decision_event e`; its parameters are $1 and, after the roles, $3 …
 * @returns how many notices were written
 */
export async function writeDecisionNotices(
  manager: EntityManager,
  events: string,
  [first, ...others]: readonly [unknown, ...unknown[]],
  date: Temporal.PlainDate,
): Promise<number> {
  await prepareOwedNotices(manager);
  await manager.query(
    `insert into owed_notice
     select c.id, e.id, r.role, r.recipient, r.responsible
     from decision_event e join decision d on d.id = e.decision_id join contract c on c.id = d.contract_id
     join jsonb_to_recordset($2::jsonb) as told(state text, role text) on told.state = d.state
     cross join lateral (
       select * from (
         select r.role, ${toldSql('c.employee_id')} from route r where r.unit_id = c.unit_id and r.role in (told.role, 'hr')) o
       where o.recipient is not null order by o.role <> told.role limit 1) r
     where ${events}`,
    [first, JSON.stringify(TOLD), ...others],
  );
  return writeNotices(manager, 'decision', date, 'digest');
}

/** The same for the events of a step that somebody has just taken. */
export async function tellOwners(
  manager: EntityManager,
  settings: Settings,
  eventIds: readonly string[],
  date: Temporal.PlainDate,
): Promise<void> {
  await writeRoutes(manager, settings, date);
  await writeDecisionNotices(manager, 'e.id = any ($1::uuid[])', [eventIds], date);
}
