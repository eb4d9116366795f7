import type { EntityManager } from 'typeorm';
import { CONTRACT_JOINS, CONTRACT_LINE, type ContractLine } from './contract-line.js';
import { decidedSql, decisionSql } from '../../registry/decision.sql.js';
import { SUPERSEDED } from './superseded.sql.js';
import { responsibleNameSql, type Role } from './why-told.js';

/** A contract that ends around the turn of the year, and what happened to it since the recipient's previous look. */
export interface YearEndLine extends ContractLine {
  /** It came into the register, the unit or the window since then. */
  is_new: boolean;
  decided: boolean;
  /** The decision fell since then. */
  newly_decided: boolean;
}

/** A contract that was in the previous look and is not any more. */
export interface GoneLine {
  family_name: string;
  given_name: string;
  unit: string;
  unit_name: string;
  /** How it left: another last day, another unit, or deleted from the register. */
  how: 'end_changed' | 'moved' | 'deleted';
  /** The last day now; null where it has become permanent or is deleted. */
  ends_on: string | null;
}

/** A unit that the recipient looks after, with the look before this one. */
export interface YearEndUnit {
  unit: string;
  unit_name: string;
  role: Role;
  responsible_name: string | null;
  /** 31 December of the year looked at. */
  year_end: string;
  /** Business date of the previous look; null where this is the first. */
  previous: string | null;
}

/** What a recipient's look shows. */
export interface YearEndFacts {
  /** At least one. */
  units: YearEndUnit[];
  lines: YearEndLine[];
  gone: GoneLine[];
}

/** SQL: the units of the mail, each with the moment of the recipient's previous look that has arrived. */
const UNITS = `
  looked as (
    select r.subject_id as unit_id, r.role, r.recipient, r.responsible, r.ends_on as year_end,
      before.run_date as previous, before.created_at as seen_at
    from reminder r
    left join lateral (
      select b.run_date, bm.created_at from reminder b join mail bm on bm.id = b.mail_id
      where b.kind = 'year_end' and b.subject_id = r.subject_id and b.recipient = r.recipient
        and b.ends_on = r.ends_on and b.run_date < r.run_date and b.mail_id <> r.mail_id
        and b.dropped_on is null and bm.state = 'sent'
      order by b.run_date desc limit 1) before on true
    where r.mail_id = $1 and r.kind = 'year_end' and r.dropped_on is null)`;

/** SQL: the window, 1 December to 31 January. */
const inWindow = (day: string): string => `(${day} between l.year_end - 30 and l.year_end + 31)`;

export async function yearEndUnits(manager: EntityManager, mail: string): Promise<YearEndUnit[]> {
  return manager.query<YearEndUnit[]>(
    `with ${UNITS}
     select u.code as unit, u.name as unit_name, l.role, l.year_end, l.previous,
       ${responsibleNameSql('l')} as responsible_name
     from looked l join unit u on u.id = l.unit_id
     order by u.code`,
    [mail],
  );
}

/**
 * Every contract of the mail's units that ends in the window. New: entered, or brought here by a change of end or unit,
 * since the previous look. Newly decided: the follow-on was entered or signed, or the leaving recorded, since then.
 * The recipient's own contracts are for others to decide: they are left out. So are those of people who left before the
 * window, once the recipient has seen that they did.
 */
