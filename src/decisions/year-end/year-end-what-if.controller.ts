import { Controller, Get, Param, Query } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { GROUNDS } from '../../law/grounds.js';
import { Clock } from '../../shared/clock.js';
import { VerbleibError } from '../../shared/errors.js';
import type { Bilingual } from '../../shared/locale.js';
import { day } from '../../web/page/fields.js';
import { Page } from '../../web/page/page.js';
import { decisionPolicy } from '../decision.policy.js';
import { onScreen } from '../step-form/on-screen.js';
import { WhatIf, type WhatIfResult } from '../what-if/what-if.service.js';
import { CohortBoard } from './cohort-board.query.js';
import { whatIfView } from './what-if.page.js';
import { yearEndFacts } from './year-end.controller.js';

/** The scenario of extending the cohort of a year's end. */
@May(decisionPolicy, 'see')
@Controller('year-end')
export class YearEndWhatIfController {
  constructor(
    private readonly cohort: CohortBoard,
    private readonly whatIf: WhatIf,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get(':year/what-if')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('year') year: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const facts = await yearEndFacts(this.cohort, viewer, year, query, this.clock.today(this.settings.timeZone));
    const typed = typeof query['to'] === 'string' ? day().safeParse(query['to']) : undefined;
    const to = typed?.success ? typed.data : facts.endsOn.add({ years: 1 });
    const ground = GROUNDS.find((code) => code === query['ground']);
    const ids = facts.board.rows.map(({ id }) => id);
    const outcome = ids.length
      ? await this.orWhyNot({ ids, endsOn: facts.endsOn, to, ...(ground && { ground }) })
      : undefined;
    return new Page(({ locale }) => whatIfView({ ...facts, to, ground, outcome }, locale));
  }

  private async orWhyNot(request: Parameters<WhatIf['of']>[0]): Promise<WhatIfResult | Bilingual> {
    try {
      return await this.whatIf.of(request);
    } catch (error) {
      if (error instanceof VerbleibError) return onScreen(error);
      throw error;
    }
  }
}
