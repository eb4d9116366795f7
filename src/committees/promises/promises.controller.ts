import { Body, Controller, ForbiddenException, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { readCursor, writeCursor } from '../../api/cursor.js';
import { id as anId, isoDate } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
import { address } from '../../web/page/address.js';
import { optionalDay, text, tick, version } from '../../web/page/fields.js';
import { type FieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { CommitteeAccess } from '../committee-access.js';
import { promisePolicy } from '../committee.policy.js';
import { savedOr } from '../saved-or.js';
import { OutcomesQuery } from '../sessions/outcomes.query.js';
import { SessionsQuery } from '../sessions/sessions.query.js';
import { answerProblems } from './answer-problems.js';
import { CheckPromise } from './check-promise.service.js';
import { PromiseChanges } from './promise-changes.service.js';
import { ownerUnreachable, promiseFields } from './promise-fields.js';
import { promiseFormPage } from './promise-form.page.js';
import { promisePage, promisesPage } from './promises.page.js';
import { PROMISE_KINDS, type PromisePlace, type PromiseRow, PromisesQuery } from './promises.query.js';
import type { StepFacts } from './promise-steps.js';
import { promisePath } from './promise-table.js';
import { PROMISE_STATES, PROMISE_STEPS, type PromiseStep, stepsFrom, TRANSITIONS } from './transitions.js';

const SHOWN = 100;
/** Past sessions in which something can have been said. */
export const PAST_SESSIONS = 50;

const added = z.object(promiseFields);
const changed = z.object({ ...promiseFields, keep_owner: tick(), version: version() });
const step = z.object({ words: text(10_000), on: optionalDay(), version: version() });
const PLACE = z.tuple([isoDate.nullable(), anId]);

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((candidate) => candidate === value);

/** Where a list goes on; a made-up place is the first. */
function placeOf(after: unknown): PromisePlace | undefined {
  if (typeof after !== 'string' || after === '') return undefined;
  const [due_day, id] = readCursor(PLACE, after);
  return { due_day, id };
}

/** The promise register of a committee. */
@Controller('committees/:id/promises')
export class PromisesController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly promises: PromisesQuery,
    private readonly sessions: SessionsQuery,
    private readonly outcomes: OutcomesQuery,
    private readonly check: CheckPromise,
    private readonly changes: PromiseChanges,
  ) {}

  @Get()
  @May(promisePolicy, 'see')
  async list(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const committee = await this.access.seen(viewer, id);
    const state = oneOf([...PROMISE_STATES, 'all'] as const, query['state']) ?? 'open';
    const kind = oneOf(PROMISE_KINDS, query['kind']);
    const overdue = query['overdue'] === 'on';
    const after = placeOf(query['after']);
    const filter = { committee: id, kind, ...(state !== 'all' && { state }), ...(overdue && { overdue }) };
    const found = await this.promises.seenBy(viewer, this.access.today, filter, SHOWN + 1, after);
    const rows = found.slice(0, SHOWN);
    const last = rows.at(-1);
    const here = (place?: string) =>
      address(`/committees/${id}/promises`, { state, kind, overdue: overdue ? 'on' : '', after: place });
    const count = Number(query['added']);
    const facts = {
      committee,
      rows,
      filter: { state, kind: kind ?? '', overdue },
      ...this.#rights(viewer, committee),
      ...(found.length > SHOWN && last && { next: here(writeCursor([last.due_day, last.id])) }),
      ...(after && { first: here() }),
      ...(Number.isInteger(count) && count > 0 && { added: count }),
    };
    return new Page(({ locale }) => promisesPage(facts, locale));
  }

  @Get('new')
  @May(promisePolicy, 'edit')
  async form(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#form(await this.#kept(viewer, id));
  }

  @Post()
  @May(promisePolicy, 'edit')
  async add(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const committee = await this.#kept(viewer, id);
    const sent = readForm(added, body);
    const again = (problems: FieldProblem[], status: number) =>
      this.#form(committee, undefined, { refused: { problems, typed: sent.typed } }, status);
    if ('problems' in sent) return again(sent.problems, 422);
    const checked = await this.check.of(id, sent.value, this.access.today);
    if ('problems' in checked) return again(checked.problems, 422);
    return savedOr(async () => {
      const [made] = await this.changes.add(viewer.login, id, [checked.wish]);
      return `${promisePath({ committee_id: id, id: made! })}?done=saved`;
    }, again);
  }

  @Get(':promise')
  @May(promisePolicy, 'see')
  async one(
    @Param('id') id: string,
    @Param('promise') promise: string,
    @CurrentViewer() viewer: Viewer,
    @Query('done') done?: unknown,
  ): Promise<Page> {
    const committee = await this.access.seen(viewer, id);
    const row = await this.#promise(viewer, id, promise);
    return this.#page(viewer, committee, row, { done: oneOf([...PROMISE_STEPS, 'saved'] as const, done) });
  }

  @Get(':promise/edit')
  @May(promisePolicy, 'edit')
  async changeForm(
    @Param('id') id: string,
    @Param('promise') promise: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Page> {
    return this.#form(await this.#kept(viewer, id), await this.#promise(viewer, id, promise));
  }

  @Post(':promise/edit')
  @May(promisePolicy, 'edit')
  async change(
    @Param('id') id: string,
    @Param('promise') promise: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.#kept(viewer, id);
    const row = await this.#promise(viewer, id, promise);
    const sent = readForm(changed, body);
    const again = (problems: FieldProblem[], status: number, stale = false) =>
      this.#form(committee, row, { refused: { problems, typed: sent.typed }, ...(stale && { stale }) }, status);
    if ('problems' in sent) return again(sent.problems, 422);
    const { value } = sent;
    if (value.version !== row.version) return again([], 409, true);
    const checked = await this.check.of(id, value, this.access.today);
    if ('problems' in checked) return again(checked.problems, 422);
    const keeps = value.keep_owner && value.owner_email === null && ownerUnreachable(row);
    const wish = keeps ? { ...checked.wish, owner_id: row.owner_id } : checked.wish;
    return savedOr(async () => {
      await this.changes.change(viewer.login, row.id, value.version, wish);
      return `${promisePath(row)}?done=saved`;
    }, again);
  }

  @Post(':promise/steps/:step')
  @May(promisePolicy, 'edit')
  async step(
    @Param('id') id: string,
    @Param('promise') promise: string,
    @Param('step') name: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const taken = oneOf(PROMISE_STEPS, name);
    if (!taken) throw new NotFoundException();
    const committee = await this.#kept(viewer, id);
    const row = await this.#promise(viewer, id, promise);
    const sent = readForm(step, body);
    const again = (problems: FieldProblem[], status: number, stale = false) => {
      const tried: StepFacts['tried'] = { step: taken, refused: { problems, typed: sent.typed }, stale };
      return this.#page(viewer, committee, row, { tried }, status);
    };
    if ('problems' in sent) return again(sent.problems, 422);
    const { words, on, version: seen } = sent.value;
    if (seen !== row.version || !stepsFrom(row.state).includes(taken)) return again([], 409, true);
    const { today } = this.access;
    const day = on ?? today;
    const problems = TRANSITIONS[taken].needs === 'answer' ? answerProblems(row, day, today) : [];
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.step(viewer.login, row.id, seen, taken, { text: words, on: day });
      return `${promisePath(row)}?done=${taken}`;
    }, again);
  }

  async #kept(viewer: Viewer, id: string): Promise<CommitteeRow> {
    const committee = await this.access.seen(viewer, id);
    if (!promisePolicy.may(viewer, 'edit', committee.id)) throw new ForbiddenException();
    return committee;
  }

  async #promise(viewer: Viewer, committee: string, id: string): Promise<PromiseRow> {
    const found = UUID.test(id) ? await this.promises.one(viewer, this.access.today, id) : undefined;
    if (found?.committee_id !== committee.toLowerCase()) throw new NotFoundException();
    return found;
  }

  #rights(viewer: Viewer, { id }: CommitteeRow): { keeps: boolean; names: boolean } {
    return {
      keeps: promisePolicy.may(viewer, 'edit', id),
      names: promisePolicy.may(viewer, 'see_internal', id),
    };
  }

  #page(
    viewer: Viewer,
    committee: CommitteeRow,
    promise: PromiseRow,
    more: { tried?: StepFacts['tried']; done?: PromiseStep | 'saved' | undefined },
    status = 200,
  ): Page {
    const { tried, done } = more;
    const facts = {
      committee,
      promise,
      today: this.access.today.toString(),
      ...this.#rights(viewer, committee),
      ...(tried && { tried }),
      done,
    };
    return new Page(({ locale }) => promisePage(facts, locale), status);
  }

  async #form(
    committee: CommitteeRow,
    promise?: PromiseRow,
    more: { refused?: Refused; stale?: boolean } = {},
    status = 200,
  ): Promise<Page> {
    const facts = {
      committee,
      sessions: await this.sessions.of(committee.id, this.access.today, PAST_SESSIONS),
      programmes: await this.outcomes.programmes(committee.id),
      today: this.access.today.toString(),
      ...(promise && { promise }),
      ...more,
    };
    return new Page(({ locale }) => promiseFormPage(facts, locale), status);
  }
}
