import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each after what it refers to. */
const TABLES = {
  // What was said about the legal basis, by whom, and on which day. What holds on a day follows from what was said last.
  programme_statement: `
    programme_id uuid not null references programme on delete cascade,
    said_on date not null,
    certainty text not null check (certainty in ('expected', 'announced', 'approved', 'statute', 'withdrawn')),
    text text not null check (text <> ''),
    source text not null default '',
    in_force_from date,
    in_force_until date,
    constraint programme_statement_end_not_before_start check (in_force_until >= in_force_from)`,
  programme_indicator: `
    programme_id uuid not null references programme on delete cascade,
    code text not null check (code <> ''),
    name text not null default '',
    unit text not null default '',
    definition text not null default '',
    counts_people boolean not null default false,
    minimum numeric(16, 4),
    maximum numeric(16, 4),
    ended boolean not null default false,
    constraint programme_indicator_once unique (programme_id, code),
    constraint programme_indicator_range check (maximum >= minimum)`,
  programme_indicator_value: `
    indicator_id uuid not null references programme_indicator on delete cascade,
    month date not null check (month = date_trunc('month', month)),
    value numeric(16, 4) not null,
    note text not null default '',
    source text not null default '',
    constraint programme_indicator_value_once unique (indicator_id, month)`,
  programme_objective: `
    programme_id uuid not null references programme on delete cascade,
    title text not null check (title <> ''),
    owner text not null default '',
    due_on date,
    state text not null default 'open' check (state in ('open', 'on_track', 'at_risk', 'reached', 'dropped')),
    note text not null default ''`,
  programme_work_item: `
    programme_id uuid not null references programme on delete cascade,
    title text not null check (title <> ''),
    kind text not null default '',
    owner text not null default '',
    state text not null default 'open' check (state in ('open', 'on_track', 'at_risk', 'done', 'dropped')),
    note text not null default ''`,
  programme_milestone: `
    work_item_id uuid not null references programme_work_item on delete cascade,
    title text not null check (title <> ''),
    due_on date not null,
    done_on date`,
  programme_participant: `
    work_item_id uuid not null references programme_work_item on delete cascade,
    name text not null default '',
    organisation text not null default '',
    constraint programme_participant_named check (name <> '' or organisation <> '')`,
};

const INDEXES = [
  'programme_statement (programme_id, said_on)',
  'programme_objective (programme_id)',
  'programme_work_item (programme_id)',
  'programme_milestone (work_item_id)',
  'programme_participant (work_item_id)',
];

/** What is known of programmes beside their money: legal basis, figures, objectives, work. With history, like the register. */
export class Programmes1790000000020 implements MigrationInterface {
  name = 'Programmes1790000000020';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await db.query(`
        create table ${table} (
          id uuid primary key default uuid_v7(),
          ${columns},
          created_at timestamptz not null default our_now(),
          created_by text not null default acting(),
          version int not null default 1
        )`);
      await db.query(`
        create trigger ${table}_history_update after update on ${table}
          referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
      await db.query(`
        create trigger ${table}_history_delete after delete on ${table}
          referencing old table as old_rows for each statement execute function keep_history()`);
    }
    for (const index of INDEXES) await db.query(`create index on ${index}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table ${Object.keys(TABLES).toReversed().join(', ')}`);
  }
}
