import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readableSql } from '../committees/briefing/briefing-row.query.js';
import { type DueStep, DueStepsQuery } from '../decisions/due-steps.query.js';
import { type DueTask, DueTasksQuery } from '../decisions/tasks/due-tasks.query.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { decidedSql } from '../registry/decision.sql.js';
import { type ListedSession, SessionList } from '../registry/session-list.query.js';

/** A contract whose end is not decided. */
export interface OpenEnd {
  id: string;
  /** Number of the contract. */
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  ends_on: string;
}

/** What one account's calendar is made of; empty what is not theirs. */
export interface FeedFacts {
  ends: OpenEnd[];
  steps: DueStep[];
  tasks: DueTask[];
  sessions: ListedSession[];
  /** The briefing that was released for a session, by the session's id. */
  briefings: ReadonlyMap<string, string>;
}

/** How far back and ahead a calendar reaches. */
const BEHIND = { days: 31 };
const AHEAD = { months: 18 };
/** Events of one kind at most, the soonest: clients read a feed as a whole, again and again. */
export const MOST_OF_A_KIND = 500;

/** Asks the same policies as the pages do, so a feed shows what its owner may see at that moment. */
@Injectable()
export class FeedFactsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly steps: DueStepsQuery,
    private readonly tasks: DueTasksQuery,
    private readonly sessions: SessionList,
  ) {}

  async seenBy(viewer: Viewer, today: Temporal.PlainDate): Promise<FeedFacts> {
    const from = today.subtract(BEHIND);
    const to = today.add(AHEAD);
    const sessions = await this.sessions.seenBy(viewer, from, to, MOST_OF_A_KIND);
    return {
      ends: await this.#ends(viewer, today, from, to),
      steps: (await this.steps.of(viewer, today, { from, to }, MOST_OF_A_KIND)).rows,
      tasks: (await this.tasks.of(viewer, today, { from, to }, MOST_OF_A_KIND)).rows,
      sessions,
      briefings: await this.#briefings(viewer, today, sessions),
    };
  }

  /** The latest edition of each, the public version where there is one. */
  async #briefings(
    viewer: Viewer,
    today: Temporal.PlainDate,
    sessions: readonly ListedSession[],
  ): Promise<Map<string, string>> {
    const parameters: unknown[] = [sessions.map(({ id }) => id)];
    const readable = readableSql(viewer, today.toString(), parameters);
    const rows = await this.dataSource.query<{ session: string; id: string }[]>(
      `select distinct on (b.session_id) b.session_id as session, b.id from briefing b
       where b.session_id = any ($1::uuid[]) and b.state = 'released' and ${readable}
       order by b.session_id, b.audience = 'public' desc, b.edition desc`,
      parameters,
    );
    return new Map(rows.map(({ session, id }) => [session, id]));
  }

  async #ends(
    viewer: Viewer,
    today: Temporal.PlainDate,
    from: Temporal.PlainDate,
    to: Temporal.PlainDate,
  ): Promise<OpenEnd[]> {
    const parameters: unknown[] = [today.toString(), from.toString(), to.toString(), MOST_OF_A_KIND];
    const seen = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    return this.dataSource.query<OpenEnd[]>(
      `select c.id, c.number as contract, e.family_name, e.given_name, u.code as unit, c.ends_on
       from contract c join employee e on e.id = c.employee_id join unit u on u.id = c.unit_id
       where c.ends_on between $2::date and $3::date and c.starts_on <= $1::date
         and (c.left_on is null or c.left_on > c.ends_on) and ${seen} and not ${decidedSql('c', '$1::date')}
       order by c.ends_on, c.number limit $4`,
      parameters,
    );
  }
}
