import { Controller, ForbiddenException, Get, NotFoundException, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { noSuchThings } from '../../api/no-such-things.js';
import { byId, flag, id, isoDate, listOf, pageOf, paging, plainDate, text } from '../../api/schemas.js';
import { refused } from '../../house-settings/change-by-api.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy, promisePolicy } from '../committee.policy.js';
import { SessionsQuery } from '../sessions/sessions.query.js';
import { answerProblems } from './answer-problems.js';
import { CheckPromise, type PromiseInput } from './check-promise.service.js';
import { PromiseChanges } from './promise-changes.service.js';
import { changedPromise, newPromise, promiseItem, promiseSchema } from './promises.api.schemas.js';
import { promisesMessages } from './promises.messages.js';
import { PROMISE_KINDS, type PromiseRow, PromisesQuery } from './promises.query.js';
import { splitSentences } from './sentences.js';
import { PROMISE_STATES, PROMISE_STEPS, stepsFrom, TRANSITIONS } from './transitions.js';

const list = apiRoute({
  summary: 'Promises of the administration and questions of members, those that are due first come first',
  query: z.strictObject({
    committee: id.optional(),
    state: z.enum(PROMISE_STATES).optional(),
    kind: z.enum(PROMISE_KINDS).optional(),
    overdue: flag.optional(),
    ...paging,
  }),
  response: pageOf(promiseSchema),
  example: { query: { state: 'open', limit: '10' } },
});

const one = apiRoute({
  summary: 'One promise or question',
  params: byId,
  response: promiseSchema,
  etag: true,
  example: { params: { id: EXAMPLE.promise } },
});

const add = apiRoute({
  summary: 'Enter a promise or question',
  body: newPromise,
  response: promiseSchema,
  status: 201,
  idempotent: true,
  example: { body: { committee_id: EXAMPLE.committee, kind: 'question', text: 'Wie viele Stellen sind besetzt?' } },
});

const change = apiRoute({
  summary: 'Change a promise or question',
  params: byId,
  body: changedPromise,
  response: promiseSchema,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.promise }, body: { owner: 'Kommunales Integrationszentrum' } },
});

const step = apiRoute({
  summary: 'Answer, withdraw or reopen a promise or question',
  params: byId,
  body: z.strictObject({
    step: z.enum(PROMISE_STEPS),
    text: text(10_000).describe('The answer, or the reason.'),
    on: plainDate.optional().describe('Of an answer; default: today.'),
  }),
  response: promiseSchema,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.promise }, body: { step: 'answer', text: 'Zwölf von vierzehn.' } },
});

const sentences = apiRoute({
  summary: 'The sentences of pasted minutes, to be chosen from; nothing is kept',
  body: z.strictObject({ text: text(100_000) }),
  response: listOf(z.string()),
  example: { body: { text: 'Die Verwaltung sagt zu, bis zum 12. Dezember zu berichten. Der Ausschuss dankt.' } },
});

const PLACE = z.tuple([isoDate.nullable(), id]);

