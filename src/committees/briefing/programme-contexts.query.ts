import type { EntityManager } from 'typeorm';
import type { ProgrammeFigures } from './briefing-figures.js';

/** What a briefing tells of a programme beside its staff and indicators. */
export type ProgrammeContext = Omit<ProgrammeFigures, 'staff' | 'horizon' | 'indicators' | 'deadlines'>;

/** How many objectives and pieces of work are told. */
const MOST = 12;

/** The programmes that report to a committee, by code, with what is entered for them; no people. */
export async function programmeContexts(
  manager: Pick<EntityManager, 'query'>,
  committee: string,
  asOf: Temporal.PlainDate,
): Promise<ProgrammeContext[]> {
  return manager.query<ProgrammeContext[]>(
    `select p.id, p.code, p.name,
       (select case when b.certainty <> 'withdrawn' then to_jsonb(b) end from (
          select text, certainty, said_on, in_force_from, in_force_until, source from programme_statement
          where programme_id = p.id and said_on <= $2::date order by said_on desc, id desc limit 1) b) as basis,
       (select coalesce(jsonb_agg(g), '[]') from (
          select title, starts_on, ends_on, amount_cents, certainty from programme_grant
          where programme_id = p.id and coalesce(ends_on, 'infinity') >= $2::date order by starts_on, title) g) as grants,
       (select coalesce(jsonb_agg(o), '[]') from (
          select ends_on, count(*)::int as posts from position
          where programme_id = p.id and coalesce(ends_on, 'infinity') >= $2::date group by ends_on order by ends_on) o) as posts,
       (select coalesce(jsonb_agg(o), '[]') from (
          select title, owner, due_on, state from programme_objective
          where programme_id = p.id and state <> 'dropped' order by state = 'reached', due_on nulls last, id limit ${MOST}) o) as objectives,
       (select coalesce(jsonb_agg(w), '[]') from (
          select w.title, w.state, (
              select jsonb_build_object('title', m.title, 'due_on', m.due_on) from programme_milestone m
              where m.work_item_id = w.id and m.done_on is null order by m.due_on, m.id limit 1) as next
          from programme_work_item w
          where w.programme_id = p.id and w.state <> 'dropped' order by w.state = 'done', w.id limit ${MOST}) w) as work
     from programme p where p.committee_id = $1 order by p.code collate "C"`,
    [committee, asOf.toString()],
  );
}
