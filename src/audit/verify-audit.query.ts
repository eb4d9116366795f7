import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface AuditVerdict {
  entries: number;
  ok: boolean;
  /** audit_entry.id of the first entry that does not fit the one before; absent where all do. */
  first_bad?: number;
  /** Hash of the latest entry; whoever has noted an earlier one can tell whether the end was cut off. */
  head: string | null;
}

/** Looks whether each entry of the audit log is still what was written, and follows the one before. */
@Injectable()
export class VerifyAudit {
  constructor(private readonly dataSource: DataSource) {}

  async verify(): Promise<AuditVerdict> {
    const [row] = await this.dataSource.query<{ entries: number; bad: number | null; head: string | null }[]>(
      `with walked as (
         select e.id, e.position, e.hash, audit_hash(e) as counted,
           lag(e.position, 1, 0::bigint) over w as before, e.previous_hash, lag(e.hash, 1, ''::bytea) over w as hash_before
         from audit_entry e window w as (order by e.position nulls last, e.id)),
       judged as (
         select id, position, hash,
           (hash = counted and position = before + 1 and previous_hash = hash_before) is true as fits from walked)
       select count(*)::int as entries,
         (select id from judged where not fits order by position nulls last, id limit 1) as bad,
         (select encode(hash, 'hex') from judged where position is not null order by position desc limit 1) as head
       from judged`,
    );
    const { entries, bad, head } = row!;
    return { entries, ok: bad === null, ...(bad !== null && { first_bad: bad }), head };
  }
}
