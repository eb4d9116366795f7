import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { type IndicatorRow, IndicatorsQuery } from '../../programmes/indicators/indicators.query.js';
import type { BriefingFigures, ProgrammeFigures } from './briefing-figures.js';
import { countStaff } from './count-cells.js';
import { horizonBand } from './horizon-band.js';
import { deadlinesOf, openDays } from './deadlines.query.js';
import { indicatorFigures, programmeOfIndicators, withIndicators } from './indicator-cells.js';
import { type ProgrammeContext, programmeContexts } from './programme-contexts.query.js';
import { protectFigures, toldShape } from './protect-figures.js';
import { releasedBefore, toldOfEach } from './released-before.query.js';
import { countedStaff } from './staff-facts.query.js';

const MONTHS = 13;

/** Reads and counts what a briefing tells of the programmes that report to a committee, and protects it (rule D4). */
@Injectable()
export class DrawFigures {
  constructor(
    private readonly indicators: IndicatorsQuery,
    private readonly settings: Settings,
  ) {}

  async of(manager: EntityManager, committee: string, asOf: Temporal.PlainDate): Promise<BriefingFigures> {
    const { threshold } = this.settings.briefings;
    const contexts = await programmeContexts(manager, committee, asOf);
    const ids = contexts.map(({ id }) => id);
    const people = await countedStaff(manager, ids, asOf);
    const before = await releasedBefore(manager, ids);
    const indicators = new Map<string, IndicatorRow[]>();
    for (const id of ids) indicators.set(id, await this.indicators.of(id, asOf, MONTHS, manager));
    const told = toldOfEach(before, programmeOfIndicators(indicators.values()));
    const counted = contexts.map((context) => {
      const earlier = told.get(context.id) ?? [];
      const staff = countStaff(context.id, people.get(context.id)!, asOf, threshold, earlier);
      return { context, before: earlier, counted: withIndicators(staff, indicators.get(context.id)!, true) };
    });
    const released = await protectFigures({ threshold, programmes: counted });
    const programmes: ProgrammeFigures[] = [];
    for (const { context, counted: staff } of counted) {
      const shape = toldShape(staff, released);
      programmes.push({
        ...(context satisfies ProgrammeContext),
        staff: shape,
        horizon: horizonBand(shape, released, asOf),
        indicators: indicators.get(context.id)!.map((each) => indicatorFigures(each, released)),
        deadlines: await deadlinesOf(manager, committee, openDays(shape, released), asOf),
      });
    }
    return { as_of: asOf.toString(), before: before.map(({ id }) => id), programmes, released };
  }
}
