import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { FilterChoicesQuery } from '../../registry/filter-choices.query.js';
import { Clock } from '../../shared/clock.js';
import { readForm } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { decisionPolicy } from '../decision.policy.js';
import { doneWorkPage } from './done-work.page.js';
import { DoneWork } from './done-work.query.js';
import { openWorkPage } from './open-work.page.js';
import { OpenWork, placeOf } from './open-work.query.js';
import { doneSchema, filterOf, LATELY, openSchema } from './work-address.js';
import { DONE_PLACE, OPEN_PLACE } from './work-places.js';

const PER_PAGE = 50;
const NOTHING = openSchema.parse({});

/** What is to decide and to do, and what was settled lately. */
@May(decisionPolicy, 'see')
@Controller('decisions')
export class WorkController {
  constructor(
    private readonly work: OpenWork,
    private readonly settled: DoneWork,
    private readonly choices: FilterChoicesQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async open(@CurrentViewer() viewer: Viewer, @Query() query: unknown): Promise<Page> {
    const read = readForm(openSchema, query);
    const today = this.clock.today(this.settings.timeZone);
    const choices = await this.choices.seenBy(viewer);
    if (!('value' in read)) {
      const nothing = { address: NOTHING, items: [], count: { total: 0, overdue: 0 }, next: null };
      return new Page(({ locale }) => openWorkPage({ ...nothing, refused: read, choices, today }, locale), 422);
    }
    const address = read.value;
    const after = address.after === null ? undefined : readCursor(OPEN_PLACE, address.after);
    const { rows, count } = await this.work.seenBy(viewer, today, filterOf(address, today), PER_PAGE + 1, after);
    const { items, nextCursor: next } = pageFrom(rows, PER_PAGE, placeOf, (row) => row);
    return new Page(({ locale }) =>
      openWorkPage({ address, refused: undefined, choices, items, count, next, today }, locale),
    );
  }

  @Get('done')
  async done(@CurrentViewer() viewer: Viewer, @Query() query: unknown): Promise<Page> {
    const read = readForm(doneSchema, query);
    if (!('value' in read)) throw new NotFoundException();
    const address = read.value;
    const today = this.clock.today(this.settings.timeZone);
    const after = address.after === null ? undefined : readCursor(DONE_PLACE, address.after);
    const filter = {
      since: today.subtract(LATELY),
      unit: address.unit ?? undefined,
      programme: address.programme ?? undefined,
    };
    const rows = await this.settled.seenBy(viewer, today, filter, PER_PAGE + 1, after);
    const choices = await this.choices.seenBy(viewer);
    const { items, nextCursor: next } = pageFrom(
      rows,
      PER_PAGE,
      ({ done_on, id }) => [done_on, id],
      (row) => row,
    );
    return new Page(({ locale }) => doneWorkPage({ address, choices, items, next }, locale));
  }
}
