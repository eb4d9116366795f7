import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Severity } from '../../registry/import-contracts/problem-list.js';
import type { ProblemLine, ShownPreview } from './upload-run.js';

/** Lines, or records, on one page. */
export const PER_PAGE = 25;

export interface Part<Item> {
  items: Item[];
  total: number;
}

/** How much is kept of a dry run: lines with findings, findings, records. */
export interface Totals {
  lines: number;
  problems: number;
  updated: number;
  created: number;
}

/** What a dry run found and would do, a page at a time. */
@Injectable()
export class UploadDetails {
  constructor(private readonly dataSource: DataSource) {}

  /** Lines in which something was found, in the order of the file. @param severity only these, where given */
  async problems(runId: string, severity: Severity | undefined, page: number): Promise<Part<ProblemLine>> {
    const rows = await this.dataSource.query<(ProblemLine & { total: number })[]>(
      `select line, (array_agg(cells) filter (where cells is not null))[1] as cells, count(*) over () as total,
         jsonb_agg(jsonb_build_object('code', code, 'severity', severity, 'column_index', column_index, 'facts', facts)
           order by array_position(array['error', 'warning', 'note'], severity), id) as problems
       from import_problem where run_id = $1 and ($2::text is null or severity = $2)
       group by line order by line limit $3 offset $4`,
      [runId, severity ?? null, PER_PAGE, (page - 1) * PER_PAGE],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  /** How many lines have something of each severity. */
  async lines(runId: string): Promise<Record<Severity, number>> {
    const rows = await this.dataSource.query<{ severity: Severity; lines: number }[]>(
      'select severity, count(distinct line) as lines from import_problem where run_id = $1 group by severity',
      [runId],
    );
    const of = (severity: Severity): number => rows.find((row) => row.severity === severity)?.lines ?? 0;
    return { error: of('error'), warning: of('warning'), note: of('note') };
  }

  async preview(runId: string, kind: 'created' | 'updated', page: number): Promise<Part<ShownPreview>> {
    const rows = await this.dataSource.query<(ShownPreview & { total: number })[]>(
      `select entity, kind, key, label, line, fields, count(*) over () as total
       from import_preview where run_id = $1 and kind = $2 order by place limit $3 offset $4`,
      [runId, kind, PER_PAGE, (page - 1) * PER_PAGE],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  /** How many lines have something, and how many records are listed as changed and as new. */
  async totals(runId: string): Promise<Totals> {
    const [row] = await this.dataSource.query<Totals[]>(
      `select (select count(distinct line) from import_problem where run_id = $1) as lines,
         (select count(*) from import_problem where run_id = $1) as problems,
         (select count(*) from import_problem where run_id = $1) as problems,
         (select count(*) from import_preview where run_id = $1 and kind = 'updated') as updated,
         (select count(*) from import_preview where run_id = $1 and kind = 'created') as created`,
      [runId],
    );
    return row!;
  }
}
