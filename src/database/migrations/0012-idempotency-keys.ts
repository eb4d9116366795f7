import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Writes of the API that were sent with an Idempotency-Key, with what they were answered: kept for a day, so that a
 * caller who heard nothing can send the same again. Not part of the register's history: answers name people.
 */
export class IdempotencyKeys1790000000012 implements MigrationInterface {
  name = 'IdempotencyKeys1790000000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table idempotency_key (
        id uuid primary key default uuid_v7(),
        account_id uuid not null references account on delete cascade,
        -- Of the key and of what was sent only hashes: whether it is the same is all that is asked.
        key_hash bytea not null,
        request_hash bytea not null,
        -- Who carries it out now, where a crash made it begin again.
        attempt int not null default 1,
        started_at timestamptz not null,
        -- 'running': nothing is written yet; 'written': committed, the answer is still to be kept; 'done'
        state text not null default 'running' check (state in ('running', 'written', 'done')),
        status int,
        body text,
        etag text,
        constraint idempotency_key_once unique (account_id, key_hash)
      )`);
    await db.query('create index idempotency_key_by_age on idempotency_key (started_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table idempotency_key');
  }
}
