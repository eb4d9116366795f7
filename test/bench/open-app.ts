import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { parse } from 'yaml';
import { AppModule, type Clock, FixedClock, parseSettings, type Settings } from './product.ts';

export type Engine = 'embedded' | 'server';

export interface BenchApp {
  app: INestApplicationContext;
  engine: Engine;
  dataDir: string;
  query<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const withoutWeb = (settings: Settings, clock: Clock): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(AppModule.with(settings, clock), { logger: ['error'], abortOnError: false });

/** The application on a fresh database of the engine; 22 November 2026. @param open `createWebApp` for pages */
export async function openApp(
  engine: Engine,
  changes: Record<string, object> = {},
  open: (settings: Settings, clock: Clock) => Promise<INestApplicationContext> = withoutWeb,
): Promise<BenchApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'verbleib-bench-'));
  const name = `verbleib_bench_${process.pid}_${Date.now()}`;
  if (engine === 'server') await onServer(`create database ${name}`);
  const defaults = parse(readFileSync(new URL('../../config/default.yaml', import.meta.url), 'utf8')) as Record<
    string,
    object
  >;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const raw: Record<string, unknown> = { ...defaults, dataDir };
  raw['database'] = { ...defaults['database'], url: engine === 'server' ? url.href : '' };
  for (const [key, value] of Object.entries(changes)) raw[key] = { ...defaults[key], ...value };
  const app = await open(parseSettings(raw), new FixedClock('2026-11-22T04:30:00Z'));
  const dataSource = app.get(DataSource);
  return {
    app,
    engine,
    dataDir,
    query: (sql, parameters) => dataSource.query(sql, parameters),
    async close() {
      await app.close();
      if (engine === 'server') await onServer(`drop database ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
