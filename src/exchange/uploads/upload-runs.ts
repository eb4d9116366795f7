import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual } from '../../shared/locale.js';
import type { PreviewRow } from '../../registry/import-contracts/preview.query.js';
import { severityOf, type ProblemList } from '../../registry/import-contracts/problem-list.js';
import type { ImportCounts } from '../../registry/import-contracts/merge-lines.js';
import type { InspectedColumns } from './inspect-columns.js';
import type { UploadRun } from './upload-run.js';

/** What a dry run came to. */
export interface Outcome {
  counts: ImportCounts;
  digest: string;
  preview: PreviewRow[];
}

const SHOWN = `id, kind, file_name, file_bytes, sha256, state, sample, profile, happened_at, actor, counts, digest, outdated,
  failure, columns, applied_no, undone_at, undone_by, details_deleted_at`;

/** The rows of the imports, as pages read them and as they move from state to state. */
@Injectable()
export class UploadRuns {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<UploadRun | undefined> {
    const [run] = await manager.query<UploadRun[]>(`select ${SHOWN} from import_run where id = $1`, [id]);
    return run;
  }

  /** @returns the run, which nobody else can move until the transaction ends */
  async hold(id: string, manager: EntityManager): Promise<UploadRun | undefined> {
    const [run] = await manager.query<UploadRun[]>(`select ${SHOWN} from import_run where id = $1 for update`, [id]);
    return run;
  }

  async list(limit: number, offset: number): Promise<UploadRun[]> {
    return this.dataSource.query<UploadRun[]>(
      `select ${SHOWN} from import_run order by happened_at desc, id desc limit $1 offset $2`,
      [limit, offset],
    );
  }

  async create(
    manager: EntityManager,
    run: { id: string; name: string; bytes: number; sha256: string; profile: string | null; sample: boolean },
  ): Promise<void> {
    await manager.query(
      `insert into import_run (id, kind, file_name, sha256, file_bytes, profile, sample, state, counts)
       values ($1, 'contracts', $2, $3, $4, $5, $6, 'checking', '{}')`,
      [run.id, run.name, run.sha256, run.bytes, run.profile, run.sample],
    );
  }

  /** To be checked (again), perhaps under another profile; not where it is applied already. @returns whether it is */
  async recheck(manager: EntityManager, id: string, profile?: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `with again as (
         update import_run set state = 'checking', failure = null, outdated = false, profile = coalesce($2, profile)
         where id = $1 and state in ('checking', 'unmapped', 'checked') returning id)
       select id from again`,
      [id, profile ?? null],
    );
    return rows.length > 0;
  }

  async unusable(
    manager: EntityManager,
    id: string,
    state: 'failed' | 'unmapped',
    failure: { code: string; text: Bilingual },
    columns?: InspectedColumns,
  ): Promise<void> {
    await this.#forget(manager, id);
    await manager.query(
      `update import_run set state = $2, failure = $3, columns = $4 where id = $1 and state in ('checking', 'checked')`,
      [id, state, failure, columns ?? null],
    );
  }

  async checked(
    manager: EntityManager,
    id: string,
    { counts, digest, preview }: Outcome,
    found: { problems: ProblemList; columns: InspectedColumns | undefined; cells: Map<number, string[]> },
    outdated = false,
  ): Promise<void> {
    await this.#forget(manager, id);
    await manager.query(
      `update import_run set state = 'checked', failure = null, counts = $2, digest = $3, columns = $4, outdated = $5
       where id = $1 and state in ('checking', 'checked')`,
      [id, { ...counts, problems: found.problems.counts() }, digest, found.columns ?? null, outdated],
    );
    await this.#keepProblems(manager, id, found);
    await manager.query(
      `insert into import_preview (run_id, place, entity, kind, key, label, line, fields)
       select $1, place, entity, kind, key, label, line, fields
       from jsonb_to_recordset($2) as p(place int, entity text, kind text, key text, label text, line int, fields jsonb)`,
      [id, JSON.stringify(preview.map((row, place) => ({ ...row, place })))],
    );
  }

  async #keepProblems(
    manager: EntityManager,
    id: string,
    {
      problems,
      columns,
      cells,
    }: { problems: ProblemList; columns: InspectedColumns | undefined; cells: Map<number, string[]> },
  ): Promise<void> {
    const at = new Map(columns?.columns.map(({ heading, index }) => [heading, index]));
    const rows = problems.entries().map(({ code, facts }) => ({
      line: facts.row,
      code,
      severity: severityOf(code),
      column_index: at.get(facts.column) ?? null,
      facts,
      cells: cells.get(facts.row) ?? null,
    }));
    await manager.query(
      `insert into import_problem (run_id, line, code, severity, column_index, facts, cells)
       select $1, line, code, severity, column_index, facts, nullif(cells, 'null')
       from jsonb_to_recordset($2) as p(line int, code text, severity text, column_index int, facts jsonb, cells jsonb)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** What is shown of the file: goes when it is checked anew, given up, or kept long enough. */
  async #forget(manager: EntityManager, id: string): Promise<void> {
    await manager.query('delete from import_problem where run_id = $1', [id]);
    await manager.query('delete from import_preview where run_id = $1', [id]);
  }

  /** Why applying did not work; it stays as it was checked. */
  async explain(manager: EntityManager, id: string, failure: { code: string; text: Bilingual }): Promise<void> {
    await manager.query(`update import_run set failure = $2 where id = $1 and state = 'checked'`, [id, failure]);
  }

  /** As if it had never been: only what was known at once to be of no use. */
  async remove(id: string): Promise<void> {
    await this.dataSource.query(`delete from import_run where id = $1 and state = 'failed'`, [id]);
  }

  async discard(manager: EntityManager, id: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `with gone as (
         update import_run set state = 'discarded', columns = null, details_deleted_at = our_now()
         where id = $1 and state in ('checking', 'unmapped', 'checked', 'failed') returning id)
       select id from gone`,
      [id],
    );
    if (rows.length > 0) await this.#forget(manager, id);
    return rows.length > 0;
  }
}
