import { Controller, Delete, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { noSuchThings } from '../../api/no-such-things.js';
import { id, listOf, text } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy, promisePolicy } from '../committee.policy.js';
import { OUTCOME_KINDS } from '../outcomes/outcome-kinds.js';
import { OutcomeChanges, type OutcomeWish } from './outcome-changes.service.js';
import { type OutcomeRow, OutcomesQuery } from './outcomes.query.js';
import { SessionsQuery } from './sessions.query.js';

const kind = z.enum(OUTCOME_KINDS);

const outcome = z
  .strictObject({
    id,
    kind,
    faction: z.string().describe('Who said so; no names.'),
    text: z.string(),
    programme_id: id.nullable(),
    programme: z.string().nullable().describe('Code.'),
    non_public: z.boolean().describe('Of the non-public part: seen by those alone who keep or check the register.'),
    version: z.int(),
  })
  .meta({ id: 'SessionOutcome' });

const itemOf = ({ session_id: _s, committee_id: _c, held_on: _h, ...row }: OutcomeRow): z.input<typeof outcome> => row;

const ofSession = z.strictObject({ id, session: id });
const ofOutcome = z.strictObject({ id, session: id, outcome: id });
const SESSION = { id: EXAMPLE.committee, session: EXAMPLE.heldSession };

const list = apiRoute({
  summary: 'What a session came to',
  params: ofSession,
  response: listOf(outcome),
  example: { params: SESSION },
});

const add = apiRoute({
  summary: 'Record what a session came to',
  description: 'Of a session that was held: from its day on, and not where it is cancelled (422, `session_not_held`).',
  params: ofSession,
  body: z.strictObject({
    kind,
    faction: text(200).nullable().default(null),
    text: text(4000),
    programme_id: id.nullable().default(null).describe('One that reports to the committee.'),
    non_public: z.boolean().default(false),
  }),
  response: outcome,
  status: 201,
  idempotent: true,
  example: { params: SESSION, body: { kind: 'wish', faction: 'Fraktion Beispiel', text: 'Früh berichten.' } },
});

const one = apiRoute({
  summary: 'One outcome of a session',
  params: ofOutcome,
  response: outcome,
  etag: true,
  example: { params: { ...SESSION, outcome: EXAMPLE.outcome } },
});

const change = apiRoute({
  summary: 'Change an outcome',
  params: ofOutcome,
  body: z.strictObject({
    kind: kind.optional(),
    faction: text(200).nullable().optional(),
    text: text(4000).optional(),
    programme_id: id.nullable().optional(),
    non_public: z.boolean().optional(),
  }),
  response: outcome,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { ...SESSION, outcome: EXAMPLE.outcome }, body: { kind: 'noted' } },
});

const remove = apiRoute({
  summary: 'Delete an outcome',
  params: ofOutcome,
  response: z.strictObject({ deleted: z.literal(true) }).meta({ id: 'Deleted' }),
  ifMatch: true,
  example: { params: { ...SESSION, outcome: EXAMPLE.goneOutcome } },
});

/** Outcomes of sessions, for programs. */
@Controller('api/v1/committees/:id/sessions/:session/outcomes')
export class OutcomesApiController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
    private readonly outcomes: OutcomesQuery,
    private readonly changes: OutcomeChanges,
  ) {}

  @May(committeePolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { all } = await this.#seen(viewer, params);
    return { items: (await this.outcomes.of(params.session, all)).map(itemOf) };
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(add)
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof add>,
  ): Promise<Answer<typeof add>> {
    await this.#kept(viewer, params, body);
    const made = await this.changes.add(viewer.login, params.session, body);
    return itemOf((await this.outcomes.one(params.session, made))!);
  }

  @May(committeePolicy, 'see')
  @ApiRoute(one)
  @Get(':outcome')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const { all } = await this.#seen(viewer, params);
    const found = await this.#outcome(params);
    if (found.non_public && !all) throw new NotFoundException();
    return itemOf(found);
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(change)
  @Patch(':outcome')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    await this.#kept(viewer, params, body);
    const now = await this.#outcome(params);
    const wish: OutcomeWish = Object.assign(
      {
        kind: now.kind,
        faction: now.faction,
        text: now.text,
        programme_id: now.programme_id,
        non_public: now.non_public,
      },
      body,
    );
    await this.changes.change(viewer.login, now.id, version ?? now.version, wish);
    return itemOf(await this.#outcome(params));
  }

  @May(committeePolicy, 'edit')
  @ApiRoute(remove)
  @Delete(':outcome')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, version }: AskedOf<typeof remove>,
  ): Promise<Answer<typeof remove>> {
    await this.#kept(viewer, params, {});
    const now = await this.#outcome(params);
    await this.changes.remove(viewer.login, now.id, version ?? now.version);
    return { deleted: true };
  }

  async #seen(viewer: Viewer, params: z.output<typeof ofSession>): Promise<{ all: boolean }> {
    const committee = await this.access.seen(viewer, params.id);
    if (!(await this.sessions.one(committee.id, params.session))) throw new NotFoundException();
    return { all: promisePolicy.may(viewer, 'see_internal', committee.id) };
  }

  async #kept(
    viewer: Viewer,
    params: z.output<typeof ofSession>,
    { programme_id: programme }: { programme_id?: string | null | undefined },
  ): Promise<void> {
    const committee = await this.access.kept(viewer, params.id);
    if (!(await this.sessions.one(committee.id, params.session))) throw new NotFoundException();
    if (!programme) return;
    const programmes = await this.outcomes.programmes(committee.id);
    if (!programmes.some(({ id: known }) => known === programme)) throw noSuchThings(['#/programme_id']);
  }

  async #outcome(params: z.output<typeof ofOutcome>): Promise<OutcomeRow> {
    const found = await this.outcomes.one(params.session, params.outcome);
    if (!found) throw new NotFoundException();
    return found;
  }
}
