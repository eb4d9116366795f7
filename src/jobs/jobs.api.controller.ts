import { Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { pageFrom, readCursor } from '../api/cursor.js';
import { id, instant, isoDate, listOf, pageOf, paging, plainDate } from '../api/schemas.js';
import { AuditLog } from '../audit/audit-log.js';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { Clock } from '../shared/clock.js';
import { jobPolicy } from './job.policy.js';
import { JobHandlers } from './job-handler.js';
import { JobRuns } from './job-runs.query.js';
import { JobsQuery } from './jobs.query.js';
import { RunJob } from './run-job.js';

const counts = z.record(z.string(), z.int());
const state = z.enum(['running', 'done', 'failed']);

const job = z
  .strictObject({
    job: z.string(),
    cron: z.string(),
    zone: z.string(),
    description: z.string(),
    next: instant.nullable(),
    last: z
      .strictObject({
        slot: instant.nullable().describe('null: run by hand.'),
        state,
        counts: counts.nullable(),
        date: isoDate,
        attempt: z.int(),
        started: instant,
        finished: instant.nullable(),
        retry: instant.nullable(),
        error: z.string().nullable(),
      })
      .nullable(),
    last_success: instant.nullable(),
    missed: z.int().describe('Slots since the last one that was run.'),
  })
  .meta({ id: 'Job' });

const run = z
  .strictObject({
    id,
    job: z.string(),
    slot: instant.nullable(),
    business_date: isoDate,
    state,
    attempt: z.int(),
    started_at: instant,
    finished_at: instant.nullable(),
    retry_at: instant.nullable(),
    counts: counts.nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: 'JobRun' });

const jobs = apiRoute({ summary: 'Schedules with their next and last run', response: listOf(job), example: {} });

const runs = apiRoute({
  summary: 'Runs of jobs, latest first',
  query: z.strictObject({ job: z.string().optional(), ...paging }),
  response: pageOf(run),
  example: { query: { job: 'watch', limit: '5' } },
});

const start = apiRoute({
  summary: 'Run a job now, by hand, for a business date; idempotent like each of its runs',
  params: z.strictObject({ job: z.string() }),
  body: z.strictObject({ date: plainDate.optional().describe('Default: today.') }),
  response: z.strictObject({ job: z.string(), date: isoDate, counts }),
  status: 201,
  idempotent: true,
  example: { params: { job: 'deliver' }, body: { date: '2026-11-22' } },
});

@Controller('api/v1')
export class JobsApiController {
  constructor(
    private readonly status: JobsQuery,
    private readonly ledger: JobRuns,
    private readonly handlers: JobHandlers,
    private readonly runJob: RunJob,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @May(jobPolicy, 'see')
  @ApiRoute(jobs)
  @Get('jobs')
  async jobs(@Asked() { locale }: AskedOf<typeof jobs>): Promise<Answer<typeof jobs>> {
    const all = await this.status.all();
    return {
      items: all.map(({ lastSlot: _slot, lastSuccess, description, ...each }) => ({
        ...each,
        description: description[locale],
        last_success: lastSuccess,
      })),
    };
  }

  @May(jobPolicy, 'see')
  @ApiRoute(runs)
  @Get('job-runs')
  async runs(@Asked() { query }: AskedOf<typeof runs>): Promise<Answer<typeof runs>> {
    const [startedAt, after] = query.cursor === undefined ? [] : readCursor(z.tuple([instant, id]), query.cursor);
    const place = startedAt && after ? { startedAt, id: after } : undefined;
    const rows = await this.ledger.list(query.job, query.limit + 1, place);
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.started_at, row.id],
      (row) => row,
    );
  }

  @May(jobPolicy, 'run')
  @ApiRoute(start)
  @Post('jobs/:job/runs')
  async run(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof start>,
  ): Promise<Answer<typeof start>> {
    if (!this.handlers.find(params.job)) throw new NotFoundException();
    const date = body.date ?? this.clock.today(this.settings.timeZone);
    await this.work.run(viewer.login, (manager) =>
      this.audit.record(manager, { action: 'job.run', facts: { job: params.job, date: date.toString() } }),
    );
    return this.runJob.run(params.job, date);
  }
}
