import type { EntityManager } from 'typeorm';
import type { CohortFigures } from './committee-figures.js';
import { decidedSql } from '../../registry/decision.sql.js';
import { SUPERSEDED } from './superseded.sql.js';

/** What one committee member is told: aggregates of a programme's contracts that end on one day. No persons. */
export interface CohortRow extends CohortFigures {
  programme_id: string;
  programme: string;
  programme_name: string;
  committee_id: string;
  committee: string;
  role: string;
  ends_on: string;
}

/** SQL: contracts that run on the day looked at. */
const RUNNING = `c.starts_on <= $2::date and coalesce(least(c.ends_on, c.left_on), 'infinity') >= $2::date`;

/** SQL: of these, the contracts of a cohort; who leaves before is not one of them, as in a cliff. */
const ENDING = `c.ends_on = r.ends_on and (c.left_on is null or c.left_on > c.ends_on)`;

/**
 * SQL: the figures of cohorts on the day `$2`. An open cliff's own figures are used where there is one: the committee
 * reads the same numbers as HR. Smaller cohorts are counted.
 * @param cohorts SQL of rows with `subject_id` (a programme), `ends_on` and `role`
 */
const figuresOf = (cohorts: string): string => `
  select g.id as programme_id, g.code as programme, g.name as programme_name, b.id as committee_id, b.name as committee, r.role,
    r.ends_on, coalesce(k.contracts, n.ending)::int as ending, coalesce(k.running, n.total)::int as total,
    coalesce(k.fte, n.fte) as fte, coalesce(k.fte_total, n.fte_total) as fte_total,
    coalesce(k.decided, n.decided)::int as decided,
    array(
      select coalesce(max(o.contracts), count(*))::int
      from contract c
      left join cliff o on o.scope = 'programme' and o.scope_id = g.id and o.ends_on = c.ends_on and o.closed_on is null
      where c.programme_id = g.id and ${RUNNING} and c.ends_on <> r.ends_on
        and (c.left_on is null or c.left_on > c.ends_on)
      group by c.ends_on) as others
  from (${cohorts}) r
  join programme g on g.id = r.subject_id
  left join committee b on b.id = g.committee_id
  left join cliff k on k.scope = 'programme' and k.scope_id = g.id and k.ends_on = r.ends_on and k.closed_on is null
  cross join lateral (
    select count(*) filter (where ${ENDING}) as ending, count(*) as total,
      coalesce(sum(c.fte) filter (where ${ENDING}), 0) as fte, coalesce(sum(c.fte), 0) as fte_total,
      count(*) filter (where ${ENDING} and ${decidedSql('c', '$2::date')}) as decided
    from contract c where c.programme_id = g.id and ${RUNNING}
  ) n
  order by r.ends_on, g.code`;

/** The cohorts of a mail that still apply. */
export async function cohortsOfMail(manager: EntityManager, mail: string, today: string): Promise<CohortRow[]> {
  return manager.query<CohortRow[]>(
    figuresOf(`
      select subject_id, ends_on, min(role) as role from reminder
      where mail_id = $1 and kind = 'committee' and dropped_on is null
        and exists (select from programme g where g.id = subject_id and g.committee_id is not null)
      group by subject_id, ends_on`),
    [mail, today],
  );
}

/**
 * The cohorts of whole programmes that end until a day; not to be shown but as `isTellable` and `safeFigures` let it.
 * @param programmes programme.id
 */
export async function cohortsOfProgrammes(
  manager: Pick<EntityManager, 'query'>,
  programmes: readonly string[],
  today: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<CohortRow[]> {
  return manager.query<CohortRow[]>(
    figuresOf(`
      select distinct c.programme_id as subject_id, c.ends_on, 'member' as role from contract c
      where c.programme_id = any($1::uuid[]) and ${RUNNING} and c.ends_on <= $3::date
        and (c.left_on is null or c.left_on > c.ends_on)`),
    [programmes, today.toString(), until.toString()],
  );
}

/**
 * Strikes out what no longer applies: the mandate is over, the programme reports elsewhere, the day is past, or no
 * undecided contract of the programme ends on that day; and an earlier stage of a cohort that is told again.
 */
export async function dropSettledCohorts(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update reminder set dropped_on = $2::date, dropped_reason = settled.reason
     from (
       select r.id, case
         when s.id is null or not $2::date between s.starts_on and coalesce(s.ends_on, 'infinity') then 'mandate_over'
         when not 'reminders' = any (s.mails) then 'unwanted'
         when g.committee_id is distinct from s.committee_id then 'other_committee'
         when r.ends_on < $2::date then 'over'
         when not exists (
           select from contract c
           where c.programme_id = r.subject_id and c.ends_on = r.ends_on and ${RUNNING}
             and (c.left_on is null or c.left_on > c.ends_on) and not ${decidedSql('c', '$2::date')}) then 'decided'
         when ${SUPERSEDED} then 'superseded'
         end as reason
       from reminder r
       join mail m on m.id = r.mail_id
       left join committee_member s on s.id = r.recipient
       left join programme g on g.id = r.subject_id
       where r.mail_id = $1 and r.kind = 'committee' and r.dropped_on is null
     ) settled
     where reminder.id = settled.id and settled.reason is not null`,
    [mail, today],
  );
}
