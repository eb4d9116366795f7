import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { Assets } from './assets/assets.js';
import { AssetsController } from './assets/assets.controller.js';
import { ErrorFilter } from './error.filter.js';
import { PageRenderer } from './page-renderer.js';
import { RenderPagesInterceptor } from './render-pages.interceptor.js';

/** Pages live with their features; this renders what they return, and serves what all pages need. */
@Module({
  controllers: [AssetsController],
  providers: [
    Assets,
    PageRenderer,
    { provide: APP_INTERCEPTOR, useClass: RenderPagesInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
})
export class WebModule {}
