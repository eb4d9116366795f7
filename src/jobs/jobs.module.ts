import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Heartbeat } from './heartbeat.js';
import { JobHandlers } from './job-handler.js';
import { JobRuns } from './job-runs.query.js';
import { JobsApiController } from './jobs.api.controller.js';
import { JobsQuery } from './jobs.query.js';
import { RunJob } from './run-job.js';
import { RunLedger } from './run-ledger.js';

/** A feature that has a job imports this module and registers its handler. */
@Module({
  imports: [ScheduleModule.forRoot()],
  controllers: [JobsApiController],
  providers: [JobHandlers, RunLedger, RunJob, Heartbeat, JobsQuery, JobRuns],
  exports: [JobHandlers, RunJob, Heartbeat, JobsQuery],
})
export class JobsModule {}
