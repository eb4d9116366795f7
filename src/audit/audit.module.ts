import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

/** Who did what. */
@Global()
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
