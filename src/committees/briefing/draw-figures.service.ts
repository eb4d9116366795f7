import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { IndicatorsQuery } from '../../programmes/indicators/indicators.query.js';
import { protectPaper } from '../disclosure/protect-paper.js';
import type { BriefingFigures, ProgrammeFigures } from './briefing-figures.js';
import { countStaff } from './count-cells.js';
import { horizonBand } from './horizon-band.js';
import { indicatorFigures, type IndicatorCells, indicatorCells } from './indicator-cells.js';
import { type ProgrammeContext, programmeContexts } from './programme-contexts.query.js';
import { releasedBefore } from './released-before.query.js';
import { staffFacts } from './staff-facts.query.js';

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
    const people = await staffFacts(manager, ids, asOf);
    const counted = contexts.map((context) => {
      const group = people.get(context.id)!;
      return {
        context,
        staff: countStaff(context.id, group, asOf, threshold),
        horizon: horizonBand(group, asOf, threshold),
      };
    });
    const indicators = new Map<string, IndicatorCells[]>();
    for (const id of ids) indicators.set(id, (await this.indicators.of(id, asOf, MONTHS, manager)).map(indicatorCells));
    const cells = new Map([
      ...counted.flatMap(({ staff }) => [...staff.cells]),
      ...[...indicators.values()].flat().flatMap((each) => [...each.cells]),
    ]);
    const relations = counted.flatMap(({ staff }) => staff.relations);
    const before = await releasedBefore(manager, ids);
    const { released } = protectPaper({ threshold, cells, relations, before: before.map((each) => each.released) });
    const programmes = counted.map(({ context, staff, horizon }): ProgrammeFigures => ({
      ...(context satisfies ProgrammeContext),
      staff: staff.shape,
      horizon,
      indicators: indicators.get(context.id)!.map((each) => indicatorFigures(each, released)),
    }));
    return { as_of: asOf.toString(), before: before.map(({ id }) => id), programmes, released };
  }
}
