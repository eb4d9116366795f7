import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { IndicatorsQuery } from '../../programmes/indicators/indicators.query.js';
import type { BriefingFigures, ProgrammeFigures } from './briefing-figures.js';
import { countStaff } from './count-cells.js';
import { horizonBand } from './horizon-band.js';
import { deadlinesOf, openDays } from './deadlines.query.js';
import { indicatorFigures, type IndicatorCells, indicatorCells } from './indicator-cells.js';
import { type ProgrammeContext, programmeContexts } from './programme-contexts.query.js';
import { protectFigures, toldShape } from './protect-figures.js';
import { releasedBefore } from './released-before.query.js';
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
    const earlier = before.map((each) => each.released);
    const counted = contexts.map((context) => ({
      context,
      staff: countStaff(context.id, people.get(context.id)!, asOf, threshold, earlier),
    }));
    const indicators = new Map<string, IndicatorCells[]>();
    for (const id of ids) indicators.set(id, (await this.indicators.of(id, asOf, MONTHS, manager)).map(indicatorCells));
    const released = await protectFigures({
      threshold,
      staff: counted.map(({ staff }) => staff),
      others: new Map([...indicators.values()].flat().flatMap((each) => [...each.cells])),
      before: earlier,
    });
    const programmes: ProgrammeFigures[] = [];
    for (const { context, staff } of counted) {
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
