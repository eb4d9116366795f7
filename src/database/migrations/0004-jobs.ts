import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The run ledger: which scheduled slot ran when, where, with what result. */
export class Jobs1790000000004 implements MigrationInterface {
  name = 'Jobs1790000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table job_run (
        id uuid primary key default uuid_v7(),
        job text not null,
        slot timestamptz,
        business_date date not null,
        state text not null check (state in ('running', 'done', 'failed')),
        attempt int not null default 1,
        instance text not null,
        started_at timestamptz not null,
        alive_at timestamptz not null,
        finished_at timestamptz,
        retry_at timestamptz,
        counts jsonb,
        error text,
        constraint job_run_slot_once unique (job, slot)
      )`);
    await db.query('create index job_run_latest on job_run (job, started_at desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table job_run');
  }
}
