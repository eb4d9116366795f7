import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import { type DueGroup, DueGroupsQuery } from '../due-groups.query.js';
import { countOf, type DueCount, type DuePlace, type DueStep, DueStepsQuery } from '../due-steps.query.js';
import type { DecisionState } from '../states.js';
import { type DueTask, DueTasksQuery } from '../tasks/due-tasks.query.js';
import { RESULTS, type TaskKind } from '../tasks/results.js';
import { NEXT_STEPS, type Step } from '../transitions.js';

export const WHOSE = ['mine', 'others', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** What can be somebody's turn: the next steps of decisions, and the tasks. */
export const STEPS_OF_WORK: readonly Step[] = [
  ...new Set(Object.values(NEXT_STEPS).flatMap((next) => (next ? [next.step] : []))),
  'end_deliberately',
];
export const TASKS_OF_WORK = Object.keys(RESULTS) as TaskKind[];
export const KINDS_OF_WORK: readonly string[] = [...STEPS_OF_WORK, ...TASKS_OF_WORK];

export interface WorkFilter {
  whose: Whose;
  /** One of KINDS_OF_WORK. */
  what?: string | undefined;
  /** Days that it is due on, both included. */
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
  /** Codes; a unit with all below. */
  unit?: string | undefined;
  programme?: string | undefined;
}

/** One thing that is to be done about a contract. */
export interface WorkItem {
  /** decision.id or task.id */
  id: string;
  what: { step: Step; state: DecisionState } | { task: TaskKind };
  due: Temporal.PlainDate;
  /** The deadline of the plan that the day comes from. */
  rule: string | null;
  /** Whose turn it is; either's where both are told of it. */
  owner: 'hr' | 'manager' | 'either';
  mine: boolean;
  contract_id: string;
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  programme: string | null;
  /** Last day of the contract. */
  ends_on: string | null;
}

export const placeOf = ({ due, contract, id }: WorkItem): DuePlace => [due.toString(), contract, id];

/** Open decisions and tasks in one list, the longest overdue first. */
@Injectable()
export class OpenWork {
  constructor(
    private readonly groups: DueGroupsQuery,
    private readonly steps: DueStepsQuery,
    private readonly tasks: DueTasksQuery,
  ) {}

  /** @param limit one more than a page shows */
  async seenBy(
    viewer: Viewer,
    today: Temporal.PlainDate,
    filter: WorkFilter,
    limit: number,
    after?: DuePlace,
  ): Promise<{ rows: WorkItem[]; count: DueCount }> {
    const { whose, what, ...rest } = filter;
    const scope = { unit: filter.unit, programme: filter.programme };
    const groups = (await this.groups.of(viewer, scope)).filter((group) => isWanted(group, filter));
    const steps = await this.steps.rows(viewer, groups, limit, scope, after);
    const kind = TASKS_OF_WORK.find((each) => each === what);
    // Both are told of a task, so it is never only somebody else's.
    const none = whose === 'others' || (what !== undefined && !kind);
    const wanted = { ...rest, kind };
    const tasks = none ? [] : await this.tasks.rows(viewer, today, wanted, limit, after);
    const ofTasks = none ? { total: 0, overdue: 0 } : await this.tasks.count(viewer, today, wanted);
    const ofSteps = countOf(groups, today);
    return {
      rows: [...steps.map(ofStep), ...tasks.map(ofTask)].sort(byPlace).slice(0, limit),
      count: { total: ofSteps.total + ofTasks.total, overdue: ofSteps.overdue + ofTasks.overdue },
    };
  }
}

function isWanted({ next, mine }: DueGroup, { whose, what, from, to }: WorkFilter): boolean {
  if (whose !== 'all' && mine !== (whose === 'mine')) return false;
  if (what !== undefined && next.step !== what) return false;
  return (
    (!from || Temporal.PlainDate.compare(next.due, from) >= 0) && (!to || Temporal.PlainDate.compare(next.due, to) <= 0)
  );
}

const ofStep = ({
  decision_id: id,
  step,
  state,
  rule,
  citation: _citation,
  enables: _enables,
  ...row
}: DueStep): WorkItem => ({
  ...row,
  id,
  rule: rule ?? null,
  what: { step, state },
});

const ofTask = ({ kind, due_on, ...row }: DueTask): WorkItem => ({
  ...row,
  what: { task: kind },
  due: Temporal.PlainDate.from(due_on),
  rule: null,
  owner: 'either',
  mine: true,
});

/** The order of both lists: by day, contract number as it is written, and id. */
function byPlace(a: WorkItem, b: WorkItem): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}
