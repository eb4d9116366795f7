// An instance in a process of its own whose look at the register never ends, so that a test can kill it in the middle:
// settings as JSON in the first argument.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';

const built = (file: string): string => new URL(`../../dist/${file}`, import.meta.url).href;
const { ConfigModule } = (await import(
  built('config/config.module.js')
)) as typeof import('../../src/config/config.module.js');
const { parseSettings } = (await import(
  built('config/load-settings.js')
)) as typeof import('../../src/config/load-settings.js');
const { DatabaseModule } = (await import(
  built('database/database.module.js')
)) as typeof import('../../src/database/database.module.js');
const { JobHandlers } = (await import(built('jobs/job-handler.js'))) as typeof import('../../src/jobs/job-handler.js');
const { JobsModule } = (await import(built('jobs/jobs.module.js'))) as typeof import('../../src/jobs/jobs.module.js');
const { Heartbeat } = (await import(built('jobs/heartbeat.js'))) as typeof import('../../src/jobs/heartbeat.js');

const settings = parseSettings(JSON.parse(process.argv[2]!));
const app = await NestFactory.createApplicationContext(
  { module: class {}, imports: [ConfigModule.with(settings), DatabaseModule.forRoot([]), JobsModule] },
  { logger: ['error'] },
);
app.get(JobHandlers).register({
  job: 'watch',
  run: (date) => {
    process.stdout.write(`running for ${date.toString()}\n`);
    return new Promise(() => {});
  },
});
app.get(Heartbeat).start();
