import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ChangesApiController } from './audit/changes.api.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { RecordQuery } from './audit/record.query.js';
import { AboutController } from './pages/about.controller.js';
import { AdminApiController } from './pages/admin.api.controller.js';
import { AdminController } from './pages/admin.controller.js';
import { RecentRuns } from './pages/recent-runs.query.js';

/** The pages about the service itself. */
@Module({
  imports: [JobsModule],
  controllers: [AdminController, AdminApiController, AboutController, AuditController, ChangesApiController],
  providers: [RecentRuns, RecordQuery],
})
export class AdminPagesModule {}
