import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a calendar feed last said of each event, and an index that tells how far a person's contracts reach. */
export class FeedsAndReach1790000000019 implements MigrationInterface {
  name = 'FeedsAndReach1790000000019';

  async up(db: QueryRunner): Promise<void> {
    // Calendars are shared with assistants and shown on screens: names only where somebody asked for them.
    await db.query('alter table calendar_feed add column shows_names boolean not null default false');
    // RFC 5545 section 3.8.7.4: an event that changed has a higher sequence under the same uid. What was said is kept as
    // a hash: enough to see that it changed, whatever the change came from.
    await db.query(`
      create table calendar_feed_event (
        feed_id uuid not null references calendar_feed on delete cascade,
        uid text not null,
        content_hash bytea not null,
        sequence int not null default 0,
        changed_at timestamptz not null default our_now(),
        primary key (feed_id, uid)
      )`);
    await db.query(
      'create unique index calendar_feed_name_once on calendar_feed (account_id, name) where revoked_at is null',
    );
    // Everything that says how far somebody's contracts reach: read in the order of people, without the table.
    await db.query('drop index contract_of_employee');
    await db.query(`
      create index contract_of_employee on contract (employee_id, starts_on)
        include (signed_on, ends_on, left_on, unit_id)`);
    // The newest of a rule, however many there are.
    await db.query('create index flag_newest on flag (rule, opened_on desc, id desc) where resolved_on is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index flag_newest, contract_of_employee');
    await db.query(
      'create index contract_of_employee on contract (employee_id, starts_on) include (signed_on, ends_on)',
    );
    await db.query('drop index calendar_feed_name_once');
    await db.query('drop table calendar_feed_event');
    await db.query('alter table calendar_feed drop column shows_names');
  }
}
