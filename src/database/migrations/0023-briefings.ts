import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Status briefings for committees: drafts, and what was released, which stays as it is for good. Drafts have no history of
 * their own (their text is work in progress); what is done to them stands in the audit log.
 */
export class Briefings1790000000023 implements MigrationInterface {
  name = 'Briefings1790000000023';

  async up(db: QueryRunner): Promise<void> {
    // edition: 1, then one for each correction. figures: as they were drawn on as_of, with no count that may not be told.
    // content: what was released, figures and text, as the bytes that content_hash is made of.
    await db.query(`
      create table briefing (
        id uuid primary key default uuid_v7(),
        committee_id uuid not null references committee,
        session_id uuid not null references committee_session,
        audience text not null default 'public' check (audience in ('public', 'non_public')),
        edition int not null default 1 check (edition > 0),
        corrects_id uuid references briefing,
        correction text not null default '',
        locale text not null default 'de' check (locale in ('de', 'en')),
        number text not null default '',
        department text not null default '',
        as_of date not null,
        figures jsonb not null,
        texts jsonb not null default '{}',
        state text not null default 'draft' check (state in ('draft', 'released')),
        content text,
        content_hash bytea,
        released_at timestamptz,
        released_by text,
        created_at timestamptz not null default our_now(),
        created_by text not null default acting(),
        version int not null default 1,
        constraint briefing_once unique (session_id, audience, edition),
        constraint briefing_corrects check ((edition = 1) = (corrects_id is null)),
        constraint briefing_released check (
          (state = 'released') = (num_nonnulls(content, content_hash, released_at, released_by) = 4)
          and (state = 'released' or num_nonnulls(content, content_hash, released_at, released_by) = 0))
      )`);
    await db.query(`create unique index briefing_one_draft on briefing (session_id, audience) where state = 'draft'`);
    await db.query('create index briefing_of_committee on briefing (committee_id, released_at desc)');
    await db.query(`create index briefing_words on briefing using gin (to_tsvector('german', content::jsonb))
      where state = 'released'`);
    await db.query(`
      create table briefing_file (
        briefing_id uuid primary key references briefing on delete cascade,
        pdf bytea not null
      )`);
    // What the draft answers; with the release the promise is answered by it.
    await db.query(`
      create table briefing_answer (
        briefing_id uuid not null references briefing on delete cascade,
        promise_id uuid not null references promise on delete cascade,
        answer text not null check (answer <> ''),
        primary key (briefing_id, promise_id)
      )`);
    // Cases that the non-public version names.
    await db.query(`
      create table briefing_case (
        briefing_id uuid not null references briefing on delete cascade,
        contract_id uuid not null references contract on delete cascade,
        note text not null default '',
        primary key (briefing_id, contract_id)
      )`);
    await db.query(`
      create table briefing_receipt (
        briefing_id uuid not null references briefing on delete cascade,
        member_id uuid not null references committee_member on delete cascade,
        mail_id uuid references mail,
        opened_at timestamptz,
        noted_at timestamptz,
        primary key (briefing_id, member_id)
      )`);
    await db.query('create index briefing_receipt_of_mail on briefing_receipt (mail_id)');
    await db.query(`
      create table briefing_draft_mail (
        mail_id uuid primary key references mail,
        briefing_id uuid not null references briefing on delete cascade
      )`);
    await db.query(`
      alter table promise add constraint promise_answered_in_briefing
        foreign key (answered_in_briefing_id) references briefing on delete set null`);

    await db.query(`
      create function keep_released() returns trigger language plpgsql as $$
      begin
        raise exception 'a released briefing is neither changed nor deleted'
          using errcode = 'check_violation', constraint = 'briefing_frozen', table = 'briefing';
      end $$`);
    await db.query(`
      create trigger briefing_frozen before update or delete on briefing
        for each row when (old.state = 'released') execute function keep_released()`);
    await db.query(`
      create trigger briefing_frozen before update or delete on briefing_file
        for each row execute function keep_released()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table promise drop constraint promise_answered_in_briefing');
    await db.query(
      'drop table briefing_draft_mail, briefing_receipt, briefing_case, briefing_answer, briefing_file, briefing',
    );
    await db.query('drop function keep_released()');
  }
}
