import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { unitPolicy } from './unit.policy.js';

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  parent_id: string | null;
  version: number;
}

/** Organisational units that somebody may see, by code. */
@Injectable()
export class UnitList {
  constructor(private readonly dataSource: DataSource) {}

  async seenBy(viewer: Viewer, limit: number, after?: string): Promise<UnitRow[]> {
    const values: unknown[] = [after ?? null, limit];
    return this.dataSource.query(
      `select id, code, name, parent_id, version from unit
       where ($1::text is null or code collate "C" > $1) and ${unitPolicy.rows(viewer, 'see', 'id', values)}
       order by code collate "C" limit $2`,
      values,
    );
  }

  async oneSeenBy(viewer: Viewer, id: string): Promise<UnitRow | undefined> {
    const values: unknown[] = [id];
    const [row] = await this.dataSource.query<UnitRow[]>(
      `select id, code, name, parent_id, version from unit
       where id = $1 and ${unitPolicy.rows(viewer, 'see', 'id', values)}`,
      values,
    );
    return row;
  }
}
