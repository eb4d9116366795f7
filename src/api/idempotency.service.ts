import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { withBeforeCommit } from '../database/before-commit.js';
import { Clock } from '../shared/clock.js';
import { problemOf } from './problem-of.js';

/** What a route answered, as it goes over the wire. */
export interface Outcome {
  status: number;
  body: string;
  etag: string | null;
  /** It was carried out before; this is the answer from then. */
  replayed?: boolean;
}

interface KeyRow {
  id: string;
  attempt: number;
  same: boolean;
  state: 'running' | 'written' | 'done';
  /** Whoever ran it is gone: nothing was written, or its answer is lost. */
  abandoned: boolean;
  status: number;
  body: string;
  etag: string | null;
}

export const ANSWERS_KEPT_HOURS = 24;
/** No request of ours takes that long. */
const ABANDONED_MINUTES = 10;

const hash = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest();

/**
 * Writes that are carried out once, however often they are sent (draft-ietf-httpapi-idempotency-key-header). That the
 * key is used up is written in the same transaction as what the request changes, so a crash at any moment leaves either
 * both or neither. What failed has changed nothing and may be sent again.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param run carries the request out
   * @throws Problem 400 for a key that is none, 409 while it is being carried out, 422 where it came with another request
   */
  async once(
    accountId: string,
    key: string,
    request: Pick<FastifyRequest, 'method' | 'url' | 'body'>,
    run: () => Promise<Outcome>,
  ): Promise<Outcome> {
    if (!/^[\x21-\x7e]{1,255}$/.test(key))
      throw problemOf(400, 'bad_idempotency_key', (say) => say.badParameters, [
        { parameter: 'Idempotency-Key', detail: problemOf(400, '', (say) => say.badKey).detail },
      ]);
    const requestHash = hash(request.method, request.url, JSON.stringify(request.body ?? null));
    const claimed = await this.claim(accountId, hash(key), requestHash);
    return 'attempt' in claimed ? this.carryOut(claimed, run) : claimed;
  }

  private async claim(accountId: string, keyHash: Buffer, requestHash: Buffer): Promise<KeyRow | Outcome> {
    const now = this.clock.now();
    await this.dataSource.query('delete from idempotency_key where started_at < $1', [
      now.subtract({ hours: ANSWERS_KEPT_HOURS }).toString(),
    ]);
    const own = [accountId, keyHash, requestHash, now.toString()];
    const [fresh] = await this.dataSource.query<KeyRow[]>(
      `insert into idempotency_key (account_id, key_hash, request_hash, started_at) values ($1, $2, $3, $4)
       on conflict on constraint idempotency_key_once do nothing returning id, attempt`,
      own,
    );
    if (fresh) return fresh;
    const [row] = await this.dataSource.query<KeyRow[]>(
      `select id, attempt, request_hash = $3 as same, state, started_at < $4::timestamptz as abandoned, status, body, etag
       from idempotency_key where account_id = $1 and key_hash = $2`,
      [accountId, keyHash, requestHash, now.subtract({ minutes: ABANDONED_MINUTES }).toString()],
    );
    if (row && !row.same) throw problemOf(422, 'idempotency_key_reused', (say) => say.otherBody);
    if (row?.state === 'done') return { status: row.status, body: row.body, etag: row.etag, replayed: true };
    if (row?.state === 'written' && row.abandoned) throw problemOf(409, 'outcome_lost', (say) => say.outcomeLost);
    const again = row?.abandoned && (await this.takeOver(row, now));
    if (!again) throw problemOf(409, 'request_under_way', (say) => say.underWay);
    return again;
  }

  /** Of several that find it abandoned, one begins again. */
  private async takeOver({ id, attempt }: KeyRow, now: Temporal.Instant): Promise<KeyRow | undefined> {
    const [row] = await this.dataSource.query<KeyRow[]>(
      `with taken as (update idempotency_key set attempt = attempt + 1, started_at = $3
         where id = $1 and attempt = $2 and state = 'running' returning id, attempt) select id, attempt from taken`,
      [id, attempt, now.toString()],
    );
    return row;
  }

  private async carryOut({ id, attempt }: KeyRow, run: () => Promise<Outcome>): Promise<Outcome> {
    try {
      const outcome = await withBeforeCommit(async (manager) => {
        const written = await manager.query<unknown[]>(
          `with written as (update idempotency_key set state = 'written'
             where id = $1 and attempt = $2 returning id) select id from written`,
          [id, attempt],
        );
        // Somebody took it over meanwhile: what was about to be written here is theirs to write.
        if (written.length === 0) throw problemOf(409, 'request_under_way', (say) => say.underWay);
      }, run);
      await this.dataSource.query(
        `update idempotency_key set state = 'done', status = $3, body = $4, etag = $5 where id = $1 and attempt = $2`,
        [id, attempt, outcome.status, outcome.body, outcome.etag],
      );
      return outcome;
    } catch (error) {
      await this.dataSource.query(`delete from idempotency_key where id = $1 and attempt = $2 and state = 'running'`, [
        id,
        attempt,
      ]);
      throw error;
    }
  }
}
