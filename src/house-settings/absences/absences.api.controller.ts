import { Controller, Delete, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId, flag, id, isoDate, listOf, plainDate, text } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { ChangeByApi, changeReport, dryRun, refused } from '../change-by-api.service.js';
import { settingsPolicy } from '../settings.policy.js';
import { AbsenceChanges } from './absence-changes.service.js';
import { AbsencesQuery } from './absences.query.js';

const absence = z
  .strictObject({
    id,
    number: z.string().describe('Personnel number.'),
    name: z.string(),
    starts_on: isoDate,
    ends_on: isoDate.describe('Last day.'),
    representative: z.string().nullable(),
  })
  .meta({ id: 'Absence' });

const list = apiRoute({
  summary: 'Absences that are not over, soonest first',
  response: listOf(absence),
  example: {},
});

const add = apiRoute({
  summary: 'Enter an absence, or see whose reminders would go to whom',
  body: z.strictObject({
    number: text(40).describe('Personnel number; leading zeros may be left out.'),
    from: plainDate,
    to: plainDate.describe('Last day.'),
    representative: text(40).nullable().default(null).describe('Personnel number.'),
    ...dryRun,
  }),
  response: changeReport,
  idempotent: true,
  example: {
    body: { number: '700003', from: '2026-12-01', to: '2026-12-11', representative: '700002', dry_run: true },
  },
});

const remove = apiRoute({
  summary: 'Take an absence back',
  params: byId,
  query: z.strictObject({ dry_run: flag.optional().describe('Says what would come of it, changes nothing.') }),
  response: changeReport,
  example: { params: { id: EXAMPLE.absence }, query: { dry_run: 'true' } },
});

/** Who is absent and who stands in meanwhile, for programs. */
@Controller('api/v1/settings/absences')
@May(settingsPolicy, 'change')
export class AbsencesApiController {
  constructor(
    private readonly query: AbsencesQuery,
    private readonly changes: AbsenceChanges,
    private readonly change: ChangeByApi,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(list)
  @Get()
  async list(): Promise<Answer<typeof list>> {
    return { items: await this.query.list(this.clock.today(this.settings.timeZone).toString()) };
  }

  @ApiRoute(add)
  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Asked() { body }: AskedOf<typeof add>): Promise<Answer<typeof add>> {
    const found = await this.changes.add(body);
    if ('change' in found) return this.change.answer(viewer, 'absences', found.change, body.dry_run);
    throw refused(found.problems);
  }

  @ApiRoute(remove)
  @Delete(':id')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, query }: AskedOf<typeof remove>,
  ): Promise<Answer<typeof remove>> {
    const row = await this.query.one(params.id);
    if (!row) throw new NotFoundException();
    return this.change.answer(viewer, 'absences', this.changes.remove(row), query.dry_run ?? false);
  }
}
