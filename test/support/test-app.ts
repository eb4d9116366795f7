import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { parseSettings } from '../../src/config/load-settings.js';
import type { Settings } from '../../src/config/settings.js';
import { FixedClock } from '../../src/shared/clock.js';
import { createServerDatabase, dropServerDatabase } from './server-database.js';
import { rawSettings } from './settings.js';

export interface TestApp<App extends INestApplicationContext = INestApplicationContext> {
  app: App;
  dataSource: DataSource;
  clock: FixedClock;
  settings: Settings;
  dataDir: string;
  /**
   * Rows of a query, for making facts and for looking at what a use case left behind. What the database writes down
   * about it (history, times of creation) carries the test's clock, so no test depends on the day it runs on.
   */
  rows<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** 22 November 2026, 12:00 in Berlin: the key date of the sample export. */
export const KEY_INSTANT = '2026-11-22T11:00:00Z';

/** A fresh database that nothing has opened yet: embedded, or on the server that TEST_DATABASE_URL names. */
export async function prepareDatabase(): Promise<{ dataDir: string; url: string; cleanUp(): Promise<void> }> {
  const folder = process.env['TEST_FOLDER']!;
  const dataDir = await mkdtemp(join(folder, 'data-'));
  const server = process.env['TEST_DATABASE_URL'];
  const database = server ? await createServerDatabase(server, process.env['TEST_TEMPLATE_DATABASE']) : undefined;
  if (!database) await cp(join(folder, 'template'), dataDir, { recursive: true });
  return {
    dataDir,
    url: database?.url ?? '',
    async cleanUp() {
      if (database) await dropServerDatabase(server!, database.name);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The whole application on a fresh database: embedded, or on the server that TEST_DATABASE_URL names.
 * Close it in `finally` or `afterAll`: an open embedded server keeps the runner hanging.
 */
export function startTestApp(changes: Record<string, unknown> = {}, now = KEY_INSTANT): Promise<TestApp> {
  return startWith(
    (settings, clock) =>
      NestFactory.createApplicationContext(AppModule.with(settings, clock), { logger: ['error'], abortOnError: false }),
    changes,
    now,
  );
}

/** The same with any way of opening the application. */
export async function startWith<App extends INestApplicationContext>(
  open: (settings: Settings, clock: FixedClock) => Promise<App>,
  changes: Record<string, unknown> = {},
  now = KEY_INSTANT,
): Promise<TestApp<App>> {
  const database = await prepareDatabase();
  const { dataDir, url } = database;
  const settings = parseSettings(rawSettings({ dataDir, database: { url }, ...changes }));
  const clock = new FixedClock(now);
  try {
    const app = await open(settings, clock);
    const dataSource = app.get(DataSource);
    return {
      app,
      dataSource,
      clock,
      settings,
      dataDir,
      rows: (sql, parameters) =>
        dataSource.transaction(async (manager) => {
          await manager.query(`select set_config('verbleib.now', $1, true)`, [clock.now().toString()]);
          return manager.query(sql, parameters);
        }),
      async close() {
        await app.close();
        await database.cleanUp();
      },
    };
  } catch (error) {
    await database.cleanUp();
    throw error;
  }
}
