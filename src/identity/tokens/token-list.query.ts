import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../shared/clock.js';

export interface ListedToken {
  id: string;
  name: string;
  scopes: string[];
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  state: 'active' | 'expired' | 'revoked';
}

/** Tokens of one account, those in use first, then the latest. */
@Injectable()
export class TokenList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  of(accountId: string): Promise<ListedToken[]> {
    return this.dataSource.query(
      `select * from (
         select id, name, scopes, created_at, expires_at, last_used_at, revoked_at,
           case when revoked_at is not null then 'revoked' when expires_at <= $2 then 'expired' else 'active' end as state
         from api_token where account_id = $1) token
       order by state <> 'active', created_at desc, id desc`,
      [accountId, this.clock.now().toString()],
    );
  }
}
