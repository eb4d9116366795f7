import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Briefings are found by the words of their paper alone: what the figures beside it hold are names of cells and what is
 * withheld, and a search that answers to them would tell of it.
 */
export class BriefingWords1790000000032 implements MigrationInterface {
  name = 'BriefingWords1790000000032';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index briefing_words');
    await db.query(`create index briefing_words on briefing using gin (to_tsvector('german', content::jsonb -> 'paper'))
      where state = 'released'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index briefing_words');
    await db.query(`create index briefing_words on briefing using gin (to_tsvector('german', content::jsonb))
      where state = 'released'`);
  }
}
