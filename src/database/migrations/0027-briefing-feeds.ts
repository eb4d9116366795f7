import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses give briefings to feed readers, too, not only dates to calendars. */
export class BriefingFeeds1790000000027 implements MigrationInterface {
  name = 'BriefingFeeds1790000000027';

  async up(db: QueryRunner): Promise<void> {
    // committee_id: of this committee alone; null: of all that the owner may see.
    await db.query(`
      alter table calendar_feed
        add column content text not null default 'calendar' check (content in ('calendar', 'briefings')),
        add column committee_id uuid references committee on delete cascade,
        add constraint calendar_feed_of_committee check (committee_id is null or content = 'briefings'),
        add constraint calendar_feed_names_in_calendar check (not shows_names or content = 'calendar')`);
    await db.query(
      'create index calendar_feed_of_committee on calendar_feed (committee_id) where committee_id is not null',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    // An address of briefings would lead to a calendar that nobody asked for.
    await db.query(`delete from calendar_feed where content = 'briefings'`);
    await db.query(`
      alter table calendar_feed drop constraint calendar_feed_of_committee, drop constraint calendar_feed_names_in_calendar,
        drop column committee_id, drop column content`);
  }
}
