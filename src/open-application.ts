import type { INestApplicationContext, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import type { Settings } from './config/settings.js';
import type { Clock } from './shared/clock.js';

/**
 * The application without its web server. What goes wrong while it is put together is thrown and nothing else: the
 * framework would print it with its stack before whoever called can say it in words.
 */
export async function openApplication(
  settings: Settings,
  { clock, levels = ['error'] }: { clock?: Clock; levels?: LogLevel[] } = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock), {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(levels);
  return app;
}
