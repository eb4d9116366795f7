import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Locks of this database that nothing else uses: one for the tree of units, one for chains of contracts. */
const TREE_LOCK = 820_731_003;
const CHAIN_LOCK = 820_731_004;

const UNIT_LOOP = (lock: string): string => `
  create or replace function check_unit_tree() returns trigger language plpgsql as $$
  begin
    ${lock}
    if exists (
      with recursive up(start, id) as (
        select id, parent_id from unit where parent_id is not null
        union select up.start, unit.parent_id from up join unit on unit.id = up.id where unit.parent_id is not null
      ) select from up where start = id
    ) then
      raise exception 'units form a loop'
        using errcode = 'check_violation', constraint = 'unit_no_loop', table = 'unit';
    end if;
    return null;
  end $$`;

const PREDECESSORS = (lock: string): string => `
  create or replace function check_predecessors() returns trigger language plpgsql as $$
  declare wrong text;
  begin
    ${lock}
    select c.number into wrong
      from changed join contract c on c.id = changed.id or c.predecessor_id = changed.id
      join contract p on p.id = c.predecessor_id
      where p.employee_id <> c.employee_id or p.ends_on is null or p.ends_on >= c.starts_on
      limit 1;
    if wrong is not null then
      raise exception 'contract % does not follow its predecessor', wrong
        using errcode = 'check_violation', constraint = 'contract_follows_predecessor', table = 'contract';
    end if;
    return null;
  end $$`;

/**
 * A reminder that was dropped before it was sent has told nobody: when its cause comes back, it is owed again. One that a
 * later stage replaced stays told.
 *
 * And the checks that look at more than the changed row wait for each other: two transactions that each keep the rule
 * could break it together.
 */
export class ToldMeansNotDropped1790000000007 implements MigrationInterface {
  name = 'ToldMeansNotDropped1790000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table reminder drop constraint reminder_once');
    await db.query(`
      create unique index reminder_once on reminder (subject_id, ends_on, stage, recipient)
        where dropped_on is null or dropped_reason = 'superseded'`);
    await db.query(UNIT_LOOP(`perform pg_advisory_xact_lock(${TREE_LOCK});`));
    await db.query(PREDECESSORS(`perform pg_advisory_xact_lock(${CHAIN_LOCK});`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(PREDECESSORS(''));
    await db.query(UNIT_LOOP(''));
    await db.query('drop index reminder_once');
    await db.query(`
      delete from reminder r using reminder later
        where later.subject_id = r.subject_id and later.ends_on = r.ends_on and later.stage = r.stage
          and later.recipient = r.recipient and later.id > r.id`);
    await db.query('alter table reminder add constraint reminder_once unique (subject_id, ends_on, stage, recipient)');
  }
}
