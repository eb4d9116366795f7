import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { pageFrom, readCursor } from '../../api/cursor.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, instant, pageOf, paging } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import type { Locale } from '../../shared/locale.js';
import type { UploadRun } from './upload-run.js';
import { UploadRuns } from './upload-runs.js';

const run = z
  .strictObject({
    id,
    kind: z.string(),
    file_name: z.string(),
    file_bytes: z.int().nullable(),
    sha256: z.string(),
    state: z.enum(['checking', 'unmapped', 'checked', 'failed', 'applied', 'undone', 'discarded']),
    sample: z.boolean(),
    profile: z.string().nullable(),
    happened_at: instant,
    actor: z.string(),
    counts: z.record(z.string(), z.unknown()),
    failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    undone_at: instant.nullable(),
    undone_by: z.string().nullable(),
  })
  .meta({ id: 'ImportRun' });

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

const itemOf =
  (locale: Locale) =>
  (found: UploadRun): z.input<typeof run> => ({
    id: found.id,
    kind: found.kind,
    file_name: found.file_name,
    file_bytes: found.file_bytes,
    sha256: found.sha256,
    state: found.state,
    sample: found.sample,
    profile: found.profile,
    happened_at: found.happened_at,
    actor: found.actor,
    counts: found.counts,
    failure: found.failure && { code: found.failure.code, message: found.failure.text[locale] },
    undone_at: found.undone_at,
    undone_by: found.undone_by,
  });

/** Imports, to read; files are uploaded on the page. */
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
