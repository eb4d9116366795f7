import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Chains the entries of the audit log: each carries a hash of itself and of the one before, so that whatever is changed,
 * taken out or put in between later is found (`audit verify`). What an entry says is written as a JSON array, whose text is
 * the same on every PostgreSQL.
 */
export class AuditChain1790000000024 implements MigrationInterface {
  name = 'AuditChain1790000000024';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table audit_entry
        add column position bigint constraint audit_entry_position_once unique,
        add column previous_hash bytea,
        add column hash bytea`);
    await db.query(`
      create function audit_hash(e audit_entry) returns bytea language sql stable as $$
        select sha256(convert_to(jsonb_build_array(
          e.position, encode(e.previous_hash, 'hex'), (extract(epoch from e.happened_at) * 1000000)::bigint, e.actor, e.action,
          e.subject_kind, e.subject_id, e.facts)::text, 'UTF8'))
      $$`);
    // At the commit, when nothing else is waited for: so the lock is held for a moment only, and cannot close a circle
    // with locks of rows. Rows that come with a hash are those of a backup.
    await db.query(`
      create function chain_audit_entry() returns trigger language plpgsql as $$
      declare
        e audit_entry;
        last audit_entry;
      begin
        perform pg_advisory_xact_lock(hashtext('audit_entry'));
        select * into e from audit_entry where id = new.id;
        if not found or e.hash is not null then return null; end if;
        select * into last from audit_entry where position is not null order by position desc limit 1;
        e.position := coalesce(last.position, 0) + 1;
        e.previous_hash := coalesce(last.hash, ''::bytea);
        update audit_entry set position = e.position, previous_hash = e.previous_hash, hash = audit_hash(e)
          where id = e.id;
        return null;
      end $$`);
    await db.query(`
      create constraint trigger audit_entry_chain after insert on audit_entry
        deferrable initially deferred for each row execute function chain_audit_entry()`);
    await db.query(`
      do $$
      declare
        e audit_entry;
        last_hash bytea := ''::bytea;
        place bigint := 0;
      begin
        for e in select * from audit_entry order by id loop
          place := place + 1;
          e.position := place;
          e.previous_hash := last_hash;
          last_hash := audit_hash(e);
          update audit_entry set position = place, previous_hash = e.previous_hash, hash = last_hash where id = e.id;
        end loop;
      end $$`);
    // Whoever owns the database can lift this; the chain then tells. It keeps mistakes away.
    await db.query(`
      create function keep_audit_entry() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.hash is null then return new; end if;
        raise exception 'entries of the audit log are neither changed nor deleted'
          using errcode = 'check_violation', constraint = 'audit_entry_only_added', table = 'audit_entry';
      end $$`);
    await db.query(`
      create trigger audit_entry_only_added before update or delete on audit_entry
        for each row execute function keep_audit_entry()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger audit_entry_only_added on audit_entry');
    await db.query('drop trigger audit_entry_chain on audit_entry');
    await db.query('drop function keep_audit_entry(), chain_audit_entry(), audit_hash(audit_entry)');
    await db.query('alter table audit_entry drop column position, drop column previous_hash, drop column hash');
  }
}
