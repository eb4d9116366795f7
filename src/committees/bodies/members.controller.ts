import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { UUID } from '../../shared/ids.js';
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
import { type FieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { savedOr } from '../saved-or.js';
import type { CommitteeRow } from './committees.query.js';
import { MemberChanges } from './member-changes.service.js';
import { memberFormPage } from './member-form.page.js';
import { memberProblems } from './member-problems.js';
import { MEMBER_MAILS, MEMBER_ROLES, type MemberRow, MembersQuery } from './members.query.js';

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
    private readonly members: MembersQuery,
    private readonly changes: MemberChanges,
  ) {}

  @Get('new')
  async form(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#form(await this.access.kept(viewer, id));
  }

  @Post()
  async add(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const sent = readForm(added, body);
    const again = (problems: FieldProblem[], status: number) =>
      this.#form(committee, undefined, { refused: { problems, typed: sent.typed }, status });
    if ('problems' in sent) return again(sent.problems, 422);
    const problems = memberProblems(sent.value, await this.members.of(id));
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.add(viewer.login, id, sent.value);
      return `/committees/${id}?done=member`;
    }, again);
  }

  @Get(':member')
  async one(@Param('id') id: string, @Param('member') member: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#form(await this.access.kept(viewer, id), await this.#member(id, member));
  }

  @Post(':member')
  async change(
    @Param('id') id: string,
    @Param('member') memberId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const member = await this.#member(id, memberId);
    const sent = readForm(changed, body);
    const again = (problems: FieldProblem[], status: number, stale = false) =>
      this.#form(committee, member, { refused: { problems, typed: sent.typed }, status, stale });
    if ('problems' in sent) return again(sent.problems, 422);
    const { value } = sent;
    if (value.version !== member.version) return again([], 409, true);
    const problems = memberProblems(value, await this.#others(id, member));
    if (problems.length > 0) return again(problems, 422);
    return savedOr(async () => {
      await this.changes.change(viewer.login, member.id, value.version, value);
      return `/committees/${id}?done=member`;
    }, again);
  }

  async #member(committee: string, id: string): Promise<MemberRow> {
    const member = UUID.test(id) ? await this.members.one(committee, id) : undefined;
    if (!member) throw new NotFoundException();
    return member;
  }

  async #others(committee: string, member?: MemberRow): Promise<MemberRow[]> {
    return (await this.members.of(committee)).filter(({ id }) => id !== member?.id);
  }

  async #form(
    committee: CommitteeRow,
    member?: MemberRow,
    { refused, stale, status = 200 }: { refused?: Refused; stale?: boolean; status?: number } = {},
  ): Promise<Page> {
    const facts = {
      committee,
      others: await this.#others(committee.id, member),
      today: this.access.today,
      ...(member && { member }),
      ...(refused && { refused }),
      ...(stale && { stale }),
    };
    return new Page(({ locale }) => memberFormPage(facts, locale), status);
  }
}
