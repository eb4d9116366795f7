import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { readCursor, writeCursor } from '../api/cursor.js';
import { code, id, isoDate, paging, plainDate } from '../api/schemas.js';
import { Settings } from '../config/settings.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { Clock } from '../shared/clock.js';
import { TimelineQuery } from './timeline.query.js';

const timeline = apiRoute({
  summary: 'Contracts of a unit or programme over time, person by person',
  params: z.strictObject({ kind: z.enum(['unit', 'programme']), code }),
  query: z.strictObject({
    from: plainDate.optional().describe('Default: a year ago.'),
    to: plainDate.optional().describe('Default: in three years.'),
    ...paging,
  }),
  response: z
    .strictObject({
      name: z.string(),
      people: z.int(),
      cliffs: z.array(z.strictObject({ ends_on: isoDate, contracts: z.int() })),
      items: z.array(
        z.strictObject({
          id,
          person: id,
          family_name: z.string(),
          given_name: z.string(),
          starts_on: isoDate,
          ends_on: isoDate.nullable(),
          left_on: isoDate.nullable(),
          within: z.boolean().describe('false: an earlier or later post of the person elsewhere.'),
        }),
      ),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: 'Timeline' }),
  example: { params: { kind: 'unit', code: '50.3' }, query: { limit: '10' } },
});

/** What the timeline shows, for programs; limit counts people. */
@Controller('api/v1/timelines')
export class TimelineApiController {
  constructor(
    private readonly query: TimelineQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @May(contractPolicy, 'see')
  @ApiRoute(timeline)
  @Get(':kind/:code')
  async timeline(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, query }: AskedOf<typeof timeline>,
  ): Promise<Answer<typeof timeline>> {
    const today = this.clock.today(this.settings.timeZone);
    const span = {
      today: today.toString(),
      from: (query.from ?? today.subtract({ years: 1 })).toString(),
      until: (query.to ?? today.add({ years: 3 })).toString(),
    };
    const [after] = query.cursor === undefined ? [] : readCursor(z.tuple([id]), query.cursor);
    const found = await this.query.read(viewer, params, span, query.limit, after);
    if (!found) throw new NotFoundException();
    const { name, people, cliffs, contracts, next } = found;
    return { name, people, cliffs, items: contracts, nextCursor: next === undefined ? null : writeCursor([next]) };
  }
}
