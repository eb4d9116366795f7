import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { pageFrom, readCursor } from '../api/cursor.js';
import { EXAMPLE } from '../api/examples.js';
import { byId, id, pageOf, paging } from '../api/schemas.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { UnitList } from './unit-list.query.js';
import { unitPolicy } from './unit.policy.js';

const unit = z
  .strictObject({
    id,
    code: z.string(),
    name: z.string(),
    parent_id: id.nullable().describe('The unit above.'),
    version: z.int(),
  })
  .meta({ id: 'Unit' });

const list = apiRoute({
  summary: 'Organisational units, by code',
  query: z.strictObject(paging),
  response: pageOf(unit),
  example: { query: { limit: '50' } },
});

const one = apiRoute({
  summary: 'One unit',
  params: byId,
  response: unit,
  etag: true,
  example: { params: { id: EXAMPLE.unit } },
});

@May(unitPolicy, 'see')
@Controller('api/v1/units')
export class UnitsApiController {
  constructor(private readonly units: UnitList) {}

  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const [after] = query.cursor === undefined ? [] : readCursor(z.tuple([z.string()]), query.cursor);
    return pageFrom(
      await this.units.seenBy(viewer, query.limit + 1, after),
      query.limit,
      (row) => [row.code],
      (row) => row,
    );
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const row = await this.units.oneSeenBy(viewer, params.id);
    if (!row) throw new NotFoundException();
    return row;
  }
}
