import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { choice, day, optionalDay, optionalNumber, optionalText, tick, version } from '../../web/page/fields.js';
import { readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { MakeChange } from '../make-change.service.js';
import { settingsPolicy } from '../settings.policy.js';
import {
  changeOfPaperDays,
  changeOfSession,
  newSession,
  papersLate,
  type SessionWish,
  wishOf,
} from './committee-changes.js';
import { committeesMessages } from './committees.messages.js';
import { committeeCrumbs, committeePage, committeesPage, sessionPage } from './committees.page.js';
import { CommitteesQuery, type CommitteeRow, type SessionRow } from './committees.query.js';
import { UUID } from '../../shared/ids.js';

const intent = choice(['preview', 'save', 'edit']);
const rule = z.object({ intent, version: version(), paper_days: optionalNumber({ max: 60, integer: true }) });
const added = z.object({ intent, held_on: day(), title: optionalText(200), papers_due: optionalDay() });
const changed = z.object({ ...added.shape, version: version(), cancelled: tick() });

const HERE = '/admin/settings/committees';

function describe(wish: SessionWish, locale: Locale): string {
  const t = committeesMessages[locale];
  const papers = wish.papers_due ? formatDate(wish.papers_due, locale) : t.byRule;
  return [formatDate(wish.held_on, locale), wish.title, `${t.papersDue} ${papers}`, wish.cancelled ? t.cancelled : '']
    .filter(Boolean)
    .join(', ');
}

/** The rules of committees for papers, and their sessions; the backward plans follow both. */
@Controller('admin/settings/committees')
@May(settingsPolicy, 'change')
export class CommitteesController {
  constructor(
    private readonly query: CommitteesQuery,
    private readonly make: MakeChange,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query('done') done?: unknown): Promise<Page> {
    const committees = await this.query.all(this.#today());
    return new Page(({ locale }) => committeesPage(committees, done === '1', locale));
  }

  @Get(':id')
  async one(@Param('id') id: string): Promise<Page> {
    return this.#page(await this.#committee(id));
  }

  @Post(':id')
  async changeRule(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown) {
    const committee = await this.#committee(id);
    const sent = readForm(rule, body);
    const again = (refused: Refused, status: number) => this.#page(committee, { rule: refused }, status);
    if ('problems' in sent) return again(sent, 422);
    const { value, typed } = sent;
    if (value.version !== committee.version)
      return this.#page(committee, { rule: { problems: [], typed }, stale: true }, 409);
    if (value.paper_days === committee.paper_days) return this.#page(committee, { unchanged: true });
    return this.make.answer(value.intent, viewer, {
      section: 'committees',
      action: `${HERE}/${id}`,
      typed,
      change: changeOfPaperDays(committee, committee.version, value.paper_days),
      say: (locale) => {
        const t = committeesMessages[locale];
        return this.#say(locale, committee, t.paperDays, t.days(committee.paper_days), t.days(value.paper_days));
      },
      again,
    });
  }

  @Post(':id/sessions')
  async add(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const committee = await this.#committee(id);
    const sent = readForm(added, body);
    const again = (refused: Refused, status: number) => this.#page(committee, { added: refused }, status);
    if ('problems' in sent) return again(sent, 422);
    const { value, typed } = sent;
    const problems = papersLate(value);
    if (problems.length > 0) return again({ problems, typed }, 422);
    return this.make.answer(value.intent, viewer, {
      section: 'committees',
      action: `${HERE}/${id}/sessions`,
      typed,
      change: newSession(id, value),
      say: (locale) => this.#say(locale, committee, committeesMessages[locale].session, '', describe(value, locale)),
      again,
    });
  }

  @Get(':id/sessions/:session')
  async session(@Param('id') id: string, @Param('session') sessionId: string): Promise<Page> {
    const committee = await this.#committee(id);
    const session = await this.#session(id, sessionId);
    return new Page(({ locale }) => sessionPage({ committee, session }, { locale }));
  }

  @Post(':id/sessions/:session')
  async changeSession(
    @Param('id') id: string,
    @Param('session') sessionId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.#committee(id);
    const session = await this.#session(id, sessionId);
    const sent = readForm(changed, body);
    const again = (refused: Refused, status: number, more: { stale?: boolean; unchanged?: boolean } = {}) =>
      new Page(({ locale }) => sessionPage({ committee, session, ...more }, { locale, refused }), status);
    if ('problems' in sent) return again(sent, 422);
    const { value, typed } = sent;
    if (value.version !== session.version) return again({ problems: [], typed }, 409, { stale: true });
    const problems = papersLate(value);
    if (problems.length > 0) return again({ problems, typed }, 422);
    if (describe(value, 'de') === describe(wishOf(session), 'de'))
      return again({ problems: [], typed }, 200, { unchanged: true });
    return this.make.answer(value.intent, viewer, {
      section: 'committees',
      action: `${HERE}/${id}/sessions/${sessionId}`,
      typed,
      change: changeOfSession(session, session.version, value),
      say: (locale) =>
        this.#say(
          locale,
          committee,
          committeesMessages[locale].session,
          describe(wishOf(session), locale),
          describe(value, locale),
        ),
      again: async (refused, status) => again(refused, status),
    });
  }

  #today(): string {
    return this.clock.today(this.settings.timeZone).toString();
  }

  async #committee(id: string): Promise<CommitteeRow> {
    const committee = UUID.test(id) ? await this.query.one(id, this.#today()) : undefined;
    if (!committee) throw new NotFoundException();
    return committee;
  }

  async #session(committee: string, id: string): Promise<SessionRow> {
    const session = UUID.test(id) ? await this.query.session(committee, id) : undefined;
    if (!session) throw new NotFoundException();
    return session;
  }

  async #page(
    committee: CommitteeRow,
    more: { rule?: Refused; added?: Refused; stale?: boolean; unchanged?: boolean } = {},
    status = 200,
  ): Promise<Page> {
    const sessions = await this.query.sessions(committee.id, this.#today());
    return new Page(({ locale }) => committeePage({ committee, sessions, ...more }, locale), status);
  }

  #say(locale: Locale, committee: CommitteeRow, label: string, before: string, after: string) {
    return {
      crumbs: [
        ...committeeCrumbs(locale),
        { href: `${HERE}/${committee.id}`, label: committee.name || committee.code },
      ],
      changes: [{ label, before, after }],
    };
  }
}
