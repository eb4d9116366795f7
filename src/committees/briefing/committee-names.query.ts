import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { briefingPolicy } from './briefing.policy.js';

/** Committees whose briefings somebody sees, by name. */
@Injectable()
export class CommitteeNames {
  constructor(private readonly dataSource: DataSource) {}

  seenBy(viewer: Viewer): Promise<{ id: string; name: string }[]> {
    const parameters: unknown[] = [];
    const seen = briefingPolicy.rows(viewer, 'see', 'c.id', parameters);
    return this.dataSource.query(
      `select c.id, c.name from committee c where ${seen} order by c.name, c.id`,
      parameters,
    );
  }
}
