import { Body, Controller, Param, Post } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { Settings } from '../../../config/settings.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { contractPolicy } from '../../../registry/contract.policy.js';
import { UndoImport } from '../../../registry/import-contracts/undo/undo-import.service.js';
import { VerbleibError } from '../../../shared/errors.js';
import { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { loadProfile } from '../../profile/load-profile.js';
import { OwnProfiles } from '../../profile/own-profiles.js';
import { ApplyImport } from '../apply-import.service.js';
import { RunningImports } from '../running-imports.js';
import { StageUpload } from '../stage-upload.service.js';
import { UploadRuns } from '../upload-runs.js';
import { importColumnsPage } from './import-columns.page.js';
import { importUndoPage } from './import-undo.page.js';
import { findRun } from './import-pages.controller.js';
import { readColumns } from './read-columns.js';

/** What is done with an uploaded list; each step may be sent twice and is done once. */
@May(contractPolicy, 'import')
@Controller('admin/import/:id')
export class ImportStepsController {
  constructor(
    private readonly runs: UploadRuns,
    private readonly stageUpload: StageUpload,
    private readonly applyImport: ApplyImport,
    private readonly undoImport: UndoImport,
    private readonly running: RunningImports,
    private readonly profiles: OwnProfiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
    private readonly settings: Settings,
  ) {}

  @Post('check')
  async check(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Redirect> {
    const run = await findRun(this.runs, id);
    await this.stageUpload.again(run.id, viewer.login);
    return new Redirect(`/admin/import/${run.id}`);
  }

  @Post('columns')
  async columns(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Page | Redirect> {
    const run = await findRun(this.runs, id);
    if (!run.columns || !['unmapped', 'checked'].includes(run.state)) return new Redirect(`/admin/import/${run.id}`);
    const { headings: known } = await loadProfile(undefined, this.settings.dataDir);
    const read = readColumns(run.columns.columns, known, body);
    if ('problems' in read)
      return new Page(({ locale }) => importColumnsPage({ run, known, refused: read }, locale), 422);
    await this.profiles.saveHeadings(read.profile, read.headings);
    await this.unitOfWork.run(viewer.login, (manager) =>
      this.auditLog.record(manager, { action: 'import.columns_assigned', facts: { profile: read.profile } }),
    );
    await this.stageUpload.again(run.id, viewer.login, read.profile);
    return new Redirect(`/admin/import/${run.id}`);
  }

  @Post('apply')
  async apply(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Redirect> {
    const run = await findRun(this.runs, id);
    if (run.state === 'checked')
      await this.running.start(run, (report) => this.applyImport.apply(run, viewer.login, report));
    return new Redirect(`/admin/import/${run.id}`);
  }

  @Post('discard')
  async discard(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Redirect> {
    const run = await findRun(this.runs, id);
    const discarded = await this.stageUpload.discard(run.id, viewer.login);
    return new Redirect(discarded ? '/admin/import?done=discarded' : `/admin/import/${run.id}`);
  }

  @Post('undo')
  async undo(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page | Redirect> {
    const run = await findRun(this.runs, id);
    try {
      await this.undoImport.undo(viewer.login, run.id);
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const obstacles = await this.undoImport.obstacles(run.id);
      return new Page(({ locale }) => importUndoPage({ run, obstacles }, locale), 409);
    }
    return new Redirect(`/admin/import/${run.id}`);
  }
}
