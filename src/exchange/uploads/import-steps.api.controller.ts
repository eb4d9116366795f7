import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
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
import { problemText } from '../../registry/import-contracts/problem.messages.js';
import { UndoImport } from '../../registry/import-contracts/undo/undo-import.service.js';
import { VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { ApplyImport } from './apply-import.service.js';
import { importRun, itemOf } from './imports.api.schemas.js';
import { findRun } from './pages/import-pages.controller.js';
import { ReceiveUpload } from './receive-upload.service.js';
import { RunningImports } from './running-imports.js';
import { StageUpload } from './stage-upload.service.js';
import { PER_PAGE, UploadDetails } from './upload-details.query.js';
import { uploadText } from './upload.messages.js';
import { UploadRuns } from './upload-runs.js';

const upload = apiRoute({
  summary: 'Upload a contract list (XLSX or CSV) and have it checked; the register is not changed',
  description: 'A large file is still in state checking when the answer comes: ask again until it is checked.',
  form: z.strictObject({
    file: z.string().meta({ format: 'binary' }),
    profile: z.string().optional().describe('How its columns are read; default: as shipped.'),
  }),
  response: importRun,
  status: 201,
  errors: [413, 415, 422],
  example: {
    file: {
      name: 'vertraege.csv',
      text: 'Personalnr.;Name;Vertragsnr.;OE;Beginn;Befristet bis\r\n00042;Sommer;V9;50.3;01.01.2026;31.12.2027\r\n',
    },
  },
});

const finding = z.strictObject({
  line: z.int().describe('In the file, 1-based.'),
  cells: z.array(z.string()).nullable().describe('Of the line as they stand in the file, in the order of its columns.'),
  problems: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      column: z.string(),
      value: z.string().describe('As it stands in the file, shortened.'),
      message: z.string(),
    }),
  ),
});

const problems = apiRoute({
  summary: 'What was found in the lines of an uploaded list, while it is kept',
  params: byId,
  query: z.strictObject({
    severity: z.enum(['error', 'warning', 'note']).optional(),
    cursor: z.string().max(2000).optional().describe('nextCursor of the previous page'),
  }),
  response: pageOf(finding),
  example: { params: { id: EXAMPLE.importRun } },
});

const apply = apiRoute({
  summary: 'Apply what the dry run has shown: exactly that, and once',
  description:
    'Where the register has changed meanwhile such that it would do something else, nothing is applied: the run is then ' +
    'checked and outdated, with the new dry run; failure says why else it could not be.',
  params: byId,
  response: importRun,
  errors: [409],
  idempotent: true,
  example: { params: { id: EXAMPLE.importRun } },
});

const undo = apiRoute({
  summary: 'Take the last import back, while nothing depends on it',
  params: byId,
  response: importRun,
  errors: [409],
  idempotent: true,
  example: { params: { id: EXAMPLE.undoneImport } },
});

const discard = apiRoute({
  summary: 'Give an uploaded list up: its file is deleted',
  params: byId,
  response: importRun,
  errors: [409],
  idempotent: true,
  example: { params: { id: EXAMPLE.uploadedImport } },
});

const notChecked = (): Problem =>
  new Problem(
    409,
    'import_not_checked',
    bilingual((locale) => uploadText[locale].notChecked),
  );

/** What is done with contract lists: the same steps as on the pages, each of which may be sent twice. */
@May(contractPolicy, 'import')
@Controller('api/v1/import-runs')
export class ImportStepsApiController {
  constructor(
    private readonly runs: UploadRuns,
    private readonly details: UploadDetails,
    private readonly receiveUpload: ReceiveUpload,
    private readonly stageUpload: StageUpload,
    private readonly applyImport: ApplyImport,
    private readonly undoImport: UndoImport,
    private readonly running: RunningImports,
  ) {}

  @ApiRoute(upload)
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @CurrentViewer() viewer: Viewer,
    @Asked() { locale }: AskedOf<typeof upload>,
  ): Promise<Answer<typeof upload>> {
    const taken = await this.receiveUpload.take(request, viewer.login);
    if ('run' in taken) return itemOf(locale)(taken.run);
    const { status, code, text, field } = taken.refused;
    throw new Problem(status, code, text, [{ pointer: `#/${field}`, detail: text }]);
  }

  @ApiRoute(problems)
  @Get(':id/problems')
  async problems(@Asked() { params, query, locale }: AskedOf<typeof problems>): Promise<Answer<typeof problems>> {
    const run = await findRun(this.runs, params.id);
    const [page] = query.cursor === undefined ? [1] : readCursor(z.tuple([z.int().min(1)]), query.cursor);
    const { items, total } = await this.details.problems(run.id, query.severity, page);
    // One more than fits tells that there is another page.
    const rows = total > page * PER_PAGE ? [...items, items[0]!] : items;
    return pageFrom(
      rows,
      PER_PAGE,
      () => [page + 1],
      ({ line, cells, problems: found }) => ({
        line,
        cells,
        problems: found.map(({ code, severity, facts }) => ({
          code,
          severity,
          column: facts.column,
          value: facts.value,
          message: problemText[locale][code](facts),
        })),
      }),
    );
  }

  @ApiRoute(apply)
  @Post(':id/apply')
  async apply(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, locale }: AskedOf<typeof apply>,
  ): Promise<Answer<typeof apply>> {
    const run = await findRun(this.runs, params.id);
    if (!['checked', 'applied'].includes(run.state)) throw notChecked();
    if (run.state === 'checked')
      await this.running.start(run, (report) => this.applyImport.apply(run, viewer.login, report));
    return itemOf(locale)(await findRun(this.runs, run.id));
  }

  @ApiRoute(undo)
  @Post(':id/undo')
  async undo(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, locale }: AskedOf<typeof undo>,
  ): Promise<Answer<typeof undo>> {
    const run = await findRun(this.runs, params.id);
    try {
      await this.undoImport.undo(viewer.login, run.id);
    } catch (error) {
      // It does not fit how things stand; the fault is not ours.
      if (error instanceof VerbleibError) throw new Problem(409, error.code, error.text);
      throw error;
    }
    return itemOf(locale)(await findRun(this.runs, run.id));
  }

  @ApiRoute(discard)
  @Post(':id/discard')
  async discard(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, locale }: AskedOf<typeof discard>,
  ): Promise<Answer<typeof discard>> {
    const run = await findRun(this.runs, params.id);
    const gone = run.state === 'discarded' || (await this.stageUpload.discard(run.id, viewer.login));
    if (!gone) throw notChecked();
    return itemOf(locale)(await findRun(this.runs, run.id));
  }
}
