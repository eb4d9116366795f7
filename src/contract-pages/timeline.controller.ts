import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../config/settings.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { Clock } from '../shared/clock.js';
import { optionalId, optionalText } from '../web/page/fields.js';
import { readForm } from '../web/page/form.js';
import { Page } from '../web/page/page.js';
import { timelinePage } from './timeline.page.js';
import { readSpan, spanOf } from './timeline-span.js';
import { TimelineQuery, type TimelineScope } from './timeline.query.js';

const PEOPLE_PER_PAGE = 40;
const schema = z.object({ unit: optionalText(), programme: optionalText(), after: optionalId() });

@Controller('contracts/timeline')
export class TimelineController {
  constructor(
    private readonly query: TimelineQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @May(contractPolicy, 'see')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query() query: unknown): Promise<Page> {
    const read = readForm(schema, query);
    if (!('value' in read)) throw new NotFoundException();
    const { unit, programme, after } = read.value;
    const code = unit ?? programme;
    if (code === null) throw new NotFoundException();
    const scope: TimelineScope = { kind: unit === null ? 'programme' : 'unit', code };
    const today = this.clock.today(this.settings.timeZone);
    const asked = readSpan(query, today);
    const refused = 'value' in asked ? undefined : asked;
    const usual = spanOf(today.year - 1, today.year + 3);
    const span = 'value' in asked ? asked.value : usual;
    const timeline = await this.query.read(
      viewer,
      scope,
      { today: today.toString(), from: span.from.toString(), until: span.until.toString() },
      PEOPLE_PER_PAGE,
      after ?? undefined,
    );
    // Nothing to see is answered like nothing there: which codes exist is nobody's business.
    if (!timeline) throw new NotFoundException();
    const facts = { scope, timeline, today, span, usual, refused, continued: after !== null };
    return new Page(({ locale }) => timelinePage(facts, locale), refused ? 422 : 200);
  }
}
