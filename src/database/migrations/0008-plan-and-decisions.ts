import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of this migration whose every change is history: who, when, from, to. */
const WITH_HISTORY = ['committee_session', 'decision', 'participation', 'task'];

/** Kinds of reminders until now, and from now on. */
const KINDS = ['contract', 'escalation', 'committee', 'year_end'];
const NEW_KINDS = [...KINDS, 'staff'];

const listed = (values: string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Sessions, the plan of each last day as it was last told, the decision of each contract that ends, and its tasks. */
export class PlanAndDecisions1790000000008 implements MigrationInterface {
  name = 'PlanAndDecisions1790000000008';

  async up(db: QueryRunner): Promise<void> {
    // paper_days: full days between the papers' deadline and the session (C1); null: the house's rule.
    await db.query('alter table committee add column paper_days int check (paper_days between 0 and 60)');
    // papers_due: where the committee has named the day itself.
    await db.query(`
      create table committee_session (
        id uuid primary key default uuid_v7(),
        committee_id uuid not null references committee on delete cascade,
        held_on date not null,
        title text not null default '',
        papers_due date,
        cancelled boolean not null default false,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint committee_session_once unique (committee_id, held_on, title),
        constraint committee_session_papers_before check (papers_due <= held_on)
      )`);

    // The plan of each last day (and committee, null: none) as the last look found it: what differs has moved.
    await db.query(`
      create table plan_deadline (
        id uuid primary key default uuid_v7(),
        ends_on date not null,
        committee_id uuid references committee on delete cascade,
        rule text not null,
        variant text not null default '',
        due date not null,
        constraint plan_deadline_once unique nulls not distinct (ends_on, committee_id, rule, variant)
      )`);
    await db.query(`
      create table plan_move (
        id uuid primary key default uuid_v7(),
        ends_on date not null,
        committee_id uuid references committee on delete cascade,
        rule text not null,
        variant text not null default '',
        old_due date,
        new_due date,
        moved_on date not null,
        constraint plan_move_once unique nulls not distinct (ends_on, committee_id, rule, variant, moved_on)
      )`);

    // ends_on: the last day that the decision is about; when the contract's moves, the decision reopens.
    await db.query(`
      create table decision (
        id uuid primary key default uuid_v7(),
        contract_id uuid not null references contract on delete cascade,
        ends_on date not null,
        state text not null default 'undecided' check (state in ('undecided', 'proposed', 'funded', 'in_participation',
          'consented', 'signed', 'received', 'done', 'waiting_for_funding', 'ended', 'leaving')),
        kind text check (kind in ('extend', 'permanent', 'change_post', 'let_end')),
        new_ends_on date,
        new_ground text,
        new_position_id uuid references position,
        new_unit_id uuid references unit,
        new_weekly_hours numeric(5, 2) check (new_weekly_hours > 0 and new_weekly_hours <= 60),
        new_fte numeric(5, 4) check (new_fte > 0 and new_fte <= 1.5),
        new_pay_group text,
        new_pay_step smallint check (new_pay_step between 1 and 9),
        risk_reason text,
        funding text check (funding in ('confirmed', 'waived')),
        funding_reason text,
        waiting_until date,
        signed_on date,
        signature_form text check (signature_form in ('wet_ink', 'qualified_electronic')),
        received_on date,
        successor_id uuid references contract on delete set null,
        opened_on date not null,
        closed_on date,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint decision_once unique (contract_id),
        constraint decision_closed_in_the_end check ((state in ('done', 'ended', 'leaving')) = (closed_on is not null)),
        constraint decision_kind_when_proposed check (state in ('undecided', 'waiting_for_funding', 'leaving', 'done') or kind is not null),
        constraint decision_new_end_of_a_term check (kind is distinct from 'extend' or new_ends_on > ends_on),
        constraint decision_waits_until check (state <> 'waiting_for_funding' or waiting_until is not null)
      )`);
    await db.query(
      'create index decision_open on decision (ends_on) include (contract_id, state) where closed_on is null',
    );

    // What happened to a decision, in order: steps, comments, and what the look found. Never changed.
    await db.query(`
      create table decision_event (
        id uuid primary key default uuid_v7(),
        decision_id uuid not null references decision on delete cascade,
        happened_at timestamptz not null default our_now(),
        actor text not null default acting(),
        step text not null,
        from_state text,
        to_state text,
        on_date date,
        note text,
        document text,
        detail jsonb not null default '{}'
      )`);
    await db.query('create index decision_event_of_decision on decision_event (decision_id, id)');

    // covers_*: what the body was told; consent holds for that alone (LPVG NRW § 72, P1).
    await db.query(`
      create table participation (
        id uuid primary key default uuid_v7(),
        decision_id uuid not null references decision on delete cascade,
        body text not null check (body in ('staff_council', 'equal_opportunity', 'disability')),
        requested_on date not null,
        with_discussion boolean not null default false,
        answer_due date not null,
        answered_on date,
        answer text check (answer in ('consent', 'silence', 'objection', 'heard')),
        covers_kind text not null,
        covers_ends_on date,
        covers_ground text,
        void_on date,
        void_reason text,
        document text,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint participation_answer_dated check ((answer is null) = (answered_on is null)),
        constraint participation_answer_after_request check (answered_on >= requested_on)
      )`);
    await db.query('create unique index participation_once on participation (decision_id, body) where void_on is null');

    // asked_on: the day that started the period; for a check before the end, the last day that it is about.
    await db.query(`
      create table task (
        id uuid primary key default uuid_v7(),
        kind text not null check (kind in ('further_employment_check', 'permanent_post_request')),
        contract_id uuid not null references contract on delete cascade,
        asked_on date not null,
        due_on date not null,
        done_on date,
        result text,
        note text,
        document text,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint task_once unique (kind, contract_id, asked_on),
        constraint task_done_with_result check ((done_on is null) = (result is null))
      )`);
    await db.query('create index task_open on task (due_on) where done_on is null');

    // A message about one contract that is owed once for its cause (a step, a move, a first working day, a task).
    await db.query(`
      create table notice (
        id uuid primary key default uuid_v7(),
        purpose text not null,
        contract_id uuid not null references contract on delete cascade,
        cause_id uuid not null,
        role text not null,
        recipient uuid not null,
        run_date date not null,
        mail_id uuid not null references mail,
        dropped_on date,
        dropped_reason text,
        constraint notice_once unique (purpose, cause_id, contract_id, recipient)
      )`);
    await db.query('create index notice_of_mail on notice (mail_id)');

    await db.query('alter table reminder drop constraint reminder_kind_check');
    await db.query(`alter table reminder add constraint reminder_kind_check check (kind in (${listed(NEW_KINDS)}))`);
    // Lead times before a deadline of the plan, as RULE:DAYS or RULE/VARIANT:DAYS, e.g. P2:14.
    await db.query('alter table reminder_rule add column deadline_stages text[]');

    for (const table of WITH_HISTORY) {
      await db.query(`
        create trigger ${table}_history_update after update on ${table}
          referencing old table as old_rows new table as new_rows for each statement execute function keep_history()`);
      await db.query(`
        create trigger ${table}_history_delete after delete on ${table}
          referencing old table as old_rows for each statement execute function keep_history()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table reminder_rule drop column deadline_stages');
    await db.query(`delete from reminder where kind <> all (array[${listed(KINDS)}])`);
    await db.query('alter table reminder drop constraint reminder_kind_check');
    await db.query(`alter table reminder add constraint reminder_kind_check check (kind in (${listed(KINDS)}))`);
    await db.query(
      'drop table notice, task, participation, decision_event, decision, plan_move, plan_deadline, committee_session',
    );
    await db.query('alter table committee drop column paper_days');
  }
}
