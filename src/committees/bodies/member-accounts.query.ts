import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MemberRow } from './members.query.js';

/** An account that a member could read with. */
export interface AccountChoice {
  id: string;
  name: string;
  /** What they sign in with. */
  email: string;
  state: 'active' | 'invited' | 'disabled';
  /** May read as member or clerk of that committee. */
  reads: boolean;
}

/** The account of a member, and those that could be it. */
export interface MemberAccounts {
  tied: AccountChoice | undefined;
  /** Whose address is the member's. */
  suggested: AccountChoice | undefined;
  /** Accounts of this committee, the suggested one first. Nobody sees here who else has an account in the house. */
  choices: AccountChoice[];
}

/** Which accounts there are for a member; the caller has seen to it that the viewer keeps the committee. */
@Injectable()
export class MemberAccountsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(committee: string, member: MemberRow, today: Temporal.PlainDate): Promise<MemberAccounts> {
    const rows = await this.dataSource.query<AccountChoice[]>(
      `with found as (
         select a.id, a.name, a.login as email,
           case when a.disabled_at is not null then 'disabled'
             when a.password_hash is null and a.external_issuer is null then 'invited' else 'active' end as state,
           exists (select from account_role r where r.account_id = a.id and r.role in ('clerk', 'member')
             and (r.committee_id = $1 or (r.committee_id is null and r.role = 'clerk'))
             and coalesce(r.ends_on, $2::date) >= $2::date) as reads
         from account a)
       select * from found where reads or email = lower($3) or id = $4
       order by email = lower($3) desc nulls last, lower(name), id`,
      [committee, today.toString(), member.email, member.account_id],
    );
    const choices = rows.filter(({ id, state }) => state !== 'disabled' || id === member.account_id);
    return {
      tied: rows.find(({ id }) => id === member.account_id),
      suggested: choices.find(({ email }) => email === member.email?.toLowerCase()),
      choices,
    };
  }
}
