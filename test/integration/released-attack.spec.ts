import { createWebApp } from '../../src/web/create-web-app.js';
import { boundsOf, type SafeValue } from '../../src/committees/disclosure/released-figures.js';
import { makeAccount, signIn } from '../support/accounts.js';
import { call, tokenFor } from '../support/api.js';
import {
  decisionCell,
  endsCell,
  ReadFigures,
  readCompared,
  readSentences,
  readTables,
  tablesOf,
  textOf,
} from '../support/read-briefing.js';
import { attack, type Claim, type ReadPaper } from '../support/table-attacker.js';
import { readPdf } from '../support/read-pdf.js';
import { startWith } from '../support/test-app.js';
import type { TestWeb } from '../support/test-web.js';
import { CountyYear, daysOf, type Released, truthOf } from '../support/walk-papers.js';

const THRESHOLD = 5;
const PROGRAMMES = Number(process.env['WALKED_PROGRAMMES'] ?? 64);
const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

let web: TestWeb;
let year: CountyYear;
/** What a reader of all of them has read, by briefing. */
const read = new Map<string, ReadFigures>();
/** Days of which a briefing says what has to be done by when. */
const stepDays: { id: string; day: string }[] = [];

beforeAll(async () => {
  const test = await startWith(createWebApp, {}, '2026-02-20T06:00:00Z');
  await test.app.listen(0, '127.0.0.1');
  web = { ...test, url: await test.app.getUrl(), cookie: '' };
  year = new CountyYear(web);
  await year.walk(PROGRAMMES);
  for (const committee of year.committees.keys()) await readAll(committee);
}, 900_000);
afterAll(() => web?.close());

