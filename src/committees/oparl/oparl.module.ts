import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module.js';
import { ImportOparl } from './import-oparl.service.js';
import { OparlJob } from './oparl.job.js';

/** Committees, sessions, members and papers from council information systems. */
@Module({ imports: [JobsModule], providers: [ImportOparl, OparlJob] })
export class OparlModule {}
