import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../roles.js';

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
  state: 'active' | 'invited' | 'disabled';
  roles: RoleLine[];
  /** Whether a person of the register stands behind it; who that is, administrators do not see. */
  linked: boolean;
  second_factor: boolean;
  single_sign_on: boolean;
  /** ISO instant. */
  last_sign_in_at: string | null;
  sessions: number;
}

/** Accounts as administrators see them: nothing of the register but codes of units, committees and programmes. */
@Injectable()
export class AccountList {
  constructor(private readonly dataSource: DataSource) {}

  all(search = ''): Promise<AccountLine[]> {
    return this.#rows(`where $1 = '' or strpos(lower(a.name || ' ' || a.login), lower($1)) > 0`, search);
  }

  async one(id: string): Promise<AccountLine | undefined> {
    const [row] = await this.#rows('where a.id = $1', id);
    return row;
  }

  async byEmail(email: string): Promise<AccountLine | undefined> {
    const [row] = await this.#rows('where a.login = lower($1)', email.trim());
    return row;
  }

  /** @param where a condition with one parameter */
  #rows(where: string, parameter: string): Promise<AccountLine[]> {
    return this.dataSource.query<AccountLine[]>(
      `select a.id, a.login as email, a.name, a.employee_id is not null as linked,
         case when a.disabled_at is not null then 'disabled'
           when a.password_hash is null and a.external_issuer is null then 'invited' else 'active' end as state,
         a.totp_confirmed_at is not null or exists (select from passkey p where p.account_id = a.id) as second_factor,
         a.external_issuer is not null as single_sign_on, a.last_sign_in_at,
         (select count(*)::int from web_session s where s.account_id = a.id) as sessions,
         coalesce((
           select json_agg(json_build_object('id', r.id, 'role', r.role, 'code', coalesce(u.code, c.code, p.code),
             'starts_on', r.starts_on, 'ends_on', r.ends_on, 'source', r.source) order by r.role, r.starts_on, r.id)
           from account_role r left join unit u on u.id = r.unit_id left join committee c on c.id = r.committee_id
             left join programme p on p.id = r.programme_id
           where r.account_id = a.id), '[]') as roles
       from account a ${where} order by lower(a.name), a.id`,
      [parameter],
    );
  }
}
