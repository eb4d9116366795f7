import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import {
  choice,
  day,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalId,
  optionalText,
  several,
  text,
  tick,
  version,
} from '../../web/page/fields.js';
import { type FieldProblem, readForm } from '../../web/page/form.js';
import type { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { savedOr } from '../saved-or.js';
import { type AccountDone, memberAccountMessages } from './member-account.messages.js';
import { MemberChanges } from './member-changes.service.js';
import { MemberPages } from './member-pages.service.js';
import { memberProblems } from './member-problems.js';
import { MEMBER_MAILS, MEMBER_ROLES } from './members.query.js';

const fields = {
  name: text(200),
  role: choice(MEMBER_ROLES),
  faction: optionalText(200),
  organisation: optionalText(200),
  deputy_of: optionalId(),
  email: optionalEmail(),
  mails: several(choice(MEMBER_MAILS)),
  locale: optionalChoice(['de', 'en']),
  non_public: tick(),
  starts_on: day(),
  ends_on: optionalDay(),
};
const added = z.object(fields);
const changed = z.object({ ...fields, version: version() });
/** Enters, changes and ends members. */
@Controller('committees/:id/members')
@May(committeePolicy, 'edit')
export class MembersController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly pages: MemberPages,
    private readonly changes: MemberChanges,
  ) {}

  @Get('new')
  async form(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.pages.form(await this.access.kept(viewer, id));
  }

  @Post()
  async add(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const sent = readForm(added, body);
    const again = (problems: FieldProblem[], status: number) =>
      this.pages.form(committee, undefined, { refused: { problems, typed: sent.typed }, status });
    if ('problems' in sent) return again(sent.problems, 422);
    const problems = memberProblems(sent.value, await this.pages.others(id));
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.add(viewer.login, id, sent.value);
      return `/committees/${id}?done=member`;
    }, again);
  }

  @Get(':member')
  async one(
    @Param('id') id: string,
    @Param('member') member: string,
    @CurrentViewer() viewer: Viewer,
    @Query('done') done?: unknown,
  ): Promise<Page> {
    const accountDone = Object.keys(memberAccountMessages.de.done).find(
      (known): known is AccountDone => known === done,
    );
    return this.pages.form(await this.access.kept(viewer, id), await this.pages.member(id, member), { accountDone });
  }

  @Post(':member')
  async change(
    @Param('id') id: string,
    @Param('member') memberId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const member = await this.pages.member(id, memberId);
    const sent = readForm(changed, body);
    const again = (problems: FieldProblem[], status: number, stale = false) =>
      this.pages.form(committee, member, { refused: { problems, typed: sent.typed }, status, stale });
    if ('problems' in sent) return again(sent.problems, 422);
    const { value } = sent;
    if (value.version !== member.version) return again([], 409, true);
    const problems = memberProblems(value, await this.pages.others(id, member));
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.change(viewer.login, member.id, value.version, value);
      return `/committees/${id}?done=member`;
    }, again);
  }
}
