import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Authenticate } from './authenticate.service.js';
import { Sessions } from './sessions.service.js';
import { ViewerQuery } from './viewer.query.js';

/** Who somebody is and what they may; knows no feature: each brings its own policy. */
@Global()
@Module({
  providers: [ViewerQuery, Sessions, Authenticate, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ViewerQuery, Sessions, Authenticate],
})
export class IdentityModule {}
