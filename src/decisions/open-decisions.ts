import type { EntityManager } from 'typeorm';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { reopenMovedEnds } from './reopen-moved-ends.js';
import type { Step } from './transitions.js';
import { writeReopened } from './write-reopened.js';

export type OpenDecisionCounts = Record<
  'decisions_opened' | 'decisions_closed' | 'decisions_reopened' | 'decisions_woken',
  number
>;

/**
 * A signed contract of the same person, in any post, that starts the day after `c` ends; one row, null where there is none.
 * An aggregate: `order by … limit 1` tempts the planner to walk the index of the order.
 */
const SIGNED_FOLLOW_ON = `
  select (array_agg(n.id order by n.number))[1] as id from contract n
  where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $1::date`;

async function count(manager: EntityManager, sql: string, parameters: unknown[]): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(sql, parameters);
  return row!.count;
}

/**
 * One decision for every contract in reach (`due`). What the register has decided already is opened as decided. The new ones
 * are looked up before anything is written: a join with the table that is being filled walks past all that is new.
 */
async function openNew(manager: EntityManager, date: string): Promise<number> {
  await scratchTable(manager, 'unopened', 'contract_id uuid, ends_on date, successor_id uuid');
  await fillScratch(
    manager,
    'unopened',
    `insert into unopened
     select c.contract_id, c.ends_on, f.id from due c left join lateral (${SIGNED_FOLLOW_ON} and c.decided) f on true
     where not exists (select from decision d where d.contract_id = c.contract_id)`,
    [date],
  );
  return count(
    manager,
    `with opened as (
       insert into decision (contract_id, ends_on, state, successor_id, opened_on, closed_on)
       select contract_id, ends_on, case when successor_id is null then 'undecided' else 'done' end, successor_id, $1::date,
         case when successor_id is not null then $1::date end
       from unopened
       on conflict (contract_id) do nothing
       returning id, state
     ), told as (
       insert into decision_event (decision_id, step, to_state, on_date)
       select id, 'register_signed', state, $1::date from opened where state = 'done'
     )
     select count(*) from opened`,
    [date],
  );
}

/** Closes, by what the register says, what is still open: a signed follow-on, no end any more, or leaving on or before the end. */
function closeByRegister(manager: EntityManager, date: string): Promise<number> {
  return count(
    manager,
    `with settled as (
       select d.id, d.state, f.id as successor_id,
         case when f.id is not null or c.ends_on is null then 'done' else 'leaving' end as to_state
       from decision d join contract c on c.id = d.contract_id
       left join due u on u.contract_id = d.contract_id
       left join lateral (${SIGNED_FOLLOW_ON}) f on true
       -- Of those in reach it is known whether they are decided.
       where d.closed_on is null and (u.contract_id is null or u.decided) and (f.id is not null or c.ends_on is null or c.left_on <= c.ends_on)
     ), closed as (
       update decision d set state = s.to_state, successor_id = s.successor_id, closed_on = $1::date, version = version + 1
       from settled s where s.id = d.id
     ), told as (
       insert into decision_event (decision_id, step, from_state, to_state, on_date)
       select id, case to_state when 'done' then 'register_signed' else 'register_left' end, state, to_state, $1::date
       from settled
     )
     select count(*) from settled`,
    [date],
  );
}

/** What waits for funding wakes on its day: as a proposal where there is one. */
function wakeWaiting(manager: EntityManager, date: string): Promise<number> {
  return count(
    manager,
    `with woken as (
       update decision set state = case when kind is null then 'undecided' else 'proposed' end, waiting_until = null,
         version = version + 1
       where state = 'waiting_for_funding' and waiting_until <= $1::date
       returning id, state
     ), told as (
       insert into decision_event (decision_id, step, from_state, to_state, on_date)
       select id, 'wake', 'waiting_for_funding', state, $1::date from woken
     )
     select count(*) from woken`,
    [date],
  );
}

/** What the register alone had closed, and says no longer, is open again; only while the last day lies ahead. */
function reopenWithdrawn(manager: EntityManager, date: Temporal.PlainDate): Promise<number> {
  return writeReopened(
    manager,
    'register_withdrawn',
    `select d.id, d.ends_on from decision d join contract c on c.id = d.contract_id
     cross join lateral (select v.step from decision_event v where v.decision_id = d.id and v.to_state = d.state
       order by v.id desc limit 1) last
     where d.closed_on is not null and d.ends_on >= $1::date and c.ends_on = d.ends_on and (
       last.step = 'register_signed' and not exists (
         select from contract n
         where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $1::date)
       or last.step = 'register_left' and (c.left_on is null or c.left_on > c.ends_on))`,
    [date.toString()],
    date,
  );
}

/**
 * Brings the decisions up to what the register says on a date, set-based and idempotent: opens one for every contract in
 * reach, reopens those whose last day moved or whose ground for being closed is gone, closes those that the register has
 * decided, and wakes those that waited until today. Needs `due` (`writeDueContracts`): a contract is in reach while it is in a window.
 */
export async function openDecisions(manager: EntityManager, date: Temporal.PlainDate): Promise<OpenDecisionCounts> {
  const day = date.toString();
  const decisions_reopened = (await reopenMovedEnds(manager, date)) + (await reopenWithdrawn(manager, date));
  const decisions_opened = await openNew(manager, day);
  const decisions_closed = await closeByRegister(manager, day);
  const decisions_woken = await wakeWaiting(manager, day);
  return { decisions_opened, decisions_closed, decisions_reopened, decisions_woken };
}

/** Steps of the look of which people hear: what they believed settled, or put off, is their turn again. */
export const TOLD_STEPS: readonly Step[] = ['wake', 'end_moved', 'register_withdrawn'];
