import { Controller, NotFoundException, Patch, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../../api/api-route.js';
import { Asked } from '../../../api/asked.js';
import { EXAMPLE } from '../../../api/examples.js';
import { problemOf } from '../../../api/problem-of.js';
import { byId, id } from '../../../api/schemas.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { BriefingAccess } from '../briefing-access.service.js';
import type { BriefingTexts } from '../briefing-content.js';
import type { BriefingRow } from '../briefing-row.query.js';
import { briefingPolicy } from '../briefing.policy.js';
import { noteProblem } from '../cases/check-cases.js';
import { NameCases } from '../cases/name-cases.service.js';
import { ComingSessions } from '../coming-sessions.query.js';
import { CorrectBriefing } from '../correct-briefing.service.js';
import { CreateBriefing } from '../create-briefing.service.js';
import { PaperOfBriefing } from '../paper-of-briefing.service.js';
import { ReleaseBriefing } from '../release-briefing.service.js';
import { SaveBriefing } from '../save-briefing.service.js';
import { briefingOf } from './briefing-documents.js';
import { briefing, changes, confirmations, namedCases, wish } from './briefing.schemas.js';

const MOST_SESSIONS = 1000;

const create = apiRoute({
  summary: 'Draft a briefing for a session, with the figures of today',
  body: wish,
  response: z.strictObject({ id }),
  status: 201,
  idempotent: true,
  errors: [422],
  example: { body: { session: EXAMPLE.session, audience: 'public' } },
});

const change = apiRoute({
  summary: 'Change the text of a draft, and what it answers',
  params: byId,
  body: changes,
  response: briefing,
  ifMatch: true,
  idempotent: true,
  errors: [422],
  example: {
    params: { id: EXAMPLE.draftBriefing },
    body: { number: '16/2026-11', texts: { situation: 'Stand Herbst.' } },
  },
});

const redraw = apiRoute({
  summary: 'Draw the figures of a draft anew, as of today',
  params: byId,
  response: briefing,
  ifMatch: true,
  idempotent: true,
  errors: [422],
  example: { params: { id: EXAMPLE.draftBriefing } },
});

const cases = apiRoute({
  summary: 'Choose the cases that the draft of a non-public version names',
  params: byId,
  body: namedCases,
  response: briefing,
  ifMatch: true,
  idempotent: true,
  errors: [422],
  example: {
    params: { id: EXAMPLE.nonPublicBriefing },
    body: { cases: [{ contract: EXAMPLE.contract, reason: 'awaits_money' }] },
  },
});

const release = apiRoute({
  summary: 'Release a draft: it is frozen, its promises are answered, members get it by mail',
  description:
    'Refused while it names employees (`names_told`). Where a word may be a name (`names_unclear`), it is released with the word in `no_persons`, once somebody has made sure that none is meant.',
  params: byId,
  body: confirmations,
  response: briefing,
  ifMatch: true,
  idempotent: true,
  errors: [422],
  example: { params: { id: EXAMPLE.draftBriefing } },
});

const correct = apiRoute({
  summary: 'Begin a new edition of a released briefing',
  params: byId,
  response: z.strictObject({ id }),
  status: 201,
  idempotent: true,
  errors: [422],
  example: { params: { id: EXAMPLE.briefing } },
});

const discard = apiRoute({
  summary: 'Throw a draft away',
  params: byId,
  response: z.strictObject({ id, discarded: z.literal(true) }),
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.nonPublicBriefing } },
});

/** Drafts of briefings until they are released, for programs. */
@May(briefingPolicy, 'write')
@Controller('api/v1/briefings')
export class DraftApiController {
  constructor(
    private readonly access: BriefingAccess,
    private readonly sessions: ComingSessions,
    private readonly creating: CreateBriefing,
    private readonly saving: SaveBriefing,
    private readonly naming: NameCases,
    private readonly releasing: ReleaseBriefing,
    private readonly correcting: CorrectBriefing,
    private readonly papers: PaperOfBriefing,
  ) {}

  @ApiRoute(create)
  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body }: AskedOf<typeof create>,
  ): Promise<Answer<typeof create>> {
    const coming = await this.sessions.writtenBy(viewer, this.access.today, MOST_SESSIONS);
    if (!coming.some((session) => session.id === body.session)) throw new NotFoundException();
    return { id: await this.creating.run(viewer.login, body) };
  }

  @ApiRoute(change)
  @Patch(':id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const row = await this.access.writable(viewer, params.id);
    const answers = body.answers
      ? new Map(body.answers.map(({ promise, answer }) => [promise, answer]))
      : await this.access.answersOf(row);
    const { number, department, locale, correction } = { ...row, ...body };
    const texts = (body.texts ?? row.texts) as BriefingTexts;
    return this.#after(viewer, row, (at) =>
      this.saving.texts(viewer.login, row.id, version ?? at, {
        number,
        department,
        locale,
        correction,
        texts,
        answers,
      }),
    );
  }

  @ApiRoute(redraw)
  @Post(':id/figures')
  async redraw(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, version }: AskedOf<typeof redraw>,
  ): Promise<Answer<typeof redraw>> {
    const row = await this.access.writable(viewer, params.id);
    return this.#after(viewer, row, (at) => this.saving.refresh(viewer.login, row.id, version ?? at));
  }

  @May(briefingPolicy, 'name_cases')
  @ApiRoute(cases)
  @Put(':id/cases')
  async cases(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof cases>,
  ): Promise<Answer<typeof cases>> {
    const row = await this.access.writable(viewer, params.id);
    const faults = body.cases.flatMap(({ note }, index) => {
      const detail = noteProblem(note);
      return detail ? [{ pointer: `#/cases/${index}/note`, detail }] : [];
    });
    if (faults.length > 0) throw problemOf(422, 'untold_word', (say) => say.badBody, faults);
    return this.#after(viewer, row, (at) => this.naming.run(viewer.login, row.id, version ?? at, body.cases));
  }

  @May(briefingPolicy, 'release')
  @ApiRoute(release)
  @Post(':id/release')
  async release(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof release>,
  ): Promise<Answer<typeof release>> {
    const row = await this.access.writable(viewer, params.id);
    return this.#after(viewer, row, (at) => this.releasing.run(viewer.login, row.id, version ?? at, body?.no_persons));
  }

  @ApiRoute(correct)
  @Post(':id/correct')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof correct>,
  ): Promise<Answer<typeof correct>> {
    const row = await this.access.writable(viewer, params.id);
    return { id: await this.correcting.run(viewer.login, row.id) };
  }

  @ApiRoute(discard)
  @Post(':id/discard')
  async discard(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, version }: AskedOf<typeof discard>,
  ): Promise<Answer<typeof discard>> {
    const row = await this.access.writable(viewer, params.id);
    if (!(await this.saving.discard(viewer.login, row.id, version ?? row.version))) throw stale();
    return { id: row.id, discarded: true };
  }

  /** Does it, and answers with what there is then. @throws Problem 412 where somebody has changed it since */
  async #after(
    viewer: Viewer,
    row: BriefingRow,
    work: (version: number) => Promise<boolean>,
  ): Promise<Answer<typeof change>> {
    if (!(await work(row.version))) throw stale();
    const now = await this.access.readable(viewer, row.id);
    return briefingOf(now, await this.papers.paper(now));
  }
}

const stale = () => problemOf(412, 'stale_version', (say) => say.stale);
