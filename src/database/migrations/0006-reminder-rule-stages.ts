import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A rule's stages are at least one, each from 0 to 3650 days. The first check let the empty list through, because
 * `array_length('{}', 1)` is null and a check holds where it is not false: such a rule would have silenced its units.
 */
export class ReminderRuleStages1790000000006 implements MigrationInterface {
  name = 'ReminderRuleStages1790000000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`update reminder_rule set stages = null where cardinality(stages) = 0`);
    await db.query('alter table reminder_rule drop constraint reminder_rule_stages_check');
    await db.query(`
      alter table reminder_rule add constraint reminder_rule_stages_check check (
        cardinality(stages) >= 1 and array_position(stages, null) is null and 0 <= all (stages) and 3650 >= all (stages))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table reminder_rule drop constraint reminder_rule_stages_check');
    await db.query(
      'alter table reminder_rule add constraint reminder_rule_stages_check check (array_length(stages, 1) >= 1)',
    );
  }
}
