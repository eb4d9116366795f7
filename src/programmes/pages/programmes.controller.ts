import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import type { Locale } from '../../shared/locale.js';
import { Page } from '../../web/page/page.js';
import { factsMessages } from '../facts/facts.messages.js';
import { isFactKind } from '../facts/kinds.js';
import { historyPage } from '../history/history.page.js';
import { ProgrammeHistory } from '../history/programme-history.query.js';
import { LoadProgramme } from './load-programme.js';
import { programmeListPage } from './programme-list.page.js';
import { programmePage } from './programme.page.js';
import { ProgrammesListQuery } from './programmes-list.query.js';
import { programmesMessages } from './programmes.messages.js';

const PER_PAGE = 50;
const LATEST_CHANGES = 200;

/** What was just done, in words; undefined for anything that is not ours. */
function doneWords(done: unknown, locale: Locale): string | undefined {
  if (done === 'values') return programmesMessages[locale].valuesSaved;
  if (done === 'import') return programmesMessages[locale].valuesImported;
  const [, what, kind] = /^(saved|removed)-([a-z-]+)$/.exec(String(done)) ?? [];
  return what && kind && isFactKind(kind) ? factsMessages[locale].kinds[kind][what as 'saved' | 'removed'] : undefined;
}

/** Programmes, and one of them with all that is known of it. */
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly list: ProgrammesListQuery,
    private readonly load: LoadProgramme,
    private readonly history: ProgrammeHistory,
    private readonly settings: Settings,
  ) {}

  @May(programmePolicy, 'see')
  @Get()
  async all(@CurrentViewer() viewer: Viewer, @Query('after') after?: unknown): Promise<Page> {
    const from = typeof after === 'string' && after !== '' ? after.replaceAll('\0', '') : undefined;
    const rows = await this.list.seenBy(viewer, this.load.today, PER_PAGE + 1, from);
    const shown = rows.slice(0, PER_PAGE);
    const all = programmePolicy.scope(viewer, 'see').kind === 'all';
    const next = rows.length > PER_PAGE ? `/programmes?after=${encodeURIComponent(shown.at(-1)!.code)}` : undefined;
    const first = from === undefined ? undefined : '/programmes';
    return new Page(({ locale }) => programmeListPage({ programmes: shown, all, next, first }, locale));
  }

  @May(programmePolicy, 'see')
  @Get(':id')
  async one(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Query('done') done?: unknown): Promise<Page> {
    const facts = await this.load.for(viewer, id);
    if (!facts) throw new NotFoundException();
    return new Page(({ locale }) => programmePage(facts, doneWords(done, locale), locale));
  }

  @May(programmePolicy, 'edit')
  @Get(':id/history')
  async changes(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    const programme = await this.load.find(viewer, id);
    if (!programme) throw new NotFoundException();
    const changes = await this.history.of(programme.id, LATEST_CHANGES);
    const { timeZone } = this.settings;
    return new Page(({ locale }) => historyPage({ programme, changes, limit: LATEST_CHANGES, timeZone }, locale));
  }
}
