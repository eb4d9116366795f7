import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import type { Viewer } from '../identity/viewer.js';
import { backwardPlan } from '../law/plan/backward-plan.js';
import type { Deadline, LawContext } from '../law/rule.js';
import { withinUnitSql } from '../registry/unit-tree.sql.js';
import { decisionPolicy } from './decision.policy.js';
import { type DueFacts, type NextDue, nextDue } from './next-due.js';

/** Codes; a unit stands for itself and all below. */
export interface DueScope {
  unit?: string | undefined;
  programme?: string | undefined;
}

/** Decisions that have the same next step by the same day. */
export interface DueGroup extends DueFacts {
  /** Whether the viewer leads the unit. */
  led: boolean;
  count: number;
  next: NextDue & { due: Temporal.PlainDate };
  /** Whether it is the viewer's turn: HR's for HR, the manager's in the units that they lead. */
  mine: boolean;
}

/** SQL: what a decision `d` itself gives for its next day. */
export const DUE_FACTS = `d.state, d.kind, d.ends_on, d.waiting_until,
  case when d.state = 'in_participation' then (
    select min(p.answer_due) from participation p
    where p.decision_id = d.id and p.void_on is null and p.answer is null) end as answer_due`;

/** Plans kept at most: those of the last days of some years. */
const MOST_PLANS = 2000;

/**
 * Open decisions by what they have in common. Decisions with the same facts have the same day, so days are calculated
 * once for each kind, however many there are.
 */
@Injectable()
export class DueGroupsQuery {
  readonly #plans = new Map<string, readonly Deadline[]>();
  #plannedBy: LawContext | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /** What somebody sees of them, the soonest due first. */
  async of(viewer: Viewer, scope: DueScope = {}): Promise<DueGroup[]> {
    const found: DueGroup[] = [];
    for (const group of await this.#groups(viewer, scope)) {
      const next = nextDue(group, await this.#plan(group.ends_on));
      if (!next?.due) continue;
      found.push({ ...group, next: { ...next, due: next.due }, mine: isMine(next.owner, group.led, viewer) });
    }
    return found.sort((a, b) => Temporal.PlainDate.compare(a.next.due, b.next.due));
  }

  #groups(viewer: Viewer, { unit, programme }: DueScope): Promise<Omit<DueGroup, 'next' | 'mine'>[]> {
    const parameters: unknown[] = [];
    const conditions = [decisionPolicy.rows(viewer, 'see', 'c.unit_id', parameters)];
    if (unit) conditions.push(withinUnitSql('c.unit_id', `$${parameters.push(unit)}`));
    if (programme)
      conditions.push(`c.programme_id = (select id from programme where code = $${parameters.push(programme)})`);
    // Whoever sees all and leads nothing needs no units: then the decisions alone are read.
    const led = viewer.units.length ? `c.unit_id = any($${parameters.push(viewer.units)}::uuid[])` : 'false';
    const whole = led === 'false' && conditions.every((condition) => condition === 'true');
    const contracts = whole ? '' : `join contract c on c.id = d.contract_id and ${conditions.join(' and ')}`;
    return this.dataSource.query(
      `select state, kind, ends_on, waiting_until, answer_due, led, count(*)::int as count
       from (select ${DUE_FACTS}, ${led} as led from decision d ${contracts} where d.closed_on is null) open
       group by state, kind, ends_on, waiting_until, answer_due, led`,
      parameters,
    );
  }

  async #plan(endsOn: string): Promise<readonly Deadline[]> {
    const law = await this.law.load();
    if (law !== this.#plannedBy || this.#plans.size >= MOST_PLANS) this.#plans.clear();
    this.#plannedBy = law;
    const known = this.#plans.get(endsOn);
    if (known) return known;
    const plan = backwardPlan({ endsOn: Temporal.PlainDate.from(endsOn) }, law).deadlines;
    this.#plans.set(endsOn, plan);
    return plan;
  }
}

const isMine = (owner: NextDue['owner'], led: boolean, { roles }: Viewer): boolean =>
  owner === 'hr' ? roles.has('hr') : led && roles.has('manager');
