// npm run bench -- [--sizes 2000,100000] [--engines embedded,server] [--only watch,import,deliver,start,law,pages,papers,briefings,notices,paint]
//   pages: [--seconds 10] a figure, [--minutes 0.5] of load for the memory (10 for a long look)
// Ratios against floors measured in the same run; absolute times say little about another machine.
import { parseArgs } from 'node:util';
import { benchBriefings } from './briefings.bench.ts';
import { benchDeliver } from './deliver.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchLaw } from './law.bench.ts';
import type { Engine } from './open-app.ts';
import { benchNotices } from './notices.bench.ts';
import { benchPages, type LoadFigures } from './pages.bench.ts';
import { benchPapers } from './papers.bench.ts';
import { benchPaint } from './paint.bench.ts';
import { benchStart } from './start.bench.ts';
import { benchWatch } from './watch.bench.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,100000,1000000' },
    engines: { type: 'string', default: 'embedded,server' },
    only: { type: 'string', default: 'watch,import,deliver,start,law,pages,papers,briefings,notices,paint' },
    rows: { type: 'string', default: '100000' },
    mails: { type: 'string', default: '2000' },
    papers: { type: 'string', default: '100' },
    chains: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '0.5' },
  },
});

const engines = values.engines.split(',') as Engine[];
const sizes = values.sizes.split(',').map(Number);
const chosen = values.only.split(',');
const ratio = (value: number, floor: number): string => (value / floor).toFixed(2).padStart(5);
const time = (value: number): string => `${value.toFixed(2)} s`;

if (chosen.includes('watch')) {
  console.log(
    'watch ÷ one hand-written statement that does the same inserts (aim: first run ≤ 1.5, second, empty run ≤ 1.2)',
  );
  for (const engine of engines)
    for (const size of sizes) {
      const found = await benchWatch(engine, size);
      console.log(
        `  ${engine.padEnd(8)} ${String(size).padStart(8)} contracts, ${String(found.rows).padStart(7)} rows written:` +
          ` first ${ratio(found.first, found.floorFirst)} (${time(found.first)} ÷ ${time(found.floorFirst)}),` +
          ` second ${ratio(found.second, found.floorSecond)} (${time(found.second)} ÷ ${time(found.floorSecond)})`,
      );
    }
}
if (chosen.includes('import')) {
  console.log(`import of ${values.rows} CSV rows ÷ a bare script with the same parser (aim ≤ 1.5)`);
  for (const engine of engines) {
    const found = await benchImport(engine, Number(values.rows));
    console.log(
      `  ${engine.padEnd(8)} ${ratio(found.product, found.floor)} (${time(found.product)} ÷ ${time(found.floor)}), memory grew by ${found.memory.toFixed(0)} MB`,
    );
  }
}
if (chosen.includes('deliver')) {
  console.log(`deliver, mails a second ÷ bare pooled nodemailer over 5 connections (aim ≥ 0.8), ${values.mails} mails`);
  for (const engine of engines) {
    const found = await benchDeliver(engine, Number(values.mails));
    console.log(
      `  ${engine.padEnd(8)} ${ratio(found.product, found.floor)} (${found.product.toFixed(0)} ÷ ${found.floor.toFixed(0)} a second)`,
    );
  }
}
if (chosen.includes('start')) {
  const found = await benchStart();
  console.log(
    `start of the service until it answers: cold ${time(found.cold)}, warm ${time(found.warm)} (an empty Node process: ${time(found.floor)}),` +
      ` peak memory ${found.memory?.toFixed(0) ?? '?'} MB`,
  );
}
if (chosen.includes('law')) {
  const found = await benchLaw(Number(values.chains));
  const thousands = (value: number): string => `${(value / 1000).toFixed(0)},000`;
  console.log(
    `law check of ${values.chains} chains ÷ a bare loop over the same arrays: ${ratio(found.floor, found.product)}` +
      ` (${thousands(found.product)} chains a second with ${(found.findings / found.chains).toFixed(1)} findings each; the loop ${thousands(found.floor)})`,
  );
}
if (chosen.includes('papers')) {
  const found = await benchPapers(Number(values.papers));
  const { papers, before, after } = found.memory;
  console.log(
    `papers: PDF of ${found.pages} pages with charts and tables ÷ Typst alone on the same data (aim ≤ 1.3): ${ratio(found.product, found.floor)}` +
      ` (${found.product.toFixed(0)} ÷ ${found.floor.toFixed(0)} ms, of which ${found.processor.toFixed(0)} ms of the processor; an empty page ${found.empty.toFixed(0)} ms; aim < 300 ms)`,
  );
  console.log(
    `  memory of the printing process, never replaced: ${before.toFixed(0)} MB after 10 papers, ${after.toFixed(0)} MB after ${papers}`,
  );
}
if (chosen.includes('briefings'))
  for (const engine of engines) {
    const found = await benchBriefings(engine, Number(values.papers));
    const { before, after } = found.memory;
    console.log(
      `briefings, ${engine}: drafting and PDF ÷ Typst alone on the same data: ${ratio(found.draft + found.pdf, found.floor)}` +
        ` (drafting ${found.draft.toFixed(0)} + PDF ${found.pdf.toFixed(0)} ÷ ${found.floor.toFixed(0)} ms, both together ${found.both.toFixed(0)} ms; aim < 300 ms),` +
        ` medians of ${values.papers} in a row; memory ${before.toFixed(0)} MB after 10, ${after.toFixed(0)} MB after ${values.papers}`,
    );
  }
