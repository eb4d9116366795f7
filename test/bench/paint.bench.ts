import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Fastify from 'fastify';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import { openApp } from './open-app.ts';
import { createWebApp, Sessions, tellStory, UnitOfWork } from './product.ts';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const PATHS = ['/', '/contracts', '/decisions?whose=all', '/year-end/2026', '/mail', '/admin/settings'];
const ROUNDS = 7;

export interface PaintFigures {
  /** Milliseconds until something is seen, by address: the median of all rounds. */
  pages: { path: string; first: number }[];
  /** The same of a page that is one word, from a server that does nothing else. */
  floor: number;
}

/** From the question to the first thing that is seen, with nothing kept from an earlier visit. */
async function firstPaint(browser: Browser, url: string, cookie?: string): Promise<number> {
  const { page, context } = await openPage(browser, url, { ...(cookie && { cookie }) });
  try {
    return await page.evaluate<number>(
      `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
        .observe({ type: 'paint', buffered: true }))`,
    );
  } finally {
    await context.close();
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The first paint of pages of the demonstration's county, in turns with a page that is nothing but a word. */
export async function benchPaint(): Promise<PaintFigures> {
  const bench = await openApp('embedded', {}, createWebApp);
  const fastify = Fastify();
  const browser = await launchBrowser();
  try {
    await tellStory(bench.app, bench.dataDir, TODAY, 'de');
    const [account] = await bench.query<{ id: string }>(
      `insert into account (login, name) values ('hr@kreis-musterland.example', 'Personalstelle') returning id`,
    );
    await bench.query(`insert into account_role (account_id, role) values ($1, 'hr')`, [account!.id]);
    const token = await bench.app
      .get(UnitOfWork)
      .run('bench', (manager) => bench.app.get(Sessions).open(manager, account!.id, { method: 'password' }));
    const web = bench.app as NestFastifyApplication;
    await web.listen(0, '127.0.0.1');
    const url = await web.getUrl();
    fastify.get('/', async (_request, reply) =>
      reply.type('text/html').send('<!doctype html><title>x</title><p>x</p>'),
    );
    const bare = await fastify.listen({ port: 0, host: '127.0.0.1' });
    const floors: number[] = [];
    const found = new Map(PATHS.map((path) => [path, [] as number[]]));
    // The first visits fill what the service keeps in memory.
    for (const path of PATHS) await firstPaint(browser, url + path, `verbleib=${token}`);
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await firstPaint(browser, bare));
      for (const [path, times] of found) times.push(await firstPaint(browser, url + path, `verbleib=${token}`));
    }
    return {
      floor: median(floors),
      pages: [...found].map(([path, times]) => ({ path, first: median(times) })),
    };
  } finally {
    await browser.close();
    await fastify.close();
    await bench.close();
  }
}
