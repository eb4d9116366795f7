import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts, what they may be and for how long, how they prove who they are, and their sessions, tokens and feeds. Of
 * every secret only a hash is kept, but of the second factor's key, which has to be calculated with. None of these
 * tables has the register's history: it would keep old password hashes.
 */
export class Identity1790000000010 implements MigrationInterface {
  name = 'Identity1790000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account (
        id uuid primary key default uuid_v7(),
        login text not null check (login = lower(login) and login <> ''),
        name text not null,
        locale text check (locale in ('de', 'en')),
        employee_id uuid references employee on delete set null,
        -- PHC string of argon2id; null: signs in otherwise, or has not answered the invitation yet.
        password_hash text,
        password_changed_at timestamptz,
        -- Issuer and subject of the single sign-on that the account belongs to.
        external_issuer text,
        external_subject text,
        disabled_at timestamptz,
        last_sign_in_at timestamptz,
        -- The second factor by time (RFC 6238): key, since when it is confirmed, the last step used (no code twice).
        totp_key text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint account_login_once unique (login),
        constraint account_external_once unique (external_issuer, external_subject),
        check ((external_issuer is null) = (external_subject is null))
      )`);
    await db.query('create index account_of_employee on account (employee_id)');
    await db.query(`
      create table account_role (
        id uuid primary key default uuid_v7(),
        account_id uuid not null references account on delete cascade,
        role text not null check (role in ('hr', 'manager', 'clerk', 'member', 'steering', 'auditor', 'dpo', 'admin')),
        -- Manager: this unit and those below; without one, the units that the register says they lead.
        unit_id uuid references unit on delete cascade,
        -- Clerk and member: of this committee; a clerk without one is of all.
        committee_id uuid references committee on delete cascade,
        -- Steering group: of this programme; without one of all.
        programme_id uuid references programme on delete cascade,
        -- A deputy for a time has both days.
        starts_on date,
        ends_on date,
        -- 'local', or 'sso' for what single sign-on brings with each sign-in.
        source text not null default 'local' check (source in ('local', 'sso')),
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        check (unit_id is null or role = 'manager'),
        check (committee_id is null or role in ('clerk', 'member')),
        check (programme_id is null or role = 'steering'),
        check (ends_on >= starts_on),
        constraint account_role_once unique nulls not distinct
          (account_id, role, unit_id, committee_id, programme_id, starts_on, ends_on, source)
      )`);
    await db.query(`
      create table web_session (
        id uuid primary key default uuid_v7(),
        token_hash bytea not null unique,
        account_id uuid not null references account on delete cascade,
        created_at timestamptz not null default our_now(),
        last_seen_at timestamptz not null default our_now(),
        expires_at timestamptz not null,
        -- Of the browser, so that its owner knows it again.
        agent text not null default '',
        -- 'password', 'passkey', 'sso', 'link'
        method text not null,
        -- The provider's ID token, which its logout asks for.
        id_token text
      )`);
    await db.query('create index web_session_of_account on web_session (account_id)');
    await db.query(`
      create table one_time_link (
        id uuid primary key default uuid_v7(),
        token_hash bytea not null unique,
        purpose text not null check (purpose in ('first_admin', 'invitation', 'reset')),
        account_id uuid references account on delete cascade,
        created_at timestamptz not null default our_now(),
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    // Guessing is slowed down by the account that is tried and by the address that tries; hashed: neither is kept readable.
    await db.query(`
      create table sign_in_throttle (
        key bytea primary key,
        failures int not null,
        free_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    // What is between two requests of one sign-in: password right and second factor open, a passkey's challenge, the
    // state of a single sign-on. Named by a cookie of its own, short-lived, used once.
    await db.query(`
      create table sign_in_attempt (
        id uuid primary key default uuid_v7(),
        token_hash bytea not null unique,
        kind text not null,
        account_id uuid references account on delete cascade,
        data jsonb not null default '{}',
        expires_at timestamptz not null
      )`);
    await db.query(`
      create table passkey (
        id uuid primary key default uuid_v7(),
        account_id uuid not null references account on delete cascade,
        credential_id text not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null default '{}',
        name text not null,
        created_at timestamptz not null default our_now(),
        last_used_at timestamptz
      )`);
    await db.query(`
      create table recovery_code (
        id uuid primary key default uuid_v7(),
        account_id uuid not null references account on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        constraint recovery_code_once unique (account_id, code_hash)
      )`);
    await db.query(`
      create table api_token (
        id uuid primary key default uuid_v7(),
        account_id uuid not null references account on delete cascade,
        name text not null,
        token_hash bytea not null unique,
        -- policy:action, as the policies name them
        scopes text[] not null,
        created_at timestamptz not null default our_now(),
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await db.query(`
      create table calendar_feed (
        id uuid primary key default uuid_v7(),
        account_id uuid not null references account on delete cascade,
        name text not null,
        token_hash bytea not null unique,
        created_at timestamptz not null default our_now(),
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    // Who did what, beside the history of the register: sign-ins, accounts, exports, settings. Rows are only added.
    await db.query(`
      create table audit_entry (
        id bigint generated always as identity primary key,
        happened_at timestamptz not null default our_now(),
        actor text not null default acting(),
        action text not null,
        subject_kind text,
        subject_id uuid,
        facts jsonb not null default '{}'
      )`);
    await db.query('create index audit_entry_by_time on audit_entry (happened_at desc, id desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_entry, calendar_feed, api_token, recovery_code, passkey, sign_in_attempt, sign_in_throttle,
        one_time_link, web_session, account_role, account`);
  }
}
