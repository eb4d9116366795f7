import type { SafeValue } from '../../src/committees/disclosure/released-figures.js';
import { makeAccount, signIn } from './accounts.js';
import { call, tokenFor } from './api.js';
import {
  decisionCell,
  endsCell,
  ReadFigures,
  readCompared,
  readSentences,
  readSubject,
  readTables,
  readTold,
  tablesOf,
  textOf,
} from './read-briefing.js';
import type { TestWeb } from './test-web.js';
import type { CountyYear } from './walk-papers.js';

interface ApiFigure {
  programme: string;
  figure: string;
  year?: number;
  day?: string;
  value: SafeValue;
}

const isoOf = (day: string): string => day.split('.').toReversed().join('-');

/** What committees, their members and a steering group have read of programmes: papers, mails, pages, and what programs get. */
export class AllThatWasTold {
  /** By briefing. */
  readonly papers = new Map<string, ReadFigures>();
  /** What a look told of a programme, by code and day. */
  readonly notices = new Map<string, ReadFigures>();
  /** Days of which a briefing says what has to be done by when. */
  readonly stepDays: { id: string; day: string }[] = [];
  /** How many statements pages and programs were seen to repeat, and how many mails came. */
  readonly seen = { statements: 0, mails: 0 };
  #turn = 0;

  constructor(
    private readonly web: TestWeb,
    private readonly year: CountyYear,
  ) {}

