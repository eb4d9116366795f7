import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { scratchTable } from '../database/scratch-table.js';
import { addressBouncesSql } from '../mail/bounces/bounce.sql.js';
import { escalationRoutes, type House, hrRoutes, managerRoutes, type Route, type RoutedUnit } from './routing.js';

/**
 * The recipient's id of a mailbox that belongs to no person: made of its address, so that it stays the same.
 * @param address SQL expression
 */
export function mailboxIdSql(address: string): string {
  return `md5(lower(${address}))::uuid`;
}

async function loadHouse(manager: EntityManager, date: string, hrMailbox: string): Promise<House> {
  const units = await manager.query<RoutedUnit[]>(
    `select id, parent_id as "parentId", manager_id as "managerId", deputy_id as "deputyId", hr_contact_id as "hrContactId" from unit`,
  );
  // Whoever has contracts and none that runs has left; managers without a contract in the register are fine. An address from
  // which mails come back reaches nobody.
  const people = await manager.query<{ id: string }[]>(
    `select e.id from employee e
     where e.email is not null and not ${addressBouncesSql('e.email', '$1::date')} and e.id in (
       select manager_id from unit union select deputy_id from unit union select hr_contact_id from unit
       union select representative_id from absence)
     and (not exists (select from contract c where c.employee_id = e.id) or exists (
       select from contract c where c.employee_id = e.id and (c.ends_on is null or c.ends_on >= $1::date)
         and (c.left_on is null or c.left_on >= $1::date)))`,
    [date],
  );
  const absences = await manager.query<{ id: string; representative: string | null }[]>(
    `select employee_id as id, representative_id as representative from absence
     where $1::date between starts_on and ends_on
     order by representative_id is not null, starts_on`,
    [date],
  );
  const [mailbox] = hrMailbox
    ? await manager.query<{ id: string }[]>(
        `select ${mailboxIdSql('address')} as id from (values ($1::text)) box(address)`,
        [hrMailbox],
      )
    : [];
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    reachable: new Set(people.map((person) => person.id)),
    absent: new Map(absences.map((absence) => [absence.id, absence.representative])),
    ...(mailbox ? { hrMailbox: mailbox.id } : {}),
  };
}

/**
 * Who is told by a route `r` about somebody's contract, and in whose place: two SQL columns, `recipient` and `responsible`. The second steps in where the
 * first would be told about their own contract, or already acts in the manager's place.
 * @param employee SQL expression of whose contract it is
 */
export function toldSql(employee: string): string {
  const stepsAside = `coalesce(${employee} = r.first or ${employee} = r.behind, false)`;
  return `case when ${stepsAside} then r.second else r.first end as recipient,
    case when ${stepsAside} then r.second_for else r.first_for end as responsible`;
}

function routeRow(unit: string, role: string, [first, second]: Route[], behind?: Route): Record<string, string | null> {
  return {
    unit_id: unit,
    role,
    first: first?.recipient ?? null,
    first_for: first?.responsible ?? null,
    second: second?.recipient ?? null,
    second_for: second?.responsible ?? null,
    behind: behind?.recipient ?? null,
  };
}

/**
 * Who is told about each unit's contracts, as the temporary table `route (unit_id, role, first, first_for, second,
 * second_for, behind)`: the second steps in where the first would be told about their own contract; in the escalation also where
 * that is the contract of the manager whom it goes past (`behind`), because the first then acts as manager. Every unit has a row per role
 * (hr, manager, escalation); empty ones mean that nobody can be told. And how each of them is addressed: `addressee`.
 */
export async function writeRoutes(manager: EntityManager, settings: Settings, date: Temporal.PlainDate): Promise<void> {
  const house = await loadHouse(manager, date.toString(), settings.reminders.hrMailbox);
  const rows = [...house.units.keys()].flatMap((unit) => [
    routeRow(unit, 'hr', hrRoutes(unit, house)),
    routeRow(unit, 'manager', managerRoutes(unit, house)),
    routeRow(unit, 'escalation', escalationRoutes(unit, house), managerRoutes(unit, house)[0]),
  ]);
  const columns = 'unit_id uuid, role text, first uuid, first_for uuid, second uuid, second_for uuid, behind uuid';
  await scratchTable(manager, 'route', columns);
  await manager.query(`insert into route select * from jsonb_to_recordset($1::jsonb) as r(${columns})`, [
    JSON.stringify(rows),
  ]);
  await scratchTable(
    manager,
    'addressee',
    'recipient uuid, kind text, address text, name text, locale text, mode text',
  );
  await manager.query(
    `insert into addressee
     select e.id, 'employee', e.email, trim(e.given_name || ' ' || e.family_name), coalesce(e.locale, $1), coalesce(e.reminder_mode, $2)
     from employee e where e.id in (select first from route union select second from route)
     union all
     select distinct on (lower(address)) ${mailboxIdSql('address')}, 'mailbox', address, '', $1, $2
     from (select $3::text as address where $3 <> '' union select unnest(mailboxes) from reminder_rule) box`,
    [settings.locale, settings.reminders.mode, settings.reminders.hrMailbox],
  );
}
