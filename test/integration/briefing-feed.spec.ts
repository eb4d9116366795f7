import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { CorrectBriefing } from '../../src/committees/briefing/correct-briefing.service.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { County } from '../factories/county.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { readAtom } from '../support/atom.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let committee: string;
let other: string;
let session: string;
let member: string;
/** Of the public version, of the non-public one, and of one of another committee. */
let released: { public: string; non_public: string; other: string };
beforeAll(async () => {
  web = await startTestWeb();
  const county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'ESF' });
  committee = await county.committee('KIM', { 'rat@kreis-musterland.example': 'member' });
  other = await county.committee('ESF', {});
  session = await county.session(committee, '2026-12-10');
  await web.rows('update committee_session set non_public_part = true');
  const elsewhere = await county.session(other, '2026-12-11');
  released = {
    public: await release(session, 'public'),
    non_public: await release(session, 'non_public'),
    other: await release(elsewhere, 'public'),
  };
  member = await signedInAs(web, 'member', { committeeId: committee });
});
afterAll(() => web?.close());

/** Each a minute after the one before. */
async function release(of: string, audience: 'public' | 'non_public'): Promise<string> {
  const id = await web.app.get(CreateBriefing).run('test', { session: of, audience });
  return finish(id);
}
async function finish(id: string): Promise<string> {
  web.clock.advance({ minutes: 1 });
  const { version } = (await web.app.get(BriefingQuery).one(id))!;
  await web.app.get(ReleaseBriefing).run('test', id, version);
  return id;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(web.url + path, { headers, redirect: 'manual' });
const post = (path: string, cookie: string, fields: Record<string, string> = {}) =>
  fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams(fields),
  });

/** Makes an address as somebody would on the page. @returns its path */
async function subscribe(cookie: string, content = 'briefings'): Promise<string> {
  const answer = await post('/account/feeds', cookie, { name: `Reader ${content}`, content });
  const [, path] = /(\/feeds\/[\w-]{43}\.atom)/.exec(await answer.text())!;
  return path!;
}

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await get(path, headers);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return readAtom(await answer.text());
}
const idsOf = async (path: string, headers: Record<string, string> = {}) =>
  (await read(path, headers)).entries.map(({ id }) => id.replace('urn:uuid:', ''));
/** Without the public address of the service, which in a test is not where it listens. */
const hrefOf = (links: { rel: string; href: string }[], rel: string) => {
  const href = links.find((link) => link.rel === rel)?.href;
  return href && new URL(href).pathname + new URL(href).search;
};

