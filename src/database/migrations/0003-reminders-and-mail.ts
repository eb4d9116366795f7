import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is owed which message at which stage, and the outbox that carries it. */
export class RemindersAndMail1790000000003 implements MigrationInterface {
  name = 'RemindersAndMail1790000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key default uuid_v7(),
        purpose text not null,
        form text not null check (form in ('digest', 'single')),
        recipient uuid not null,
        recipient_kind text not null check (recipient_kind in ('employee', 'committee_member', 'mailbox')),
        address text not null,
        name text not null default '',
        locale text not null check (locale in ('de', 'en')),
        run_date date not null,
        created_at timestamptz not null default our_now(),
        state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed', 'obsolete')),
        attempts int not null default 0,
        next_attempt_at timestamptz not null default our_now(),
        claimed_by text,
        claimed_at timestamptz,
        finished_at timestamptz,
        response text,
        subject text,
        body_text text,
        body_html text
      )`);
    // New reminders join a digest that has not been tried yet, so a mail server that was away for a week
    // finds one digest a person, not seven. A digest that was tried keeps its content: the server may have it.
    await db.query(`
      create unique index mail_open_digest on mail (recipient, purpose)
        where state = 'pending' and form = 'digest' and attempts = 0`);
    await db.query(`create index mail_due on mail (next_attempt_at) where state in ('pending', 'sending')`);
    await db.query('create index mail_by_date on mail (run_date, id)');

    // subject_id: the contract, the cliff or the programme that the reminder is about, as kind says.
    // recipient: who is told (employee, committee member, or a mailbox's id made of its address).
    // responsible: in whose place, so that an absence does not tell the same stage to a second person.
    await db.query(`
      create table reminder (
        id uuid primary key default uuid_v7(),
        kind text not null check (kind in ('contract', 'escalation', 'committee', 'year_end')),
        subject_id uuid not null,
        ends_on date not null,
        stage int not null,
        recipient uuid not null,
        responsible uuid not null,
        role text not null,
        short_notice boolean not null default false,
        run_date date not null,
        mail_id uuid not null references mail,
        dropped_on date,
        dropped_reason text,
        constraint reminder_once unique (subject_id, ends_on, stage, recipient)
      )`);
    await db.query('create index reminder_of_mail on reminder (mail_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table reminder, mail');
  }
}
