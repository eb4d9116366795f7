import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a house sets on its own pages; each value as it is written in the configuration. With history, like the register. */
export class HouseSettings1790000000013 implements MigrationInterface {
  name = 'HouseSettings1790000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table house_setting (
        id uuid primary key default uuid_v7(),
        key text not null unique,
        value text not null,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);
    await db.query(`
      create trigger house_setting_history_update after update on house_setting
        referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
    await db.query(`
      create trigger house_setting_history_delete after delete on house_setting
        referencing old table as old_rows for each statement execute function keep_history()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table house_setting');
  }
}
