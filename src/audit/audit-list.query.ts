import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface AuditRow {
  id: number;
  happened_at: string;
  actor: string;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  facts: Record<string, unknown>;
}

export interface AuditFilter {
  actor?: string | undefined;
  action?: string | undefined;
  /** Days in UTC, both included. */
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
}

/** Entries of the audit log, latest first. */
@Injectable()
export class AuditList {
  constructor(private readonly dataSource: DataSource) {}

  /** @param before continues after the entry with this id */
  list({ actor, action, from, to }: AuditFilter, limit: number, before?: number): Promise<AuditRow[]> {
    return this.dataSource.query(
      `select id, happened_at, actor, action, subject_kind, subject_id, facts from audit_entry
       where ($1::text is null or actor = $1) and ($2::text is null or action = $2)
         and ($3::date is null or happened_at >= $3::date::timestamp at time zone 'UTC')
         and ($4::date is null or happened_at < ($4::date + 1)::timestamp at time zone 'UTC')
         and ($5::bigint is null or (happened_at, id) < (select happened_at, id from audit_entry where id = $5))
       order by happened_at desc, id desc limit $6`,
      [actor ?? null, action ?? null, from?.toString() ?? null, to?.toString() ?? null, before ?? null, limit],
    );
  }
}
