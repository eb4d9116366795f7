import { Module } from '@nestjs/common';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { RestoreBackup } from './backup/restore-backup.js';
import { WriteBackup } from './backup/write-backup.js';
import { LoadSample } from './demo/load-sample.service.js';
import { SampleApiController } from './demo/sample.api.controller.js';
import { SampleController } from './demo/sample.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsQuery } from './health/metrics.query.js';
import { ReadinessQuery } from './health/readiness.query.js';

/** What keeps the service running: health, metrics, backup, checks. */
@Module({
  imports: [ExchangeModule],
  controllers: [HealthController, SampleController, SampleApiController],
  providers: [LoadSample, WriteBackup, RestoreBackup, MetricsQuery, ReadinessQuery],
})
export class OperationsModule {}
