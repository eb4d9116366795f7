import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { May } from '../../../identity/access.js';
import { CurrentViewer } from '../../../identity/request-viewer.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UUID } from '../../../shared/ids.js';
import { bilingual } from '../../../shared/locale.js';
import { choice, text, tick } from '../../../web/page/fields.js';
import { fieldProblem, readForm, type Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { councilImportPolicy } from '../council-import.policy.js';
import { CouncilImportsQuery } from '../council-imports.query.js';
import { oparlRunMessages } from '../oparl-run.messages.js';
import { OparlRuns } from '../oparl-runs.js';
import { RunOparl } from '../run-oparl.service.js';
import { councilImportRunPage, PROBLEMS_PER_PAGE } from './council-import-run.page.js';
import { COUNCIL_IMPORTS, councilImportsPage } from './council-imports.page.js';

const PER_PAGE = 20;

const form = z.object({ source: text(2000), full: tick(), intent: choice(['import', 'try']) });

const pageNumber = (value: unknown): number =>
  typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : 1;

/** Imports from council information systems: what came of them, and a new one. */
@May(councilImportPolicy, 'see')
@Controller('committees/imports')
export class CouncilImportsController {
  constructor(
    private readonly imports: CouncilImportsQuery,
    private readonly runs: OparlRuns,
    private readonly runOparl: RunOparl,
    private readonly settings: Settings,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query('after') after?: unknown): Promise<Page> {
    return this.#list(viewer, { after });
  }

  @May(councilImportPolicy, 'start')
  @Post()
  async start(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const sent = readForm(form, body);
    if ('problems' in sent) return this.#list(viewer, { refused: sent });
    const { source, full, intent } = sent.value;
    const configured = this.imports.configured(source);
    if (configured === undefined) {
      const words = bilingual((locale) => oparlRunMessages[locale].notConfigured);
      return this.#list(viewer, { refused: { problems: [fieldProblem('', words)], typed: sent.typed } });
    }
    const { id, already } = await this.runOparl.start(viewer.login, configured, { full, dryRun: intent === 'try' });
    return new Redirect(`${COUNCIL_IMPORTS}/${id}${already ? '?already=1' : ''}`);
  }

  @Get(':run')
  async one(@Param('run') id: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const run = UUID.test(id) ? await this.runs.one(id) : undefined;
    if (!run) throw new NotFoundException();
    const page = pageNumber(query['page']);
    const facts = {
      run,
      problems: await this.runs.problems(id, PROBLEMS_PER_PAGE, (page - 1) * PROBLEMS_PER_PAGE),
      page,
      already: query['already'] === '1',
      timeZone: this.settings.timeZone,
    };
    return new Page(({ locale }) => councilImportRunPage(facts, locale));
  }

  async #list(viewer: Viewer, { after, refused }: { after?: unknown; refused?: Refused }): Promise<Page> {
    const last = typeof after === 'string' && UUID.test(after) ? await this.runs.one(after) : undefined;
    const runs = await this.runs.list(PER_PAGE + 1, last);
    const shown = runs.slice(0, PER_PAGE);
    const facts = {
      sources: await this.imports.sources(),
      next: this.imports.next,
      runs: shown,
      older: runs.length > PER_PAGE ? shown.at(-1)!.id : undefined,
      mayStart: councilImportPolicy.may(viewer, 'start'),
      keepDays: this.settings.oparl.keepDays,
      timeZone: this.settings.timeZone,
      ...(refused && { refused }),
    };
    return new Page(({ locale }) => councilImportsPage(facts, locale), refused ? 422 : 200);
  }
}
