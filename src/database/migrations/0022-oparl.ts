import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Council information systems, what they said of each object, and the papers of committees. */
export class Oparl1790000000022 implements MigrationInterface {
  name = 'Oparl1790000000022';

  async up(db: QueryRunner): Promise<void> {
    // modified_since: what is asked for next time; null: everything. counts: what the last import did.
    await db.query(`
      create table oparl_source (
        id uuid primary key default uuid_v7(),
        address text not null unique,
        last_run_at timestamptz,
        modified_since timestamptz,
        counts jsonb,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting()
      )`);
    // Which row an object has become: a joint meeting one in each of its committees; null: none (a faction, an
    // administrative unit). facts: what the source said last, by which a change by hand is told from one of the source.
    // parent_id: of a membership, its person.
    await db.query(`
      create table oparl_object (
        id uuid primary key default uuid_v7(),
        source_id uuid not null references oparl_source on delete cascade,
        oparl_id text not null,
        kind text not null check (kind in ('organization', 'meeting', 'membership', 'paper')),
        committee_id uuid references committee on delete cascade,
        row_id uuid,
        parent_id text,
        modified timestamptz,
        deleted boolean not null default false,
        facts jsonb not null default '{}',
        constraint oparl_object_once unique nulls not distinct (oparl_id, committee_id)
      )`);
    await db.query('create index oparl_object_of_row on oparl_object (row_id)');

    await db.query(`
      create table committee_paper (
        id uuid primary key default uuid_v7(),
        committee_id uuid references committee on delete cascade,
        session_id uuid references committee_session on delete set null,
        name text not null default '',
        reference text not null default '',
        dated_on date,
        kind text not null default '',
        address text not null default '',
        created_at timestamptz not null default our_now(),
        created_by text not null default acting()
      )`);
    await db.query('create index committee_paper_of_committee on committee_paper (committee_id, dated_on desc)');
    await db.query('create index committee_paper_of_session on committee_paper (session_id)');

    // Two sessions may change days with each other: what counts is that they differ in the end.
    await db.query(`
      alter table committee_session drop constraint committee_session_once,
        add constraint committee_session_once unique (committee_id, held_on, title) deferrable initially immediate`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table committee_session drop constraint committee_session_once,
        add constraint committee_session_once unique (committee_id, held_on, title)`);
    await db.query('drop table committee_paper, oparl_object, oparl_source');
  }
}
