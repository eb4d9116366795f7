import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module.js';
import { CouncilImportsApiController } from './api/council-imports.api.controller.js';
import { CouncilImportsQuery } from './council-imports.query.js';
import { CouncilImportsController } from './pages/council-imports.controller.js';
import { ImportOparl } from './import-oparl.service.js';
import { OparlJob } from './oparl.job.js';
import { OparlRuns } from './oparl-runs.js';
import { TidyCommittees } from './tidy-committees.job.js';
import { RunOparl } from './run-oparl.service.js';

/** Committees, sessions, members and papers from council information systems. */
@Module({
  imports: [JobsModule],
  controllers: [CouncilImportsController, CouncilImportsApiController],
  providers: [CouncilImportsQuery, ImportOparl, OparlRuns, RunOparl, OparlJob, TidyCommittees],
})
export class OparlModule {}
