import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a mail was first tried: its retry hours count from there, not from the day it was written. */
export class MailFirstTried1790000000005 implements MigrationInterface {
  name = 'MailFirstTried1790000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table mail add column first_tried_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table mail drop column first_tried_at');
  }
}
