import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the first page sums up over everybody, in the order that it is summed up, without the tables. */
export class DashboardIndexes1790000000025 implements MigrationInterface {
  name = 'DashboardIndexes1790000000025';

  async up(db: QueryRunner): Promise<void> {
    // A person's contract that reaches furthest comes first (null: without an end), so that everybody is counted by one step
    // along the index. By its first day a contract is found among the few of its person.
    await db.query('drop index contract_of_employee');
    await db.query(`
      create index contract_of_employee on contract (employee_id, ends_on desc)
        include (starts_on, signed_on, left_on, unit_id)`);
    // Cohorts of a programme stand together, with all that says whether they are a cliff.
    await db.query('drop index contract_of_programme');
    await db.query(`
      create index contract_of_programme on contract (programme_id, ends_on)
        include (id, employee_id, unit_id, starts_on, left_on, fte)
        where programme_id is not null`);
    // Closed decisions become many over the years; those about ends to come stay few.
    await db.query(`
      create index decision_closed on decision (ends_on) include (contract_id, closed_on) where closed_on is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index decision_closed, contract_of_programme, contract_of_employee');
    await db.query('create index contract_of_programme on contract (programme_id) where programme_id is not null');
    await db.query(`
      create index contract_of_employee on contract (employee_id, starts_on)
        include (signed_on, ends_on, left_on, unit_id)`);
  }
}
