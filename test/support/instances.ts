import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule } from '../../src/config/config.module.js';
import { parseSettings } from '../../src/config/load-settings.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { Heartbeat } from '../../src/jobs/heartbeat.js';
import { type JobHandler, JobHandlers } from '../../src/jobs/job-handler.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { FixedClock } from '../../src/shared/clock.js';
import { rawSettings } from './settings.js';
import type { TestApp } from './test-app.js';

/** The jobs without the features: tests register handlers of their own. */
@Module({})
class JobsOnly {}

/** An instance of the application that looks for due jobs when it is told to. */
export interface Instance {
  clock: FixedClock;
  handlers: JobHandlers;
  heartbeat: Heartbeat;
  close(): Promise<void>;
}

/** Where the test's database can be reached by one more process or instance. */
export function databaseUrl(test: TestApp): string {
  return (
    test.settings.database.url || `postgres://postgres@localhost/postgres?host=${encodeURIComponent(test.dataDir)}`
  );
}

/** One more instance on the same database, with a clock and connections of its own. */
export async function joinInstance(
  test: TestApp,
  now: string,
  changes: Record<string, unknown> = {},
): Promise<Instance> {
  const settings = parseSettings(
    rawSettings({ dataDir: test.dataDir, database: { url: databaseUrl(test), pool: 4 }, ...changes }),
  );
  const clock = new FixedClock(now);
  const app = await NestFactory.createApplicationContext(
    {
      module: JobsOnly,
      imports: [ConfigModule.with(settings, clock), DatabaseModule.forRoot([]), JobsModule],
    },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  return { clock, handlers: app.get(JobHandlers), heartbeat: app.get(Heartbeat), close: () => app.close() };
}

/** A handler that writes down for which day it ran. */
export function recorder(job: string, dates: string[], work: () => Promise<void> = async () => {}): JobHandler {
  return {
    job,
    run: async (date) => {
      dates.push(date.toString());
      await work();
      return { ran: 1 };
    },
  };
}
