import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { briefingPolicy } from '../committees/briefing/briefing.policy.js';
import { HouseLaw } from '../config/law-context.js';
import type { Viewer } from '../identity/viewer.js';
import { type PapersRule, papersDueOf } from '../registry/papers-due.js';

/** A draft to be released, a session without one, mails that were refused, an outcome or minutes that are missing. */
export const CLERK_TASKS = ['draft', 'no_draft', 'refused', 'no_outcome', 'minutes'] as const;

/** Something that whoever keeps a committee has to do. Days are ISO text. */
export interface ClerkTask {
  kind: (typeof CLERK_TASKS)[number];
  committee_id: string;
  committee: string;
  session_id: string;
  held_on: string;
  /** Where there is one. */
  briefing_id: string | null;
  /** Promises that the draft does not answer yet, or mails that were refused or came back. */
  count: number;
  /** Until when papers are due; of what is past the day of the session. */
  due: string;
}

/** How far ahead sessions without a draft are shown, and how long what came of one is asked for, in days. */
const AHEAD = 42;
const BEHIND = 45;

/** SQL: committees to which programmes report; others get no briefing. */
const REPORTED = 'exists (select from programme p where p.committee_id = s.committee_id)';
const PAST = `s.held_on < $1::date and s.held_on >= $1::date - ${BEHIND} and ${REPORTED}`;

/** SQL: what is to be done for a session `s`. */
const TASKS = `
  select 'draft' as kind, b.id as briefing_id, (
    select count(*)::int from promise p
    where p.committee_id = s.committee_id and p.state = 'open' and not p.internal and p.made_on <= s.held_on
      and not exists (select from briefing_answer a where a.briefing_id = b.id and a.promise_id = p.id)) as count
  from briefing b where b.session_id = s.id and b.state = 'draft' and s.held_on >= $1::date
  union all
  select 'no_draft', null, 0
  where s.held_on between $1::date and $1::date + ${AHEAD} and s.public_part and ${REPORTED}
    and not exists (select from briefing b where b.session_id = s.id and b.audience = 'public')
  union all
  select 'refused', b.id, count(*)::int
  from briefing b join briefing_receipt r on r.briefing_id = b.id join mail m on m.id = r.mail_id
  where b.session_id = s.id and m.state in ('failed', 'bounced') and s.held_on >= $1::date - ${BEHIND}
    and not exists (select from briefing n where n.corrects_id = b.id and n.state = 'released')
  group by b.id
  union all
  select 'no_outcome', null, 0
  where ${PAST} and not exists (select from session_outcome o where o.session_id = s.id)
  union all
  select 'minutes', null, 0
  where ${PAST} and not exists (select from promise p where p.made_in_session_id = s.id)
    and not exists (select from session_minutes t where t.session_id = s.id)
    and not exists (select from minutes_checked k where k.session_id = s.id)`;

/** What those who keep committees have to do, the most urgent first. */
@Injectable()
export class ClerkTasksQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  async of(viewer: Viewer, today: Temporal.PlainDate, limit: number): Promise<ClerkTask[]> {
    const parameters: unknown[] = [today.toString()];
    const kept = briefingPolicy.rows(viewer, 'write', 's.committee_id', parameters);
    const rows = await this.dataSource.query<(Omit<ClerkTask, 'due'> & PapersRule & { held_on: string })[]>(
      `select t.kind, t.briefing_id, t.count, s.id as session_id, s.committee_id, c.name as committee, s.held_on, s.papers_due,
         c.paper_days
       from committee_session s join committee c on c.id = s.committee_id cross join lateral (${TASKS}) t
       where not s.cancelled and s.held_on >= $1::date - ${BEHIND} and ${kept}`,
      parameters,
    );
    const law = await this.law.load();
    return rows
      .map(({ papers_due, paper_days, ...row }) => {
        const ahead = row.kind === 'draft' || row.kind === 'no_draft';
        const papers = ahead && papersDueOf({ held_on: row.held_on, papers_due, paper_days }, law);
        return { ...row, due: papers ? papers.toString() : row.held_on };
      })
      .toSorted(
        (a, b) =>
          a.due.localeCompare(b.due) ||
          CLERK_TASKS.indexOf(a.kind) - CLERK_TASKS.indexOf(b.kind) ||
          a.session_id.localeCompare(b.session_id),
      )
      .slice(0, limit);
  }
}
