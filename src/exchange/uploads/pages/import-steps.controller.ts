import { Body, Controller, Param, Post } from '@nestjs/common';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { contractPolicy } from '../../../registry/contract.policy.js';
import { UndoImport } from '../../../registry/import-contracts/undo/undo-import.service.js';
import { VerbleibError } from '../../../shared/errors.js';
import { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { ApplyImport } from '../apply-import.service.js';
import { AssignColumns, takesColumns } from '../assign-columns.service.js';
import { RunningImports } from '../running-imports.js';
import { StageUpload } from '../stage-upload.service.js';
import { UploadRuns } from '../upload-runs.js';
import { importColumnsPage } from './import-columns.page.js';
import { importUndoPage } from './import-undo.page.js';
import { findRun } from './import-pages.controller.js';
import { atField, readColumns } from './read-columns.js';

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
    private readonly assignColumns: AssignColumns,
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
    if (!takesColumns(run)) return new Redirect(`/admin/import/${run.id}`);
    const read = readColumns(run.columns.columns, body);
    const problems =
      'problems' in read
        ? read.problems
        : (await this.assignColumns.run(run, viewer.login, read.value)).map((problem) => atField(problem));
    if (problems.length === 0) return new Redirect(`/admin/import/${run.id}`);
    const facts = { run, known: await this.assignColumns.known(), refused: { problems, typed: read.typed } };
    return new Page(({ locale }) => importColumnsPage(facts, locale), 422);
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
