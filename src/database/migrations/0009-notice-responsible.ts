import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose place somebody is told: mails that carry notices say it, as reminders do. */
export class NoticeResponsible1790000000009 implements MigrationInterface {
  name = 'NoticeResponsible1790000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table notice add column responsible uuid');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table notice drop column responsible');
  }
}
