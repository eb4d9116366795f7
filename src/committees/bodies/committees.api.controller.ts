import { Controller, Get, Patch } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, isoDate, listOf, text } from '../../api/schemas.js';
import { ChangeByApi, changeReport, dryRun } from '../../house-settings/change-by-api.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { changeOfCommittee } from './committee-changes.js';
import { COMMITTEE_KINDS, CommitteesQuery, type CommitteeRow } from './committees.query.js';

const committee = z
  .strictObject({
    id,
    code: z.string(),
    name: z.string(),
    kind: z.enum(COMMITTEE_KINDS),
    department: z.string(),
    paper_days: z.int().nullable().describe('Full days before a session on which papers are due; null: the house’s.'),
    draft_days: z.int().nullable().describe('Days before that on which a briefing is drafted; null: the house’s.'),
    next_session: isoDate.nullable(),
    next_session_id: id.nullable(),
    members: z.int().describe('Today, clerks included.'),
    open_promises: z.int().describe('Promises and questions that are open.'),
    overdue_promises: z.int(),
    version: z.int(),
  })
  .meta({ id: 'Committee' });

const itemOf = ({ open, overdue, ...row }: CommitteeRow): z.input<typeof committee> => ({
  ...row,
  open_promises: open,
  overdue_promises: overdue,
});

const list = apiRoute({
  summary: 'Committees with their next session, and how much is open',
  response: listOf(committee),
  example: {},
});

const one = apiRoute({
  summary: 'One committee',
  params: byId,
  response: committee,
  etag: true,
  example: { params: { id: EXAMPLE.committee } },
});

const change = apiRoute({
  summary: 'Change a committee, or see which plans would move by its rule for papers',
  params: byId,
  body: z.strictObject({
    kind: z.enum(COMMITTEE_KINDS).optional(),
    department: text(200).nullable().optional(),
    paper_days: z.int().min(0).max(60).nullable().optional(),
    draft_days: z.int().min(0).max(90).nullable().optional(),
    ...dryRun,
  }),
  response: changeReport,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee }, body: { paper_days: 21, dry_run: true } },
});

/** Committees, for programs. */
@Controller('api/v1/committees')
export class CommitteesApiController {
  constructor(
    private readonly committees: CommitteesQuery,
    private readonly access: CommitteeAccess,
    private readonly change: ChangeByApi,
  ) {}

  @May(committeePolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer<typeof list>> {
    return { items: (await this.committees.seenBy(viewer, this.access.today)).map(itemOf) };
  }

  @May(committeePolicy, 'see')
  @ApiRoute(one)
  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    return itemOf(await this.access.seen(viewer, params.id));
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(change)
  @Patch(':id')
  async changeOne(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const now = await this.access.kept(viewer, params.id);
    const { dry_run: dry, ...wanted } = body;
    const { kind, department, paper_days, draft_days } = { ...now, ...wanted };
    const wish = { kind, department, paper_days, draft_days };
    return this.change.answer(viewer, 'committees', changeOfCommittee(now, version ?? now.version, wish), dry);
  }
}
