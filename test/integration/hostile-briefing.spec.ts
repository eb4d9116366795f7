import { Deliver } from '../../src/mail/deliver.service.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { unescaped } from '../support/page-forms.js';
import { decodeHeader, findPart } from '../support/mime.js';
import { lettersOf, readPdf, type ReadPdf } from '../support/read-pdf.js';
import { type ReceivedMail, type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { hidden } from '../support/visitor.js';

const MEMBER = 'ulrike.steinkamp@kreis-musterland.example';
/** Commands of the printer, each of which would end the printing or change the paper, and what pages and mails obey. */
const MARKUP =
  '#panic("x") #read("/etc/passwd") #import "/etc/passwd": * #set page(fill: red) #show: none $x^2$ *a* _b_ `c` <d> @e ' +
  '[f] #[g] = h \\ \\u{41} // i /* j */ {{k}} <script>alert(1)</script> & &amp; %0a ';
/** The longest that may stand in each place, by what is told there. */
const LONGEST = {
  programme: 500,
  code: 100,
  committee: 500,
  session: 200,
  place: 200,
  statement: 4000,
  source: 500,
  grant: 200,
  objective: 300,
  owner: 200,
  work: 300,
  milestone: 300,
  indicator: 200,
  unit: 60,
  definition: 4000,
  promise: 4000,
  asker: 200,
  number: 100,
  department: 200,
  situation: 10_000,
  staff: 10_000,
  clocks: 10_000,
  indicators: 10_000,
  objectives: 10_000,
  promises: 10_000,
  next: 10_000,
  answer: 10_000,
} as const;
type Place = keyof typeof LONGEST;

/** Markup from end to end, with the place's own name first and last. */
function textOf(place: Place, most: number = LONGEST[place]): string {
  const [begin, end] = [`${place}: `, ` ${place}`];
  return begin + MARKUP.repeat(Math.ceil(most / MARKUP.length)).slice(0, most - begin.length - end.length) + end;
}

const PLACES = Object.keys(LONGEST) as Place[];

let sink: SmtpSink;
let web: TestWeb;
let clerk: string;
let briefing: string;
let page: string;
let paper: ReadPdf;
let mails: ReceivedMail[];

const get = (path: string): Promise<Response> => fetch(web.url + path, { headers: { cookie: clerk } });
async function send(path: string, fields: Record<string, string>): Promise<string> {
  const response = await fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: clerk, origin: web.url },
    body: new URLSearchParams(fields),
  });
  const location = response.headers.get('location');
  if (!location) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return location;
}

/** A programme and its committee that have markup wherever a text can stand. */
async function fill(): Promise<{ session: string; promise: string }> {
  const county = new County(web);
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  const committee = await county.committee('KIM', { [MEMBER]: 'member' });
  const session = await county.session(committee, '2026-12-10');
  const programme = await county.programme('KIM');
  const named = (sql: string, ...places: Place[]) =>
    web.rows<{ id: string }>(sql, [programme, ...places.map((place) => textOf(place))]);
  await web.rows('update committee set name = $1, department = $2', [
    `Ausschuss\r\nBcc: ${MEMBER.replace('ulrike', 'bcc')}\r\n\r\n${textOf('committee')}`,
    textOf('department'),
  ]);
  await web.rows('update committee_member set name = $1', [`Ulrike\r\nBcc: bcc@kreis-musterland.example\r\n`]);
  await web.rows('update committee_session set title = $1, place = $2', [textOf('session'), textOf('place')]);
  await named('update programme set name = $2, code = $3 where id = $1', 'programme', 'code');
  await named(
    `insert into programme_statement (programme_id, said_on, certainty, text, source) values ($1, '2026-01-01', 'approved', $2, $3)`,
    'statement',
    'source',
  );
  await named(
    `insert into programme_grant (programme_id, title, starts_on, ends_on, certainty) values ($1, $2, '2026-01-01', '2027-12-31', 'approved')`,
    'grant',
  );
  await named(
    `insert into programme_objective (programme_id, title, owner, state) values ($1, $2, $3, 'open')`,
    'objective',
    'owner',
  );
  await named(
    `with item as (insert into programme_work_item (programme_id, title, state) values ($1, $2, 'open') returning id)
     insert into programme_milestone (work_item_id, title, due_on) select id, $3, '2027-01-31' from item`,
    'work',
    'milestone',
  );
  await named(
    `with made as (
       insert into programme_indicator (programme_id, code, name, unit, definition) values ($1, 'K', $2, $3, $4) returning id)
     insert into programme_indicator_value (indicator_id, month, value)
     select id, m::date, 100 from made, generate_series(date '2026-01-01', date '2026-10-01', interval '1 month') m`,
    'indicator',
    'unit',
    'definition',
  );
  const [promise] = await web.rows<{ id: string }>(
    `insert into promise (committee_id, kind, text, asked_by, made_on, due_session_id)
     values ($1, 'question', $2, $3, '2026-09-24', $4) returning id`,
    [committee, textOf('promise'), textOf('asker'), session],
  );
  return { session, promise: promise!.id };
}

