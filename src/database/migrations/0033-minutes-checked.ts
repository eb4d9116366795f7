import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes that somebody went through and found nothing promised or asked in: who and when, until it is taken back. */
export class MinutesChecked1790000000033 implements MigrationInterface {
  name = 'MinutesChecked1790000000033';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table minutes_checked (
        id uuid primary key default uuid_v7(),
        session_id uuid not null unique references committee_session on delete cascade,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting()
      )`);
    // Nothing in it changes; who took it back is history.
    await db.query(`
      create trigger minutes_checked_history_delete after delete on minutes_checked
        referencing old table as old_rows for each statement execute function keep_history()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table minutes_checked');
  }
}
