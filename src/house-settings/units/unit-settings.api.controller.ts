import { Controller, Get, NotFoundException, Patch } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, id, listOf, text } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { ChangeByApi, changeReport, dryRun, refused } from '../change-by-api.service.js';
import { settingsPolicy } from '../settings.policy.js';
import { UnitChanges } from './unit-changes.service.js';
import { type UnitRow, UnitsQuery } from './units.query.js';

const unit = z
  .strictObject({
    id,
    code: z.string(),
    name: z.string(),
    version: z.int(),
    manager: z.string().nullable().describe('Personnel number.'),
    manager_name: z.string().nullable(),
    deputy: z.string().nullable(),
    deputy_name: z.string().nullable(),
    hr: z.string().nullable(),
    hr_name: z.string().nullable(),
    stages: z.array(z.int()).nullable().describe('Own lead times in days; null: those of the house.'),
    mailboxes: z.array(z.string()),
  })
  .meta({ id: 'UnitSettings' });

const list = apiRoute({
  summary: 'Who is responsible for which unit, and own lead times',
  response: listOf(unit),
  example: {},
});

const one = apiRoute({
  summary: 'Who is responsible for one unit, and its own lead times',
  params: byId,
  response: unit,
  etag: true,
  example: { params: { id: EXAMPLE.unit } },
});

const person = text(40).nullable().optional().describe('Personnel number; null: nobody. Left out: as it is.');

const change = apiRoute({
  summary: 'Change who is responsible for a unit and its lead times, or see what would come of it',
  params: byId,
  body: z.strictObject({
    manager: person,
    deputy: person,
    hr: person,
    stages: z.array(z.int().min(0).max(3650)).max(50).nullable().optional().describe('null: those of the house.'),
    mailboxes: z.array(text(254)).max(20).optional(),
    ...dryRun,
  }),
  response: changeReport,
  ifMatch: true,
  idempotent: true,
  example: { params: { id: EXAMPLE.unit }, body: { deputy: '700004', stages: [90, 45, 14], dry_run: true } },
});

/** Who is responsible for a unit, and its own lead times, for programs. */
@Controller('api/v1/settings/units')
@May(settingsPolicy, 'change')
export class UnitSettingsApiController {
  constructor(
    private readonly query: UnitsQuery,
    private readonly changes: UnitChanges,
    private readonly change: ChangeByApi,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(): Promise<Answer<typeof list>> {
    return { items: await this.query.all() };
  }

  @ApiRoute(one)
  @Get(':id')
  one(@Asked() { params }: AskedOf<typeof one>): Promise<Answer<typeof one>> {
    return this.#unit(params.id);
  }

  @ApiRoute(change)
  @Patch(':id')
  async patch(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body, version }: AskedOf<typeof change>,
  ): Promise<Answer<typeof change>> {
    const now = await this.#unit(params.id);
    const { dry_run: dry, ...wanted } = body;
    const { stages, ...fields } = { ...now, ...wanted };
    const { problems, wish } = await this.changes.check({ ...fields, stages: (stages ?? []).map(String) });
    if (problems.length > 0) throw refused(problems);
    return this.change.answer(viewer, 'units', this.changes.of(now, version ?? now.version, wish), dry);
  }

  async #unit(id: string): Promise<UnitRow> {
    const found = await this.query.one(id);
    if (!found) throw new NotFoundException();
    return found;
  }
}
