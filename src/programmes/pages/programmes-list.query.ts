import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { ProgrammeList, type ProgrammeRow } from '../../registry/programme-list.query.js';
import type { ClockBasis } from '../../watch/clocks/clock-facts.js';

/** A programme of the list, with the legal basis as it stands. */
export interface ListedProgramme extends ProgrammeRow {
  basis: ClockBasis | null;
}

/** Programmes that somebody may see, with what they rest on. */
@Injectable()
export class ProgrammesListQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeList,
  ) {}

  /** By code, those after a code. */
  async seenBy(viewer: Viewer, today: Temporal.PlainDate, limit: number, after?: string): Promise<ListedProgramme[]> {
    const rows = await this.programmes.seenBy(viewer, limit, after);
    const said = await this.dataSource.query<(ClockBasis & { programme_id: string })[]>(
      `select distinct on (programme_id) programme_id, said_on, certainty, in_force_from, in_force_until
       from programme_statement where programme_id = any($1::uuid[]) and said_on <= $2::date
       order by programme_id, said_on desc, id desc`,
      [rows.map(({ id }) => id), today.toString()],
    );
    const basis = new Map(
      said.flatMap(({ programme_id: id, ...row }) =>
        (row.certainty as string) === 'withdrawn' ? [] : [[id, row] as const],
      ),
    );
    return rows.map((row) => ({ ...row, basis: basis.get(row.id) ?? null }));
  }
}
