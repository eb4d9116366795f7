import { Body, Controller, ForbiddenException, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import type { ProgrammeRow } from '../../registry/programme-list.query.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import { VerbleibError } from '../../shared/errors.js';
import { UUID } from '../../shared/ids.js';
import { choice, version } from '../../web/page/fields.js';
import { fieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { LoadProgramme } from '../pages/load-programme.js';
import { ChangeFact, type FactChange, fieldOf } from './change-fact.service.js';
import { effectPage, factPage, removalPage } from './fact.page.js';
import { FactsQuery } from './facts.query.js';
import { type FactKind, type FactRow, isFactKind, isOfWorkItem, tableOf } from './kinds.js';
import { formOf } from './read-fact.js';

const intents = z.object({ intent: choice(['preview', 'save', 'edit', 'remove', 'remove-now']) });
const versions = z.object({ version: version() });

/** A fact of a programme that somebody may write. */
interface Target {
  viewer: Viewer;
  programme: ProgrammeRow;
  kind: FactKind;
  row?: FactRow;
}

/** Forms for what is entered of a programme: one for each kind, made of its table. */
@May(programmePolicy, 'edit', 'fund')
@Controller('programmes/:id/facts/:kind')
export class FactsController {
  constructor(
    private readonly load: LoadProgramme,
    private readonly facts: FactsQuery,
    private readonly change: ChangeFact,
  ) {}

  @Get('new')
  async form(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @CurrentViewer() viewer: Viewer,
    @Query('work_item') workItem?: unknown,
  ): Promise<Page> {
    const target = await this.#target(viewer, id, kind);
    return this.#page(target, { workItem: typeof workItem === 'string' && UUID.test(workItem) ? workItem : '' });
  }

  @Post()
  async add(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.#answer(await this.#target(viewer, id, kind), body);
  }

  @Get(':fact')
  async one(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Param('fact') fact: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Page> {
    return this.#page(await this.#target(viewer, id, kind, fact));
  }

  @Post(':fact')
  async edit(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Param('fact') fact: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.#answer(await this.#target(viewer, id, kind, fact), body);
  }

  async #target(viewer: Viewer, id: string, kind: string, fact?: string): Promise<Target> {
    const programme = await this.load.find(viewer, id);
    if (!programme || !isFactKind(kind)) throw new NotFoundException();
    if (!programmePolicy.may(viewer, tableOf(kind).action, programme.id)) throw new ForbiddenException();
    if (fact === undefined) return { viewer, programme, kind };
    const row = await this.facts.one(kind, programme.id, fact);
    if (!row) throw new NotFoundException();
    return { viewer, programme, kind, row };
  }

  async #answer(target: Target, body: unknown): Promise<Page | Redirect> {
    const { programme, kind, row } = target;
    const asked = readForm(intents, body);
    if ('problems' in asked) return this.#page(target, { refused: asked, status: 422 });
    const { intent } = asked.value;
    const of = row && { id: row.id, version: this.#versionIn(body) ?? row.version };
    if (intent === 'remove' || intent === 'remove-now') {
      if (!of) throw new NotFoundException();
      return this.#remove({ ...target, row }, { kind, programme: programme.id, of, values: null }, intent);
    }
    const sent = readForm(formOf(kind), body);
    if (intent === 'edit') return this.#page(target, { refused: { problems: [], typed: sent.typed } });
    if ('problems' in sent) return this.#page(target, { refused: sent, status: 422 });
    return this.#save(
      target,
      { kind, programme: programme.id, ...(of && { of }), values: sent.value },
      intent,
      sent.typed,
    );
  }

  #versionIn(body: unknown): number | undefined {
    const read = readForm(versions, body);
    return 'value' in read ? read.value.version : undefined;
  }

  async #save(target: Target, change: FactChange, intent: 'preview' | 'save', typed: Refused['typed']) {
    const { viewer, programme, kind, row } = target;
    try {
      if (intent === 'save') {
        await this.change.save(viewer, change);
        return new Redirect(`/programmes/${programme.id}?done=saved-${kind}`);
      }
      const effect = await this.change.foresee(change);
      return new Page(({ locale }) => effectPage({ programme, kind, ...(row && { row }) }, typed, effect, locale));
    } catch (error) {
      return this.#refuse(target, error, typed);
    }
  }

  async #remove(target: Target & { row: FactRow }, change: FactChange, intent: 'remove' | 'remove-now') {
    const { viewer, programme, kind } = target;
    try {
      if (intent === 'remove-now') {
        await this.change.save(viewer, change);
        return new Redirect(`/programmes/${programme.id}?done=removed-${kind}`);
      }
      const effect = this.#foretold(target) ? await this.change.foresee(change) : undefined;
      return new Page(({ locale }) => removalPage(target, { effect }, locale));
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const now = (await this.facts.one(kind, programme.id, target.row.id)) ?? target.row;
      const refused = { problems: [fieldProblem('', error.text)], typed: {} };
      return new Page(({ locale }) => removalPage({ ...target, row: now }, { refused }, locale), 409);
    }
  }

  /** What stands in the way, at its field; a stale version with what is there now beside what was typed. */
  async #refuse(target: Target, error: unknown, typed: Refused['typed']): Promise<Page> {
    if (!(error instanceof VerbleibError)) throw error;
    const { programme, kind, row } = target;
    if (error.code !== 'stale_version') {
      const problem = fieldProblem(fieldOf(error), error.text);
      return this.#page(target, { refused: { problems: [problem], typed }, status: 422 });
    }
    const now = row && (await this.facts.one(kind, programme.id, row.id));
    if (!now) throw new NotFoundException();
    return this.#page({ ...target, row: now }, { refused: { problems: [], typed }, stale: true, status: 409 });
  }

  /** The effect speaks of contracts, so it is for those who see them. */
  #foretold({ kind, viewer }: Target): boolean {
    return tableOf(kind).movesClocks === true && contractPolicy.scope(viewer, 'see').kind === 'all';
  }

  async #page(
    target: Target,
    more: { refused?: Refused; stale?: boolean; status?: number; workItem?: string } = {},
  ): Promise<Page> {
    const { programme, kind, row } = target;
    const workItems = isOfWorkItem(kind) ? await this.facts.workItems(programme.id) : [];
    const facts = {
      programme,
      kind,
      ...(row && { row }),
      workItems,
      begin: {
        work_item_id: more.workItem ?? '',
        ...(kind !== 'statements' && kind !== 'grants' && { state: 'open' }),
      },
      foretold: this.#foretold(target),
      ...(more.refused && { refused: more.refused }),
      ...(more.stale && { stale: true }),
    };
    return new Page(({ locale }) => factPage(facts, locale), more.status ?? 200);
  }
}
