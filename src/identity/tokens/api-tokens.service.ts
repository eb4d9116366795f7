import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { permissionsOf } from '../policy.js';
import { hashOfSecret } from '../secrets.js';
import type { Viewer } from '../viewer.js';
import { ViewerQuery } from '../viewer.query.js';
import { tokenProblem } from './token-problem.js';
import { isTokenText, newTokenText } from './token-text.js';

/** No token lives longer: whoever left it somewhere has forgotten it by then. */
export const MOST_DAYS = 366;
/** The last use is written down at most this often. */
const TOUCH_MINUTES = 1;

export interface TokenWish {
  /** What it is for, in its owner's words. */
  name: string;
  /** `policy:action`, each of which the account may itself. */
  scopes: readonly string[];
  days: number;
}

export interface CreatedToken {
  id: string;
  /** Shown now and never again: only its hash is kept. */
  token: string;
  expires_at: string;
  scopes: string[];
}

/** Tokens of programs: each is limited to what it is for, and to what its account may on the day it is used. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly viewers: ViewerQuery,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param owner whose token it becomes
   * @param actor who makes it, as the history names them
   * @throws VerbleibError exit 2 for a name, scope or number of days that cannot be
   */
  async create(owner: Viewer, { name, scopes, days }: TokenWish, actor = owner.login): Promise<CreatedToken> {
    const allowed = permissionsOf(owner);
    const beyond = scopes.filter((scope) => !allowed.includes(scope));
    if (name.trim() === '' || name.length > 100) throw tokenProblem('token_name', (say) => say.badName);
    if (scopes.length === 0) throw tokenProblem('token_scope', (say) => say.noScope(allowed));
    if (beyond.length) throw tokenProblem('token_scope', (say) => say.beyondScope(beyond, allowed));
    if (!(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS))
      throw tokenProblem('token_days', (say) => say.badDays(MOST_DAYS));
    const token = newTokenText();
    const expires = this.clock.now().add({ hours: days * 24 });
    return this.work.run(actor, async (manager) => {
      const [row] = await manager.query<Omit<CreatedToken, 'token'>[]>(
        `insert into api_token (account_id, name, token_hash, scopes, expires_at) values ($1, $2, $3, $4, $5)
         returning id, scopes, expires_at`,
        [owner.accountId, name.trim(), hashOfSecret(token), [...new Set(scopes)].sort(), expires.toString()],
      );
      await this.audit.record(manager, {
        action: 'token.created',
        subject: { kind: 'api_token', id: row!.id },
        facts: { days, scopes: row!.scopes.join(' ') },
      });
      return { ...row!, token };
    });
  }

  /** Who shows a token; undefined when it is none, has expired, was revoked, or the account is disabled. */
  async resolve(token: string): Promise<Viewer | undefined> {
    if (!isTokenText(token)) return undefined;
    const now = this.clock.now();
    const found = await this.viewers.found<{ token_id: string; scopes: string[]; stale: boolean }>(
      `select id as token_id, account_id, scopes, coalesce(last_used_at < $4::timestamptz, true) as stale from api_token
       where token_hash = $2 and revoked_at is null and expires_at > $3`,
      [hashOfSecret(token), now.toString(), now.subtract({ minutes: TOUCH_MINUTES }).toString()],
    );
    if (!found) return undefined;
    const { token_id: tokenId, scopes, stale } = found.row;
    if (stale)
      await this.dataSource.query('update api_token set last_used_at = $2 where id = $1', [tokenId, now.toString()]);
    return { ...found.viewer, tokenId, scopes };
  }

  /** Takes a token back, for good. @returns whether the account had such a token in use */
  async revoke(accountId: string, tokenId: string, actor: string): Promise<boolean> {
    return this.work.run(actor, async (manager) => {
      const revoked = await manager.query<unknown[]>(
        `with revoked as (update api_token set revoked_at = our_now()
           where id = $1 and account_id = $2 and revoked_at is null returning id) select id from revoked`,
        [tokenId, accountId],
      );
      if (revoked.length)
        await this.audit.record(manager, { action: 'token.revoked', subject: { kind: 'api_token', id: tokenId } });
      return revoked.length > 0;
    });
  }
}
