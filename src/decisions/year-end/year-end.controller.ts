import { Body, Controller, ForbiddenException, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { decisionPolicy, permissionFor } from '../decision.policy.js';
import { asStep, type Step, STEPS_OF_PEOPLE } from '../transitions.js';
import { bulkPage } from './bulk.page.js';
import { TakeBulkStep } from './bulk.service.js';
import { CohortBoard, type CohortFilter } from './cohort-board.query.js';
import { LANE_NAMES, laneOf } from './lanes.js';
import { listPage } from './list.page.js';
import { type YearEndFacts, yearEndPage, yearEndPath } from './year-end.page.js';

type Asked = Record<string, unknown>;

/** What could be a code or a name of ours; control characters are in none, and the database refuses NUL. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\P{Cc}{1,60}$/u.test(value) ? value : undefined;
const several = (value: unknown): string[] => [value ?? []].flat().filter((each) => typeof each === 'string');
const counted = (value: unknown): number => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : 0);

/** Steps that are taken for one contract at a time: a number, or a last day at work, is that of one. */
const ONE_BY_ONE: ReadonlySet<Step> = new Set(['employee_leaves']);

/** The cohort of contracts that end on 31 December of a year. */
@May(decisionPolicy, 'see')
@Controller('year-end')
export class YearEndController {
  constructor(
    private readonly cohort: CohortBoard,
    private readonly bulk: TakeBulkStep,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  now(): Redirect {
    return new Redirect(`/year-end/${this.clock.today(this.settings.timeZone).year}`);
  }

  @Get(':year')
  async board(@CurrentViewer() viewer: Viewer, @Param('year') year: string, @Query() query: Asked): Promise<Page> {
    const facts = await this.facts(viewer, year, query);
    const step = text(query['done']) ? asStep(text(query['done'])!) : undefined;
    const done = step && { step, taken: counted(query['taken']), refused: counted(query['refused']) };
    return new Page(({ locale }) => yearEndPage({ ...facts, done }, locale));
  }

  @Get(':year/list')
  async list(@CurrentViewer() viewer: Viewer, @Param('year') year: string, @Query() query: Asked): Promise<Page> {
    const facts = await this.facts(viewer, year, query);
    return new Page(({ locale }) => listPage(facts, locale));
  }

  @May(decisionPolicy, 'propose', 'process')
  @Post(':year/bulk')
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('year') year: string,
    @Query() query: Asked,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const facts = await this.facts(viewer, year, query);
    const sent = (body ?? {}) as Asked;
    const step = asStep(text(sent['step']) ?? '');
    if (!step || ONE_BY_ONE.has(step)) throw new NotFoundException();
    if (!decisionPolicy.may(viewer, permissionFor(step))) throw new ForbiddenException();
    const lanes = several(sent['lane']).filter((lane) => LANE_NAMES.some((each) => each === lane));
    const named = new Map(
      several(sent['c'])
        .map((each) => each.split(':'))
        .map(([id, version]) => [id!, Number.parseInt(version ?? '', 10) || 0]),
    );
    const known = new Set(facts.board.rows.map(({ id }) => id));
    // A contract that is not in the cohort, or not theirs, is not there.
    if ([...named.keys()].some((id) => !known.has(id))) throw new NotFoundException();
    const rows = facts.board.rows
      .filter((row) => named.has(row.id) || lanes.includes(laneOf(row)))
      .map((row) => ({ ...row, version: named.get(row.id) ?? row.version }));
    if (rows.length === 0) return new Page(({ locale }) => yearEndPage({ ...facts, nothingChosen: true }, locale), 422);
    const next = facts.endsOn.add({ years: 1 });
    const choosing = sent['act'] === 'choose';
    const outcome = choosing
      ? await this.bulk.look(step, rows, facts.today, next)
      : await this.bulk.of(viewer, step, rows, body, facts.today);
    const { year: number, filter } = facts;
    if ('taken' in outcome) {
      const back = yearEndPath(number, '', filter);
      const told = `done=${step}&taken=${outcome.taken}&refused=${outcome.refused}`;
      return new Redirect(`${back}${back.includes('?') ? '&' : '?'}${told}`);
    }
    const programmes = rows.map(({ programme }) => programme);
    const outcomes = await this.bulk.reasons(viewer, step, programmes, facts.today);
    const defaults = { on: facts.today, kind: 'extend' as const, endsOn: next };
    return new Page(
      ({ locale }) => bulkPage({ year: number, filter, step, rows, defaults, outcomes, look: outcome }, locale),
      outcome.status,
    );
  }

  private async facts(viewer: Viewer, yearText: string, query: Asked): Promise<YearEndFacts> {
    return yearEndFacts(this.cohort, viewer, yearText, query, this.clock.today(this.settings.timeZone));
  }
}

/** @throws NotFoundException for what is no year */
export async function yearEndFacts(
  cohort: CohortBoard,
  viewer: Viewer,
  yearText: string,
  query: Asked,
  today: Temporal.PlainDate,
): Promise<YearEndFacts> {
  if (!/^(19|20|21)\d\d$/.test(yearText)) throw new NotFoundException();
  const endsOn = new Temporal.PlainDate(Number(yearText), 12, 31);
  const filter: CohortFilter = { unit: text(query['unit']), programme: text(query['programme']) };
  return {
    year: endsOn.year,
    endsOn,
    today,
    filter,
    board: await cohort.of(viewer, endsOn, filter, today),
    steps: STEPS_OF_PEOPLE.filter((step) => !ONE_BY_ONE.has(step) && decisionPolicy.may(viewer, permissionFor(step))),
  };
}
