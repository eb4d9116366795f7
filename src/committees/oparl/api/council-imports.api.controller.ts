import { Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../../api/api-route.js';
import { Asked } from '../../../api/asked.js';
import { pageFrom, readCursor } from '../../../api/cursor.js';
import { EXAMPLE } from '../../../api/examples.js';
import { byId, id, instant, listOf, pageOf, paging, text } from '../../../api/schemas.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { EXIT, VerbleibError } from '../../../shared/errors.js';
import { bilingual } from '../../../shared/locale.js';
import { councilImportPolicy } from '../council-import.policy.js';
import { CouncilImportsQuery } from '../council-imports.query.js';
import { oparlRunMessages } from '../oparl-run.messages.js';
import { OparlRuns } from '../oparl-runs.js';
import { RunOparl } from '../run-oparl.service.js';
import { councilImport, councilImportOf, councilImportWithProblems } from './council-imports.schemas.js';

const list = apiRoute({
  summary: 'Imports from council information systems, latest first',
  query: z.strictObject(paging),
  response: pageOf(councilImport),
  example: { query: { limit: '10' } },
});

const sources = apiRoute({
  summary: 'Configured council information systems, each with its last import',
  response: listOf(
    z.strictObject({
      source: z.string(),
      last: councilImport.nullable().describe('The last that was no dry run.'),
      next: instant.nullable().describe('When it is read next by itself.'),
    }),
  ),
  example: {},
});

const one = apiRoute({
  summary: 'One import from a council information system, with what was found',
  params: byId,
  response: councilImportWithProblems,
  etag: true,
  example: { params: { id: EXAMPLE.councilImport } },
});

const start = apiRoute({
  summary: 'Read in a configured council information system, or try it',
  description:
    'Answers at once or after a moment; ask for the import by its id until `state` is no longer `running`. While the same system is being read in, the answer is that import.',
  body: z.strictObject({
    source: text(2000).describe('One of those that are configured.'),
    dry_run: z.boolean().default(false).describe('Tell what would change, change nothing.'),
    full: z.boolean().default(false).describe('Ask for everything, not only for what changed since the last import.'),
  }),
  response: councilImport,
  status: 201,
  idempotent: true,
  errors: [422],
  example: { body: { source: 'https://ris.kreis-musterland.example/oparl/system', dry_run: true } },
});

const PLACE = z.tuple([instant, id]);
/** Kept with a run at most. */
const MOST_PROBLEMS = 1000;

/** Imports from council information systems, for programs. */
@May(councilImportPolicy, 'see')
@Controller('api/v1/council-imports')
export class CouncilImportsApiController {
  constructor(
    private readonly imports: CouncilImportsQuery,
    private readonly runs: OparlRuns,
    private readonly runOparl: RunOparl,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(@Asked() { query, locale }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { cursor, limit } = query;
    const [startedAt, after] = cursor === undefined ? [] : readCursor(PLACE, cursor);
    const place = startedAt && after ? { started_at: startedAt, id: after } : undefined;
    const rows = await this.runs.list(limit + 1, place);
    return pageFrom(rows, limit, (run) => [run.started_at, run.id], councilImportOf(locale));
  }

  @ApiRoute(sources)
  @Get('sources')
  async sources(@Asked() { locale }: AskedOf<typeof sources>): Promise<Answer<typeof sources>> {
    const { next = null } = this.imports;
    const found = await this.imports.sources();
    return {
      items: found.map(({ address, last }) => ({
        source: address,
        last: last ? councilImportOf(locale)(last) : null,
        next,
      })),
    };
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@Asked() { params, locale }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const run = await this.runs.one(params.id);
    if (!run) throw new NotFoundException();
    const problems = await this.runs.problems(run.id, MOST_PROBLEMS, 0);
    return {
      ...councilImportOf(locale)(run),
      problems: problems.map(({ code, object, field, messages }) => ({
        code,
        object,
        field,
        message: messages[locale],
      })),
      problems_omitted: run.result?.problems_omitted ?? 0,
      changes: run.result?.changes ?? [],
      changes_omitted: run.result?.changes_omitted ?? 0,
    };
  }

  @May(councilImportPolicy, 'start')
  @ApiRoute(start)
  @Post()
  async start(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body, locale }: AskedOf<typeof start>,
  ): Promise<Answer<typeof start>> {
    const source = this.imports.configured(body.source);
    if (source === undefined)
      throw new VerbleibError(
        'source_not_configured',
        EXIT.badInput,
        bilingual((language) => oparlRunMessages[language].notConfigured),
      );
    const begun = await this.runOparl.start(viewer.login, source, { full: body.full, dryRun: body.dry_run });
    return councilImportOf(locale)((await this.runs.one(begun.id))!);
  }
}
