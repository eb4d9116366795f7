import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import type { SignInMethod } from '../sessions.service.js';

export interface OwnSession {
  id: string;
  /** ISO instants. */
  created_at: string;
  last_seen_at: string;
  agent: string;
  method: SignInMethod;
}

export interface OwnAccount {
  name: string;
  login: string;
  locale: 'de' | 'en' | null;
  hasPassword: boolean;
  version: number;
  sessions: OwnSession[];
}

/** An account as its owner sees it, with the sessions that are still good; the latest used first. */
@Injectable()
export class OwnAccountQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<OwnAccount> {
    const [account] = await this.dataSource.query<Omit<OwnAccount, 'sessions'>[]>(
      'select name, login, locale, version, password_hash is not null as "hasPassword" from account where id = $1',
      [accountId],
    );
    const now = this.clock.now();
    const sessions = await this.dataSource.query<OwnSession[]>(
      `select id, created_at, last_seen_at, agent, method from web_session
       where account_id = $1 and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id`,
      [accountId, now.toString(), now.subtract({ minutes: this.settings.signIn.idleMinutes }).toString()],
    );
    return { ...account!, sessions };
  }
}
