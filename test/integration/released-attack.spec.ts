import { createWebApp } from '../../src/web/create-web-app.js';
import { boundsOf } from '../../src/committees/disclosure/released-figures.js';
import { makeAccount, signIn } from '../support/accounts.js';
import { AllThatWasTold } from '../support/all-that-was-told.js';
import { decisionCell, ReadFigures, textOf } from '../support/read-briefing.js';
import { attack, type Claim, type ReadPaper } from '../support/table-attacker.js';
import { readPdf } from '../support/read-pdf.js';
import { startWith } from '../support/test-app.js';
import type { TestWeb } from '../support/test-web.js';
import { CountyYear, daysOf, type Look, truthOf } from '../support/walk-papers.js';

const THRESHOLD = 5;
const PROGRAMMES = Number(process.env['WALKED_PROGRAMMES'] ?? 64);
const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

let web: TestWeb;
let year: CountyYear;
/** What a reader of everything has read. */
let told: AllThatWasTold;

beforeAll(async () => {
  const test = await startWith(createWebApp, {}, '2026-02-20T06:00:00Z');
  await test.app.listen(0, '127.0.0.1');
  web = { ...test, url: await test.app.getUrl(), cookie: '' };
  year = new CountyYear(web);
  told = new AllThatWasTold(web, year);
  await year.walk(PROGRAMMES, () => told.look());
  await told.readMails();
  for (const committee of year.committees.keys()) await told.readPapers(committee);
}, 900_000);
afterAll(() => web?.close());

/** All statements about one programme, briefings and reminders in their order, with what is true. */
function papersAbout(programme: number): { papers: Look[]; read: ReadPaper[]; truth: Record<string, number>[] } {
  const { code } = year.staff[programme]!.programme;
  const statements = [
    ...year.released
      .filter(({ people }) => people.has(programme))
      .map((paper) => ({ paper: paper as Look, figures: told.papers.get(paper.id)! })),
    ...year.looks.flatMap((paper) => {
      const figures = told.notices.get(`${code} ${paper.on}`);
      return figures ? [{ paper, figures }] : [];
    }),
  ].toSorted((a, b) => a.paper.place - b.paper.place);
  const papers = statements.map(({ paper }) => paper);
  const figures = statements.map((each) => each.figures);
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

describe('all that was told under attack', () => {
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
    expect(told.stepDays.length).toBeGreaterThan(0);
    const untold = told.stepDays.filter(({ id, day }) => {
      const iso = day.split('.').toReversed().join('-');
      return ![...told.papers.get(id)!.said].some(
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
    const found = { withSmall: 0, unprotected: 0, told: 0, counts: 0, papers: 0, ...told.seen };
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
