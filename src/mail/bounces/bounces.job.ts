import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobHandler, JobHandlers } from '../../jobs/job-handler.js';
import { ReadBounces } from './read-bounces.service.js';

/** `run bounces`: what has come back is read now, whatever the business date. */
@Injectable()
export class BouncesJob implements JobHandler, OnModuleInit {
  readonly job = 'bounces';

  constructor(
    private readonly bounces: ReadBounces,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  run(): Promise<Record<string, number>> {
    return this.bounces.run();
  }
}
