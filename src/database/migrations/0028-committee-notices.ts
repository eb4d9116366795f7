import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reminders to committees tell of a programme's staff: small statements that stay as they are, beside the briefings. */
export class CommitteeNotices1790000000028 implements MigrationInterface {
  name = 'CommitteeNotices1790000000028';

  async up(db: QueryRunner): Promise<void> {
    // figures: as they were drawn on as_of, with no count that may not be told.
    await db.query(`
      create table committee_notice (
        id uuid primary key default uuid_v7(),
        programme_id uuid not null references programme on delete cascade,
        as_of date not null,
        figures jsonb not null,
        released_at timestamptz not null default our_now()
      )`);
    await db.query('create index committee_notice_of_programme on committee_notice (programme_id, released_at desc)');
    // For which last day and stage it was drawn: each has one, for everybody who is told then and later.
    await db.query(`
      create table committee_notice_stage (
        programme_id uuid not null references programme on delete cascade,
        ends_on date not null,
        stage int not null,
        notice_id uuid not null references committee_notice on delete cascade,
        primary key (programme_id, ends_on, stage)
      )`);
    await db.query('create index committee_notice_stage_of_notice on committee_notice_stage (notice_id)');
    // With its programme a statement may go: nothing is left to be recognised by.
    await db.query(`
      create function keep_told() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and not exists (select from programme where id = old.programme_id) then
          return old;
        end if;
        raise exception 'what a committee was told is neither changed nor deleted'
          using errcode = 'check_violation', constraint = 'committee_notice_frozen', table = 'committee_notice';
      end $$`);
    for (const table of ['committee_notice', 'committee_notice_stage'])
      await db.query(`
        create trigger committee_notice_frozen before update or delete on ${table}
          for each row execute function keep_told()`);
    // What waits to be sent was to be counted when it leaves: the next look owes it again, with a statement of its own.
    await db.query(`
      update reminder set dropped_on = our_now()::date, dropped_reason = 'counted_anew'
      where kind = 'committee' and dropped_on is null
        and mail_id in (select id from mail where purpose = 'committee' and state = 'pending')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table committee_notice_stage, committee_notice');
    await db.query('drop function keep_told()');
  }
}
