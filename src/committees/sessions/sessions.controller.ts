import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { choice, optionalId, optionalText, text, tick, version } from '../../web/page/fields.js';
import { type FieldProblem, fieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy, promisePolicy } from '../committee.policy.js';
import { MinutesChecked } from '../promises/minutes-checked.service.js';
import { savedOr } from '../saved-or.js';
import { BriefingList } from '../briefing/briefing-list.query.js';
import { CouncilPapersQuery } from '../archive/council-papers.query.js';
import { isHeld } from '../outcomes/held.js';
import { OUTCOME_KINDS } from '../outcomes/outcome-kinds.js';
import { OutcomeChanges } from './outcome-changes.service.js';
import { type OutcomeRow, OutcomesQuery } from './outcomes.query.js';
import { outcomePage } from './outcome-form.page.js';
import { SESSION_DONE, type SessionDone, sessionPage } from './session.page.js';
import { sessionsMessages } from './sessions.messages.js';
import { sessionPath } from './sessions.page.js';
import { type SessionRow, SessionsQuery } from './sessions.query.js';

const fields = {
  kind: choice(OUTCOME_KINDS),
  faction: optionalText(200),
  text: text(4000),
  programme_id: optionalId(),
  non_public: tick(),
};
const added = z.object(fields);
const checked = z.object({ intent: choice(['mark', 'back']) });
const changed = z.object({ ...fields, version: version(), intent: choice(['save', 'remove']) });

/** Imported papers on a session's page; an agenda has fewer. */
const PAPERS = 100;

/** Its briefings; two versions, each with a few editions. */
const BRIEFINGS_SHOWN = 20;

/** Sessions with what came of them. */
@Controller('committees/:id/sessions/:session')
export class SessionsController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
    private readonly outcomes: OutcomesQuery,
    private readonly changes: OutcomeChanges,
    private readonly papers: CouncilPapersQuery,
    private readonly briefings: BriefingList,
    private readonly minutes: MinutesChecked,
    private readonly settings: Settings,
  ) {}

  @Get()
  @May(committeePolicy, 'see')
  async one(
    @Param('id') id: string,
    @Param('session') session: string,
    @CurrentViewer() viewer: Viewer,
    @Query('done') done?: unknown,
  ): Promise<Page> {
    const committee = await this.access.seen(viewer, id);
    const word = SESSION_DONE.find((candidate) => candidate === done);
    return this.#page(viewer, committee, await this.#session(id, session), { done: word });
  }

  @Post('outcomes')
  @May(committeePolicy, 'edit')
  async add(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const session = await this.#session(id, sessionId);
    const sent = readForm(added, body);
    const again = (problems: FieldProblem[], status: number) =>
      this.#page(viewer, committee, session, { refused: { problems, typed: sent.typed } }, status);
    if ('problems' in sent) return again(sent.problems, 422);
    const problems = await this.#problems(id, sent.value.programme_id);
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.add(viewer.login, session.id, sent.value);
      return `${sessionPath(id, session.id)}?done=outcome`;
    }, again);
  }

  @Post('minutes-checked')
  @May(promisePolicy, 'edit')
  async checkMinutes(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const session = await this.#session(id, sessionId);
    const form = readForm(checked, body);
    const back = 'value' in form && form.value.intent === 'back';
    return savedOr(
      async () => {
        await (back ? this.minutes.takeBack(viewer.login, session.id) : this.minutes.mark(viewer.login, session.id));
        return `${sessionPath(id, session.id)}?done=${back ? 'unchecked' : 'checked'}`;
      },
      (problems, status) => this.#page(viewer, committee, session, { minutesRefused: problems }, status),
    );
  }

  @Get('outcomes/:outcome')
  @May(committeePolicy, 'edit')
  async outcome(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @Param('outcome') outcome: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Page> {
    const committee = await this.access.kept(viewer, id);
    const session = await this.#session(id, sessionId);
    return this.#outcomePage(committee, session, await this.#outcome(session, outcome));
  }

  @Post('outcomes/:outcome')
  @May(committeePolicy, 'edit')
  async change(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @Param('outcome') outcomeId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const session = await this.#session(id, sessionId);
    const outcome = await this.#outcome(session, outcomeId);
    const sent = readForm(changed, body);
    const again = (problems: FieldProblem[], status: number, stale = false) =>
      this.#outcomePage(committee, session, outcome, { refused: { problems, typed: sent.typed }, stale }, status);
    if ('problems' in sent) return again(sent.problems, 422);
    const { intent, version: seen, ...wish } = sent.value;
    if (seen !== outcome.version) return again([], 409, true);
    if (intent === 'remove')
      return savedOr(async () => {
        await this.changes.remove(viewer.login, outcome.id, seen);
        return `${sessionPath(id, session.id)}?done=removed`;
      }, again);
    const problems = await this.#problems(id, wish.programme_id);
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.change(viewer.login, outcome.id, seen, wish);
      return `${sessionPath(id, session.id)}?done=outcome`;
    }, again);
  }

  async #problems(committee: string, programme: string | null): Promise<FieldProblem[]> {
    if (programme === null) return [];
    const programmes = await this.outcomes.programmes(committee);
    if (programmes.some(({ id }) => id === programme)) return [];
    return [
      fieldProblem(
        'programme_id',
        bilingual((locale) => sessionsMessages[locale].noSuchProgramme),
      ),
    ];
  }

  async #session(committee: string, id: string): Promise<SessionRow> {
    const session = UUID.test(id) ? await this.sessions.one(committee, id) : undefined;
    if (!session) throw new NotFoundException();
    return session;
  }

  async #outcome(session: SessionRow, id: string): Promise<OutcomeRow> {
    const outcome = UUID.test(id) ? await this.outcomes.one(session.id, id) : undefined;
    if (!outcome) throw new NotFoundException();
    return outcome;
  }

  async #page(
    viewer: Viewer,
    committee: CommitteeRow,
    session: SessionRow,
    more: { refused?: Refused; minutesRefused?: FieldProblem[]; done?: SessionDone | undefined },
    status = 200,
  ): Promise<Page> {
    const all = promisePolicy.may(viewer, 'see_internal', committee.id);
    const today = this.access.today.toString();
    const reads = promisePolicy.may(viewer, 'edit', committee.id) && isHeld(session, today);
    const facts = {
      committee,
      session,
      outcomes: await this.outcomes.of(session.id, all),
      papers: await this.papers.seenBy(viewer, { session: session.id }, this.access.today, PAPERS),
      briefings: await this.briefings.seenBy(viewer, { session: session.id }, this.access.today, BRIEFINGS_SHOWN),
      programmes: await this.outcomes.programmes(committee.id),
      minutes: reads ? await this.minutes.of(session.id) : undefined,
      timeZone: this.settings.timeZone,
      today,
      keeps: committeePolicy.may(viewer, 'edit', committee.id),
      ...more,
    };
    return new Page(({ locale }) => sessionPage(facts, locale), status);
  }

  async #outcomePage(
    committee: CommitteeRow,
    session: SessionRow,
    outcome: OutcomeRow,
    more: { refused?: Refused; stale?: boolean } = {},
    status = 200,
  ): Promise<Page> {
    const programmes = await this.outcomes.programmes(committee.id);
    return new Page(({ locale }) => outcomePage({ committee, session, outcome, programmes, ...more }, locale), status);
  }
}
