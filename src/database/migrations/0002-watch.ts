import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly look finds: flags, and cliffs as objects with an identity of their own. */
export class Watch1790000000002 implements MigrationInterface {
  name = 'Watch1790000000002';

  async up(db: QueryRunner): Promise<void> {
    // contracts of running: how many of the scope's contracts end that day. people of headcount, of which fixed_term
    // are on a term: the same in persons, each counted once. decided: contracts with a signed follow-on.
    await db.query(`
      create table cliff (
        id uuid primary key default uuid_v7(),
        scope text not null check (scope in ('programme', 'unit')),
        scope_id uuid not null,
        ends_on date not null,
        opened_on date not null,
        closed_on date,
        contracts int not null,
        running int not null,
        people int not null,
        headcount int not null,
        fixed_term int not null,
        fte numeric(12, 4) not null,
        fte_total numeric(12, 4) not null,
        decided int not null,
        constraint cliff_once unique (scope, scope_id, ends_on)
      )`);
    await db.query(`
      create table cliff_member (
        cliff_id uuid not null references cliff on delete cascade,
        contract_id uuid not null references contract on delete cascade,
        joined_on date not null,
        gone_on date,
        primary key (cliff_id, contract_id)
      )`);
    await db.query('create index cliff_member_contract on cliff_member (contract_id)');

    // scope_id points to the row of the table that scope names; a flag is open until its cause is gone.
    await db.query(`
      create table flag (
        id uuid primary key default uuid_v7(),
        rule text not null,
        scope text not null check (scope in ('contract', 'employee', 'unit', 'programme', 'committee', 'cliff')),
        scope_id uuid not null,
        opened_on date not null,
        resolved_on date,
        detail jsonb not null default '{}'
      )`);
    await db.query('create unique index flag_open_once on flag (rule, scope_id) where resolved_on is null');
    await db.query('create index flag_of_scope on flag (scope_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table flag, cliff_member, cliff');
  }
}
