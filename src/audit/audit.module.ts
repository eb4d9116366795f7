import { Global, Module } from '@nestjs/common';
import { AuditApiController } from './audit.api.controller.js';
import { AuditList } from './audit-list.query.js';
import { AuditLog } from './audit-log.js';
import { VerifyAudit } from './verify-audit.query.js';

/** Who did what. */
@Global()
@Module({
  controllers: [AuditApiController],
  providers: [AuditLog, AuditList, VerifyAudit],
  exports: [AuditLog, AuditList, VerifyAudit],
})
export class AuditModule {}