export async function yearEndLines(manager: EntityManager, mail: string, today: string): Promise<YearEndLine[]> {
  return manager.query<YearEndLine[]>(
    `with ${UNITS}, ending as (
       select c.id, l.seen_at, ${decisionSql('c', '$2::date')} as decision,
         coalesce(c.left_on <= c.ends_on, false) or ${decidedSql('c', '$2::date')} as decided,
         c.created_at > l.seen_at or exists (
           select from change h
           where h.entity_id = c.id and h.field in ('ends_on', 'unit_id') and h.id = (
             select min(f.id) from change f where f.entity_id = c.id and f.field = h.field and f.happened_at > l.seen_at)
           and case h.field
             when 'unit_id' then (h.old_value #>> '{}')::uuid <> c.unit_id
             else not coalesce(${inWindow(`(h.old_value #>> '{}')::date`)}, false) end) as is_new
       from looked l join contract c on c.unit_id = l.unit_id and ${inWindow('c.ends_on')}
         and c.employee_id <> l.recipient
         and (c.left_on is null or c.left_on >= l.year_end - 30 or exists (
           select from change h where h.entity_id = c.id and h.field = 'left_on' and h.happened_at > l.seen_at)))
     select ${CONTRACT_LINE}, d.decision, d.decided, coalesce(d.is_new, false) as is_new,
       coalesce(d.decided and not d.is_new and case
         when made.at is not null then made.at > d.seen_at
         when d.decision = 'ended' then exists (
           select from change h where h.entity_id = c.id and h.field in ('left_on', 'ends_on') and h.happened_at > d.seen_at)
         else not exists (
           select from contract n
           where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= $2::date
             and n.created_at <= d.seen_at and not exists (
               select from change h
               where h.entity_id = n.id and h.field in ('signed_on', 'starts_on') and h.happened_at > d.seen_at))
         end, false) as newly_decided
     from ending d join contract c on c.id = d.id ${CONTRACT_JOINS}
     left join lateral (
       select max(v.happened_at) as at from decision o join decision_event v on v.decision_id = o.id and v.to_state = o.state
       where o.contract_id = c.id and o.ends_on = c.ends_on and o.state = d.decision and o.closed_on is not null) made on true`,
    [mail, today],
  );
}

/** Contracts that the previous look had and this one has not: their end or unit was changed, or they were deleted. */
export async function goneLines(manager: EntityManager, mail: string): Promise<GoneLine[]> {
  return manager.query<GoneLine[]>(
    `with ${UNITS}, first_change as (
       select distinct on (l.unit_id, h.entity_id, h.field) l.unit_id, l.year_end, h.entity_id, h.field, h.old_value
       from looked l join change h on h.entity = 'contract' and h.happened_at > l.seen_at
         and (h.field in ('ends_on', 'unit_id') or h.field is null)
       order by l.unit_id, h.entity_id, h.field, h.id),
     was as (
       select l.unit_id, l.recipient, l.year_end, f.entity_id,
         max(f.old_value #>> '{}') filter (where f.field = 'ends_on') as old_end,
         max(f.old_value #>> '{}') filter (where f.field = 'unit_id') as old_unit,
         (array_agg(f.old_value) filter (where f.field is null))[1] as deleted
       from looked l join first_change f on f.unit_id = l.unit_id group by l.unit_id, l.recipient, l.year_end, f.entity_id)
     select e.family_name, e.given_name, u.code as unit, u.name as unit_name, c.ends_on,
       case when c.id is null then 'deleted' when c.unit_id <> l.unit_id then 'moved' else 'end_changed' end as how
     from was l
     left join contract c on c.id = l.entity_id
     join employee e on e.id = coalesce(c.employee_id, (l.deleted ->> 'employee_id')::uuid) and e.id <> l.recipient
     join unit u on u.id = l.unit_id
     where coalesce(l.old_unit::uuid, c.unit_id, (l.deleted ->> 'unit_id')::uuid) = l.unit_id
       and ${inWindow(`coalesce(l.old_end::date, c.ends_on, (l.deleted ->> 'ends_on')::date)`)}
       and not coalesce(c.unit_id = l.unit_id and ${inWindow('c.ends_on')}, false)`,
    [mail],
  );
}

/** Of a unit that waits with two looks, because the first one could not leave, only the later counts. */
export async function dropOlderLooks(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update reminder set dropped_on = $2::date, dropped_reason = 'superseded'
     where id in (
       select r.id from reminder r join mail m on m.id = r.mail_id
       where r.mail_id = $1 and r.kind = 'year_end' and r.dropped_on is null and ${SUPERSEDED})`,
    [mail, today],
  );
}
