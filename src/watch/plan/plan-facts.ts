import type { EntityManager } from 'typeorm';
import { dayOf } from '../../database/temporal-columns.js';
import type { PlanFacts, SessionFacts } from '../../law/facts.js';

/** What the register knows of a committee's sessions. */
export interface CommitteeFacts {
  code: string;
  name: string;
  paperDays: number | null;
  /** Without those that are cancelled, in order. */
  sessions: SessionFacts[];
}

interface Row {
  id: string;
  code: string;
  name: string;
  paper_days: number | null;
  sessions: { heldOn: string; papersDue: string | null }[];
}

/** Every committee's sessions by its id; they are few. */
export async function loadCommittees(manager: Pick<EntityManager, 'query'>): Promise<Map<string, CommitteeFacts>> {
  const rows = await manager.query<Row[]>(
    `select c.id, c.code, c.name, c.paper_days, coalesce(
       jsonb_agg(jsonb_build_object('heldOn', s.held_on, 'papersDue', s.papers_due) order by s.held_on, s.title)
         filter (where s.id is not null), '[]') as sessions
     from committee c left join committee_session s on s.committee_id = c.id and not s.cancelled
     group by c.id`,
  );
  return new Map(
    rows.map(({ id, code, name, paper_days, sessions }) => [
      id,
      {
        code,
        name,
        paperDays: paper_days,
        sessions: sessions.map(({ heldOn, papersDue }) => ({
          heldOn: Temporal.PlainDate.from(heldOn),
          papersDue: dayOf(papersDue),
        })),
      },
    ]),
  );
}

/** What the plan of a last day gets, in detail; without a committee none is asked about. */
export function planFacts(endsOn: Temporal.PlainDate, committee: CommitteeFacts | undefined): PlanFacts {
  return {
    endsOn,
    detailed: true,
    ...(committee && { sessions: committee.sessions, paperDays: committee.paperDays }),
  };
}
