import { Global, Module } from '@nestjs/common';
import { AuditApiController } from './audit.api.controller.js';
import { AuditList } from './audit-list.query.js';
import { AuditLog } from './audit-log.js';

/** Who did what. */
@Global()
@Module({ controllers: [AuditApiController], providers: [AuditLog, AuditList], exports: [AuditLog, AuditList] })
export class AuditModule {}
