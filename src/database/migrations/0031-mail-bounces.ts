import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = (states: string): string =>
  `alter table mail drop constraint mail_state_check, add constraint mail_state_check check (state in (${states}))`;

/** What other mail servers say of a mail after ours has taken it over. */
export class MailBounces1790000000031 implements MigrationInterface {
  name = 'MailBounces1790000000031';

  async up(db: QueryRunner): Promise<void> {
    await db.query(STATES(`'pending', 'sending', 'sent', 'failed', 'obsolete', 'bounced'`));
    // What a bounce proves itself by: 122 random bits that stand in the envelope and nowhere else. Not the mail's id, which
    // staff see in addresses of pages, nor a signature, which would need a key to be kept.
    await db.query('alter table mail add column bounce_token uuid not null default gen_random_uuid()');
    await db.query('create unique index mail_bounce_token on mail (bounce_token)');
    // Whether an address is one that mails come back from is asked for everybody who may be told something.
    await db.query(`create index mail_bounced on mail (lower(address), run_date) where state = 'bounced'`);
    // report: hash of the report's own Message-ID, so that one that is delivered or read twice counts once.
    await db.query(`
      create table mail_bounce (
        id uuid primary key default uuid_v7(),
        mail_id uuid not null references mail on delete cascade,
        report text not null,
        kind text not null check (kind in ('failed', 'delayed')),
        status text not null,
        diagnostic text not null default '',
        proof text not null check (proof in ('return_path', 'envelope', 'message_id')),
        received_at timestamptz not null default our_now(),
        constraint mail_bounce_once unique (mail_id, report)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table mail_bounce');
    await db.query('drop index mail_bounced');
    await db.query('alter table mail drop column bounce_token');
    await db.query(`update mail set state = 'failed' where state = 'bounced'`);
    await db.query(STATES(`'pending', 'sending', 'sent', 'failed', 'obsolete'`));
  }
}
