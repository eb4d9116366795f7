import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Fastify from 'fastify';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { generateDecisions, generateRegister } from './generate-register.ts';
import { type BenchApp, openApp } from './open-app.ts';
import { BY_END, ContractListQuery, createWebApp, Sessions, UnitOfWork, WHOLE_HOUSE } from './product.ts';

const CONNECTIONS = 8;
const PER_PAGE = 50;
const TODAY = Temporal.PlainDate.from('2026-11-22');

export interface LoadFigures {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Of one answer. */
  bytes: number;
}

export interface PageFigures {
  /** By address. */
  pages: { path: string; load: LoadFigures }[];
  /** Bare Fastify with the same query: the rows in a template string, and as JSON. */
  floorPage: LoadFigures;
  floorJson: LoadFigures;
  /** Undefined while the product has no such route. */
  json: LoadFigures | undefined;
  /** Resident memory in MB before, at most while and after pages are asked for over the given time. */
  memory: { before: number; most: number; after: number };
}

async function load(url: string, cookie: string, seconds: number): Promise<LoadFigures> {
  const file = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = spawn(process.execPath, [file, url, cookie, String(CONNECTIONS), String(seconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(output) as LoadFigures;
}

async function signIn(bench: BenchApp): Promise<string> {
  const [account] = await bench.query<{ id: string }>(
    `insert into account (login, name) values ('hr@kreis-musterland.example', 'Personalstelle') returning id`,
  );
  await bench.query(`insert into account_role (account_id, role) values ($1, 'hr')`, [account!.id]);
  const token = await bench.app
    .get(UnitOfWork)
    .run('bench', (manager) => bench.app.get(Sessions).open(manager, account!.id, { method: 'password' }));
  return `verbleib=${token}`;
}

const escaped = (value: string | number | string[] | null): string =>
  String(value ?? '–').replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What the pages are measured against: no frame, no session, no checks; the product's query, told once what is asked. */
async function openFloor(bench: BenchApp): Promise<{ url: string; close(): Promise<void> }> {
  const query = bench.app.get(ContractListQuery);
  const listed = async () => {
    const selection = await query.select(WHOLE_HOUSE, { term: 'current' }, TODAY);
    return { count: await query.count(selection), ...(await query.page(selection, BY_END, undefined, PER_PAGE)) };
  };
  const fastify = Fastify();
  fastify.get('/page', async (_request, reply) => {
    const { count, rows, next } = await listed();
    const cells = rows.map(
      (row) =>
        `<tr>${Object.values(row)
          .map((value) => `<td>${escaped(value)}</td>`)
          .join('')}</tr>`,
    );
    return reply
      .type('text/html')
      .send(`<!doctype html><p>${count.contracts}</p><table>${cells.join('')}</table><a href="?after=${next}">…</a>`);
  });
  fastify.get('/json', async () => {
    const selection = await query.select(WHOLE_HOUSE, { term: 'current' }, TODAY);
    const { rows, next } = await query.page(selection, BY_END, undefined, PER_PAGE);
    return { items: rows, nextCursor: next };
  });
  const url = await fastify.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => fastify.close() };
}

const megabytes = (): number => process.memoryUsage.rss() / 1_000_000;

/** The list of contracts, the dashboard and the JSON list under load, on the server. @param minutes of load for the memory */
export async function benchPages(contracts: number, seconds: number, minutes: number): Promise<PageFigures> {
  // Nobody is refused for asking too often.
  const bench = await openApp('server', { api: { requestsPerMinute: 100_000 } }, createWebApp);
  try {
    await generateRegister(bench, contracts);
    await generateDecisions(bench);
    const cookie = await signIn(bench);
    const web = bench.app as NestFastifyApplication;
    await web.listen(0, '127.0.0.1');
    const url = await web.getUrl();
    const floor = await openFloor(bench);
    const paths = [
      '/contracts',
      '/contracts?q=nowak',
      '/contracts?sort=name',
      '/contracts?from=31.12.2026&to=31.12.2026',
      '/',
    ];
    try {
      for (const path of ['/contracts', '/']) await load(url + path, cookie, 2);
      const floorPage = await load(`${floor.url}/page`, '', seconds);
      const pages: PageFigures['pages'] = [];
      for (const path of paths) pages.push({ path, load: await load(url + path, cookie, seconds) });
      const floorJson = await load(`${floor.url}/json`, '', seconds);
      const api = await fetch(`${url}/api/v1/contracts`, { headers: { cookie } });
      const json = api.ok ? await load(`${url}/api/v1/contracts`, cookie, seconds) : undefined;

      const before = megabytes();
      let most = before;
      const watch = setInterval(() => {
        most = Math.max(most, megabytes());
      }, 250);
      await load(`${url}/contracts`, cookie, minutes * 60);
      clearInterval(watch);
      return { pages, floorPage, floorJson, json, memory: { before, most, after: megabytes() } };
    } finally {
      await floor.close();
    }
  } finally {
    await bench.close();
  }
}