/** The promise register, for programs. */
@Controller('api/v1')
export class PromisesApiController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly promises: PromisesQuery,
    private readonly sessions: SessionsQuery,
    private readonly check: CheckPromise,
    private readonly changes: PromiseChanges,
  ) {}

  @May(promisePolicy, 'see')
  @ApiRoute(list)
  @Get('promises')
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { cursor, limit, ...filter } = query;
    const [day, after] = cursor === undefined ? [] : readCursor(PLACE, cursor);
    const place = day !== undefined && after ? { due_day: day, id: after } : undefined;
    const rows = await this.promises.seenBy(viewer, this.access.today, filter, limit + 1, place);
    return pageFrom(
      rows,
      limit,
      (row) => [row.due_day, row.id],
      (row) => itemFor(viewer, row),
    );
  }

  @May(promisePolicy, 'see')
  @ApiRoute(one)
  @Get('promises/:id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    return itemFor(viewer, await this.#promise(viewer, params.id));
  }

  @May(promisePolicy, 'edit')
  @ApiRoute(add)
  @Post('promises')
  async add(@CurrentViewer() viewer: Viewer, @Asked() { body }: AskedOf<typeof add>): Promise<Answer<typeof add>> {
    const { committee_id: committee, ...wanted } = body;
    if (!committeePolicy.may(viewer, 'see', committee)) throw noSuchThings(['#/committee_id']);
    const { today } = this.access;
    const coming = (await this.sessions.of(committee, today, 0)).filter(({ cancelled }) => !cancelled);
    const madeIn = wanted.made_in_session_id && (await this.sessions.one(committee, wanted.made_in_session_id));
    const input: PromiseInput = {
      ...wanted,
      made_on: wanted.made_on ?? (madeIn ? Temporal.PlainDate.from(madeIn.held_on) : today),
      due_session_id:
        wanted.due_session_id === undefined && wanted.due_on === null
          ? (coming[0]?.id ?? null)
          : (wanted.due_session_id ?? null),
    };
    await this.#kept(viewer, committee);
    const [made] = await this.changes.add(viewer.login, committee, [await this.#checked(committee, input)]);
    return itemFor(viewer, await this.#promise(viewer, made!));
  }

  @May(promisePolicy, 'edit')
  @ApiRoute(change)
  @Patch('promises/:id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const now = await this.#promise(viewer, params.id);
    await this.#kept(viewer, now.committee_id);
    const input: PromiseInput = Object.assign(inputOf(now), body);
    const wish = await this.#checked(now.committee_id, input);
    // Somebody whose address has gone from the register stays the owner until another is named.
    const owner_id = body.owner_email === undefined ? now.owner_id : wish.owner_id;
    await this.changes.change(viewer.login, now.id, version ?? now.version, { ...wish, owner_id });
    return itemFor(viewer, await this.#promise(viewer, now.id));
  }

  @May(promisePolicy, 'edit')
  @ApiRoute(step)
  @Post('promises/:id/steps')
  async step(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof step>,
  ): Promise<Answer<typeof step>> {
    const now = await this.#promise(viewer, params.id);
    await this.#kept(viewer, now.committee_id);
    if (!stepsFrom(now.state).includes(body.step))
      throw new VerbleibError(
        'step_not_possible',
        EXIT.badInput,
        bilingual((locale) => promisesMessages[locale].notNow),
      );
    const { today } = this.access;
    const on = body.on ?? today;
    const problems = TRANSITIONS[body.step].needs === 'answer' ? answerProblems(now, on, today) : [];
    if (problems.length > 0) throw refused(problems);
    await this.changes.step(viewer.login, now.id, version ?? now.version, body.step, { text: body.text, on });
    return itemFor(viewer, await this.#promise(viewer, now.id));
  }

  @May(promisePolicy, 'edit')
  @ApiRoute(sentences)
  @Post('sentences')
  sentences(@Asked() { body }: AskedOf<typeof sentences>): Answer<typeof sentences> {
    return { items: splitSentences(body.text) };
  }

  async #promise(viewer: Viewer, promise: string): Promise<PromiseRow> {
    const found = await this.promises.one(viewer, this.access.today, promise);
    if (!found) throw new NotFoundException();
    return found;
  }

  async #kept(viewer: Viewer, committee: string): Promise<void> {
    await this.access.seen(viewer, committee);
    if (!promisePolicy.may(viewer, 'edit', committee)) throw new ForbiddenException();
  }

  /** @throws Problem 422 that names each field */
  async #checked(committee: string, input: PromiseInput) {
    const checked = await this.check.of(committee, input, this.access.today);
    if ('problems' in checked) throw refused(checked.problems);
    return checked.wish;
  }
}

const itemFor = (viewer: Viewer, row: PromiseRow) =>
  promiseItem(row, promisePolicy.may(viewer, 'see_internal', row.committee_id));

const inputOf = (row: PromiseRow): PromiseInput => ({
  kind: row.kind,
  text: row.text,
  asked_by: row.asked_by || null,
  made_on: Temporal.PlainDate.from(row.made_on),
  made_in_session_id: row.made_in_session_id,
  owner: row.owner || null,
  owner_email: row.owner_email,
  due_session_id: row.due_session_id,
  due_on: row.due_on === null ? null : Temporal.PlainDate.from(row.due_on),
  programme_id: row.programme_id,
  internal: row.internal,
});
