import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of this migration whose every change is history: who, when, from, to. */
const WITH_HISTORY = ['session_outcome', 'promise'];

/** Kinds of reminders and what flags are about until now; from now on also promises. */
const KINDS = ['contract', 'escalation', 'committee', 'year_end', 'staff'];
const SCOPES = ['contract', 'employee', 'unit', 'programme', 'committee', 'cliff'];

const listed = (values: string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Committees as they really are, their sessions with what came of them, and what was promised to them or asked by them. */
export class Committees1790000000021 implements MigrationInterface {
  name = 'Committees1790000000021';

  async up(db: QueryRunner): Promise<void> {
    // draft_days: days before the papers' last day on which a briefing is drafted; null: the house's rule.
    await db.query(`
      alter table committee
        add column kind text not null default 'committee'
          check (kind in ('committee', 'council', 'steering', 'working_group')),
        add column draft_days int check (draft_days between 0 and 90),
        add column department text not null default ''`);
    // mails: what the member wants to be sent. non_public: may see what the non-public part of a session is told.
    await db.query(`
      alter table committee_member
        add column faction text not null default '',
        add column organisation text not null default '',
        add column deputy_of uuid references committee_member on delete set null,
        add column non_public boolean not null default true,
        add column mails text[] not null default '{reminders,briefings}'
          check (mails <@ array['reminders', 'briefings'] and array_position(mails, null) is null),
        add constraint committee_member_not_own_deputy check (deputy_of <> id)`);
    await db.query(`
      alter table committee_session
        add column starts_at time,
        add column place text not null default '',
        add column public_part boolean not null default true,
        add column non_public_part boolean not null default false`);

    await db.query(`
      create table session_outcome (
        id uuid primary key default uuid_v7(),
        session_id uuid not null references committee_session on delete cascade,
        kind text not null check (kind in ('noted', 'consensus', 'wish', 'decided', 'postponed')),
        faction text not null default '',
        text text not null check (text <> ''),
        programme_id uuid references programme on delete set null,
        non_public boolean not null default false,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);
    await db.query('create index session_outcome_of_session on session_outcome (session_id, id)');

    // Minutes name people: kept only where somebody wants it, and without a history of their text.
    await db.query(`
      create table session_minutes (
        session_id uuid primary key references committee_session on delete cascade,
        text text not null check (text <> ''),
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1
      )`);

    // Due at a session (where that is cancelled: at the next that takes place) or on a day. state_reason: why it was
    // withdrawn or opened again. internal: not shown to members. answered_in_briefing_id: set by the briefing.
    await db.query(`
      create table promise (
        id uuid primary key default uuid_v7(),
        committee_id uuid not null references committee on delete cascade,
        programme_id uuid references programme on delete set null,
        kind text not null check (kind in ('promise', 'question')),
        text text not null check (text <> ''),
        asked_by text not null default '',
        made_on date not null,
        made_in_session_id uuid references committee_session on delete set null,
        owner text not null default '',
        owner_id uuid references employee on delete set null,
        due_session_id uuid references committee_session on delete set null,
        due_on date,
        state text not null default 'open' check (state in ('open', 'answered', 'withdrawn')),
        state_reason text not null default '',
        answer text not null default '',
        answered_on date,
        answered_in_briefing_id uuid,
        internal boolean not null default false,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint promise_answered_dated check ((state = 'answered') = (answered_on is not null)),
        constraint promise_answered_in_words check (state <> 'answered' or answer <> ''),
        constraint promise_one_due check (due_session_id is null or due_on is null)
      )`);
    await db.query(`create index promise_open on promise (committee_id, due_on) where state = 'open'`);
    await db.query('create index promise_of_committee on promise (committee_id, made_on)');

    await db.query('alter table reminder drop constraint reminder_kind_check');
    await db.query(
      `alter table reminder add constraint reminder_kind_check check (kind in (${listed([...KINDS, 'promise'])}))`,
    );
    await db.query('alter table flag drop constraint flag_scope_check');
    await db.query(
      `alter table flag add constraint flag_scope_check check (scope in (${listed([...SCOPES, 'promise'])}))`,
    );

    // A notice is about one contract, or about a session that was moved or cancelled.
    await db.query(`
      alter table notice alter column contract_id drop not null,
        add column session_id uuid references committee_session on delete cascade,
        add constraint notice_about_one_thing check (num_nonnulls(contract_id, session_id) = 1)`);
    await db.query(`
      create unique index notice_of_session_once on notice (purpose, cause_id, session_id, recipient)
        where session_id is not null`);

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
    await db.query('delete from notice where contract_id is null');
    await db.query('drop index notice_of_session_once');
    await db.query(`
      alter table notice drop constraint notice_about_one_thing, drop column session_id,
        alter column contract_id set not null`);
    await db.query(`delete from flag where scope = 'promise'`);
    await db.query('alter table flag drop constraint flag_scope_check');
    await db.query(`alter table flag add constraint flag_scope_check check (scope in (${listed(SCOPES)}))`);
    await db.query(`delete from reminder where kind = 'promise'`);
    await db.query('alter table reminder drop constraint reminder_kind_check');
    await db.query(`alter table reminder add constraint reminder_kind_check check (kind in (${listed(KINDS)}))`);
    await db.query('drop table promise, session_minutes, session_outcome');
    await db.query(`
      alter table committee_session drop column starts_at, drop column place, drop column public_part,
        drop column non_public_part`);
    await db.query(`
      alter table committee_member drop column faction, drop column organisation, drop column deputy_of,
        drop column non_public, drop column mails`);
    await db.query('alter table committee drop column kind, drop column draft_days, drop column department');
  }
}
