import type { EntityManager } from 'typeorm';
import type { RuleId } from '../../law/rule.js';
import { decidedSql } from '../../registry/decision.sql.js';
import { responsibleNameSql, type Told } from './why-told.js';

/** A deadline that is on another day than before. Dates are ISO text. */
export interface MovedDeadline {
  rule: RuleId;
  variant: string;
  /** null: it is new. */
  old_due: string | null;
  /** null: there is none any more. */
  new_due: string | null;
}

/** What moved for the contracts of one last day and committee. */
export interface MoveGroup {
  ends_on: string;
  committee: string | null;
  contracts: number;
  units: string[];
  moves: MovedDeadline[];
}

/** A contract whose end was changed. */
export interface EndChange {
  family_name: string;
  given_name: string;
  unit: string;
  unit_name: string;
  committee_id: string | null;
  /** null: permanent. */
  old_end: string | null;
  new_end: string | null;
}

/** SQL: a change of history as the cause of a notice. @param id expression of its number */
export const changeCause = (id: string): string => `lpad(to_hex(${id}), 32, '0')::uuid`;

/**
 * SQL: the change that notice `n` is about, as `h`: the first end that the contract had on that day, and the change's own
 * new one. @param timeZone expression of the house's time zone
 */
const changeOf = (timeZone: string): string => `lateral (
  select g.id, g.new_value #>> '{}' as new_end, (
    select f.old_value #>> '{}' from change f
    where f.entity_id = g.entity_id and f.field = 'ends_on'
      and (f.happened_at at time zone ${timeZone})::date = (g.happened_at at time zone ${timeZone})::date
    order by f.id limit 1) as old_end
  from change g where g.entity_id = n.contract_id and g.field = 'ends_on' and ${changeCause('g.id')} = n.cause_id) h on true`;

/**
 * Strikes out what is settled between the look and the sending: the contract is gone, over, decided or left, its end
 * was changed (again), or the move was overtaken by another on the same day, which has a notice of its own.
 * @param today business date, ISO
 */
export async function dropSettledMoves(
  manager: EntityManager,
  mail: string,
  today: string,
  timeZone: string,
): Promise<void> {
  await manager.query(
    `update notice set dropped_on = $2::date, dropped_reason = settled.reason
     from (
       select n.id, case
         when c.id is null then 'contract_gone'
         when m.id is null and h.id is null then 'superseded'
         when c.ends_on is distinct from coalesce(m.ends_on, h.new_end::date) then 'end_changed'
         when h.id is not null and h.new_end is not distinct from h.old_end then 'superseded'
         when c.ends_on < $2::date then 'over'
         when c.left_on <= coalesce(c.ends_on, $2::date) then 'left'
         when ${decidedSql('c', '$2::date')} then 'decided'
         end as reason
       from notice n
       left join contract c on c.id = n.contract_id
       left join plan_move m on m.id = n.cause_id
       left join ${changeOf('$3')}
       where n.mail_id = $1 and n.dropped_on is null
     ) settled
     where notice.id = settled.id and settled.reason is not null`,
    [mail, today, timeZone],
  );
}

/**
 * What moved, by last day and committee; moves of several days are one. What is past either way, or back where it was, is
 * left out.
 */
export async function moveGroups(manager: EntityManager, mail: string, today: string): Promise<MoveGroup[]> {
  return manager.query<MoveGroup[]>(
    `with told as (
       select m.ends_on, m.committee_id, count(distinct n.contract_id) as contracts,
         array_agg(distinct u.code) as units, array_agg(distinct m.moved_on) as days
       from notice n join plan_move m on m.id = n.cause_id
       join contract c on c.id = n.contract_id join unit u on u.id = c.unit_id
       where n.mail_id = $1 and n.dropped_on is null
       group by m.ends_on, m.committee_id
     ), moved as (
       select t.ends_on, t.committee_id, t.contracts, t.units, m.rule, m.variant,
         (array_agg(m.old_due order by m.moved_on))[1] as old_due, (array_agg(m.new_due order by m.moved_on desc))[1] as new_due
       from told t
       join plan_move m on m.ends_on = t.ends_on and m.committee_id is not distinct from t.committee_id
         and m.moved_on = any (t.days)
       where m.rule <> 'T9'
       group by t.ends_on, t.committee_id, t.contracts, t.units, m.rule, m.variant
     )
     select m.ends_on, k.name as committee, m.contracts::int as contracts, m.units,
       jsonb_agg(jsonb_build_object('rule', m.rule, 'variant', m.variant, 'old_due', m.old_due, 'new_due', m.new_due)
         order by coalesce(m.new_due, m.old_due), m.rule, m.variant) as moves
     from moved m left join committee k on k.id = m.committee_id
     where m.old_due is distinct from m.new_due and greatest(m.old_due, m.new_due) >= $2::date
     group by m.ends_on, m.committee_id, k.name, m.contracts, m.units
     order by m.ends_on, k.name nulls first`,
    [mail, today],
  );
}

/** Contracts of the mail whose end was changed, by the ends. */
export async function endChanges(manager: EntityManager, mail: string, timeZone: string): Promise<EndChange[]> {
  return manager.query<EndChange[]>(
    `select distinct e.family_name, e.given_name, u.code as unit, u.name as unit_name, p.committee_id, h.old_end, h.new_end, c.id
     from notice n
     join ${changeOf('$2')}
     join contract c on c.id = n.contract_id
     join employee e on e.id = c.employee_id
     join unit u on u.id = c.unit_id
     left join programme p on p.id = c.programme_id
     where n.mail_id = $1 and n.dropped_on is null
     order by h.new_end, h.old_end, e.family_name, e.given_name, c.id`,
    [mail, timeZone],
  );
}

/** In which role and for which units the recipient is told. */
export async function planToldAs(manager: EntityManager, mail: string): Promise<Told[]> {
  return manager.query<Told[]>(
    `select distinct n.role, u.code as unit, u.name as unit_name, ${responsibleNameSql('n')} as responsible_name
     from notice n join contract c on c.id = n.contract_id join unit u on u.id = c.unit_id
     where n.mail_id = $1 and n.dropped_on is null order by 1, 2`,
    [mail],
  );
}
