import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import type { Role } from '../roles.js';

export const ACCOUNT_STATES = ['active', 'invited', 'disabled'] as const;

export interface RoleLine {
  id: string;
  role: Role;
  /** Of the unit, committee or programme. */
  code: string | null;
  starts_on: string | null;
  ends_on: string | null;
  source: 'local' | 'sso';
}

export interface AccountLine {
  id: string;
  email: string;
  name: string;
  locale: 'de' | 'en' | null;
  version: number;
  state: (typeof ACCOUNT_STATES)[number];
  roles: RoleLine[];
  /** Whether a person of the register stands behind it; who that is, administrators do not see. */
  linked: boolean;
  second_factor: boolean;
  single_sign_on: boolean;
  /** Whether a link for a password is of use: not for who comes by single sign-on alone. */
  takes_password: boolean;
  /** ISO instant. */
  last_sign_in_at: string | null;
  /** Still good ones. */
  sessions: number;
}

export interface AccountFilter {
  /** Part of name or address. */
  search: string;
  state: AccountLine['state'] | null;
  role: Role | null;
}

const STATE = `case when a.disabled_at is not null then 'disabled'
  when a.password_hash is null and a.external_issuer is null then 'invited' else 'active' end`;

/** Accounts as administrators see them: nothing of the register but codes of units, committees and programmes. */
@Injectable()
export class AccountList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  all(): Promise<AccountLine[]> {
    return this.#rows('', []);
  }

  /** A page of the list. @param limit at most so many, from `offset` on, or after the account with this name and id */
  some(
    { search, state, role }: AccountFilter,
    limit: number,
    start: { offset: number } | { name: string; id: string },
  ): Promise<AccountLine[]> {
    const after = 'id' in start;
    return this.#rows(
      `where ($3 = '' or strpos(lower(a.name || ' ' || a.login), lower($3)) > 0) and ($4::text is null or ${STATE} = $4)
         and ($5::text is null or exists (select from account_role r where r.account_id = a.id and r.role = $5))
         ${after ? 'and (lower(a.name), a.id) > (lower($6), $7::uuid)' : ''}`,
      [search, state, role, ...(after ? [start.name, start.id] : [])],
      `limit ${limit} offset ${after ? 0 : start.offset}`,
    );
  }

  async one(id: string): Promise<AccountLine | undefined> {
    const [row] = await this.#rows('where a.id = $3', [id]);
    return row;
  }

  async byEmail(email: string): Promise<AccountLine | undefined> {
    const [row] = await this.#rows('where a.login = lower($3)', [email.trim()]);
    return row;
  }

  /** @param where a condition; its parameters count from $3 */
  #rows(where: string, parameters: unknown[], part = ''): Promise<AccountLine[]> {
    const now = this.clock.now();
    return this.dataSource.query<AccountLine[]>(
      `select a.id, a.login as email, a.name, a.locale, a.version, a.employee_id is not null as linked, ${STATE} as state,
         a.totp_confirmed_at is not null or exists (select from passkey p where p.account_id = a.id) as second_factor,
         a.external_issuer is not null as single_sign_on, a.last_sign_in_at,
         a.password_hash is not null or a.external_issuer is null as takes_password,
         (select count(*)::int from web_session s
          where s.account_id = a.id and s.expires_at > $1 and s.last_seen_at > $2) as sessions,
         coalesce((
           select json_agg(json_build_object('id', r.id, 'role', r.role, 'code', coalesce(u.code, c.code, p.code),
             'starts_on', r.starts_on, 'ends_on', r.ends_on, 'source', r.source) order by r.role, r.starts_on, r.id)
           from account_role r left join unit u on u.id = r.unit_id left join committee c on c.id = r.committee_id
             left join programme p on p.id = r.programme_id
           where r.account_id = a.id), '[]') as roles
       from account a ${where} order by lower(a.name), a.id ${part}`,
      [now.toString(), now.subtract({ minutes: this.settings.signIn.idleMinutes }).toString(), ...parameters],
    );
  }
}
