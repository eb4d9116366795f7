import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose every change is history: who, when, from, to. */
const WITH_HISTORY = [
  'employee',
  'absence',
  'unit',
  'programme',
  'programme_grant',
  'position',
  'committee',
  'committee_member',
  'contract',
  'reminder_rule',
];

/** What is true: people, units, programmes, posts, committees, contracts, and the history of each. */
export class Register1790000000001 implements MigrationInterface {
  name = 'Register1790000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create extension if not exists btree_gist');

    // Who acts and what time it is: set per transaction by the unit of work, so that a fixed clock is the
    // database's clock too. Outside of one (psql) it is the database user and the server's clock.
    await db.query(`
      create function acting() returns text language sql stable as
      $$ select coalesce(nullif(current_setting('verbleib.actor', true), ''), current_user::text) $$`);
    await db.query(`
      create function our_now() returns timestamptz language sql stable as
      $$ select coalesce(nullif(current_setting('verbleib.now', true), '')::timestamptz, now()) $$`);

    // UUID version 7 (RFC 9562 section 5.7): PostgreSQL 18 has it. Before that, a random one of version 4 whose first
    // 48 bits become the milliseconds, and whose version bits 0100 become 0111; one expression, so that it is inlined.
    const [native] = (await db.query(`select to_regproc('pg_catalog.uuidv7') is not null as found`)) as [
      { found: boolean },
    ];
    await db.query(`
      create function uuid_v7() returns uuid language sql volatile parallel safe as $$
        select ${
          native.found
            ? 'uuidv7()'
            : `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
                52, 1), 53, 1), 'hex')::uuid`
        }
      $$`);

    await db.query(`
      create table employee (
        id uuid primary key default uuid_v7(),
        number text not null unique check (number <> ''),
        family_name text not null check (family_name <> ''),
        given_name text not null default '',
        email text check (email ~ '^[^[:space:]@<>]+@[^[:space:]@<>]+$'),
        locale text check (locale in ('de', 'en')),
        reminder_mode text check (reminder_mode in ('digest', 'single')),
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);
    await db.query(`
      create table absence (
        id uuid primary key default uuid_v7(),
        employee_id uuid not null references employee on delete cascade,
        starts_on date not null,
        ends_on date not null,
        representative_id uuid references employee,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint absence_end_not_before_start check (ends_on >= starts_on),
        constraint absence_not_by_self check (representative_id <> employee_id),
        constraint absence_once unique (employee_id, starts_on)
      )`);
    await db.query(`
      create table unit (
        id uuid primary key default uuid_v7(),
        code text not null unique check (code <> ''),
        name text not null default '',
        parent_id uuid references unit,
        manager_id uuid references employee,
        deputy_id uuid references employee,
        hr_contact_id uuid references employee,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint unit_not_own_parent check (parent_id <> id)
      )`);
    await db.query(`
      create table committee (
        id uuid primary key default uuid_v7(),
        code text not null unique check (code <> ''),
        name text not null,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);
    await db.query(`
      create table committee_member (
        id uuid primary key default uuid_v7(),
        committee_id uuid not null references committee on delete cascade,
        name text not null check (name <> ''),
        role text not null default 'member' check (role in ('chair', 'deputy_chair', 'member', 'advisory', 'clerk')),
        email text check (email ~ '^[^[:space:]@<>]+@[^[:space:]@<>]+$'),
        locale text check (locale in ('de', 'en')),
        starts_on date not null,
        ends_on date,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint committee_member_end_not_before_start check (ends_on >= starts_on),
        constraint committee_member_once unique (committee_id, name, starts_on)
      )`);
    await db.query(`
      create table programme (
        id uuid primary key default uuid_v7(),
        code text not null unique check (code <> ''),
        name text not null default '',
        committee_id uuid references committee,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);
    await db.query(`
      create table programme_grant (
        id uuid primary key default uuid_v7(),
        programme_id uuid not null references programme on delete cascade,
        title text not null default '',
        starts_on date not null,
        ends_on date,
        amount_cents bigint check (amount_cents >= 0),
        certainty text not null check (certainty in ('expected', 'announced', 'approved', 'statute')),
        source text not null default '',
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint programme_grant_end_not_before_start check (ends_on >= starts_on),
        constraint programme_grant_once unique (programme_id, title, starts_on)
      )`);
    await db.query(`
      create table position (
        id uuid primary key default uuid_v7(),
        number text not null unique check (number <> ''),
        title text not null default '',
        unit_id uuid references unit,
        programme_id uuid references programme,
        fte numeric(6, 4) check (fte > 0 and fte <= 10),
        ends_on date,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);
    await db.query(`
      create table contract (
        id uuid primary key default uuid_v7(),
        number text not null unique check (number <> ''),
        employee_id uuid not null references employee,
        position_id uuid references position,
        unit_id uuid not null references unit,
        programme_id uuid references programme,
        predecessor_id uuid references contract,
        job_title text not null default '',
        starts_on date not null,
        ends_on date,
        ground text check (ground in (
          '14-1-1', '14-1-2', '14-1-3', '14-1-4', '14-1-5', '14-1-6', '14-1-7', '14-1-8', '14-1-third-party',
          '14-2', '14-2a', '14-3', 'beeg-21', 'pflegezg-6', 'wisszeitvg-2-1', 'wisszeitvg-2-2', 'other')),
        ground_text text,
        signed_on date,
        received_on date,
        weekly_hours numeric(5, 2) check (weekly_hours > 0 and weekly_hours <= 60),
        fte numeric(5, 4) not null default 1 check (fte > 0 and fte <= 1.5),
        pay_group text,
        pay_step smallint check (pay_step between 1 and 9),
        supervisor_number text,
        left_on date,
        leaving_reason text,
        note text,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint contract_end_not_before_start check (ends_on >= starts_on),
        constraint contract_leaving_not_before_start check (left_on >= starts_on),
        constraint contract_not_own_predecessor check (predecessor_id <> id),
        constraint contract_one_successor unique (predecessor_id) deferrable,
        constraint contract_no_overlap exclude using gist (
          employee_id with =, position_id with =, daterange(starts_on, least(ends_on, left_on), '[]') with &&) deferrable
      )`);
    // Running fixed-term contracts, covering what dashboards and the nightly look sum up.
    await db.query(`
      create index contract_ending on contract (ends_on)
        include (id, employee_id, unit_id, programme_id, ground, starts_on, fte, left_on)
        where ends_on is not null`);
    await db.query(
      'create index contract_of_employee on contract (employee_id, starts_on) include (signed_on, ends_on)',
    );
    await db.query('create index contract_of_unit on contract (unit_id)');
    await db.query('create index contract_of_programme on contract (programme_id) where programme_id is not null');

    // A predecessor belongs to the same person and ends before the contract begins. Because every step goes back in
    // time, no loop can be closed. Statement level with transition tables: one join for a whole import.
    await db.query(`
      create function check_predecessors() returns trigger language plpgsql as $$
      declare wrong text;
      begin
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
      end $$`);
    await db.query(`
      create trigger contract_follows_predecessor_insert after insert on contract
        referencing new table as changed for each statement execute function check_predecessors()`);
    await db.query(`
      create trigger contract_follows_predecessor_update after update on contract
        referencing new table as changed for each statement execute function check_predecessors()`);

    await db.query(`
      create function check_unit_tree() returns trigger language plpgsql as $$
      begin
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
      end $$`);
    await db.query(`
      create trigger unit_no_loop after insert or update on unit
        for each statement execute function check_unit_tree()`);

    await db.query(`
      create table reminder_rule (
        id uuid primary key default uuid_v7(),
        unit_id uuid references unit on delete cascade,
        ground text,
        stages int[] check (array_length(stages, 1) >= 1),
        recipients text[] check (recipients <@ array['hr', 'manager', 'committee', 'escalation']),
        mailboxes text[] not null default '{}',
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint reminder_rule_once unique nulls not distinct (unit_id, ground)
      )`);

    await db.query(`
      create table change (
        id bigint generated always as identity primary key,
        happened_at timestamptz not null default our_now(),
        actor text not null default acting(),
        entity text not null,
        entity_id uuid not null,
        field text,
        old_value jsonb,
        new_value jsonb
      )`);
    await db.query('create index change_of_entity on change (entity_id, id)');
    await db.query(`
      create function keep_history() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          insert into change (entity, entity_id, field, old_value, new_value)
            select tg_table_name, o.id, f.key, to_jsonb(o) -> f.key, f.value
            from old_rows o join new_rows n on n.id = o.id cross join lateral jsonb_each(to_jsonb(n)) f
            where f.key <> 'version' and to_jsonb(o) -> f.key is distinct from f.value;
        else
          insert into change (entity, entity_id, old_value) select tg_table_name, o.id, to_jsonb(o) from old_rows o;
        end if;
        return null;
      end $$`);
    for (const table of WITH_HISTORY) {
      await db.query(`
        create trigger ${table}_history_update after update on ${table}
          referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
      await db.query(`
        create trigger ${table}_history_delete after delete on ${table}
          referencing old table as old_rows for each statement execute function keep_history()`);
    }

    await db.query(`
      create table import_run (
        id uuid primary key default uuid_v7(),
        kind text not null,
        file_name text not null,
        sha256 text not null,
        happened_at timestamptz not null default our_now(),
        actor text not null default acting(),
        counts jsonb not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table import_run, change');
    await db.query(`drop table ${WITH_HISTORY.toReversed().join(', ')} cascade`);
    await db.query('drop function keep_history(), check_unit_tree(), check_predecessors()');
    await db.query('drop function uuid_v7(), our_now(), acting()');
  }
}
