import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { type AuditFilter, filterConditions } from './audit-filter.js';

export interface EntryRow {
  id: string;
  happened_at: string;
  actor: string;
  action: string;
  /** The account that it was about, where it was about one. */
  account: string | null;
  facts: Record<string, unknown>;
}

/** One field of one row of the register, or its deletion (no field). */
export interface ChangeRow {
  id: string;
  happened_at: string;
  actor: string;
  entity: string;
  entity_id: string;
  /** Number or code of the row, also of one that is gone; null for rows that have none. */
  called: string | null;
  field: string | null;
}

/**
 * Who did what, newest first. The values of a change are not read: whoever checks the others may see that something was
 * changed, by whom and when, but contents only where a policy lets them.
 */
@Injectable()
export class RecordQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  /** What was done beside the register: sign-ins, accounts, imports, settings. */
  entries(filter: AuditFilter, limit: number): Promise<EntryRow[]> {
    const { where, parameters } = filterConditions(
      filter,
      this.settings.timeZone,
      (what) => `action like ${what} || '.%'`,
    );
    return this.dataSource.query<EntryRow[]>(
      `select id::text, happened_at, actor, action, facts,
         case when subject_kind = 'account' then (select a.name from account a where a.id = subject_id) end as account
       from audit_entry where ${where} order by audit_entry.id desc limit ${limit}`,
      parameters,
    );
  }

  /** What was changed in the register. */
  changes(filter: AuditFilter, limit: number): Promise<ChangeRow[]> {
    const { where, parameters } = filterConditions(filter, this.settings.timeZone, (what) => `entity = ${what}`);
    return this.dataSource.query<ChangeRow[]>(
      `select id::text, happened_at, actor, entity, entity_id, field,
         case entity
           when 'contract' then coalesce((select number from contract x where x.id = entity_id), old_value ->> 'number')
           when 'employee' then coalesce((select number from employee x where x.id = entity_id), old_value ->> 'number')
           when 'position' then coalesce((select number from position x where x.id = entity_id), old_value ->> 'number')
           when 'unit' then coalesce((select code from unit x where x.id = entity_id), old_value ->> 'code')
           when 'programme' then coalesce((select code from programme x where x.id = entity_id), old_value ->> 'code')
         end as called
       from change where ${where} order by change.id desc limit ${limit}`,
      parameters,
    );
  }
}
