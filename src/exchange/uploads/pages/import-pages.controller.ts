import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { May } from '../../../identity/access.js';
import { contractPolicy } from '../../../registry/contract.policy.js';
import { UndoImport } from '../../../registry/import-contracts/undo/undo-import.service.js';
import { Page } from '../../../web/page/page.js';
import { AssignColumns, takesColumns } from '../assign-columns.service.js';
import type { UploadRun } from '../upload-run.js';
import { UploadRuns } from '../upload-runs.js';
import { importColumnsPage } from './import-columns.page.js';
import { importListPage } from './import-list.page.js';
import { ImportPages } from './import-pages.query.js';
import { importRunPage, VIEWS } from './import-run.page.js';
import { importUndoPage } from './import-undo.page.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const pageNumber = (value: unknown): number =>
  typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;

/** A contract list's run, or 404: as if there were none. */
export async function findRun(runs: UploadRuns, id: string): Promise<UploadRun> {
  const run = UUID.test(id) ? await runs.find(id) : undefined;
  if (run?.kind !== 'contracts') throw new NotFoundException();
  return run;
}

/** Looks at imports; changes nothing. */
@May(contractPolicy, 'import')
@Controller('admin/import')
export class ImportPagesController {
  constructor(
    private readonly pages: ImportPages,
    private readonly runs: UploadRuns,
    private readonly undoImport: UndoImport,
    private readonly assignColumns: AssignColumns,
  ) {}

  @Get()
  async list(@Query('page') page?: unknown, @Query('done') done?: unknown): Promise<Page> {
    const facts = await this.pages.list(pageNumber(page), { done: typeof done === 'string' ? done : undefined });
    return new Page(({ locale }) => importListPage(facts, locale));
  }

  @Get(':id')
  async run(@Param('id') id: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const run = await findRun(this.runs, id);
    const facts = await this.pages.run(run, {
      view: VIEWS.find((view) => view === query['view']) ?? 'problems',
      severity: (['error', 'warning', 'note'] as const).find((severity) => severity === query['severity']),
      page: pageNumber(query['page']),
    });
    return new Page(({ locale }) => importRunPage(facts, locale));
  }

  @Get(':id/columns')
  async columns(@Param('id') id: string): Promise<Page> {
    const run = await findRun(this.runs, id);
    if (!takesColumns(run)) throw new NotFoundException();
    const known = await this.assignColumns.known();
    return new Page(({ locale }) => importColumnsPage({ run, known }, locale));
  }

  @Get(':id/undo')
  async undo(@Param('id') id: string): Promise<Page> {
    const run = await findRun(this.runs, id);
    const obstacles = await this.undoImport.obstacles(run.id);
    return new Page(({ locale }) => importUndoPage({ run, obstacles }, locale));
  }
}
