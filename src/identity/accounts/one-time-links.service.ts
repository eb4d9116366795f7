import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { hashOfSecret, newSecret } from '../secrets.js';

export type LinkPurpose = 'first_admin' | 'invitation' | 'reset';

/** For how many hours a link is good. */
export const LINK_HOURS: Record<LinkPurpose, number> = { first_admin: 24, invitation: 7 * 24, reset: 2 };

/** What a link that is still good is about. */
export interface OpenLink {
  accountId: string | null;
  name: string | null;
  login: string | null;
}

const OPEN = `l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > $3`;

/** Links that can be used once, for a time; only their hashes are kept. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Makes a link. @returns its secret: what stands in the address and nowhere else */
  async make(manager: EntityManager, purpose: LinkPurpose, accountId: string | null): Promise<string> {
    const token = newSecret();
    await manager.query(
      'insert into one_time_link (token_hash, purpose, account_id, expires_at) values ($1, $2, $3, $4)',
      [hashOfSecret(token), purpose, accountId, this.clock.now().add({ hours: LINK_HOURS[purpose] }).toString()],
    );
    return token;
  }

  /** Looks at a link without using it. @returns undefined where it was used, is over, or never was */
  async find(purpose: LinkPurpose, token: string): Promise<OpenLink | undefined> {
    const [row] = await this.dataSource.query<OpenLink[]>(
      `select l.account_id as "accountId", a.name, a.login from one_time_link l left join account a on a.id = l.account_id
       where ${OPEN} and a.disabled_at is null`,
      this.#named(purpose, token),
    );
    return row;
  }

  /** Uses a link: of two who do at once, one gets it. What else was sent to the account is void with it. */
  async use(manager: EntityManager, purpose: LinkPurpose, token: string): Promise<OpenLink | undefined> {
    const [row] = await manager.query<OpenLink[]>(
      `with used as (update one_time_link l set used_at = $3 where ${OPEN} returning account_id)
       select u.account_id as "accountId", a.name, a.login from used u left join account a on a.id = u.account_id
       where a.disabled_at is null`,
      this.#named(purpose, token),
    );
    if (row) await this.voidAll(manager, row.accountId);
    return row;
  }

  /** Ends all open links of an account (null: those for the first administrator). */
  async voidAll(manager: EntityManager, accountId: string | null): Promise<void> {
    await manager.query(
      'delete from one_time_link where account_id is not distinct from $1::uuid and used_at is null',
      [accountId],
    );
  }

  #named(purpose: LinkPurpose, token: string): unknown[] {
    return [hashOfSecret(token), purpose, this.clock.now().toString()];
  }
}