  #paper(id: string): ReadFigures {
    const figures = this.papers.get(id) ?? new ReadFigures();
    this.papers.set(id, figures);
    return figures;
  }

  #notice(code: string, day: string): ReadFigures {
    const figures = this.notices.get(`${code} ${day}`) ?? new ReadFigures();
    this.notices.set(`${code} ${day}`, figures);
    return figures;
  }

  #codesOf = (programmes: Iterable<number>): string[] =>
    [...programmes].map((each) => this.year.staff[each]!.programme.code);

  async #page(path: string, cookie: string): Promise<string> {
    const response = await fetch(this.web.url + path, { headers: { cookie, 'accept-language': 'de' } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.text();
  }

  /** Reads what stands on pages today: the first pages of members and of the steering group, each time of other programmes. */
  async look(): Promise<void> {
    for (const committee of this.year.committees) {
      const member = await makeAccount(this.web, 'member', { committeeId: committee });
      this.#readStatements(await this.#page('/', await signIn(this.web, member)));
      const { json } = await call(this.web, await tokenFor(this.web, member), 'GET /api/v1/dashboard');
      this.#readDocument(json['programmes'] as ApiProgramme[]);
    }
    const steering = await signIn(this.web, await makeAccount(this.web, 'steering'));
    for (const [each, { programme }] of this.year.staff.entries())
      if ((each + this.#turn) % 4 === 0)
        this.#readStatements(await this.#page(`/programmes/${programme.id}`, steering));
    this.#turn += 1;
  }

  /** Where a statement was told: in a briefing or by a reminder, both of a day. */
  #sourceOf(code: string, day: string, words: string): ReadFigures {
    this.seen.statements += 1;
    if (words.startsWith('notice') || words.startsWith('Erinnerung')) return this.#notice(code, day);
    const found = this.year.released.find(
      ({ on, people }) => on === day && this.#codesOf(people.keys()).includes(code),
    );
    return this.#paper(found!.id);
  }

  #readStatements(html: string): void {
    for (const [, id, article] of html.matchAll(
      /<article[^>]*aria-labelledby="clocks-([\da-f-]{36})"(.*?)<\/article>/gs,
    )) {
      const { code } = this.year.staff.find(({ programme }) => programme.id === id)!.programme;
      const text = textOf(article!);
      const [, day, source] = /Veröffentlichter Stand: ([\d.]{10})\. Quelle: (\S+)/.exec(text) ?? [];
      if (!day) continue;
      const figures = this.#sourceOf(code, isoOf(day), source!);
      readSentences(figures, text, [code]);
      for (const { caption, rows } of tablesOf(article!)) {
        if (caption.startsWith('Veröffentlichte Zahlen')) readTold(figures, code, rows, isoOf(day));
        else
          for (const [, what, until] of rows as [string, string, string][]) {
            const [, people] = /^von (\d+) Beschäftigten/.exec(what) ?? [];
            if (people) figures.addDay(code, isoOf(until), { kind: 'number', value: Number(people) });
          }
      }
    }
  }

  #readDocument(programmes: ApiProgramme[]): void {
    for (const { clocks, published } of programmes) {
      if (!published) continue;
      const code = clocks.programme;
      const figures = this.#sourceOf(code, published.as_of, published.source);
      for (const figure of published.figures) readApiFigure(figures, { ...figure, programme: code });
    }
  }

  /** Reads the reminders, as text, as HTML and by their subject: all that were sent. */
  async readMails(): Promise<void> {
    const mails = await this.web.rows<{ subject: string; body_text: string; body_html: string; run_date: string }>(
      `select subject, body_text, body_html, run_date::text from mail where purpose = 'committee' and state = 'sent'`,
    );
    this.seen.mails = mails.length;
    for (const { subject, body_text: plain, body_html: html, run_date: on } of mails) {
      for (const { programme } of this.year.staff) {
        const { code } = programme;
        const own = [textOf(plain), textOf(html)].filter((text) => text.includes(`Programm ${code} `));
        if (own.length === 0) continue;
        // Whoever is told of a stage later, say a committee that a programme is handed to, reads what was drawn for it first.
        const [, drawn] = new RegExp(`Zahlen zum Programm ${code}, Stand ([\\d.]{10})`).exec(own.join(' ')) ?? [];
        const figures = this.#notice(code, drawn ? isoOf(drawn) : on);
        for (const text of own) readSentences(figures, text, [code]);
        for (const { caption, rows } of tablesOf(html)) {
          if (drawn && caption.startsWith(`Zahlen zum Programm ${code}, `)) readTold(figures, code, rows, isoOf(drawn));
        }
        readSubject(figures, subject, code);
        // That it comes says that something is open.
        figures.bound(`${code} open`, { least: 1, most: Infinity });
      }
    }
  }

  /** Reads all briefings that a committee got as one of its members: pages, comparisons, mails, feed, and what programs are told. */
  async readPapers(committee: number): Promise<void> {
    const account = await makeAccount(this.web, 'member', { committeeId: this.year.committees[committee]! });
    const cookie = await signIn(this.web, account);
    const token = await tokenFor(this.web, account);
    const papers = this.year.released.filter((paper) => paper.committee === committee);
    for (const { id, people } of papers) {
      const figures = this.#paper(id);
      const codes = this.#codesOf(people.keys());
      const html = await this.#page(`/briefings/${id}`, cookie);
      readTables(figures, html);
      readSentences(figures, textOf(html), codes);
      const { json } = await call(this.web, token, `GET /api/v1/briefings/${id}`);
      for (const each of json['figures'] as ApiFigure[]) readApiFigure(figures, each);
      const [mail] = await this.web.rows<{ body_text: string }>(
        `select m.body_text from mail m join briefing_receipt r on r.mail_id = m.id where r.briefing_id = $1`,
        [id],
      );
      readSentences(figures, textOf(mail!.body_text), codes);
      readSentences(figures, textOf(await this.#page(`/briefings/${id}/oparl`, cookie)), codes);
      for (const [, day] of textOf(html).matchAll(/\(Vertragsende ([\d.]+)\)/g)) this.stepDays.push({ id, day: day! });
    }
    const feed = await this.#page(await this.#subscribe(cookie), cookie);
    for (const { id, people } of papers) {
      // The feed has each of them as an entry of its own.
      const [, entry] = new RegExp(`<id>urn:uuid:${id}</id>(.*?)</entry>`, 's').exec(feed) ?? [];
      if (entry) readSentences(this.#paper(id), textOf(entry), this.#codesOf(people.keys()));
      const html = await this.#page(`/briefings/${id}/compare`, cookie);
      const [, before] = /href="\/briefings\/([\da-f-]{36})">Verglichen/.exec(html.replaceAll(/\s+/g, ' ')) ?? [];
      for (const { rows } of tablesOf(html))
        for (const [programme, figure, then, now] of rows as [string, string, string, string][]) {
          readCompared(this.#paper(before!), programme, figure, then);
          readCompared(this.#paper(id), programme, figure, now);
        }
    }
  }

  /** An address at which a feed reader finds the briefings, made as a member would. @returns its path */
  async #subscribe(cookie: string): Promise<string> {
    const answer = await fetch(`${this.web.url}/account/feeds`, {
      method: 'POST',
      headers: { cookie, origin: this.web.url, 'accept-language': 'de' },
      body: new URLSearchParams({ name: 'Leser', content: 'briefings' }),
    });
    return /(\/feeds\/[\w-]{43}\.atom)/.exec(await answer.text())![1]!;
  }
}

interface ApiProgramme {
  clocks: { programme: string };
  published: { as_of: string; source: string; figures: Omit<ApiFigure, 'programme'>[] } | null;
}

function readApiFigure(figures: ReadFigures, { programme, figure, year: of, day, value }: ApiFigure): void {
  if (figure === 'day') figures.addDay(programme, day!, value);
  else if (figure === 'ends') figures.add(endsCell(programme, of!), value);
  else if (of) figures.add(decisionCell(programme, of, figure), value);
  else figures.add(`${programme} ${figure}`, value);
}
