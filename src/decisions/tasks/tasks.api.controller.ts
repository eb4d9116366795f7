import { Controller, ForbiddenException, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { noSuchThings } from '../../api/no-such-things.js';
import { byId, id, isoDate, pageOf, paging, plainDate, text } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { ContractsInScope } from '../contracts-in-scope.query.js';
import { decisionPolicy } from '../decision.policy.js';
import { AddPermanentPostRequest } from './add-request.service.js';
import { FinishTask } from './finish-task.service.js';
import { ALL_RESULTS, RESULTS, type TaskKind, type TaskResult } from './results.js';
import { TaskList } from './task-list.query.js';
import { TASK_STATES } from './task-state.sql.js';

const KINDS = Object.keys(RESULTS) as [TaskKind, ...TaskKind[]];
const result = z.enum(ALL_RESULTS as [TaskResult, ...TaskResult[]]);

const task = z
  .strictObject({
    id,
    kind: z.enum(KINDS),
    contract_id: id,
    contract: z.string(),
    employee: z.string(),
    unit: z.string(),
    asked_on: isoDate.describe('Of a check the last day that it is about; of a request the day on which it was made.'),
    due_on: isoDate,
    state: z.enum(TASK_STATES),
    done_on: isoDate.nullable(),
    result: result.nullable(),
    note: z.string().nullable(),
    document: z.string().nullable(),
  })
  .meta({ id: 'Task' });

const list = apiRoute({
  summary: 'Checks and replies that the law asks for, the earliest due first',
  query: z.strictObject({ state: z.enum(TASK_STATES).optional(), ...paging }),
  response: pageOf(task),
  example: { query: { limit: '10' } },
});

const one = apiRoute({
  summary: 'One task',
  params: byId,
  response: task,
  etag: true,
  example: { params: { id: EXAMPLE.task } },
});

const add = apiRoute({
  summary: 'Log that somebody on a term has asked for a permanent post (TzBfG § 18(2))',
  body: z.strictObject({ contract_id: id, asked_on: plainDate }),
  response: z.strictObject({
    task: z.strictObject({ id, due_on: isoDate }).nullable(),
    no_reply_owed_until: isoDate.nullable().describe('Where they have asked within the last twelve months.'),
  }),
  status: 201,
  idempotent: true,
  example: { body: { contract_id: EXAMPLE.contract, asked_on: '2026-11-20' } },
});

const finish = apiRoute({
  summary: 'Log what came of a task',
  params: byId,
  body: z.strictObject({
    result,
    note: text(2000).optional().describe('What was found; of a reply its reasons.'),
    document: text(200).optional(),
    on: plainDate.optional().describe('Default: today.'),
  }),
  response: task,
  idempotent: true,
  etag: true,
  example: { params: { id: EXAMPLE.task }, body: { result: 'granted', note: 'Post 16.0/7', document: '11-3/2026' } },
});

const PLACE = z.tuple([isoDate, id]);

@Controller('api/v1/tasks')
export class TasksApiController {
  constructor(
    private readonly tasks: TaskList,
    private readonly requests: AddPermanentPostRequest,
    private readonly finished: FinishTask,
    private readonly scope: ContractsInScope,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  private get today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  @May(decisionPolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { state, cursor, limit } = query;
    const [dueOn, after] = cursor === undefined ? [] : readCursor(PLACE, cursor);
    const place = dueOn && after ? { dueOn, id: after } : undefined;
    const rows = await this.tasks.seenBy(viewer, this.today, state && [state], limit + 1, place);
    return pageFrom(
      rows,
      limit,
      (row) => [row.due_on, row.id],
      (row) => row,
    );
  }

  @May(decisionPolicy, 'see')
  @ApiRoute(one)
  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const row = await this.tasks.oneSeenBy(viewer, this.today, params.id);
    if (!row) throw new NotFoundException();
    return row;
  }

  @May(decisionPolicy, 'propose')
  @ApiRoute(add)
  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Asked() { body }: AskedOf<typeof add>): Promise<Answer<typeof add>> {
    const [contract] = await this.scope.of(viewer, decisionPolicy, 'propose', { ids: [body.contract_id] });
    if (!contract) throw noSuchThings(['#/contract_id']);
    const added = await this.requests.run(viewer.login, await this.scope.numberOf(contract), body.asked_on);
    return { task: added.task, no_reply_owed_until: added.task ? null : added.no_reply_owed_until };
  }

  @May(decisionPolicy, 'propose')
  @ApiRoute(finish)
  @Post(':id/result')
  async finish(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof finish>,
  ): Promise<Answer<typeof finish>> {
    const row = await this.tasks.oneSeenBy(viewer, this.today, params.id);
    if (!row) throw new NotFoundException();
    const [allowed] = await this.scope.of(viewer, decisionPolicy, 'propose', { ids: [row.contract_id] });
    if (!allowed) throw new ForbiddenException();
    await this.finished.run(viewer.login, row.id, body);
    return (await this.tasks.oneSeenBy(viewer, this.today, row.id))!;
  }
}
