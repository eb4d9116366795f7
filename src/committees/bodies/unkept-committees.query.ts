import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { councilImportPolicy } from '../oparl/council-import.policy.js';

/**
 * Imported committees that nobody keeps: no account that can sign in has the role of a clerk for them. Whoever may see
 * imports, which concern all committees, sees their names and nothing else; who is to keep one is for an administrator to
 * say, for the role opens its non-public part and the addresses of its members (docs/oparl.md).
 */
@Injectable()
export class UnkeptCommittees {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns their names */
  async seenBy(viewer: Viewer, today: Temporal.PlainDate): Promise<string[]> {
    if (!councilImportPolicy.may(viewer, 'see')) return [];
    const rows = await this.dataSource.query<{ name: string }[]>(
      `select c.name from committee c
       where exists (select from oparl_object o where o.kind = 'organization' and o.row_id = c.id and not o.deleted)
         and not exists (
           select from account_role r join account a on a.id = r.account_id
           where r.role = 'clerk' and coalesce(r.committee_id, c.id) = c.id and a.disabled_at is null
             and $1::date between coalesce(r.starts_on, '-infinity') and coalesce(r.ends_on, 'infinity'))
       order by c.name, c.code`,
      [today.toString()],
    );
    return rows.map(({ name }) => name);
  }
}