beforeAll(async () => {
  sink = await startSmtpSink();
  web = await startTestWeb({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}` } });
  const { session, promise } = await fill();
  clerk = await signedInAs(web, 'clerk');
  briefing = (await send('/briefings', { session, audience: 'public', locale: 'de' })).split('?')[0]!;
  const version = async () => hidden(await (await get(briefing)).text(), 'version')!;
  const sections = ['situation', 'staff', 'clocks', 'indicators', 'objectives', 'promises', 'next'] as const;
  await send(briefing, {
    version: await version(),
    locale: 'de',
    number: textOf('number'),
    department: textOf('department'),
    ...Object.fromEntries(sections.map((each) => [each, textOf(each)])),
    [`answer-${promise}`]: textOf('answer'),
  });
  page = await (await get(briefing)).text();
  await send(`${briefing}/release`, { version: await version(), sure: 'on' });
  paper = await readPdf(new Uint8Array(await (await get(`${briefing}/pdf`)).arrayBuffer()));
  await web.app.get(Deliver).deliver();
  mails = sink.received;
}, 120_000);
afterAll(async () => {
  await web?.close();
  await sink?.close();
});

/** Where a page ends, foot and head stand between the parts of a text: whole are its beginning, its end, and nearly all. */
it('prints markup letter by letter, at its longest, and obeys none of it', () => {
  const all = lettersOf(paper.pages.join(''));
  const missing = PLACES.filter((place) => {
    const text = lettersOf(textOf(place));
    return !all.includes(text.slice(0, 30)) || !all.includes(text.slice(-20));
  });
  expect(missing).toEqual([]);
  const once = lettersOf(MARKUP);
  const written = PLACES.map((place) => lettersOf(textOf(place)).split(once).length - 1);
  const wanted = written.reduce((sum, each) => sum + each, 0);
  expect(all.split(once).length - 1).toBeGreaterThan(wanted - paper.pages.length);
  expect(all).not.toContain('root:x:0');
});

it('is a tagged paper still, of as many pages as it has text, none of which leaves its page', () => {
  expect(paper).toMatchObject({ ua: '1', tagged: true, language: 'de-DE', outside: [], untagged: [] });
  expect(paper.pages.length).toBeLessThan(60);
  expect(paper.roles['H1']).toBe(1);
});

it('shows markup on its page as text', () => {
  expect(page).not.toContain('<script>alert');
  const shown = unescaped(page);
  const missing = PLACES.filter((place) => !shown.includes(textOf(place).slice(0, 60)));
  expect(missing).toEqual([]);
});

it('is mailed to the member alone, with the headers that are ours', () => {
  expect(mails.map(({ to }) => to)).toEqual([[MEMBER]]);
  const [{ raw, message }] = mails as [ReceivedMail];
  const [head] = raw.split('\r\n\r\n') as [string];
  expect(head).not.toMatch(/^(bcc|x-injected)/im);
  expect([...message.headers.keys()]).not.toContain('bcc');
  const [subject] = message.headers.get('subject')!;
  expect(decodeHeader(subject!)).toContain(
    'Ausschuss Bcc: bcc.steinkamp@kreis-musterland.example committee: #panic("x")',
  );
  expect(findPart(message, 'text/plain')!.text).toContain('Guten Tag Ulrike Bcc: bcc@kreis-musterland.example,');
  expect(findPart(message, 'text/html')!.text).not.toContain('<script');
});
