import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { JobHandler } from '../../jobs/job-handler.js';
import { Clock } from '../../shared/clock.js';
import { UploadFiles } from './upload-files.js';

/**
 * Deletes what imports have left behind and nobody needs any more: uploaded files and what pages show of their lines are
 * personal data. What an import did is kept as long, so that it can be undone; the run itself, with its counts, for good.
 */
@Injectable()
export class TidyUploads implements JobHandler {
  readonly job = 'tidy-imports';

  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: UploadFiles,
    private readonly clock: Clock,
  ) {}

  async run(date: Temporal.PlainDate): Promise<Record<string, number>> {
    const before = date
      .subtract({ days: this.settings.import.keepDays })
      .toZonedDateTime(this.settings.timeZone)
      .toInstant()
      .toString();
    const tidied = await this.unitOfWork.run(`job: ${this.job}`, async (manager) => {
      const rows = await manager.query<{ id: string }[]>(
        `with old as (
           update import_run set details_deleted_at = our_now(), columns = null, effects_kept = false,
             state = case when state in ('applied', 'undone', 'failed') then state else 'discarded' end
           where happened_at < $1 and details_deleted_at is null returning id)
         select id from old`,
        [before],
      );
      const ids = rows.map(({ id }) => id);
      for (const table of ['import_problem', 'import_preview', 'import_effect'])
        await manager.query(`delete from ${table} where run_id = any($1::uuid[])`, [ids]);
      return ids;
    });
    return { imports_tidied: tidied.length, files_deleted: await this.#deleteFiles() };
  }

  /** Files whose run no longer needs them, and those that a break left without a run. */
  async #deleteFiles(): Promise<number> {
    const here = await this.files.all();
    const runs = await this.dataSource.query<{ id: string; needed: boolean }[]>(
      `select id, state in ('checking', 'unmapped', 'checked') as needed from import_run where id = any($1::uuid[])`,
      [here],
    );
    const needed = new Map(runs.map((run) => [run.id, run.needed]));
    const now = this.clock.now();
    const unneeded = here.filter((id) => !(needed.get(id) ?? this.files.isFresh(id, now)));
    for (const id of unneeded) await this.files.remove(id);
    return unneeded.length;
  }
}
