import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../../config/settings.js';
import { LAST_IMPORT } from '../../../registry/import-contracts/last-import.sql.js';
import type { Severity } from '../../../registry/import-contracts/problem-list.js';
import type { Refused } from '../../../web/page/form.js';
import { OwnProfiles } from '../../profile/own-profiles.js';
import { RunningImports } from '../running-imports.js';
import { UploadDetails } from '../upload-details.query.js';
import type { UploadRun } from '../upload-run.js';
import { UploadRuns } from '../upload-runs.js';
import type { ImportListFacts } from './import-list.page.js';
import type { ImportRunFacts, ShownView } from './import-run.page.js';

/** Imports on one page of the list. */
const PER_LIST = 25;

/** The facts of the import's pages. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly runs: UploadRuns,
    private readonly details: UploadDetails,
    private readonly running: RunningImports,
    private readonly profiles: OwnProfiles,
  ) {}

  async list(page = 1, more: { refused?: Refused; done?: string | undefined } = {}): Promise<ImportListFacts> {
    const runs = await this.runs.list(PER_LIST + 1, (page - 1) * PER_LIST);
    return {
      runs: runs.slice(0, PER_LIST),
      older: runs.length > PER_LIST ? page + 1 : undefined,
      profiles: await this.profiles.names(),
      emptyHouse: await this.isEmptyHouse(),
      maxBytes: this.settings.import.maxBytes,
      timeZone: this.settings.timeZone,
      ...more,
    };
  }

  /** Whether the register holds nobody yet. */
  async isEmptyHouse(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ empty: boolean }[]>(
      'select not exists (select from contract) and not exists (select from employee) as empty',
    );
    return row!.empty;
  }

  async run(
    run: UploadRun,
    shown: { view: ShownView; severity: Severity | undefined; page: number },
  ): Promise<ImportRunFacts> {
    const { view, severity, page } = shown;
    const none = { items: [], total: 0 };
    const [last] = await this.dataSource.query<{ id: string; effects_kept: boolean }[]>(LAST_IMPORT);
    const lines = await this.details.lines(run.id);
    const totals = await this.details.totals(run.id);
    return {
      run,
      ...shown,
      lines,
      totals,
      problems: view === 'problems' ? await this.details.problems(run.id, severity, page) : none,
      preview: view === 'problems' ? none : await this.details.preview(run.id, view, page),
      running: this.running.isRunning(run.id),
      progress: this.running.progress(run.id),
      last: last?.id === run.id && last.effects_kept,
      timeZone: this.settings.timeZone,
    };
  }
}
