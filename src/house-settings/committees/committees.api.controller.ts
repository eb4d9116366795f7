import { Controller, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, isoDate, listOf, plainDate, text } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { ChangeByApi, changeReport, dryRun, refused } from '../change-by-api.service.js';
import { settingsPolicy } from '../settings.policy.js';
import {
  changeOfPaperDays,
  changeOfSession,
  newSession,
  papersLate,
  type SessionWish,
  wishOf,
} from './committee-changes.js';
import { CommitteesQuery, type CommitteeRow, type SessionRow } from './committees.query.js';

const committeeFields = {
  id,
  code: z.string(),
  name: z.string(),
  paper_days: z.int().nullable().describe('Days before a session on which papers are due.'),
  version: z.int(),
  next_session: isoDate.nullable(),
};
const session = z
  .strictObject({
    id,
    held_on: isoDate,
    title: z.string(),
    papers_due: isoDate.nullable().describe('null: by the rule of the committee.'),
    cancelled: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'SessionSettings' });

const list = apiRoute({
  summary: 'Committees with their rule for papers',
  response: listOf(z.strictObject(committeeFields).meta({ id: 'CommitteeSettings' })),
  example: {},
});

const one = apiRoute({
  summary: 'One committee with its sessions that lie ahead',
  params: byId,
  response: z.strictObject({ ...committeeFields, sessions: z.array(session) }).meta({ id: 'CommitteeSettingsDetail' }),
  etag: true,
  example: { params: { id: EXAMPLE.committee } },
});

const changeRule = apiRoute({
  summary: 'Change the rule of a committee for papers, or see which plans would move',
  params: byId,
  body: z.strictObject({ paper_days: z.int().min(0).max(60).nullable(), ...dryRun }),
  response: changeReport,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee }, body: { paper_days: 21, dry_run: true } },
});

const add = apiRoute({
  summary: 'Enter a session of a committee, or see which plans would move',
  params: byId,
  body: z.strictObject({
    held_on: plainDate,
    title: text(200).nullable().default(null),
    papers_due: plainDate.nullable().default(null).describe('null: by the rule of the committee.'),
    ...dryRun,
  }),
  response: changeReport,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee }, body: { held_on: '2026-12-15', dry_run: true } },
});

const ofSession = z.strictObject({ id, session: id });

const oneSession = apiRoute({
  summary: 'One session of a committee',
  params: ofSession,
  response: session,
  etag: true,
  example: { params: { id: EXAMPLE.committee, session: EXAMPLE.session } },
});

const changeSession = apiRoute({
  summary: 'Move, rename or cancel a session, or see which plans would move',
  params: ofSession,
  body: z.strictObject({
    held_on: plainDate.optional(),
    title: text(200).nullable().optional(),
    papers_due: plainDate.nullable().optional(),
    cancelled: z.boolean().optional(),
    ...dryRun,
  }),
  response: changeReport,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee, session: EXAMPLE.session }, body: { cancelled: true, dry_run: true } },
});

/** The rules of committees for papers, and their sessions, for programs. */
@Controller('api/v1/settings/committees')
@May(settingsPolicy, 'change')
export class CommitteesApiController {
  constructor(
    private readonly query: CommitteesQuery,
    private readonly change: ChangeByApi,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(): Promise<Answer<typeof list>> {
    return { items: await this.query.all(this.#today()) };
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const committee = await this.#committee(params.id);
    return { ...committee, sessions: await this.query.sessions(committee.id, this.#today()) };
  }

  @ApiRoute(changeRule)
  @Patch(':id')
  async changeRule(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof changeRule>,
  ): Promise<Answer<typeof changeRule>> {
    const now = await this.#committee(params.id);
    const change = changeOfPaperDays(now, version ?? now.version, body.paper_days);
    return this.change.answer(viewer, 'committees', change, body.dry_run);
  }

  @ApiRoute(add)
  @Post(':id/sessions')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof add>,
  ): Promise<Answer<typeof add>> {
    const { id: committee } = await this.#committee(params.id);
    return this.change.answer(viewer, 'committees', newSession(committee, inTime(body)), body.dry_run);
  }

  @ApiRoute(oneSession)
  @Get(':id/sessions/:session')
  async session(@Asked() { params }: AskedOf<typeof oneSession>): Promise<Answer<typeof oneSession>> {
    return this.#session(params);
  }

  @ApiRoute(changeSession)
  @Patch(':id/sessions/:session')
  async changeSession(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof changeSession>,
  ): Promise<Answer<typeof changeSession>> {
    const now = await this.#session(params);
    const { dry_run: dry, ...wanted } = body;
    const change = changeOfSession(now, version ?? now.version, inTime({ ...wishOf(now), ...wanted }));
    return this.change.answer(viewer, 'committees', change, dry);
  }

  #today(): string {
    return this.clock.today(this.settings.timeZone).toString();
  }

  async #committee(committee: string): Promise<CommitteeRow> {
    const found = await this.query.one(committee, this.#today());
    if (!found) throw new NotFoundException();
    return found;
  }

  async #session(params: z.output<typeof ofSession>): Promise<SessionRow> {
    const found = await this.query.session(params.id, params.session);
    if (!found) throw new NotFoundException();
    return found;
  }
}

/** @throws Problem 422 where papers are due after the session */
function inTime<Wish extends SessionWish>(wish: Wish): Wish {
  const problems = papersLate(wish);
  if (problems.length > 0) throw refused(problems);
  return wish;
}
