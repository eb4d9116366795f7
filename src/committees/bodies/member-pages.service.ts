import { Injectable, NotFoundException } from '@nestjs/common';
import { UUID } from '../../shared/ids.js';
import { Page } from '../../web/page/page.js';
import { CommitteeAccess } from '../committee-access.js';
import type { CommitteeRow } from './committees.query.js';
import { MemberAccountsQuery } from './member-accounts.query.js';
import { memberFormPage, type MemberFormFacts } from './member-form.page.js';
import { type MemberRow, MembersQuery } from './members.query.js';

type FormState = Pick<MemberFormFacts, 'refused' | 'stale' | 'accountDone' | 'accountRefused'> & { status?: number };

/** Puts together the page of one member: their form, and with which account they read. */
@Injectable()
export class MemberPages {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly members: MembersQuery,
    private readonly accounts: MemberAccountsQuery,
  ) {}

  /** @throws NotFoundException where the committee has no such member */
  async member(committee: string, id: string): Promise<MemberRow> {
    const member = UUID.test(id) ? await this.members.one(committee, id) : undefined;
    if (!member) throw new NotFoundException();
    return member;
  }

  /** Whom a member can stand in for. */
  async others(committee: string, member?: MemberRow): Promise<MemberRow[]> {
    return (await this.members.of(committee)).filter(({ id }) => id !== member?.id);
  }

  async form(committee: CommitteeRow, member?: MemberRow, { status = 200, ...state }: FormState = {}): Promise<Page> {
    const { today } = this.access;
    const facts = {
      committee,
      others: await this.others(committee.id, member),
      today,
      ...(member && { member, accounts: await this.accounts.of(committee.id, member, today) }),
      ...state,
    };
    return new Page(({ locale }) => memberFormPage(facts, locale), status);
  }
}
