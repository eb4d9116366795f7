import { Module, type OnModuleInit } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { JobHandlers } from '../jobs/job-handler.js';
import { RegistryModule } from '../registry/registry.module.js';
import { ExportContracts } from './contracts/export-contracts.service.js';
import { ImportContracts } from './contracts/import-contracts.service.js';
import { MergeFile } from './contracts/merge-file.service.js';
import { OwnProfiles } from './profile/own-profiles.js';
import { ApplyImport } from './uploads/apply-import.service.js';
import { AssignColumns } from './uploads/assign-columns.service.js';
import { ImportsApiController } from './uploads/imports.api.controller.js';
import { ImportPagesController } from './uploads/pages/import-pages.controller.js';
import { ImportPages } from './uploads/pages/import-pages.query.js';
import { ImportStepsController } from './uploads/pages/import-steps.controller.js';
import { UploadController } from './uploads/pages/upload.controller.js';
import { ReceiveUpload } from './uploads/receive-upload.service.js';
import { ImportColumnsApiController } from './uploads/import-columns.api.controller.js';
import { ImportDetailsApiController } from './uploads/import-details.api.controller.js';
import { ImportStepsApiController } from './uploads/import-steps.api.controller.js';
import { RunningImports } from './uploads/running-imports.js';
import { StageUpload } from './uploads/stage-upload.service.js';
import { TidyUploads } from './uploads/tidy-uploads.job.js';
import { TryImport } from './uploads/try-import.service.js';
import { UploadDetails } from './uploads/upload-details.query.js';
import { UploadFiles } from './uploads/upload-files.js';
import { UploadRuns } from './uploads/upload-runs.js';

const UPLOADS = [
  UploadFiles,
  UploadRuns,
  UploadDetails,
  RunningImports,
  TryImport,
  ApplyImport,
  StageUpload,
  AssignColumns,
  ReceiveUpload,
  ImportPages,
  TidyUploads,
];

/** How facts come in and go out as files. */
@Module({
  imports: [RegistryModule, JobsModule],
  controllers: [
    ImportsApiController,
    ImportStepsApiController,
    ImportColumnsApiController,
    ImportDetailsApiController,
    ImportPagesController,
    UploadController,
    ImportStepsController,
  ],
  providers: [MergeFile, ImportContracts, ExportContracts, OwnProfiles, ...UPLOADS],
  exports: [ImportContracts, ExportContracts, StageUpload, ImportPages, UploadFiles],
})
export class ExchangeModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly tidyUploads: TidyUploads,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.tidyUploads);
  }
}
