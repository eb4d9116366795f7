import type { EntityManager } from 'typeorm';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { addressBouncesSql } from '../mail/bounces/bounce.sql.js';

/** A rule of the nightly look: what it is about, and the ids it finds on the date `$1`. */
interface FlagRule {
  rule: string;
  scope: 'contract' | 'unit' | 'committee' | 'cliff';
  sql: string;
}

/** Running or coming fixed-term contracts of people who have not left. */
const LIVE = `c.ends_on >= $1::date and (c.left_on is null or c.left_on > $1::date)`;

/** A follow-on within this many days after a hole is still meant as one (a quarter). */
const HOLE_DAYS = 92;

/** The findings that stand on the register alone; those about recipients come from the reminders. */
const RULES: readonly FlagRule[] = [
  { rule: 'ends_undecided', scope: 'contract', sql: 'select contract_id from due where not decided' },
  { rule: 'no_ground', scope: 'contract', sql: `select c.id from contract c where c.ground is null and ${LIVE}` },
  {
    rule: 'no_address',
    scope: 'contract',
    sql: `select c.id from contract c join employee e on e.id = c.employee_id where e.email is null and ${LIVE}`,
  },
  {
    rule: 'address_bounces',
    scope: 'contract',
    sql: `select c.id from contract c join employee e on e.id = c.employee_id
      where ${addressBouncesSql('e.email', '$1::date')} and ${LIVE}`,
  },
  {
    // Secured money only: a grant that is merely expected secures no contract. Without any: unknown.
    rule: 'beyond_grant',
    scope: 'contract',
    sql: `select c.id from contract c
      join (select programme_id, max(coalesce(until, 'infinity'::date)) as secured_until from (
              select programme_id, ends_on as until from programme_grant where certainty in ('approved', 'statute')
              union all
              select programme_id, in_force_until from (
                select distinct on (programme_id) * from programme_statement where said_on <= $1::date
                order by programme_id, said_on desc, id desc) said
              where certainty = 'statute') secured
            group by programme_id) g using (programme_id)
      where c.ends_on > g.secured_until and ${LIVE}`,
  },
  {
    rule: 'gap',
    scope: 'contract',
    // Looked for from the follow-on's side: contracts that are yet to begin are few.
    sql: `select distinct c.id from contract n join contract c on c.employee_id = n.employee_id
        and c.ends_on between n.starts_on - ${HOLE_DAYS} and n.starts_on - 2
      where n.starts_on > $1::date and ${LIVE}
        and not exists (select from contract o where o.employee_id = c.employee_id
          and o.starts_on <= c.ends_on + 1 and (o.ends_on is null or o.ends_on > c.ends_on))`,
  },
  { rule: 'cliff', scope: 'cliff', sql: `select id from cliff where closed_on is null` },
];

/** Collects the findings of the date in the temporary table `finding (rule, scope, scope_id, detail)`. */
export async function writeFindings(manager: EntityManager, date: Temporal.PlainDate): Promise<void> {
  await scratchTable(manager, 'finding', 'rule text, scope text, scope_id uuid, detail jsonb');
  const found = RULES.map(({ rule, scope, sql }) => `select '${rule}', '${scope}', found.id from (${sql}) found(id)`);
  await fillScratch(manager, 'finding', `insert into finding (rule, scope, scope_id) ${found.join(' union all ')}`, [
    date.toString(),
  ]);
}

export interface FlagCounts {
  flags_opened: number;
  flags_resolved: number;
}

/**
 * Opens a flag for each new finding and resolves those whose cause is gone. A finding that stays changes nothing but what
 * it says of itself (`detail`).
 */
export async function settleFlags(manager: EntityManager, date: Temporal.PlainDate): Promise<FlagCounts> {
  const [opened] = await manager.query<{ count: number }[]>(
    `with written as (
       insert into flag (rule, scope, scope_id, opened_on, detail)
       select distinct rule, scope, scope_id, $1::date, coalesce(detail, '{}') from finding
       where not exists (select from flag o where o.rule = finding.rule and o.scope_id = finding.scope_id and o.resolved_on is null)
       on conflict (rule, scope_id) where resolved_on is null do nothing
       returning 1
     ) select count(*) from written`,
    [date.toString()],
  );
  await manager.query(
    `update flag set detail = f.detail from finding f
     where f.detail is not null and flag.rule = f.rule and flag.scope_id = f.scope_id and flag.resolved_on is null
       and flag.detail <> f.detail`,
  );
  const [resolved] = await manager.query<{ count: number }[]>(
    `with written as (
       update flag set resolved_on = $1::date
       where resolved_on is null
         and not exists (select from finding f where f.rule = flag.rule and f.scope_id = flag.scope_id)
       returning 1
     ) select count(*) from written`,
    [date.toString()],
  );
  return { flags_opened: opened!.count, flags_resolved: resolved!.count };
}
