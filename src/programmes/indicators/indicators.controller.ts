import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import { VerbleibError } from '../../shared/errors.js';
import { UUID } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { fieldProblem, readForm } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { LoadProgramme } from '../pages/load-programme.js';
import { EnterValues } from './enter-values.service.js';
import { indicatorPage } from './indicator.page.js';
import { type IndicatorRow, IndicatorsQuery } from './indicators.query.js';
import { valuesImportMessages } from './import/values-import.messages.js';
import { changedValues, monthForm } from './month-form.js';
import { type MonthFacts, monthFormPage } from './month-form.page.js';
import { doubtfulValues } from './say-doubts.js';
import { ToldIndicators } from './told-indicators.js';

const MONTH = /^(19\d\d|20\d\d)-(0[1-9]|1[0-2])$/;
/** So many months before count for what is odd. */
const MONTHS = 25;

/** Indicators with their course, and the form for a month. */
@Controller('programmes/:id')
export class IndicatorsController {
  constructor(
    private readonly load: LoadProgramme,
    private readonly indicators: IndicatorsQuery,
    private readonly values: EnterValues,
    private readonly told: ToldIndicators,
  ) {}

  @May(programmePolicy, 'see')
  @Get('indicators/:indicator')
  async one(
    @Param('id') id: string,
    @Param('indicator') wanted: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Page> {
    const programme = await this.load.find(viewer, id);
    const indicator = programme && UUID.test(wanted) && (await this.indicators.one(programme.id, wanted));
    if (!programme || !indicator) throw new NotFoundException();
    const { today } = this.load;
    const mayEdit = programmePolicy.may(viewer, 'edit', programme.id);
    const [told] = await this.told.of(viewer, programme.id, [indicator]);
    return new Page(({ locale }) => indicatorPage({ programme, indicator: told!, today, mayEdit }, locale));
  }

  @May(programmePolicy, 'edit')
  @Get('months/:month')
  async month(@Param('id') id: string, @Param('month') month: string, @CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.#page(await this.#facts(viewer, id, month));
  }

  @May(programmePolicy, 'edit')
  @Post('months/:month')
  async enter(
    @Param('id') id: string,
    @Param('month') wanted: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const facts = await this.#facts(viewer, id, wanted);
    const { indicators, month, programme } = facts;
    const sent = readForm(monthForm(indicators), body);
    if ('problems' in sent) return this.#page({ ...facts, refused: sent }, 422);
    const changed = changedValues(sent.value, indicators, month.toString());
    const typed = { problems: [], typed: sent.typed };
    if (changed.some((each) => each.version !== versionNow(indicators, each.indicator, month)))
      return this.#page({ ...facts, refused: typed, stale: true }, 409);
    const entered = changed.flatMap((each) => (each.value === null ? [] : [{ ...each, value: each.value }]));
    const doubts = doubtfulValues(entered, indicators, this.load.today);
    if (doubts.length > 0 && !sent.value.confirmed) {
      const problem = fieldProblem(
        'confirmed',
        bilingual((locale) => valuesImportMessages[locale].mustConfirm),
      );
      return this.#page({ ...facts, refused: { problems: [problem], typed: sent.typed }, doubts }, 422);
    }
    try {
      await this.values.save(viewer, changed);
    } catch (error) {
      if (!(error instanceof VerbleibError) || error.code !== 'stale_version') throw error;
      return this.#page({ ...(await this.#facts(viewer, id, wanted)), refused: typed, stale: true }, 409);
    }
    return new Redirect(`/programmes/${programme.id}?done=values`);
  }

  #page(facts: MonthFacts, status = 200): Page {
    return new Page(({ locale }) => monthFormPage(facts, locale), status);
  }

  /** @throws NotFoundException for what is no month */
  async #facts(viewer: Viewer, id: string, wanted: string): Promise<MonthFacts> {
    const programme = MONTH.test(wanted) ? await this.load.find(viewer, id) : undefined;
    if (!programme) throw new NotFoundException();
    const month = Temporal.PlainDate.from(`${wanted}-01`);
    const all = await this.indicators.of(programme.id, month, MONTHS);
    const first = month.toString();
    const indicators = all.filter(({ ended, values }) => !ended || values.some((each) => each.month === first));
    return { programme, month, indicators };
  }
}

const versionNow = (indicators: readonly IndicatorRow[], id: string, month: Temporal.PlainDate): number | null =>
  indicators.find((row) => row.id === id)?.values.find((each) => each.month === month.toString())?.version ?? null;
