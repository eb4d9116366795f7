import { Controller, Get, NotFoundException, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { id } from '../../api/schemas.js';
import { refused } from '../../house-settings/change-by-api.service.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { bilingual } from '../../shared/locale.js';
import { fieldProblem } from '../../web/page/form.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import type { CommitteeRow } from './committees.query.js';
import { memberAccountMessages } from './member-account.messages.js';
import { isInvitable, MemberAccount } from './member-account.service.js';
import { MemberAccountsQuery } from './member-accounts.query.js';
import { type MemberRow, MembersQuery } from './members.query.js';

const account = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  state: z.enum(['active', 'invited', 'disabled']),
  reads: z.boolean().describe('May read as member or clerk of that committee.'),
});
const accounts = z
  .strictObject({
    account: account.nullable(),
    suggested: id.nullable().describe('Account with the address of the member.'),
    choices: z.array(account).describe('Accounts of this committee, and the suggested one.'),
    version: z.int().describe('Of the member.'),
  })
  .meta({ id: 'MemberAccount' });

const params = z.strictObject({ id, member: id });

const one = apiRoute({
  summary: 'With which account a member of a committee reads, and which it could be',
  params,
  response: accounts,
  etag: true,
  example: { params: { id: EXAMPLE.committee, member: EXAMPLE.member } },
});

const tie = apiRoute({
  summary: 'Assign an account to a member of a committee, or none',
  description: 'It decides on the non-public version of briefings, and on whose receipt is written.',
  params,
  body: z.strictObject({ account_id: id.nullable() }),
  response: accounts,
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee, member: EXAMPLE.member }, body: { account_id: null } },
});

const invite = apiRoute({
  summary: 'Make an account that reads this committee alone, and send the member a link for a password',
  params,
  response: accounts,
  status: 201,
  errors: [409],
  etag: true,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.committee, member: EXAMPLE.member } },
});

/** The accounts of members, for programs. */
@May(committeePolicy, 'invite')
@Controller('api/v1/committees/:id/members/:member')
export class MemberAccountApiController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly members: MembersQuery,
    private readonly accounts: MemberAccountsQuery,
    private readonly account: MemberAccount,
  ) {}

  @ApiRoute(one)
  @Get('account')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params: at }: AskedOf<typeof one>,
  ): Promise<Answer<typeof one>> {
    const committee = await this.access.kept(viewer, at.id);
    return this.#answer(committee, await this.#member(committee, at.member));
  }

  @ApiRoute(tie)
  @Put('account')
  async tie(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params: at, body, version }: AskedOf<typeof tie>,
  ): Promise<Answer<typeof tie>> {
    const committee = await this.access.kept(viewer, at.id);
    const member = await this.#member(committee, at.member);
    const { choices } = await this.accounts.of(committee.id, member, this.access.today);
    if (body.account_id !== null && !choices.some((each) => each.id === body.account_id))
      throw refused([
        fieldProblem(
          'account_id',
          bilingual((locale) => memberAccountMessages[locale].notOffered),
        ),
      ]);
    await this.account.tie(viewer.login, member.id, version ?? member.version, body.account_id);
    return this.#answer(committee, await this.#member(committee, at.member));
  }

  @ApiRoute(invite)
  @Post('invitation')
  async invite(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params: at, version }: AskedOf<typeof invite>,
  ): Promise<Answer<typeof invite>> {
    const committee = await this.access.kept(viewer, at.id);
    const member = await this.#member(committee, at.member);
    const today = this.access.today;
    const { suggested } = await this.accounts.of(committee.id, member, today);
    if (suggested || member.account_id || !isInvitable(member, today.toString()))
      throw new Problem(
        409,
        'not_invitable',
        bilingual((locale) => memberAccountMessages[locale].notInvitable),
      );
    await this.account.invite(viewer.login, committee, member, version ?? member.version, today.toString());
    return this.#answer(committee, await this.#member(committee, at.member));
  }

  async #member(committee: CommitteeRow, member: string): Promise<MemberRow> {
    const found = await this.members.one(committee.id, member);
    if (!found) throw new NotFoundException();
    return found;
  }

  async #answer(committee: CommitteeRow, member: MemberRow): Promise<Answer<typeof one>> {
    const { tied, suggested, choices } = await this.accounts.of(committee.id, member, this.access.today);
    return { account: tied ?? null, suggested: suggested?.id ?? null, choices, version: member.version };
  }
}
