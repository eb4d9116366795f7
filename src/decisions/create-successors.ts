import type { EntityManager } from 'typeorm';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { decideMessages } from './decide.messages.js';
import type { StepInput } from './decision-case.js';
import type { ReadyStep } from './write-effects.js';

/** What the history keeps of a follow-on contract: payroll may bring it later under a number of its own. */
export interface MadeSuccessor extends Record<string, unknown> {
  id: string;
  number: string;
  /** Whether the number is ours for the time being. */
  provisional: boolean;
}

/** V4101-5 → V4101-5/2 → V4101-5/3: the first of these that is free. */
export function provisionalNumber(number: string, taken: ReadonlySet<string>): string {
  const [, stem = number, count = '1'] = /^(.*)\/(\d{1,3})$/.exec(number) ?? [];
  let next = Number(count) + 1;
  while (taken.has(`${stem}/${next}`)) next += 1;
  return `${stem}/${next}`;
}

async function takenNumbers(manager: EntityManager, steps: readonly ReadyStep[], given?: string): Promise<Set<string>> {
  const stems = steps.map(({ it }) => it.contract.number.replace(/\/\d{1,3}$/, ''));
  const rows = await manager.query<{ number: string }[]>(
    `select number from contract where number = $2
     union select c.number from contract c join unnest($1::text[]) stem on starts_with(c.number, stem || '/')`,
    [stems, given ?? null],
  );
  return new Set(rows.map(({ number }) => number));
}

/**
 * Makes the follow-on contracts of what was agreed, from the day after the end, with their place in the chain: on the
 * terms of the proposal, or as before.
 * @returns by the id of the contract that ends
 */
export async function createSuccessors(
  manager: EntityManager,
  steps: readonly ReadyStep[],
  { number: given }: StepInput,
): Promise<Map<string, MadeSuccessor>> {
  if (given && steps.length > 1)
    throw new VerbleibError('number_of_many', EXIT.usage, {
      de: decideMessages.de.oneNumber(),
      en: decideMessages.en.oneNumber(),
    });
  const taken = await takenNumbers(manager, steps, given);
  if (given && taken.has(given))
    throw new VerbleibError('number_taken', EXIT.badInput, {
      de: decideMessages.de.numberTaken(given),
      en: decideMessages.en.numberTaken(given),
    });
  const rows = steps.map(({ it }) => {
    const number = given ?? provisionalNumber(it.contract.number, taken);
    taken.add(number);
    return { contract_id: it.contract.id, number };
  });
  const made = await manager.query<{ id: string; number: string; predecessor_id: string }[]>(
    `insert into contract (number, employee_id, position_id, unit_id, programme_id, predecessor_id, job_title, starts_on, ends_on,
       ground, ground_text, signed_on, received_on, weekly_hours, fte, pay_group, pay_step, supervisor_number)
     select r.number, c.employee_id, coalesce(d.new_position_id, c.position_id), coalesce(d.new_unit_id, p.unit_id, c.unit_id),
       coalesce(p.programme_id, c.programme_id), c.id, coalesce(nullif(p.title, ''), c.job_title), c.ends_on + 1, d.new_ends_on,
       d.new_ground, case when d.new_ground = c.ground then c.ground_text end, d.signed_on, d.received_on,
       coalesce(d.new_weekly_hours, c.weekly_hours), coalesce(d.new_fte, c.fte), coalesce(d.new_pay_group, c.pay_group),
       coalesce(d.new_pay_step, c.pay_step), c.supervisor_number
     from jsonb_to_recordset($1::jsonb) as r(contract_id uuid, number text)
     join contract c on c.id = r.contract_id join decision d on d.contract_id = c.id
     left join position p on p.id = d.new_position_id
     returning id, number, predecessor_id`,
    [JSON.stringify(rows)],
  );
  await manager.query(
    `update decision d set successor_id = n.id from contract n
     where n.id = any ($1::uuid[]) and d.contract_id = n.predecessor_id`,
    [made.map(({ id }) => id)],
  );
  return new Map(
    made.map(({ id, number, predecessor_id: before }) => [before, { id, number, provisional: given === undefined }]),
  );
}
