import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports from council information systems, each with what it found; and the archive of their papers, to be searched. */
export class OparlRuns1790000000029 implements MigrationInterface {
  name = 'OparlRuns1790000000029';

  async up(db: QueryRunner): Promise<void> {
    // alive_at is in the database's time, as that of job runs: instances whose clocks differ agree who is dead.
    await db.query(`
      create table oparl_run (
        id uuid primary key default uuid_v7(),
        source text not null,
        dry_run boolean not null,
        whole boolean not null,
        state text not null default 'running' check (state in ('running', 'done', 'failed')),
        started_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        alive_at timestamptz not null default clock_timestamp(),
        finished_at timestamptz,
        result jsonb,
        problems jsonb not null default '[]',
        failure jsonb,
        check ((state = 'running') = (finished_at is null)),
        check ((state = 'done') = (result is not null)),
        check ((state = 'failed') = (failure is not null))
      )`);
    await db.query(`create unique index oparl_run_one on oparl_run (source) where state = 'running'`);
    await db.query('create index oparl_run_latest on oparl_run (started_at desc, id desc)');

    // Was on the agenda of a non-public part only. What was imported before is told by the next import of everything.
    await db.query('alter table committee_paper add column non_public boolean not null default false');
    await db.query(`
      create index committee_paper_words on committee_paper
        using gin (to_tsvector('german'::regconfig, name || ' ' || reference || ' ' || kind))`);
    await db.query(
      `create index committee_paper_latest on committee_paper (coalesce(dated_on, '0001-01-01') desc, id desc)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index committee_paper_words, committee_paper_latest');
    await db.query('alter table committee_paper drop column non_public');
    await db.query('drop table oparl_run');
  }
}
