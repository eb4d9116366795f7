import { Module } from '@nestjs/common';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { RestoreBackup } from './backup/restore-backup.js';
import { WriteBackup } from './backup/write-backup.js';
import { SampleController } from './demo/sample.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsQuery } from './health/metrics.query.js';
import { ReadinessQuery } from './health/readiness.query.js';

/** What keeps the service running: health, metrics, backup, checks. */
@Module({
  imports: [ExchangeModule],
  controllers: [HealthController, SampleController],
  providers: [WriteBackup, RestoreBackup, MetricsQuery, ReadinessQuery],
})
export class OperationsModule {}
