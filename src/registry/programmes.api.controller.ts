import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { pageFrom, readCursor } from '../api/cursor.js';
import { EXAMPLE } from '../api/examples.js';
import { byId, id, isoDate, money, pageOf, paging } from '../api/schemas.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { ProgrammeList, type ProgrammeRow } from './programme-list.query.js';
import { programmePolicy } from './programme.policy.js';

const programme = z
  .strictObject({
    id,
    code: z.string(),
    name: z.string(),
    committee: z.string().nullable().describe('Code of the committee to which it reports.'),
    grants: z.array(
      z.strictObject({
        id,
        title: z.string(),
        starts_on: isoDate,
        ends_on: isoDate.nullable().describe('Last funded day; null: without end.'),
        amount: money.nullable(),
        certainty: z.enum(['expected', 'announced', 'approved', 'statute']),
        source: z.string(),
      }),
    ),
    version: z.int(),
  })
  .meta({ id: 'Programme' });

const list = apiRoute({
  summary: 'Programmes with their grants, by code',
  query: z.strictObject(paging),
  response: pageOf(programme),
  example: { query: { limit: '50' } },
});

const one = apiRoute({
  summary: 'One programme',
  params: byId,
  response: programme,
  etag: true,
  example: { params: { id: EXAMPLE.programme } },
});

const itemOf = ({ grants, ...row }: ProgrammeRow): z.input<typeof programme> => ({
  ...row,
  grants: grants.map(({ amount_cents: cents, ...grant }) => ({
    ...grant,
    amount: cents === null ? null : { cents, currency: 'EUR' },
  })),
});

@May(programmePolicy, 'see')
@Controller('api/v1/programmes')
export class ProgrammesApiController {
  constructor(private readonly programmes: ProgrammeList) {}

  @ApiRoute(list)
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const [after] = query.cursor === undefined ? [] : readCursor(z.tuple([z.string()]), query.cursor);
    const rows = await this.programmes.seenBy(viewer, query.limit + 1, after);
    return pageFrom(rows, query.limit, (row) => [row.code], itemOf);
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const row = await this.programmes.oneSeenBy(viewer, params.id);
    if (!row) throw new NotFoundException();
    return itemOf(row);
  }
}