describe('a feed of briefings', () => {
  it('holds what is public, of the committees that its owner sees, and of the one that was chosen', async () => {
    const feed = await read(await subscribe(member));
    expect(feed.entries.map(({ id }) => id)).toEqual([`urn:uuid:${released.public}`]);
    expect(feed.entries[0]).toMatchObject({
      title: 'Sachstandsbericht für die Sitzung am 10.12.2026: A-KIM',
      language: 'de',
      category: 'A-KIM',
      published: feed.updated,
    });
    expect(feed.entries[0]!.summary).toContain('KIM');
    const hr = await signedInAs(web, 'hr');
    expect(await idsOf(await subscribe(hr))).toEqual([released.other, released.public]);
    expect(await idsOf(await subscribe(hr, other))).toEqual([released.other]);
    expect((await read(await subscribe(hr, committee))).title).toBe('Sachstandsberichte: A-KIM');
  });

  it('is refused of a committee that somebody does not see, and to those who see none', async () => {
    for (const [cookie, content] of [
      [member, other],
      [await signedInAs(web, 'admin'), 'briefings'],
      [await signedInAs(web, 'admin'), committee],
    ] as const)
      expect((await post('/account/feeds', cookie, { name: 'Fremd', content })).status).toBe(404);
    expect((await post('/account/feeds', member, { name: 'Falsch', content: 'mails' })).status).toBe(422);
  });

  it('gives the PDF by the same secret, without a session and without a receipt, and the public one alone', async () => {
    const path = await subscribe(await signedInAs(web, 'member', { committeeId: committee }), committee);
    const [entry] = (await read(path)).entries;
    const enclosure = entry!.links.find(({ rel }) => rel === 'enclosure')!;
    const file = await get(hrefOf(entry!.links, 'enclosure')!);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([file.status, file.headers.get('content-type'), bytes.length]).toEqual([
      200,
      'application/pdf',
      enclosure.length,
    ]);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await web.rows('select from briefing_receipt where opened_at is not null')).toEqual([]);
    const base = path.replace('.atom', '');
    for (const wrong of [released.non_public, released.other, 'x', session])
      expect([wrong, (await get(`${base}/${wrong}.pdf`)).status]).toEqual([wrong, 404]);
    expect((await get(`${base.slice(0, -1)}_/${released.public}.pdf`)).status).toBe(404);
    expect((await get(`${base}/${released.public}`)).status).toBe(404);
    // For people there is a page, after signing in.
    expect((await get(hrefOf(entry!.links, 'alternate')!, { cookie: member })).status).toBe(200);
  });

  it('is not sent again to whom has it', async () => {
    const path = await subscribe(await signedInAs(web, 'clerk', { committeeId: committee }));
    const first = await get(path);
    const [etag, modified] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const answers = await Promise.all(
      [
        { 'if-none-match': etag },
        { 'if-modified-since': modified },
        { 'if-none-match': '"other"', 'if-modified-since': modified },
        { 'if-modified-since': 'Mon, 23 Nov 2026 04:30:00 GMT' },
      ].map(async (headers) => (await get(path, headers as Record<string, string>)).status),
    );
    expect(answers).toEqual([304, 304, 200, 200]);
  });

  it('leads nowhere once it is revoked, its owner disabled, or where the address is another kind of one', async () => {
    const account = await makeAccount(web, 'member', { committeeId: committee });
    const cookie = await signIn(web, account);
    const path = await subscribe(cookie);
    const pdf = `${path.replace('.atom', '')}/${released.public}.pdf`;
    expect((await get(`/calendar/${/([\w-]{43})/.exec(path)![1]}.ics`)).status).toBe(404);
    const page = await (await get('/account/feeds', { cookie })).text();
    expect(page).toContain('Sachstandsberichte aller Ihrer Gremien');
    const [, id] = /\/account\/feeds\/([\w-]+)\/revoke/.exec(page)!;
    expect((await get(pdf)).status).toBe(200);
    expect((await post(`/account/feeds/${id}/revoke`, cookie)).status).toBe(303);
    expect([(await get(path)).status, (await get(pdf)).status]).toEqual([404, 404]);
    const second = await subscribe(cookie, committee);
    await web.rows('update account set disabled_at = now() where id = $1', [account]);
    expect((await get(second)).status).toBe(404);
  });

  it('empties with the role, and takes no page that is none', async () => {
    const account = await makeAccount(web, 'member', { committeeId: committee });
    const path = await subscribe(await signIn(web, account));
    for (const page of ['0', '2', 'x', '1e3', '-1']) expect((await get(`${path}?page=${page}`)).status).toBe(404);
    await web.rows('delete from account_role where account_id = $1', [account]);
    expect(await idsOf(path)).toEqual([]);
    expect((await get(`${path.replace('.atom', '')}/${released.public}.pdf`)).status).toBe(404);
  });

  it('is named by the archive, for browsers that are signed in', async () => {
    const page = await (await get(`/briefings?committee=${committee}`, { cookie: web.cookie })).text();
    const links = [
      ...page.matchAll(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="([^"]+)"/g),
    ];
    expect(links.map(([, href]) => href)).toEqual(['/briefings/feed', `/briefings/feed/${committee}`]);
    expect(await idsOf('/briefings/feed', { cookie: web.cookie })).toEqual([released.other, released.public]);
    const own = await read(`/briefings/feed/${committee}`, { cookie: member });
    expect(hrefOf(own.entries[0]!.links, 'enclosure')).toBe(`/briefings/${released.public}/pdf`);
    expect((await get(`/briefings/feed/${other}`, { cookie: member })).status).toBe(404);
    expect((await get('/briefings/feed')).status).toBe(303);
  });

  it('tells of a correction beside the edition that it corrects, each under an id of its own', async () => {
    const path = await subscribe(await signedInAs(web, 'member', { committeeId: committee }));
    const before = await read(path);
    const correction = await web.app.get(CorrectBriefing).run('test', released.public);
    await web.rows(`update briefing set correction = 'Zahl der Verträge berichtigt.' where id = $1`, [correction]);
    expect(await idsOf(path)).toEqual([released.public]);
    await finish(correction);
    const { entries, updated } = await read(path);
    expect(entries.map(({ id }) => id)).toEqual([`urn:uuid:${correction}`, `urn:uuid:${released.public}`]);
    expect(entries.map((entry) => entry.updated)).toEqual([updated, updated]);
    expect(updated > before.updated).toBe(true);
    const old = entries.find(({ id }) => id.endsWith(released.public))!;
    expect(old.published).toBe(before.entries[0]!.published);
    expect(old.summary).toContain('Es gibt eine neuere Fassung');
    expect(hrefOf(old.links, 'successor-version')).toBe(`/briefings/${correction}`);
    const now = entries.find(({ id }) => id.endsWith(correction))!;
    expect(now.title).toContain('(2. Fassung)');
    expect(now.summary).toContain('Zahl der Verträge berichtigt.');
    expect(hrefOf(now.links, 'predecessor-version')).toBe(`/briefings/${released.public}`);
  });

  it('tells of sessions that are moved or cancelled, in the language of its owner', async () => {
    const account = await makeAccount(web, 'member', { committeeId: other });
    await web.rows(`update account set locale = 'en' where id = $1`, [account]);
    const path = await subscribe(await signIn(web, account));
    const about = async () => (await read(path)).entries.find(({ title }) => title.startsWith('Session'));
    expect(await about()).toBeUndefined();
    const move = (set: string) => {
      web.clock.advance({ minutes: 1 });
      return web.rows(`update committee_session set ${set} where committee_id = $1`, [other]);
    };
    await move(`held_on = '2027-01-14'`);
    const moved = await about();
    expect(moved).toMatchObject({
      title: 'Session moved to 14 January 2027: A-ESF',
      summary: 'The session was moved from 11 December 2026 to 14 January 2027.',
      language: 'en',
    });
    await move('cancelled = true');
    const cancelled = await about();
    expect(cancelled!.title).toBe('Session on 14 January 2027 is cancelled: A-ESF');
    expect(cancelled!.id).toBe(moved!.id);
    expect(cancelled!.updated > moved!.updated).toBe(true);
    await move(`cancelled = false, held_on = '2026-12-11'`);
    expect((await about())!.title).toBe('Session on 11 December 2026 takes place: A-ESF');
    const page = hrefOf((await about())!.links, 'alternate')!;
    expect((await get(page, { cookie: web.cookie })).status).toBe(200);
  });

  it('goes on over pages (RFC 5005), each entry once', async () => {
    await web.rows(
      `with made as (
         insert into committee_session (committee_id, held_on, title) select $1, '2027-02-01', 'Reihe ' || n
         from generate_series(1, 35) n returning id)
       select from made`,
      [committee],
    );
    web.clock.advance({ minutes: 1 });
    await web.rows(`update committee_session set cancelled = true where title like 'Reihe %'`);
    const path = await subscribe(await signedInAs(web, 'auditor'));
    const seen: string[] = [];
    const updated = new Set<string>();
    let at: string | undefined = path;
    let pages = 0;
    while (at) {
      const feed: Awaited<ReturnType<typeof read>> = await read(at);
      expect(hrefOf(feed.links, 'self')).toBe(at);
      expect(hrefOf(feed.links, 'first')).toBe(path);
      seen.push(...feed.entries.map(({ id }) => id));
      updated.add(feed.updated);
      pages += 1;
      at = hrefOf(feed.links, 'next');
    }
    expect([pages, new Set(seen).size, updated.size]).toEqual([2, seen.length, 1]);
    expect(seen.length).toBeGreaterThan(35);
    expect(hrefOf((await read(`${path}?page=2`)).links, 'previous')).toBe(path);
  });
});
