import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { refuseStale } from '../../house-settings/refuse-stale.js';
import { CreateAccount } from '../../identity/accounts/create-account.service.js';
import { SendLink } from '../../identity/accounts/send-link.service.js';
import { inWords } from '../../registry/constraint-errors.js';
import type { CommitteeRow } from './committees.query.js';
import type { MemberRow } from './members.query.js';

/** Whom somebody can invite: with an address, not as the clerk (whose account writes), and not for a time that is over. */
export const isInvitable = (member: MemberRow, today: string): boolean =>
  member.email !== null && member.role !== 'clerk' && (member.ends_on === null || member.ends_on >= today);

/**
 * Says which account a member reads with: it decides on the non-public version, and on whose receipt is written. The
 * caller has seen to it that the viewer keeps the committee.
 */
@Injectable()
export class MemberAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: CreateAccount,
    private readonly links: SendLink,
  ) {}

  /**
   * @param account null: none any more
   * @throws VerbleibError `stale_version` where somebody else was faster; in words where the account is tied already
   */
  async tie(actor: string, member: string, version: number, account: string | null): Promise<void> {
    await inWords(() => this.work.run(actor, (manager) => this.#tie(manager, member, version, account)));
  }

  /**
   * Makes an account that may read as a member of this committee and nothing else, for as long as the mandate, and sends its
   * owner the link for a password.
   * @throws VerbleibError as `tie`, and where there is an account with this address
   */
  async invite(actor: string, committee: CommitteeRow, member: MemberRow, version: number, today: string) {
    const role = {
      role: 'member' as const,
      code: committee.code,
      startsOn: member.starts_on > today ? member.starts_on : null,
      endsOn: member.ends_on,
    };
    await inWords(() =>
      this.work.run(actor, async (manager) => {
        const wish = { email: member.email!, name: member.name, locale: member.locale, roles: [role] };
        const account = await this.accounts.run(manager, wish);
        await this.#tie(manager, member.id, version, account);
        await this.links.to(manager, account, 'invitation');
      }),
    );
  }

  #tie(manager: EntityManager, member: string, version: number, account: string | null): Promise<void> {
    return refuseStale(
      manager.query(
        `with tied as (
           update committee_member set account_id = $3::uuid, version = version + 1
           where id = $1 and version = $2 returning id) select id from tied`,
        [member, version, account],
      ),
    );
  }
}
