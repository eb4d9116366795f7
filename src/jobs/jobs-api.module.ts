import { Module } from '@nestjs/common';
import { JobRuns } from './job-runs.query.js';
import { JobsApiController } from './jobs.api.controller.js';
import { JobsModule } from './jobs.module.js';

/** Jobs for programs; apart, because what runs jobs needs neither accounts nor their record. */
@Module({ imports: [JobsModule], controllers: [JobsApiController], providers: [JobRuns] })
export class JobsApiModule {}
