import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { MakeChange } from '../../house-settings/make-change.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { choice, day, optionalDay, optionalText, optionalTime, tick, version } from '../../web/page/fields.js';
import { type FieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { committeeCrumbs } from '../bodies/crumbs.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { changeOfSession, newSession, sessionProblems, type SessionWish, wishOf } from './session-changes.js';
import { sessionsMessages } from './sessions.messages.js';
import { sessionFormPage, sessionPath } from './sessions.page.js';
import { type SessionRow, SessionsQuery } from './sessions.query.js';

const intent = choice(['preview', 'save', 'edit']);
const fields = {
  intent,
  held_on: day(),
  starts_at: optionalTime(),
  title: optionalText(200),
  place: optionalText(200),
  public_part: tick(),
  non_public_part: tick(),
  papers_due: optionalDay(),
};
const added = z.object(fields).transform((value) => ({ ...value, cancelled: false }));
const changed = z.object({ ...fields, version: version(), cancelled: tick() });

/** A session in a line: what the preview shows before and after. */
function describe(wish: SessionWish, locale: Locale, today: Temporal.PlainDate): string {
  const t = sessionsMessages[locale];
  return [
    formatDate(wish.held_on, locale),
    wish.starts_at && t.at(wish.starts_at),
    wish.title,
    wish.place,
    t.partsOf(wish.public_part, wish.non_public_part),
    wish.papers_due ? t.papersOn(formatDate(wish.papers_due, locale)) : t.papersByRule,
    wish.cancelled ? t.cancelled : '',
    Temporal.PlainDate.compare(wish.held_on, today) < 0 ? t.inThePast : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Enters and changes sessions, each with its effect on the backward plans foretold. */
@Controller('committees/:id/sessions')
@May(committeePolicy, 'edit')
export class SessionFormsController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
    private readonly make: MakeChange,
  ) {}

  @Get('new')
  async form(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#form(await this.access.kept(viewer, id));
  }

  @Post()
  async add(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const sent = readForm(added, body);
    const again = async (refused: Refused, status: number) => this.#form(committee, undefined, { refused, status });
    if ('problems' in sent) return again(sent, 422);
    const { value, typed } = sent;
    const problems = sessionProblems(value);
    if (problems.length > 0) return again({ problems, typed }, 422);
    return this.make.answer(value.intent, viewer, {
      section: 'committees',
      action: `/committees/${id}/sessions`,
      done: `/committees/${id}?done=session`,
      typed,
      change: newSession(id, value),
      say: (locale) => this.#say(locale, committee, '', describe(value, locale, this.access.today)),
      again,
    });
  }

  @Get(':session/edit')
  async changeForm(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Page> {
    const committee = await this.access.kept(viewer, id);
    return this.#form(committee, await this.#session(id, sessionId));
  }

  @Post(':session/edit')
  async change(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const session = await this.#session(id, sessionId);
    const sent = readForm(changed, body);
    const again = (problems: FieldProblem[], status: number, more: { stale?: boolean; unchanged?: boolean } = {}) =>
      this.#form(committee, session, { refused: { problems, typed: sent.typed }, status, ...more });
    if ('problems' in sent) return again(sent.problems, 422);
    const { value, typed } = sent;
    if (value.version !== session.version) return again([], 409, { stale: true });
    const problems = sessionProblems(value);
    if (problems.length > 0) return again(problems, 422);
    const [before, after] = [
      describe(wishOf(session), 'de', this.access.today),
      describe(value, 'de', this.access.today),
    ];
    if (before === after) return again([], 200, { unchanged: true });
    return this.make.answer(value.intent, viewer, {
      section: 'committees',
      action: `${sessionPath(id, sessionId)}/edit`,
      done: `${sessionPath(id, sessionId)}?done=session`,
      typed,
      change: changeOfSession(session, session.version, value),
      say: (locale) =>
        this.#say(
          locale,
          committee,
          describe(wishOf(session), locale, this.access.today),
          describe(value, locale, this.access.today),
        ),
      again: async (refused, status) => again(refused.problems, status),
    });
  }

  async #session(committee: string, id: string): Promise<SessionRow> {
    const session = UUID.test(id) ? await this.sessions.one(committee, id) : undefined;
    if (!session) throw new NotFoundException();
    return session;
  }

  #form(
    committee: CommitteeRow,
    session?: SessionRow,
    {
      refused,
      status = 200,
      ...more
    }: { refused?: Refused; status?: number; stale?: boolean; unchanged?: boolean } = {},
  ): Page {
    return new Page(
      ({ locale }) =>
        sessionFormPage(
          {
            committee: committee.id,
            crumbs: committeeCrumbs(committee, locale, session),
            ...(session && { session }),
            ...more,
          },
          { locale, refused },
        ),
      status,
    );
  }

  #say(locale: Locale, committee: CommitteeRow, before: string, after: string) {
    return {
      crumbs: committeeCrumbs(committee, locale),
      changes: [{ label: sessionsMessages[locale].session, before, after }],
    };
  }
}
