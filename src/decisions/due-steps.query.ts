import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { withinUnitSql } from '../registry/unit-tree.sql.js';
import { decisionPolicy } from './decision.policy.js';
import { DUE_FACTS, type DueGroup, DueGroupsQuery, type DueScope } from './due-groups.query.js';
import type { NextDue } from './next-due.js';
import type { DecisionState } from './states.js';

/** A step whose turn it is, with the contract that it is about. */
export interface DueStep extends NextDue {
  due: Temporal.PlainDate;
  mine: boolean;
  decision_id: string;
  state: DecisionState;
  contract_id: string;
  /** Number of the contract. */
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  programme: string | null;
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

/** Where a list goes on: behind the thing of this day, contract number and id. */
export type DuePlace = readonly [due: string, contract: string, id: string];

type Row = Omit<DueStep, keyof NextDue | 'mine'> & { place: number };

const SAME = ['state', 'kind', 'ends_on', 'waiting_until', 'answer_due', 'led'];

/** Whose turn it is with what: the next steps that are one viewer's to take. */
@Injectable()
export class DueStepsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly groups: DueGroupsQuery,
  ) {}

  /**
   * Next steps of open decisions that are the viewer's own: HR's for HR, the manager's in the units that they lead.
   * @param due last day they are due on, and the first where older ones do not matter
   * @param limit how many rows at most
   */
  async of(
    viewer: Viewer,
    today: Temporal.PlainDate,
    due: { from?: Temporal.PlainDate; to: Temporal.PlainDate },
    limit: number,
  ): Promise<DueSteps> {
    const wanted = (await this.groups.of(viewer)).filter(
      ({ next }) =>
        Temporal.PlainDate.compare(next.due, due.to) <= 0 &&
        (!due.from || Temporal.PlainDate.compare(next.due, due.from) >= 0),
    );
    const mine = wanted.filter((group) => group.mine);
    return {
      ...countOf(mine, today),
      rows: await this.rows(viewer, mine, limit),
      elsewhere: countOf(
        wanted.filter((group) => !group.mine),
        today,
      ),
    };
  }

  /**
   * The decisions of some groups, soonest due first and by contract number within a day.
   * @param groups soonest due first, of the same scope
   */
  async rows(
    viewer: Viewer,
    groups: readonly DueGroup[],
    limit: number,
    { unit, programme }: DueScope = {},
    after?: DuePlace,
  ): Promise<DueStep[]> {
    const wanted = first(groups, limit, after?.[0] ?? '');
    if (wanted.length === 0) return [];
    const parameters: unknown[] = [
      viewer.units,
      JSON.stringify(wanted.map(({ next, ...group }, place) => ({ ...group, due: next.due, place }))),
      limit,
      [...new Set(wanted.map(({ ends_on }) => ends_on))],
    ];
    const conditions = [decisionPolicy.rows(viewer, 'see', 'c.unit_id', parameters)];
    if (unit) conditions.push(withinUnitSql('c.unit_id', `$${parameters.push(unit)}`));
    if (programme)
      conditions.push(`c.programme_id = (select id from programme where code = $${parameters.push(programme)})`);
    const beyond = after
      ? `where (w.due, o.contract collate "C", o.decision_id) > ($${parameters.push(after[0])}::date, $${parameters.push(after[1])} collate "C", $${parameters.push(after[2])}::uuid)`
      : '';
    const rows = await this.dataSource.query<Row[]>(
      `select w.place, o.decision_id, o.state, o.contract_id, o.contract, e.family_name, e.given_name, u.code as unit,
         g.code as programme, o.ends_on
       from (select ${DUE_FACTS}, c.unit_id = any($1::uuid[]) as led, d.id as decision_id, c.id as contract_id,
           c.number as contract, c.employee_id, c.unit_id, c.programme_id
         from decision d join contract c on c.id = d.contract_id
         where d.closed_on is null and d.ends_on = any($4::date[]) and ${conditions.join(' and ')}) o
       join jsonb_to_recordset($2::jsonb) as w(place int, due date, state text, kind text, ends_on date,
         waiting_until date, answer_due date, led boolean)
         on ${SAME.map((name) => `o.${name} is not distinct from w.${name}`).join(' and ')}
       join employee e on e.id = o.employee_id join unit u on u.id = o.unit_id
         left join programme g on g.id = o.programme_id
       ${beyond} order by w.due, o.contract collate "C", o.decision_id limit $3`,
      parameters,
    );
    return rows.map(({ place, ...row }) => ({ ...row, ...wanted[place]!.next, mine: wanted[place]!.mine }));
  }
}

export function countOf(groups: readonly DueGroup[], today: Temporal.PlainDate): DueCount {
  const sum = (of: readonly DueGroup[]) => of.reduce((total, { count }) => total + count, 0);
  return {
    total: sum(groups),
    overdue: sum(groups.filter(({ next }) => Temporal.PlainDate.compare(next.due, today) < 0)),
  };
}

/** The groups of a day, and so many later ones that they have the wanted number of decisions; days are taken whole. */
function first(groups: readonly DueGroup[], limit: number, from: string): readonly DueGroup[] {
  let rows = 0;
  let last = from;
  return groups.filter(({ count, next }) => {
    const day = next.due.toString();
    if (day < from || (rows >= limit && day !== last)) return false;
    last = day;
    if (day > from) rows += count;
    return true;
  });
}
