import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Heartbeat } from './heartbeat.js';
import { JobHandlers } from './job-handler.js';
import { JobsQuery } from './jobs.query.js';
import { RunJob } from './run-job.js';
import { RunLedger } from './run-ledger.js';

/** A feature that has a job imports this module and registers its handler. */
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [JobHandlers, RunLedger, RunJob, Heartbeat, JobsQuery],
  exports: [JobHandlers, RunJob, Heartbeat, JobsQuery],
})
export class JobsModule {}
