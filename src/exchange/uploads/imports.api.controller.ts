import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, pageOf, paging } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { importRun as run, itemOf } from './imports.api.schemas.js';
import { UploadRuns } from './upload-runs.js';

const list = apiRoute({
  summary: 'Imports of contract lists, latest first',
  query: z.strictObject(paging),
  response: pageOf(run),
  example: { query: { limit: '10' } },
});

const one = apiRoute({
  summary: 'One import',
  params: byId,
  response: run,
  etag: true,
  example: { params: { id: EXAMPLE.importRun } },
});

/** Imports, to read. */
@May(contractPolicy, 'import')
@Controller('api/v1/import-runs')
export class ImportsApiController {
  constructor(private readonly runs: UploadRuns) {}

  @ApiRoute(list)
  @Get()
  async list(@Asked() { query, locale }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { cursor, limit } = query;
    const [before] = cursor === undefined ? [0] : readCursor(z.tuple([z.int().min(0)]), cursor);
    const rows = await this.runs.list(limit + 1, before);
    return pageFrom(rows, limit, () => [before + limit], itemOf(locale));
  }

  @ApiRoute(one)
  @Get(':id')
  async one(@Asked() { params, locale }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    const found = await this.runs.find(params.id);
    if (!found) throw new NotFoundException();
    return itemOf(locale)(found);
  }
}
