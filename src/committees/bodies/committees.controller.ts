import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { HouseLaw } from '../../config/law-context.js';
import { MakeChange } from '../../house-settings/make-change.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import type { Locale } from '../../shared/locale.js';
import { choice, optionalNumber, optionalText, version } from '../../web/page/fields.js';
import { type FieldProblem, readForm } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { CommitteeAccess } from '../committee-access.js';
import { councilImportPolicy } from '../oparl/council-import.policy.js';
import { committeePolicy } from '../committee.policy.js';
import { budgetDates } from '../sessions/budget-dates.js';
import { SessionsQuery } from '../sessions/sessions.query.js';
import { bodiesMessages } from './bodies.messages.js';
import { changeOfCommittee, type CommitteeWish } from './committee-changes.js';
import { committeeFormPage, type CommitteeFormFacts } from './committee-form.page.js';
import { committeePage, committeesPage } from './committees.page.js';
import { COMMITTEE_KINDS, CommitteesQuery, type CommitteeRow } from './committees.query.js';
import { committeeCrumbs } from './crumbs.js';
import { MembersQuery } from './members.query.js';
import { UnkeptCommittees } from './unkept-committees.query.js';

/** Past sessions on a committee's page. */
const PAST = 12;

const form = z.object({
  intent: choice(['preview', 'save', 'edit']),
  version: version(),
  kind: choice(COMMITTEE_KINDS),
  department: optionalText(200),
  paper_days: optionalNumber({ max: 60, integer: true }),
  draft_days: optionalNumber({ max: 90, integer: true }),
});

const wordsOf = (wish: CommitteeWish, locale: Locale): readonly (readonly [string, string])[] => {
  const t = bodiesMessages[locale];
  return [
    [t.kindLabel, t.kinds[wish.kind]],
    [t.department, wish.department ?? ''],
    [t.paperDays, t.days(wish.paper_days)],
    [t.draftDays, t.draftOf(wish.draft_days)],
  ];
};

/** Committees with their sessions and members, and what can be set of them. */
@Controller('committees')
export class CommitteesController {
  constructor(
    private readonly committees: CommitteesQuery,
    private readonly unkept: UnkeptCommittees,
    private readonly access: CommitteeAccess,
    private readonly sessions: SessionsQuery,
    private readonly members: MembersQuery,
    private readonly make: MakeChange,
    private readonly law: HouseLaw,
  ) {}

  @Get()
  @May(committeePolicy, 'see')
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const committees = await this.committees.seenBy(viewer, this.access.today);
    const sees = {
      seesAll: committeePolicy.scope(viewer, 'see').kind === 'all',
      seesImports: councilImportPolicy.may(viewer, 'see'),
      unkept: await this.unkept.seenBy(viewer, this.access.today),
    };
    return new Page(({ locale }) => committeesPage(committees, sees, locale));
  }

  @Get(':id')
  @May(committeePolicy, 'see')
  async one(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Query('done') done?: unknown): Promise<Page> {
    const { today } = this.access;
    const committee = await this.access.seen(viewer, id);
    const sessions = await this.sessions.of(id, today, PAST);
    const facts = {
      committee,
      sessions,
      members: await this.members.of(id),
      budget: budgetDates(sessions, today, await this.law.load()),
      today: today.toString(),
      keeps: committeePolicy.may(viewer, 'edit', committee.id),
      audits: viewer.roles.has('auditor'),
      done: typeof done === 'string' ? done : undefined,
    };
    return new Page(({ locale }) => committeePage(facts, locale));
  }

  @Get(':id/edit')
  @May(committeePolicy, 'edit')
  async form(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#form({ committee: await this.access.kept(viewer, id) });
  }

  @Post(':id/edit')
  @May(committeePolicy, 'edit')
  async change(
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const sent = readForm(form, body);
    const again = (problems: FieldProblem[], status: number, more: { stale?: boolean; unchanged?: boolean } = {}) =>
      this.#form({ committee, refused: { problems, typed: sent.typed }, ...more }, status);
    if ('problems' in sent) return again(sent.problems, 422);
    const { value, typed } = sent;
    if (value.version !== committee.version) return again([], 409, { stale: true });
    const changesIn = (locale: Locale) => {
      const before = wordsOf(committee, locale);
      return wordsOf(value, locale).flatMap(([label, after], index) =>
        before[index]![1] === after ? [] : [{ label, before: before[index]![1], after }],
      );
    };
    if (changesIn('de').length === 0) return again([], 200, { unchanged: true });
    return this.make.answer(value.intent, viewer, {
      section: 'committees',
      action: `/committees/${id}/edit`,
      done: `/committees/${id}?done=committee`,
      typed,
      change: changeOfCommittee(committee, committee.version, value),
      say: (locale) => ({ crumbs: committeeCrumbs(committee, locale), changes: changesIn(locale) }),
      again: async (refused, status) => again(refused.problems, status),
    });
  }

  #form(facts: CommitteeFormFacts & { committee: CommitteeRow }, status = 200): Page {
    return new Page(({ locale }) => committeeFormPage(facts, locale), status);
  }
}
