import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import { decisionSql, type ShownDecision } from '../../registry/decision.sql.js';
import { withinUnitSql } from '../../registry/unit-tree.sql.js';
import type { ProposalKind } from '../decision-case.js';
import { decisionPolicy } from '../decision.policy.js';
import { type NextDue, nextDue } from '../next-due.js';
import type { DecisionState } from '../states.js';

/** Codes; a unit stands for itself and all below. */
export interface CohortFilter {
  unit?: string | undefined;
  programme?: string | undefined;
}

/** One contract of the cohort. Dates are ISO text. */
export interface BoardRow {
  id: string;
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  unit_name: string;
  programme: string | null;
  job_title: string;
  starts_on: string;
  ground: string | null;
  fte: number;
  /** How it stands, by the register and the decision. */
  shown: ShownDecision;
  /** State of the decision itself; `undecided` where none is open yet. */
  state: DecisionState;
  kind: ProposalKind | null;
  new_ends_on: string | null;
  version: number;
  waiting_until: string | null;
  answer_due: string | null;
  next: NextDue | undefined;
}

export interface Board {
  rows: BoardRow[];
  /** How many there are in all; more than `rows` where the board would be too long to read. */
  total: number;
  /** What the cohort can be narrowed to. */
  units: { code: string; name: string }[];
  programmes: { code: string; name: string }[];
}

/** A board with more cards is read by nobody: then it is narrowed first. */
export const MOST_CARDS = 500;

/** The contracts that end on one day, as far as somebody may see them. */
@Injectable()
export class CohortBoard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  async of(
    viewer: Viewer,
    endsOn: Temporal.PlainDate,
    filter: CohortFilter,
    today: Temporal.PlainDate,
  ): Promise<Board> {
    const values: unknown[] = [endsOn.toString(), filter.unit ?? null, filter.programme ?? null];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const cohort = `from contract c join employee e on e.id = c.employee_id join unit u on u.id = c.unit_id
        left join programme p on p.id = c.programme_id
        left join decision d on d.contract_id = c.id and d.ends_on = c.ends_on
      where c.ends_on = $1::date and ${seen} and (c.left_on is null or c.left_on >= c.ends_on)`;
    const narrowed = `${cohort} and ($2::text is null or ${withinUnitSql('c.unit_id', '$2')})
      and ($3::text is null or p.code = $3)`;
    const day = `$${values.push(today.toString())}::date`;
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total ${narrowed} and ${day} is not null`,
      values,
    );
    const rows = await this.dataSource.query<Omit<BoardRow, 'next'>[]>(
      `select c.id, c.number as contract, e.family_name, e.given_name, u.code as unit, u.name as unit_name,
         p.code as programme, c.job_title, c.starts_on, c.ground, c.fte::float8 as fte, ${decisionSql('c', day)} as shown,
         coalesce(d.state, 'undecided') as state, d.kind, d.new_ends_on, coalesce(d.version, 0) as version, d.waiting_until,
         (select min(x.answer_due) from participation x where x.decision_id = d.id and x.void_on is null and x.answer is null)
           as answer_due
       ${narrowed}
       order by e.family_name collate "und-x-icu", e.given_name collate "und-x-icu", c.number limit ${MOST_CARDS}`,
      values,
    );
    const plan = backwardPlan({ endsOn }, await this.law.load()).deadlines;
    const [codes] = await this.dataSource.query<Pick<Board, 'units' | 'programmes'>[]>(
      `select coalesce(jsonb_agg(distinct jsonb_build_object('code', u.code, 'name', u.name)), '[]') as units,
         coalesce(jsonb_agg(distinct jsonb_build_object('code', p.code, 'name', p.name)) filter (where p.id is not null), '[]')
           as programmes ${cohort} and ($2::text is null or true) and ($3::text is null or true) and ${day} is not null`,
      values,
    );
    return {
      rows: rows.map((row) => ({ ...row, next: nextDue({ ...row, ends_on: endsOn.toString() }, plan) })),
      total: count!.total,
      ...codes!,
    };
  }
}
