import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says which account a member of a committee reads with, instead of guessing it from an address that both have. */
export class MemberAccounts1790000000030 implements MigrationInterface {
  name = 'MemberAccounts1790000000030';

  async up(db: QueryRunner): Promise<void> {
    // One person can sit on a committee as several things, but as each of them once at a time.
    await db.query(`
      alter table committee_member add column account_id uuid references account on delete set null,
        add constraint committee_member_account_once exclude using gist (
          account_id with =, committee_id with =, role with =, daterange(starts_on, ends_on, '[]') with &&)
          where (account_id is not null)`);
    // What counted until now: the address to which mails go is the one they sign in with.
    await db.query(`
      update committee_member set account_id = a.id from account a
      where a.login = lower(committee_member.email) and (
        select count(*) from committee_member o
        where o.committee_id = committee_member.committee_id and o.role = committee_member.role
          and lower(o.email) = a.login) = 1`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table committee_member drop column account_id');
  }
}
