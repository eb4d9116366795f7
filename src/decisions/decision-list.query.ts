import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import type { Viewer } from '../identity/viewer.js';
import { backwardPlan } from '../law/plan/backward-plan.js';
import type { Deadline } from '../law/rule.js';
import { knownCodes } from '../registry/unknown-name.js';
import { withinUnitSql } from '../registry/unit-tree.sql.js';
import type { ProposalKind } from './decision-case.js';
import { decisionPolicy } from './decision.policy.js';
import { type NextDue, nextDue } from './next-due.js';
import type { DecisionState } from './states.js';

/** Which decisions. A unit stands for itself and all below it. */
export interface DecisionFilter {
  state?: DecisionState | undefined;
  endingFrom?: Temporal.PlainDate | undefined;
  endingTo?: Temporal.PlainDate | undefined;
  /** Code of the programme. */
  programme?: string | undefined;
  /** Code of the unit. */
  unit?: string | undefined;
  /** Numbers of contracts or people. */
  contracts?: readonly string[] | undefined;
}

/** One decision in a list. Dates are ISO text. */
export interface ListedDecision {
  id: string;
  contract_id: string;
  contract: string;
  employee: string;
  family_name: string;
  given_name: string;
  unit: string;
  programme: string | null;
  ends_on: string;
  state: DecisionState;
  kind: ProposalKind | null;
  new_ends_on: string | null;
  new_ground: string | null;
  funding: string | null;
  waiting_until: string | null;
  answer_due: string | null;
  successor: string | null;
  version: number;
}

export interface DecisionWithNext extends ListedDecision {
  next: NextDue | undefined;
}

const SELECT = `
  select d.id, c.id as contract_id, c.number as contract, e.number as employee, e.family_name, e.given_name, u.code as unit,
    g.code as programme, d.ends_on, d.state, d.kind, d.new_ends_on, d.new_ground, d.funding, d.waiting_until,
    (select min(p.answer_due) from participation p where p.decision_id = d.id and p.void_on is null and p.answer is null)
      as answer_due,
    n.number as successor, d.version
  from decision d join contract c on c.id = d.contract_id join employee e on e.id = c.employee_id
    join unit u on u.id = c.unit_id left join programme g on g.id = c.programme_id left join contract n on n.id = d.successor_id
  where `;

const CONDITIONS = `($1::text is null or d.state = $1) and ($2::date is null or d.ends_on >= $2::date)
    and ($3::date is null or d.ends_on <= $3::date) and ($4::text is null or g.code = $4)
    and ($5::text is null or ${withinUnitSql('c.unit_id', '$5')}) and ($6::text[] is null or c.number = any ($6::text[]) or e.number = any ($6::text[]))`;

const BY_PERSON = `
  order by d.ends_on, e.family_name collate "und-x-icu", e.given_name collate "und-x-icu", c.number`;

const valuesOf = (filter: DecisionFilter): unknown[] => [
  filter.state ?? null,
  filter.endingFrom?.toString() ?? null,
  filter.endingTo?.toString() ?? null,
  filter.programme ?? null,
  filter.unit ?? null,
  filter.contracts ?? null,
];

/** Where a page of decisions begins: after this one. */
export interface DecisionPlace {
  endsOn: string;
  id: string;
}

/** Decisions with whose turn it is and by when, soonest last day first. */
@Injectable()
export class DecisionList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /** @throws VerbleibError exit 2 for a programme or unit that the register does not have */
  async rows(filter: DecisionFilter): Promise<DecisionWithNext[]> {
    await knownCodes(this.dataSource, filter);
    return this.withNext(await this.dataSource.query(SELECT + CONDITIONS + BY_PERSON, valuesOf(filter)));
  }

  /** The decisions that somebody may see, by last day; codes that they may not see are of nothing. */
  async seenBy(
    viewer: Viewer,
    filter: DecisionFilter,
    limit: number,
    after?: DecisionPlace,
  ): Promise<DecisionWithNext[]> {
    const values = valuesOf(filter);
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const beyond = after
      ? `(d.ends_on, d.id) > ($${values.push(after.endsOn)}::date, $${values.push(after.id)}::uuid)`
      : 'true';
    return this.withNext(
      await this.dataSource.query(
        `${SELECT}${CONDITIONS} and ${seen} and ${beyond} order by d.ends_on, d.id limit $${values.push(limit)}`,
        values,
      ),
    );
  }

  /** One decision; undefined where there is none that they may see. */
  async oneSeenBy(viewer: Viewer, id: string): Promise<DecisionWithNext | undefined> {
    const values: unknown[] = [id];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const [row] = await this.withNext(await this.dataSource.query(`${SELECT} d.id = $1 and ${seen}`, values));
    return row;
  }

  /** The decision about the present last day of a contract. */
  async presentOf(viewer: Viewer, contractId: string): Promise<DecisionWithNext | undefined> {
    const values: unknown[] = [contractId];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const [row] = await this.withNext(
      await this.dataSource.query(`${SELECT} c.id = $1 and d.ends_on = c.ends_on and ${seen}`, values),
    );
    return row;
  }

  private async withNext(rows: readonly ListedDecision[]): Promise<DecisionWithNext[]> {
    const law = await this.law.load();
    const plans = new Map<string, readonly Deadline[]>();
    const planOf = (end: string): readonly Deadline[] => {
      const plan = plans.get(end) ?? backwardPlan({ endsOn: Temporal.PlainDate.from(end) }, law).deadlines;
      plans.set(end, plan);
      return plan;
    };
    return rows.map((row) => ({ ...row, next: nextDue(row, planOf(row.ends_on)) }));
  }
}
