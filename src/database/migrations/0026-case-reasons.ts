import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why the non-public version names a case is one of a closed list. What was free text until now is dropped: nobody had checked
 * it. Released papers keep what they say; a draft or a new edition says "advice wanted" until somebody chooses.
 */
export class CaseReasons1790000000026 implements MigrationInterface {
  name = 'CaseReasons1790000000026';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table briefing_case add column reason text not null default 'advice_wanted'
        constraint briefing_case_reason check (reason in ('awaits_money', 'awaits_post', 'awaits_staff_council',
          'awaits_signature', 'extension_offered', 'permanence_offered', 'law_checked', 'task_ends', 'advice_wanted'))`);
    await db.query('alter table briefing_case alter column reason drop default');
    await db.query(`alter table briefing_case add constraint briefing_case_note check (length(note) <= 500) not valid`);
    await db.query(`update briefing_case set note = ''`);
    await db.query('alter table briefing_case validate constraint briefing_case_note');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table briefing_case drop column reason, drop constraint briefing_case_note');
  }
}
