import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { papersDueOf } from '../../registry/papers-due.js';
import { readableSql } from '../briefing/briefing-row.query.js';
import { promisePolicy } from '../committee.policy.js';
import { dueDaySql, dueSessionSql, overdueSql } from './due.sql.js';
import type { PromiseState } from './transitions.js';

export const PROMISE_KINDS = ['promise', 'question'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** A promise or question with when it is due. Days are ISO text. */
export interface PromiseRow {
  id: string;
  committee_id: string;
  committee: string;
  programme_id: string | null;
  programme: string | null;
  kind: PromiseKind;
  text: string;
  /** Faction or role. */
  asked_by: string;
  made_on: string;
  made_in_session_id: string | null;
  owner: string;
  owner_id: string | null;
  /** Of the person behind `owner_id`: for those alone who keep or check the register. */
  owner_name: string | null;
  owner_email: string | null;
  due_session_id: string | null;
  /** The session at which it is due now: the next that takes place, where the one that was named is cancelled. */
  session_id: string | null;
  session_on: string | null;
  due_on: string | null;
  /** Its day, or that of its session. */
  due_day: string | null;
  /** The last day for the papers of that session; a day that was set stands for itself. */
  ready_by: string | null;
  state: PromiseState;
  overdue: boolean;
  state_reason: string;
  /** Empty where it stands in a paper that is not theirs to read. */
  answer: string;
  answered_on: string | null;
  answered_in_briefing_id: string | null;
  internal: boolean;
  version: number;
}

type Found = Omit<PromiseRow, 'ready_by'> & { papers_due: string | null; paper_days: number | null };

/** What somebody may see of the answer; SQL. */
interface AnswerSql {
  answer: string;
  briefing: string;
}

/** An answer that the non-public version of a briefing gave is for those who may read that version. */
function answerSeenBy(viewer: Viewer, today: Temporal.PlainDate, parameters: unknown[]): AnswerSql {
  const seen = `(b.id is null or ${readableSql(viewer, today.toString(), parameters)})`;
  return { answer: `case when ${seen} then p.answer else '' end`, briefing: `case when ${seen} then b.id end` };
}
const WHOLE: AnswerSql = { answer: 'p.answer', briefing: 'b.id' };

/** SQL: promises on the day `$1`. */
const promisesSql = ({ answer, briefing }: AnswerSql): string => `
  select p.id, p.committee_id, c.name as committee, p.programme_id, g.code as programme, p.kind, p.text, p.asked_by, p.made_on,
    p.made_in_session_id, p.owner, p.owner_id, trim(e.given_name || ' ' || e.family_name) as owner_name, e.email as owner_email,
    p.due_session_id, s.id as session_id, s.held_on as session_on, p.due_on, ${dueDaySql('p')} as due_day, s.papers_due,
    c.paper_days, p.state, ${overdueSql('p', '$1::date')} as overdue, p.state_reason, ${answer} as answer, p.answered_on,
    ${briefing} as answered_in_briefing_id, p.internal, p.version
  from promise p
    join committee c on c.id = p.committee_id
    left join programme g on g.id = p.programme_id
    left join employee e on e.id = p.owner_id
    left join briefing b on b.id = p.answered_in_briefing_id
    ${dueSessionSql('p')}`;

const IN_ORDER = `coalesce(${dueDaySql('p')}, 'infinity'), p.id`;

export interface PromiseFilter {
  committee?: string | undefined;
  state?: PromiseState | undefined;
  kind?: PromiseKind | undefined;
  overdue?: boolean | undefined;
}

/** Where a list goes on: behind this row. */
export interface PromisePlace {
  due_day: string | null;
  id: string;
}

/** The promise register: promises of the administration and questions of members. */
@Injectable()
export class PromisesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /** Those that are due first come first. */
  seenBy(
    viewer: Viewer,
    today: Temporal.PlainDate,
    { committee, state, kind, overdue }: PromiseFilter,
    limit: number,
    after?: PromisePlace,
  ): Promise<PromiseRow[]> {
    const parameters: unknown[] = [
      today.toString(),
      committee ?? null,
      state ?? null,
      kind ?? null,
      overdue ?? null,
      after ? (after.due_day ?? 'infinity') : null,
      after?.id ?? null,
      limit,
    ];
    const seen = promisePolicy.rows(viewer, 'see', 'p.committee_id', parameters);
    const internal = promisePolicy.rows(viewer, 'see_internal', 'p.committee_id', parameters);
    const promises = promisesSql(answerSeenBy(viewer, today, parameters));
    return this.#complete(
      this.dataSource.manager.query(
        `${promises}
         where ${seen} and (not p.internal or ${internal})
           and ($2::uuid is null or p.committee_id = $2) and ($3::text is null or p.state = $3)
           and ($4::text is null or p.kind = $4) and ($5::boolean is null or ${overdueSql('p', '$1::date')} = $5)
           and ($6::date is null or (coalesce(${dueDaySql('p')}, 'infinity'), p.id) > ($6::date, $7::uuid))
         order by ${IN_ORDER} limit $8`,
        parameters,
      ),
    );
  }

  async one(viewer: Viewer, today: Temporal.PlainDate, id: string): Promise<PromiseRow | undefined> {
    const parameters: unknown[] = [today.toString(), id];
    const seen = promisePolicy.rows(viewer, 'see', 'p.committee_id', parameters);
    const internal = promisePolicy.rows(viewer, 'see_internal', 'p.committee_id', parameters);
    const promises = promisesSql(answerSeenBy(viewer, today, parameters));
    const rows = this.dataSource.manager.query<Found[]>(
      `${promises} where p.id = $2 and ${seen} and (not p.internal or ${internal})`,
      parameters,
    );
    return (await this.#complete(rows))[0];
  }

  /** Everything that is open, of all committees. For those who ask for nobody. */
  open(manager: Pick<EntityManager, 'query'>, today: Temporal.PlainDate): Promise<PromiseRow[]> {
    return this.#complete(
      manager.query(`${promisesSql(WHOLE)} where p.state = 'open' order by ${IN_ORDER}`, [today.toString()]),
    );
  }

  async #complete(found: Promise<Found[]>): Promise<PromiseRow[]> {
    const law = await this.law.load();
    return (await found).map(({ papers_due, paper_days, ...row }) => ({
      ...row,
      ready_by: row.session_on
        ? (papersDueOf({ held_on: row.session_on, papers_due, paper_days }, law)?.toString() ?? row.session_on)
        : row.due_day,
    }));
  }
}
