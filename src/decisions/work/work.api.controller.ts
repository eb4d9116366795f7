import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { code, id, isoDate, pageOf, paging, plainDate } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { KINDS } from '../decision-case.js';
import { decisionPolicy } from '../decision.policy.js';
import { type DecisionState, STATES } from '../states.js';
import { ALL_RESULTS, type TaskKind, type TaskResult } from '../tasks/results.js';
import type { Step } from '../transitions.js';
import { type DoneItem, DoneWork } from './done-work.query.js';
import {
  KINDS_OF_WORK,
  OpenWork,
  placeOf,
  STEPS_OF_WORK,
  TASKS_OF_WORK,
  WHOSE,
  type WorkItem,
} from './open-work.query.js';
import { LATELY } from './work-address.js';
import { DONE_PLACE, OPEN_PLACE } from './work-places.js';

const scope = {
  unit: code.optional().describe('Code; with the units below.'),
  programme: code.optional().describe('Code.'),
};
const contract = {
  contract_id: id,
  contract: z.string().describe('Contract number.'),
  family_name: z.string(),
  given_name: z.string(),
  unit: z.string(),
  programme: z.string().nullable(),
  ends_on: isoDate.nullable().describe('Last day of the contract; null: permanent by now.'),
};
const step = z.enum(STEPS_OF_WORK as [Step, ...Step[]]);
const task = z.enum(TASKS_OF_WORK as [TaskKind, ...TaskKind[]]);

const openItem = z
  .strictObject({
    id: id.describe('Of the decision or the task.'),
    step: step.nullable().describe('Next step of a decision; null for a task.'),
    task: task.nullable(),
    state: z.enum(STATES).nullable().describe('Of the decision.'),
    due: isoDate,
    overdue: z.boolean(),
    rule: z.string().nullable().describe('Rule that the day comes from.'),
    owner: z.enum(['hr', 'manager', 'either']).describe('Whose turn it is.'),
    mine: z.boolean(),
    ...contract,
  })
  .meta({ id: 'OpenWork' });

const doneItem = z
  .strictObject({
    id: id.describe('Of the decision or the task.'),
    done_on: isoDate,
    state: z
      .enum(STATES as readonly [DecisionState, ...DecisionState[]])
      .nullable()
      .describe('Of a decision.'),
    kind: z.enum(KINDS).nullable(),
    new_ends_on: isoDate.nullable(),
    task: task.nullable(),
    result: z
      .enum(ALL_RESULTS as [TaskResult, ...TaskResult[]])
      .nullable()
      .describe('Of a task.'),
    ...contract,
  })
  .meta({ id: 'DoneWork' });

const open = apiRoute({
  summary: 'Open decisions and tasks: whose turn it is with what, the longest overdue first',
  query: z.strictObject({
    whose: z.enum(WHOSE).default('mine'),
    what: z
      .enum(KINDS_OF_WORK as [string, ...string[]])
      .optional()
      .describe('A next step, or a kind of task.'),
    due_from: plainDate.optional(),
    due_to: plainDate.optional(),
    ...scope,
    ...paging,
  }),
  response: pageOf(openItem),
  example: { query: { whose: 'all', due_to: '2026-12-31', limit: '3' } },
});

const done = apiRoute({
  summary: 'Decisions and tasks that were settled, the newest first',
  query: z.strictObject({ since: plainDate.optional().describe('Default: four weeks ago.'), ...scope, ...paging }),
  response: pageOf(doneItem),
  example: { query: { since: '2026-01-01', limit: '3' } },
});

function openDocument(item: WorkItem, today: Temporal.PlainDate): z.input<typeof openItem> {
  const { what, due, ...row } = item;
  return {
    ...row,
    ...('task' in what ? { task: what.task, step: null, state: null } : { task: null, ...what }),
    due: due.toString(),
    overdue: Temporal.PlainDate.compare(due, today) < 0,
  };
}

@May(decisionPolicy, 'see')
@Controller('api/v1/work')
export class WorkApiController {
  constructor(
    private readonly work: OpenWork,
    private readonly settled: DoneWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(open)
  @Get()
  async open(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof open>): Promise<Answer<typeof open>> {
    const { due_from: from, due_to: to, cursor, limit, ...filter } = query;
    const today = this.clock.today(this.settings.timeZone);
    const after = cursor === undefined ? undefined : readCursor(OPEN_PLACE, cursor);
    const { rows } = await this.work.seenBy(viewer, today, { ...filter, from, to }, limit + 1, after);
    return pageFrom(rows, limit, placeOf, (row) => openDocument(row, today));
  }

  @ApiRoute(done)
  @Get('done')
  async done(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof done>): Promise<Answer<typeof done>> {
    const { since, cursor, limit, ...filter } = query;
    const today = this.clock.today(this.settings.timeZone);
    const after = cursor === undefined ? undefined : readCursor(DONE_PLACE, cursor);
    const wanted = { ...filter, since: since ?? today.subtract(LATELY) };
    const rows = await this.settled.seenBy(viewer, today, wanted, limit + 1, after);
    return pageFrom(
      rows,
      limit,
      ({ done_on, id: last }) => [done_on, last],
      (row: DoneItem) => row,
    );
  }
}
