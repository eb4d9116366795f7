import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AnswerInterceptor } from './answer.interceptor.js';
import { ApiRoutes } from './api-routes.js';
import { Idempotency } from './idempotency.service.js';
import { OpenApiController } from './open-api.controller.js';

/** What all routes under /api/v1 have in common; each lives with its feature as `x.api.controller.ts`. */
@Module({
  controllers: [OpenApiController],
  providers: [ApiRoutes, Idempotency, { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor }],
})
export class ApiModule {}
