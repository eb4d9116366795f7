import { Controller, Get, Query } from '@nestjs/common';
import { auditPolicy } from '../../audit/audit.policy.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import type { Locale } from '../../shared/locale.js';
import { Page } from '../../web/page/page.js';
import { readAuditFilter } from './audit-filter.js';
import { RecordQuery } from './record.query.js';
import { auditPage, CHANGES, ENTRIES } from './audit.page.js';
import { changeLines, entryLines, type RecordLine } from './audit.presenter.js';

const PER_PAGE = 50;

/** The record of who did what. */
@May(auditPolicy, 'see')
@Controller('admin/audit')
export class AuditController {
  constructor(
    private readonly list: RecordQuery,
    private readonly settings: Settings,
  ) {}

  @Get()
  async entries(@Query() query: unknown): Promise<Page> {
    const read = readAuditFilter(query);
    const rows = read.refused ? [] : await this.list.entries(read.filter, PER_PAGE + 1);
    return this.#page(ENTRIES, read, rows, entryLines);
  }

  @Get('changes')
  async changes(@Query() query: unknown): Promise<Page> {
    const read = readAuditFilter(query);
    const rows = read.refused ? [] : await this.list.changes(read.filter, PER_PAGE + 1);
    return this.#page(CHANGES, read, rows, changeLines);
  }

  #page<Row extends { id: string }>(
    at: typeof ENTRIES | typeof CHANGES,
    { typed, refused }: ReturnType<typeof readAuditFilter>,
    rows: Row[],
    lines: (rows: Row[], locale: Locale, timeZone: string) => RecordLine[],
  ): Page {
    const shown = rows.slice(0, PER_PAGE);
    const older = rows.length > PER_PAGE ? shown.at(-1)?.id : undefined;
    const { timeZone } = this.settings;
    return new Page(
      ({ locale }) => auditPage({ at, lines: lines(shown, locale, timeZone), older, typed, refused }, locale),
      refused ? 422 : 200,
    );
  }
}
