import { Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { byId, pageOf } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { undoText } from '../../registry/import-contracts/undo/undo.messages.js';
import { UndoImport } from '../../registry/import-contracts/undo/undo-import.service.js';
import { bilingual } from '../../shared/locale.js';
import { importRun, itemOf } from './imports.api.schemas.js';
import { findRun } from './pages/import-pages.controller.js';
import { StageUpload } from './stage-upload.service.js';
import { PER_PAGE, UploadDetails } from './upload-details.query.js';
import { uploadText } from './upload.messages.js';
import { UploadRuns } from './upload-runs.js';

const changes = apiRoute({
  summary: 'What an uploaded list would make or change in the register, or has',
  description: 'At most 1,000 of each kind are listed, while they are kept; counts has all.',
  params: byId,
  query: z.strictObject({
    kind: z.enum(['created', 'updated']),
    cursor: z.string().max(2000).optional().describe('nextCursor of the previous page'),
  }),
  response: pageOf(
    z
      .strictObject({
        entity: z.enum(['employee', 'unit', 'programme', 'position', 'contract']),
        key: z.string().describe('Number or code.'),
        label: z.string().describe('Name of the person or the thing.'),
        line: z.int().nullable().describe('Of the file, where one says so.'),
        fields: z.array(z.strictObject({ field: z.string(), old: z.unknown().optional(), new: z.unknown() })),
      })
      .meta({ id: 'ImportChange' }),
  ),
  example: { params: { id: EXAMPLE.importRun }, query: { kind: 'created' } },
});

const obstacles = apiRoute({
  summary: 'Whether an import could be taken back, and what stands in the way',
  params: byId,
  response: z
    .strictObject({
      last: z.boolean().describe('Only the last import can be undone.'),
      obstacles: z.array(
        z.strictObject({
          kind: z.enum(['changed', 'decision', 'task', 'told', 'reference']),
          entity: z.string(),
          key: z.string(),
          message: z.string(),
        }),
      ),
    })
    .meta({ id: 'UndoObstacles' }),
  example: { params: { id: EXAMPLE.importRun } },
});

const check = apiRoute({
  summary: 'Check an uploaded list again, against the register as it is now',
  params: byId,
  response: importRun,
  errors: [409],
  idempotent: true,
  example: { params: { id: EXAMPLE.openImport } },
});

/** What stands on the page of an import beside its problems, for programs. */
@May(contractPolicy, 'import')
@Controller('api/v1/import-runs/:id')
export class ImportDetailsApiController {
  constructor(
    private readonly runs: UploadRuns,
    private readonly details: UploadDetails,
    private readonly undoImport: UndoImport,
    private readonly stageUpload: StageUpload,
  ) {}

  @ApiRoute(changes)
  @Get('changes')
  async changes(@Asked() { params, query }: AskedOf<typeof changes>): Promise<Answer<typeof changes>> {
    const run = await findRun(this.runs, params.id);
    const [page] = query.cursor === undefined ? [1] : readCursor(z.tuple([z.int().min(1)]), query.cursor);
    const { items, total } = await this.details.preview(run.id, query.kind, page);
    // One more than fits tells that there is another page.
    const rows = total > page * PER_PAGE ? [...items, items[0]!] : items;
    return pageFrom(
      rows,
      PER_PAGE,
      () => [page + 1],
      ({ entity, key, label, line, fields }) => ({ entity, key, label, line, fields }),
    );
  }

  @ApiRoute(obstacles)
  @Get('undo-obstacles')
  async obstacles(@Asked() { params, locale }: AskedOf<typeof obstacles>): Promise<Answer<typeof obstacles>> {
    const run = await findRun(this.runs, params.id);
    const found = await this.undoImport.obstacles(run.id);
    return {
      last: found !== undefined,
      obstacles: (found ?? []).map((obstacle) => ({
        kind: obstacle.kind,
        entity: obstacle.entity,
        key: obstacle.key,
        message: undoText[locale].obstacle(obstacle),
      })),
    };
  }

  @ApiRoute(check)
  @Post('check')
  async check(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, locale }: AskedOf<typeof check>,
  ): Promise<Answer<typeof check>> {
    const run = await findRun(this.runs, params.id);
    if (!(await this.stageUpload.again(run.id, viewer.login)))
      throw new Problem(
        409,
        'import_not_open',
        bilingual((say) => uploadText[say].closed),
      );
    return itemOf(locale)(await findRun(this.runs, run.id));
  }
}
