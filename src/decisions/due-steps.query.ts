import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import type { Viewer } from '../identity/viewer.js';
import { backwardPlan } from '../law/plan/backward-plan.js';
import type { Deadline } from '../law/rule.js';
import { decisionPolicy } from './decision.policy.js';
import { type DueFacts, type NextDue, nextDue } from './next-due.js';

/** A step whose turn it is, with the contract that it is about. */
export interface DueStep extends NextDue {
  due: Temporal.PlainDate;
  decision_id: string;
  contract_id: string;
  /** Number of the contract. */
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  ends_on: string;
}

export interface DueCount {
  /** How many there are in all … */
  total: number;
  /** … and how many of them were due before today. */
  overdue: number;
}

export interface DueSteps extends DueCount {
  /** The first of them, soonest due first. */
  rows: DueStep[];
  /** Of what the viewer sees, steps that are due too but somebody else's: managers' for HR, HR's for managers. */
  elsewhere: DueCount;
}

/** Decisions that have the same next step by the same day. */
interface Group extends DueFacts {
  /** Whether the viewer leads the unit. */
  led: boolean;
  count: number;
}

type DueGroup = Group & { next: NextDue & { due: Temporal.PlainDate } };
type Row = Omit<DueStep, keyof NextDue> & { place: number };

const FACTS = `d.state, d.kind, d.ends_on, d.waiting_until,
  case when d.state = 'in_participation' then (
    select min(p.answer_due) from participation p
    where p.decision_id = d.id and p.void_on is null and p.answer is null) end as answer_due`;
const SAME = ['state', 'kind', 'ends_on', 'waiting_until', 'answer_due', 'led'];

/** Plans kept at most: those of the last days of some years. */
const MOST_PLANS = 2000;

/** Whose turn it is with what: the next steps that are one viewer's to take. */
@Injectable()
export class DueStepsQuery {
  readonly #plans = new Map<string, readonly Deadline[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /**
   * Next steps of open decisions that are the viewer's own: HR's for HR, the manager's in the units that they lead.
   * Decisions with the same facts have the same day, so days are calculated once for each kind, however many there are.
   * @param due last day they are due on, and the first where older ones do not matter
   * @param limit how many rows at most
   */
  async of(
    viewer: Viewer,
    today: Temporal.PlainDate,
    due: { from?: Temporal.PlainDate; to: Temporal.PlainDate },
    limit: number,
  ): Promise<DueSteps> {
    const groups = await this.#groups(viewer);
    const wanted: DueGroup[] = [];
    for (const group of groups) {
      const next = nextDue(group, await this.#plan(group.ends_on));
      if (!next?.due || Temporal.PlainDate.compare(next.due, due.to) > 0) continue;
      if (due.from && Temporal.PlainDate.compare(next.due, due.from) < 0) continue;
      wanted.push({ ...group, next: { ...next, due: next.due } });
    }
    wanted.sort((a, b) => Temporal.PlainDate.compare(a.next.due, b.next.due));
    const [mine, others] = [true, false].map((own) =>
      wanted.filter((group) => isMine(group.next.owner, group, viewer) === own),
    ) as [DueGroup[], DueGroup[]];
    return {
      ...countOf(mine, today),
      rows: await this.#rows(viewer, first(mine, limit), limit),
      elsewhere: countOf(others, today),
    };
  }

  #groups(viewer: Viewer): Promise<Group[]> {
    const parameters: unknown[] = [];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    // Whoever sees all and leads nothing needs no units: then the decisions alone are read.
    const led = viewer.units.length ? `c.unit_id = any($${parameters.push(viewer.units)}::uuid[])` : 'false';
    const units = `join contract c on c.id = d.contract_id and ${seen}`;
    return this.dataSource.query<Group[]>(
      `select state, kind, ends_on, waiting_until, answer_due, led, count(*)::int as count
       from (select ${FACTS}, ${led} as led from decision d ${seen === 'true' && led === 'false' ? '' : units}
         where d.closed_on is null) open
       group by state, kind, ends_on, waiting_until, answer_due, led`,
      parameters,
    );
  }

  async #rows(viewer: Viewer, groups: DueGroup[], limit: number): Promise<DueStep[]> {
    if (groups.length === 0) return [];
    const parameters: unknown[] = [
      viewer.units,
      JSON.stringify(groups.map((group, place) => ({ ...group, next: undefined, place }))),
      limit,
    ];
    const seen = decisionPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    const rows = await this.dataSource.query<Row[]>(
      `select w.place, o.decision_id, o.contract_id, o.contract, e.family_name, e.given_name, u.code as unit, o.ends_on
       from (select ${FACTS}, c.unit_id = any($1::uuid[]) as led, d.id as decision_id, c.id as contract_id,
           c.number as contract, c.employee_id, c.unit_id
         from decision d join contract c on c.id = d.contract_id
         where d.closed_on is null and ${seen}
           and d.ends_on in (select ends_on from jsonb_to_recordset($2::jsonb) as s(ends_on date))) o
       join jsonb_to_recordset($2::jsonb) as w(place int, state text, kind text, ends_on date, waiting_until date,
         answer_due date, led boolean) on ${SAME.map((name) => `o.${name} is not distinct from w.${name}`).join(' and ')}
       join employee e on e.id = o.employee_id join unit u on u.id = o.unit_id
       order by w.place, o.contract limit $3`,
      parameters,
    );
    return rows.map(({ place, ...row }) => ({ ...row, ...groups[place]!.next }));
  }

  async #plan(endsOn: string): Promise<readonly Deadline[]> {
    const known = this.#plans.get(endsOn);
    if (known) return known;
    const plan = backwardPlan({ endsOn: Temporal.PlainDate.from(endsOn) }, await this.law.load()).deadlines;
    if (this.#plans.size >= MOST_PLANS) this.#plans.clear();
    this.#plans.set(endsOn, plan);
    return plan;
  }
}

const isMine = (owner: NextDue['owner'], { led }: Group, { roles }: Viewer): boolean =>
  owner === 'hr' ? roles.has('hr') : led && roles.has('manager');

function countOf(groups: DueGroup[], today: Temporal.PlainDate): DueCount {
  const sum = (of: DueGroup[]) => of.reduce((total, { count }) => total + count, 0);
  return {
    total: sum(groups),
    overdue: sum(groups.filter(({ next }) => Temporal.PlainDate.compare(next.due, today) < 0)),
  };
}

/** So many groups that they have the wanted number of decisions. */
function first(groups: DueGroup[], limit: number): DueGroup[] {
  let rows = 0;
  return groups.filter(({ count }) => {
    const wanted = rows < limit;
    rows += count;
    return wanted;
  });
}
