import { Controller, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, isoDate, listOf, plainDate, text } from '../../api/schemas.js';
import { ChangeByApi, changeReport, dryRun, refused } from '../../house-settings/change-by-api.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { changeOfSession, newSession, sessionProblems, type SessionWish, wishOf } from './session-changes.js';
import { type SessionRow, SessionsQuery } from './sessions.query.js';

/** The latest of those that are past. */
const PAST = 100;

const session = z
  .strictObject({
    id,
    held_on: isoDate,
    starts_at: z.string().nullable().describe('HH:MM'),
    title: z.string(),
    place: z.string(),
    public_part: z.boolean(),
    non_public_part: z.boolean(),
    cancelled: z.boolean(),
    papers_due: isoDate.nullable().describe('Where the committee has named the day itself.'),
    papers_by: isoDate.nullable().describe('The last day for papers, by the rule that applies.'),
    version: z.int(),
  })
  .meta({ id: 'CommitteeSession' });

const itemOf = ({
  committee_id: _id,
  committee: _name,
  paper_days: _days,
  ...row
}: SessionRow): z.input<typeof session> => row;

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM');

const list = apiRoute({
  summary: 'Sessions of a committee: those that lie ahead, and the latest that are past',
  params: byId,
  response: listOf(session),
  example: { params: { id: EXAMPLE.committee } },
});

const add = apiRoute({
  summary: 'Enter a session of a committee, or see which plans would move',
  params: byId,
  body: z.strictObject({
    held_on: plainDate,
    starts_at: time.nullable().default(null),
    title: text(200).nullable().default(null),
    place: text(200).nullable().default(null),
    public_part: z.boolean().default(true),
    non_public_part: z.boolean().default(false),
    papers_due: plainDate.nullable().default(null).describe('null: by the rule of the committee.'),
    ...dryRun,
  }),
  response: changeReport,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee }, body: { held_on: '2026-12-15', starts_at: '17:00', dry_run: true } },
});

const ofSession = z.strictObject({ id, session: id });

const one = apiRoute({
  summary: 'One session of a committee',
  params: ofSession,
  response: session,
  etag: true,
  example: { params: { id: EXAMPLE.committee, session: EXAMPLE.session } },
});

const change = apiRoute({
  summary: 'Move, rename or cancel a session, or see which plans would move',
  params: ofSession,
  body: z.strictObject({
    held_on: plainDate.optional(),
    starts_at: time.nullable().optional(),
    title: text(200).nullable().optional(),
    place: text(200).nullable().optional(),
    public_part: z.boolean().optional(),
    non_public_part: z.boolean().optional(),
    papers_due: plainDate.nullable().optional(),
    cancelled: z.boolean().optional(),
    ...dryRun,
  }),
  response: changeReport,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee, session: EXAMPLE.session }, body: { cancelled: true, dry_run: true } },
});

/** Sessions of committees, for programs. */
@Controller('api/v1/committees/:id/sessions')
export class SessionsApiController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
    private readonly change: ChangeByApi,
  ) {}

  @May(committeePolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const committee = await this.access.seen(viewer, params.id);
    return { items: (await this.sessions.of(committee.id, this.access.today, PAST)).map(itemOf) };
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(add)
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof add>,
  ): Promise<Answer<typeof add>> {
    const committee = await this.access.kept(viewer, params.id);
    const { dry_run: dry, ...wanted } = body;
    const wish = inOrder({ ...wanted, cancelled: false });
    return this.change.answer(viewer, 'committees', newSession(committee.id, wish), dry);
  }

  @May(committeePolicy, 'see')
  @ApiRoute(one)
  @Get(':session')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const committee = await this.access.seen(viewer, params.id);
    return itemOf(await this.#session(committee.id, params.session));
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(change)
  @Patch(':session')
  async changeOne(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const committee = await this.access.kept(viewer, params.id);
    const now = await this.#session(committee.id, params.session);
    const { dry_run: dry, ...wanted } = body;
    const wish = inOrder(Object.assign(wishOf(now), wanted));
    return this.change.answer(viewer, 'committees', changeOfSession(now, version ?? now.version, wish), dry);
  }

  async #session(committee: string, name: string): Promise<SessionRow> {
    const found = await this.sessions.one(committee, name);
    if (!found) throw new NotFoundException();
    return found;
  }
}

/** @throws Problem 422 that names each field */
function inOrder(wish: SessionWish): SessionWish {
  const problems = sessionProblems(wish);
  if (problems.length > 0) throw refused(problems);
  return wish;
}
