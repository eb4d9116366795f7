import { Module } from '@nestjs/common';
import { RestoreBackup } from './backup/restore-backup.js';
import { WriteBackup } from './backup/write-backup.js';
import { HealthController } from './health/health.controller.js';
import { MetricsQuery } from './health/metrics.query.js';
import { ReadinessQuery } from './health/readiness.query.js';

/** What keeps the service running: health, metrics, backup, checks. */
@Module({
  controllers: [HealthController],
  providers: [WriteBackup, RestoreBackup, MetricsQuery, ReadinessQuery],
})
export class OperationsModule {}
