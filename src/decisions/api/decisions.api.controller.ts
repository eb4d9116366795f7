import { Controller, ForbiddenException, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, code, id, isoDate, pageOf, paging, plainDate } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { ContractsInScope } from '../contracts-in-scope.query.js';
import { Decide } from '../decide.service.js';
import { decisionPolicy, permissionFor } from '../decision.policy.js';
import { DecisionHistory } from '../decision-history.query.js';
import { DecisionList } from '../decision-list.query.js';
import { STATES } from '../states.js';
import { decisionItem, stepReport } from './decision-documents.js';
import { decisionDetailSchema, decisionSchema, stepReportSchema } from './decision.schemas.js';
import { StepInputs } from './step-inputs.service.js';
import { stepFields } from './step.schema.js';

const list = apiRoute({
  summary: 'Decisions about contracts that end, by last day',
  query: z.strictObject({
    state: z.enum(STATES).optional(),
    ending_from: plainDate.optional(),
    ending_to: plainDate.optional(),
    programme: code.optional().describe('Code.'),
    unit: code.optional().describe('Code; with the units below.'),
    ...paging,
  }),
  response: pageOf(decisionSchema),
  example: { query: { state: 'undecided', ending_to: '2026-12-31', limit: '2' } },
});

const one = apiRoute({
  summary: 'One decision: how it stands, who was asked, what happened',
  params: byId,
  response: decisionDetailSchema,
  etag: true,
  example: { params: { id: EXAMPLE.decision } },
});

const step = apiRoute({
  summary: 'Take the next step of one decision',
  description:
    'If-Match names the version that was read: a decision that somebody else has changed since is not changed again (412). ' +
    'A step that the law or the state forbids is refused with its reasons (422).',
  params: byId,
  body: z.strictObject(stepFields),
  response: stepReportSchema,
  ifMatch: true,
  idempotent: true,
  example: {
    params: { id: EXAMPLE.decision },
    body: {
      step: 'propose',
      proposal: { kind: 'extend', ends_on: '2027-12-31', ground: '14-1-1' },
      note: 'Grant announced',
      dry_run: true,
    },
  },
});

const PLACE = z.tuple([isoDate, id]);

@Controller('api/v1/decisions')
export class DecisionsApiController {
  constructor(
    private readonly decisions: DecisionList,
    private readonly history: DecisionHistory,
    private readonly scope: ContractsInScope,
    private readonly decide: Decide,
    private readonly inputs: StepInputs,
  ) {}

  @May(decisionPolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { ending_from: endingFrom, ending_to: endingTo, cursor, limit, ...filter } = query;
    const [endsOn, after] = cursor === undefined ? [] : readCursor(PLACE, cursor);
    const place = endsOn && after ? { endsOn, id: after } : undefined;
    const rows = await this.decisions.seenBy(viewer, { ...filter, endingFrom, endingTo }, limit + 1, place);
    return pageFrom(rows, limit, (row) => [row.ends_on, row.id], decisionItem);
  }

  @May(decisionPolicy, 'see')
  @ApiRoute(one)
  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const row = await this.decisions.oneSeenBy(viewer, params.id);
    if (!row) throw new NotFoundException();
    const told = await this.history.of(row.id, viewer);
    return { ...decisionItem(row), ...told } as Answer<typeof one>;
  }

  @May(decisionPolicy, 'propose', 'process')
  @ApiRoute(step)
  @Post(':id/steps')
  async step(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version, locale }: AskedOf<typeof step>,
  ): Promise<Answer<typeof step>> {
    const row = await this.decisions.oneSeenBy(viewer, params.id);
    if (!row) throw new NotFoundException();
    const choice = { ids: [row.contract_id] };
    const ids = await this.scope.of(viewer, decisionPolicy, permissionFor(body.step), choice);
    if (ids.length === 0) throw new ForbiddenException();
    const report = await this.decide.take(viewer.login, body.step, ids, await this.inputs.of(viewer, body), {
      dryRun: body.dry_run,
      ...(version !== undefined && { version }),
    });
    return stepReport(body.step, body.dry_run, report, locale);
  }
}
