import type { EntityManager } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { decidedJoins } from '../registry/decision.sql.js';

export interface CliffCounts {
  cliffs_opened: number;
  cliffs_closed: number;
}

/** Both scopes that a contract counts in. */
const SCOPES = ['programme', 'unit'] as const;

/** Contracts of programmes and units that run on the date and end within the horizon: temporary table `ending`. */
async function writeEnding(manager: EntityManager, date: string, horizonDays: number): Promise<void> {
  await scratchTable(
    manager,
    'ending',
    'id uuid, scope text, scope_id uuid, ends_on date, employee_id uuid, fte numeric, decided boolean',
  );
  const { joins, decided } = decidedJoins('r', '$1::date');
  await fillScratch(
    manager,
    'ending',
    `insert into ending
     select r.id, s.scope, s.scope_id, r.ends_on, r.employee_id, r.fte, ${decided}
     from contract r ${joins}
     cross join lateral (values ${SCOPES.map((scope) => `('${scope}', r.${scope}_id)`).join(', ')}) s(scope, scope_id)
     where r.ends_on between $1::date and $1::date + $2::int and r.starts_on <= $1::date
       and (r.left_on is null or r.left_on > r.ends_on) and s.scope_id is not null`,
    [date, horizonDays],
  );
}

/** Contracts that run on the date `$1`, by programme or unit. */
const strengthOf = (scope: (typeof SCOPES)[number]): string => `
  select '${scope}' as scope, r.${scope}_id as scope_id, count(*)::int as running,
    count(distinct r.employee_id)::int as headcount,
    (count(distinct r.employee_id) filter (where r.ends_on is not null))::int as fixed_term, sum(r.fte) as fte_total
  from contract r
  where r.starts_on <= $1::date and (r.ends_on is null or r.ends_on >= $1::date)
    and (r.left_on is null or r.left_on >= $1::date) and r.${scope}_id is not null
  group by r.${scope}_id`;

/**
 * Who ends together, with the current strength of the programme or unit, as the temporary table `cohort`.
 * A person counts once in people and headcount, however many contracts they hold there.
 */
async function writeCohorts(manager: EntityManager, settings: Settings['cliffs'], date: string): Promise<void> {
  await scratchTable(
    manager,
    'cohort',
    `scope text, scope_id uuid, ends_on date, contracts int, people int, fte numeric, decided int, running int, headcount int,
     fixed_term int, fte_total numeric, is_cliff boolean`,
  );
  await manager.query(
    `insert into cohort
     with cohorts as (
       select scope, scope_id, ends_on, count(*)::int as contracts, count(distinct employee_id)::int as people,
         sum(fte) as fte, (count(*) filter (where decided))::int as decided
       from ending group by scope, scope_id, ends_on
     ), strength as (
       ${SCOPES.map(strengthOf).join(' union all ')}
     )
     select *, contracts >= $2::int
       and (people >= $3::numeric * fixed_term or people >= $4::numeric * headcount) as is_cliff
     from cohorts join strength using (scope, scope_id)`,
    [date, settings.minContracts, settings.minShareFixedTerm, settings.minShareTotal],
  );
}

const FIGURES = ['contracts', 'running', 'people', 'headcount', 'fixed_term', 'fte', 'fte_total', 'decided'];

async function openCliffs(manager: EntityManager, date: string): Promise<number> {
  const [opened] = await manager.query<{ count: number }[]>(
    `with written as (
       insert into cliff (scope, scope_id, ends_on, opened_on, ${FIGURES.join(', ')})
       select scope, scope_id, ends_on, $1::date, ${FIGURES.join(', ')} from cohort
       where is_cliff and decided < contracts
       on conflict (scope, scope_id, ends_on) do update set closed_on = null where cliff.closed_on is not null
       returning 1
     ) select count(*) from written`,
    [date],
  );
  const columns = (table: string): string => FIGURES.map((name) => `${table}.${name}`).join(', ');
  await manager.query(
    `update cliff set ${FIGURES.map((name) => `${name} = cohort.${name}`).join(', ')} from cohort
     where cliff.scope = cohort.scope and cliff.scope_id = cohort.scope_id and cliff.ends_on = cohort.ends_on
       and cliff.closed_on is null and (${columns('cliff')}) is distinct from (${columns('cohort')})`,
  );
  return opened!.count;
}

async function updateMembers(manager: EntityManager, date: string): Promise<void> {
  // Without fresh statistics (the embedded database gathers none by itself) the joins below may become nested loops.
  await manager.query('analyze cliff, cliff_member');
  await manager.query(
    `update cliff_member m set gone_on = $1::date
     from cliff
     where cliff.id = m.cliff_id and cliff.closed_on is null and m.gone_on is null and not exists (
       select from ending e where e.id = m.contract_id and e.scope = cliff.scope and e.ends_on = cliff.ends_on
         and e.scope_id = cliff.scope_id)`,
    [date],
  );
  await manager.query(
    `insert into cliff_member (cliff_id, contract_id, joined_on)
     select cliff.id, ending.id, $1::date
     from cliff join ending on ending.scope = cliff.scope and ending.scope_id = cliff.scope_id and ending.ends_on = cliff.ends_on
     where cliff.closed_on is null
     on conflict (cliff_id, contract_id) do update set gone_on = null where cliff_member.gone_on is not null`,
    [date],
  );
}

async function closeCliffs(manager: EntityManager, date: string): Promise<number> {
  const [closed] = await manager.query<{ count: number }[]>(
    `with written as (
       update cliff set closed_on = $1::date
       where closed_on is null and not exists (
         select from cohort
         where cohort.scope = cliff.scope and cohort.scope_id = cliff.scope_id and cohort.ends_on = cliff.ends_on
           and cohort.decided < cohort.contracts)
       returning 1
     ) select count(*) from written`,
    [date],
  );
  return closed!.count;
}

/**
 * Brings the cliffs up to date. A cliff is one object per scope and day: once opened it lives on while people join or
 * leave it, also when it falls below the thresholds, until nobody in it is undecided or its day has passed; then it
 * is closed with its last figures.
 */
export async function lookAtCliffs(
  manager: EntityManager,
  settings: Settings['cliffs'],
  date: Temporal.PlainDate,
): Promise<CliffCounts> {
  const day = date.toString();
  await writeEnding(manager, day, settings.horizonDays);
  await writeCohorts(manager, settings, day);
  const cliffs_opened = await openCliffs(manager, day);
  await updateMembers(manager, day);
  return { cliffs_opened, cliffs_closed: await closeCliffs(manager, day) };
}