if (chosen.includes('notices')) {
  console.log(
    'notices to committees in one night, after four nights before ÷ keeping as many rows that are ready made',
  );
  for (const engine of engines)
    for (const size of sizes) {
      const found = await benchNotices(engine, size);
      console.log(
        `  ${engine.padEnd(8)} ${String(size).padStart(8)} contracts, ${found.notices} notices after ${found.before}: ${ratio(found.draw, found.floor)}` +
          ` (${time(found.draw)} ÷ ${time(found.floor)}); ${((1000 * found.draw) / found.notices).toFixed(1)} ms a notice; the whole look ${time(found.look)}`,
      );
    }
}
if (chosen.includes('pages') && engines.includes('server'))
  for (const size of sizes) {
    const found = await benchPages(size, Number(values.seconds), Number(values.minutes));
    const words = ({ p50, p99, perSecond, bytes }: LoadFigures): string =>
      `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${perSecond.toFixed(0)} a second, ${(bytes / 1000).toFixed(0)} kB`;
    const list = found.pages[0]!.load;
    console.log(
      `pages at ${size} contracts, 8 connections, server (aim: page and JSON ÷ bare Fastify with the same query ≤ 1.5)`,
    );
    for (const { path, load } of found.pages) console.log(`  ${path.padEnd(44)} ${words(load)}`);
    console.log(`  ${'bare Fastify, same query and rows'.padEnd(44)} ${words(found.floorPage)}`);
    console.log(`  ${'bare Fastify, JSON'.padEnd(44)} ${words(found.floorJson)}`);
    console.log(`  page ÷ bare: ${ratio(found.floorPage.perSecond, list.perSecond)}`);
    if (found.json)
      console.log(`  JSON ÷ bare: ${ratio(found.floorJson.perSecond, found.json.perSecond)} (${words(found.json)})`);
    const { before, most, after } = found.memory;
    console.log(
      `  memory over ${values.minutes} min of load: ${before.toFixed(0)} → ${after.toFixed(0)} MB, at most ${most.toFixed(0)} MB`,
    );
  }
if (chosen.includes('paint')) {
  const found = await benchPaint();
  console.log(
    `first paint in a browser, demonstration data, embedded, ÷ a page of one word (${found.floor.toFixed(0)} ms)`,
  );
  for (const { path, first } of found.pages)
    console.log(`  ${path.padEnd(44)} ${ratio(first, found.floor)} (${first.toFixed(0)} ms)`);
}
