import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import as something that is uploaded, tried, applied once and perhaps taken back. */
export class ImportRuns1790000000011 implements MigrationInterface {
  name = 'ImportRuns1790000000011';

  async up(db: QueryRunner): Promise<void> {
    // happened_at, actor: since it is applied, when and by whom that was; before, when and by whom it was uploaded.
    // applied_no: the order in which contract lists were applied. digest: what the dry run came to; applying gives the
    // same, or is not done. effects_kept: whether import_effect says what it did, so that it can be undone.
    await db.query(`
      alter table import_run
        add column state text not null default 'applied'
          check (state in ('checking', 'unmapped', 'checked', 'failed', 'applied', 'undone', 'discarded')),
        add column sample boolean not null default false,
        add column file_bytes bigint,
        add column profile text,
        add column applied_no bigint unique,
        add column digest text,
        add column outdated boolean not null default false,
        add column failure jsonb,
        add column columns jsonb,
        add column effects_kept boolean not null default false,
        add column undone_at timestamptz,
        add column undone_by text,
        add column details_deleted_at timestamptz`);
    await db.query(`
      update import_run r set applied_no = n.place
      from (select id, row_number() over (order by happened_at, id) as place from import_run where kind = 'contracts') n
      where n.id = r.id`);
    await db.query('create index import_run_by_time on import_run (happened_at desc, id desc)');
    // A row for each record that the run made (change_id null) and for each entry of the history that it wrote. Ids only.
    await db.query(`
      create table import_effect (
        run_id uuid not null references import_run on delete cascade,
        entity text not null,
        entity_id uuid not null,
        change_id bigint
      )`);
    await db.query('create index import_effect_of_run on import_effect (run_id, entity)');
    await db.query('create index import_effect_of_change on import_effect (change_id) where change_id is not null');
    // What the dry run found, with the cells as they stand in the file: kept for a time (setting import.keepDays).
    await db.query(`
      create table import_problem (
        id uuid primary key default uuid_v7(),
        run_id uuid not null references import_run on delete cascade,
        line int not null,
        code text not null,
        severity text not null check (severity in ('error', 'warning', 'note')),
        column_index int,
        facts jsonb not null,
        cells jsonb
      )`);
    await db.query('create index import_problem_of_run on import_problem (run_id, severity, line)');
    await db.query(`
      create table import_preview (
        id uuid primary key default uuid_v7(),
        run_id uuid not null references import_run on delete cascade,
        place int not null,
        entity text not null,
        kind text not null check (kind in ('created', 'updated')),
        key text not null,
        label text not null,
        line int,
        fields jsonb not null
      )`);
    await db.query('create index import_preview_of_run on import_preview (run_id, kind, place)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table import_preview, import_problem, import_effect');
    await db.query('drop index import_run_by_time');
    await db.query(`delete from import_run where state not in ('applied', 'undone')`);
    await db.query(`
      alter table import_run
        drop column state, drop column sample, drop column file_bytes, drop column profile, drop column applied_no,
        drop column digest, drop column outdated, drop column failure, drop column columns, drop column effects_kept,
        drop column undone_at, drop column undone_by, drop column details_deleted_at`);
  }
}
