import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { bilingual } from '../../shared/locale.js';
import { choice, optionalId, version } from '../../web/page/fields.js';
import { type FieldProblem, fieldProblem, readForm } from '../../web/page/form.js';
import type { Page } from '../../web/page/page.js';
import type { Redirect } from '../../web/page/redirect.js';
import { CommitteeAccess } from '../committee-access.js';
import { committeePolicy } from '../committee.policy.js';
import { savedOr } from '../saved-or.js';
import { memberAccountMessages } from './member-account.messages.js';
import { isInvitable, MemberAccount } from './member-account.service.js';
import { MemberAccountsQuery } from './member-accounts.query.js';
import { MemberPages } from './member-pages.service.js';

const accountForm = z.object({
  version: version(),
  intent: choice(['tie', 'untie', 'invite']),
  account: optionalId(),
});
const DONE = { tie: 'tied', untie: 'untied', invite: 'invited' } as const;

/** With which account a member reads: assigned, taken away, or made by an invitation. */
@Controller('committees/:id/members/:member/account')
@May(committeePolicy, 'invite')
export class MemberAccountController {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly pages: MemberPages,
    private readonly accounts: MemberAccountsQuery,
    private readonly account: MemberAccount,
  ) {}

  @Post()
  async tie(
    @Param('id') id: string,
    @Param('member') memberId: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const committee = await this.access.kept(viewer, id);
    const member = await this.pages.member(id, memberId);
    const sent = readForm(accountForm, body);
    const again = (problems: FieldProblem[], status = 422) =>
      this.pages.form(committee, member, { accountRefused: { problems, typed: sent.typed }, status });
    if ('problems' in sent) return again(sent.problems);
    const { intent, account, version: from } = sent.value;
    const { choices, suggested } = await this.accounts.of(committee.id, member, this.access.today);
    const today = this.access.today.toString();
    const refuse = (field: string, word: 'notOffered' | 'notInvitable') =>
      again([
        fieldProblem(
          field,
          bilingual((locale) => memberAccountMessages[locale][word]),
        ),
      ]);
    if (intent === 'tie' && !choices.some((each) => each.id === account)) return refuse('account', 'notOffered');
    if (intent === 'invite' && (suggested || member.account_id || !isInvitable(member, today)))
      return refuse('', 'notInvitable');
    return savedOr(async () => {
      if (intent === 'invite') await this.account.invite(viewer.login, committee, member, from, today);
      else await this.account.tie(viewer.login, member.id, from, intent === 'tie' ? account : null);
      return `/committees/${id}/members/${member.id}?done=${DONE[intent]}`;
    }, again);
  }
}