/** Reads all that a committee got as one of its members: pages, comparisons, and what programs are told. */
async function readAll(committee: number): Promise<void> {
  const account = await makeAccount(web, 'member', { committeeId: year.committees[committee]! });
  const cookie = await signIn(web, account);
  const token = await tokenFor(web, account);
  const page = async (path: string): Promise<string> => {
    const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const papers = year.released.filter((paper) => paper.committee === committee);
  for (const { id, people } of papers) {
    const figures = new ReadFigures();
    read.set(id, figures);
    const codes = codesOf(people.keys());
    const html = await page(`/briefings/${id}`);
    readTables(figures, html);
    readSentences(figures, textOf(html), codes);
    const { json } = await call(web, token, `GET /api/v1/briefings/${id}`);
    for (const each of json['figures'] as ApiFigure[]) readApiFigure(figures, each);
    const [mail] = await web.rows<{ body_text: string }>(
      `select m.body_text from mail m join briefing_receipt r on r.mail_id = m.id where r.briefing_id = $1`,
      [id],
    );
    readSentences(figures, textOf(mail!.body_text), codes);
    readSentences(figures, textOf(await page(`/briefings/${id}/oparl`)), codes);
    for (const [, day] of textOf(html).matchAll(/\(Vertragsende ([\d.]+)\)/g)) stepDays.push({ id, day: day! });
  }
  const feed = await page(await subscribe(cookie));
  for (const { id, people } of papers) {
    // The feed has each of them as an entry of its own.
    const [, entry] = new RegExp(`<id>urn:uuid:${id}</id>(.*?)</entry>`, 's').exec(feed) ?? [];
    if (entry) readSentences(read.get(id)!, textOf(entry), codesOf(people.keys()));
    const html = await page(`/briefings/${id}/compare`);
    const [, before] = /href="\/briefings\/([\da-f-]{36})">Verglichen/.exec(html.replaceAll(/\s+/g, ' ')) ?? [];
    for (const { rows } of tablesOf(html))
      for (const [programme, figure, then, now] of rows as [string, string, string, string][]) {
        readCompared(read.get(before!)!, programme, figure, then);
        readCompared(read.get(id)!, programme, figure, now);
      }
  }
}

const codesOf = (programmes: Iterable<number>): string[] =>
  [...programmes].map((each) => year.staff[each]!.programme.code);

/** An address at which a feed reader finds the briefings, made as a member would. @returns its path */
async function subscribe(cookie: string): Promise<string> {
  const answer = await fetch(`${web.url}/account/feeds`, {
    method: 'POST',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams({ name: 'Leser', content: 'briefings' }),
  });
  return /(\/feeds\/[\w-]{43}\.atom)/.exec(await answer.text())![1]!;
}

interface ApiFigure {
  programme: string;
  figure: string;
  year?: number;
  day?: string;
  value: SafeValue;
}

function readApiFigure(figures: ReadFigures, { programme, figure, year: of, day, value }: ApiFigure): void {
  if (figure === 'day') figures.addDay(programme, day!, value);
  else if (figure === 'ends') figures.add(endsCell(programme, of!), value);
  else if (of) figures.add(decisionCell(programme, of, figure), value);
  else figures.add(`${programme} ${figure}`, value);
}

/** All papers about one programme, with what is true. */
function papersAbout(programme: number): { papers: Released[]; read: ReadPaper[]; truth: Record<string, number>[] } {
  const { code } = year.staff[programme]!.programme;
  const papers = year.released.filter(({ people }) => people.has(programme));
  const figures = papers.map(({ id }) => read.get(id)!);
  const days = daysOf(code, figures);
  const facts = papers.map(({ on, people }) => truthOf(code, people.get(programme)!, on, days));
  return {
    papers,
    truth: facts.map(({ counts }) => counts),
    read: facts.map(({ relations }, index) => ({
      threshold: THRESHOLD,
      relations,
      cells: Object.fromEntries([...figures[index]!.said].filter(([cell]) => cell.startsWith(`${code} `))),
      bounds: boundsBySight(code, figures[index]!),
    })),
  };
}

/** What follows from there being a table: of small groups there is none (docs/briefing.md). */
function boundsBySight(code: string, figures: ReadFigures): ReadPaper['bounds'] {
  const seen = new ReadFigures();
  for (const [cell, bounds] of figures.bounds) seen.bound(cell, bounds);
  for (const cell of figures.said.keys()) {
    const [, of, which] = /^(\S+) ends (\d+)$/.exec(cell) ?? [];
    if (of !== code) continue;
    if (figures.said.has(decisionCell(code, which!, 'decided'))) seen.bound(cell, { least: THRESHOLD, most: Infinity });
  }
  return seen.bounds;
}

/** As in disclosure-attack: what was found without a wrong assumption. */
function hits(truth: readonly Record<string, number>[], claims: readonly Claim[]): Claim[] {
  return claims.filter(({ kind, paper, cell, value, assumed }) => {
    const counts = truth[paper]!;
    if (kind === 'change') return true;
    if (kind === 'small') return isSmall(counts[cell]!);
    return isSmall(value) && counts[cell] === value && [...assumed].every(([other, taken]) => counts[other] === taken);
  });
}

/** The same papers as many make them by hand: everything but small counts. */
const unprotected = (papers: readonly ReadPaper[], truth: readonly Record<string, number>[]): ReadPaper[] =>
  papers.map(({ relations, threshold }, index) => ({
    threshold,
    relations,
    cells: Object.fromEntries(
      Object.keys(truth[index]!).map((cell) => {
        const value = truth[index]![cell]!;
        return [cell, isSmall(value) ? { kind: 'withheld' } : { kind: 'number', value }];
      }),
    ),
  }));

describe('all released briefings under attack', () => {
  it('say nothing that is not true', () => {
    const wrong: string[] = [];
    for (const programme of year.staff.keys()) {
      const { papers, read: seen, truth } = papersAbout(programme);
      for (const [index, { cells }] of seen.entries())
        for (const [cell, said] of Object.entries(cells)) {
          const value = truth[index]![cell]!;
          const { least, most } = boundsOf(said, THRESHOLD);
          if (!(value >= least && value <= most))
            wrong.push(`${papers[index]!.on} ${cell}: ${said.kind}, but ${value}`);
        }
    }
    expect(wrong).toEqual([]);
  });

  it('name steps for those days alone of which they tell how many contracts end', () => {
    expect(stepDays.length).toBeGreaterThan(0);
    const untold = stepDays.filter(({ id, day }) => {
      const iso = day.split('.').toReversed().join('-');
      return ![...read.get(id)!.said].some(
        ([cell, { kind }]) => cell.endsWith(` ends on ${iso}`) && kind !== 'withheld',
      );
    });
    expect(untold).toEqual([]);
  });

  it('are found by the words of their paper, not by what is kept beside it', async () => {
    const member = await makeAccount(web, 'member', { committeeId: year.committees[0]! });
    const cookie = await signIn(web, member);
    const found = async (words: string): Promise<boolean> => {
      const response = await fetch(`${web.url}/briefings?${new URLSearchParams({ q: words })}`, {
        headers: { cookie },
      });
      return /href="\/briefings\/[\da-f-]{36}"/.test(await response.text());
    };
    expect(await found('Vertragsenden')).toBe(true);
    for (const kind of ['withheld', 'unchanged_within']) expect([kind, await found(kind)]).toEqual([kind, false]);
  });

  it('tell in print what they tell on the page, and no other number', async () => {
    for (const { id, committee } of year.released.filter((_, index) => index % 13 === 0)) {
      const account = await makeAccount(web, 'member', { committeeId: year.committees[committee]! });
      const get = (path: string) => fetch(web.url + path, { headers: { cookie: signed, 'accept-language': 'de' } });
      const signed = await signIn(web, account);
      const html = textOf(await (await get(`/briefings/${id}`)).text());
      const { pages, alternatives } = await readPdf(
        new Uint8Array(await (await get(`/briefings/${id}/pdf`)).arrayBuffer()),
      );
      const numbers = (text: string) => new Set(text.replaceAll(/Seite \d+ von \d+/g, '').match(/\d+/g));
      const printed = numbers([...pages, ...alternatives].join(' '));
      expect([id, [...printed.difference(numbers(html))]]).toEqual([id, []]);
      expect(printed.size).toBeGreaterThan(5);
    }
  });

  it(`give no small count away in ${PROGRAMMES} programmes, where papers without protection do`, () => {
    const found = { withSmall: 0, unprotected: 0, told: 0, counts: 0, papers: 0 };
    const broken: Claim[] = [];
    for (const programme of year.staff.keys()) {
      const { read: seen, truth } = papersAbout(programme);
      found.papers += seen.length;
      broken.push(...hits(truth, attack(seen, THRESHOLD)));
      for (const { cells } of seen) {
        found.counts += Object.keys(cells).length;
        found.told += Object.values(cells).filter(({ kind }) => kind === 'number').length;
      }
      if (!truth.some((counts) => Object.values(counts).some(isSmall))) continue;
      found.withSmall += 1;
      if (hits(truth, attack(unprotected(seen, truth), THRESHOLD)).length > 0) found.unprotected += 1;
    }
    if (process.env['WALKED_PROGRAMMES']) process.stderr.write(`${JSON.stringify(found)}\n`);
    expect(broken).toEqual([]);
    expect(found.withSmall).toBeGreaterThan(0.9 * PROGRAMMES);
    expect(found.unprotected).toBeGreaterThan(0.95 * found.withSmall);
    expect(found.told).toBeGreaterThan(0.2 * found.counts);
  });
});
