import ICAL from 'ical.js';
import { makeAccount, signIn, signedInAs } from '../support/accounts.js';
import { type DashboardCounty, insertDashboardCounty } from '../support/dashboard-county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: DashboardCounty;
beforeAll(async () => {
  web = await startTestWeb();
  county = await insertDashboardCounty(web);
});
afterAll(() => web?.close());

const post = (path: string, cookie: string, fields: Record<string, string> = {}) =>
  fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });

/** Makes an address as somebody would on the page. @returns its path */
async function subscribe(cookie: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await post('/account/feeds', cookie, { name: 'Outlook', ...fields });
  const [, path] = /(\/calendar\/[\w-]{43}\.ics)/.exec(await answer.text())!;
  return path!;
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(web.url + path, { headers });

/** What a calendar program makes of the address: its events by id. It has no session. */
async function events(path: string): Promise<Map<string, ICAL.Event>> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return new Map(
    calendar
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
      .map((each) => [each.uid, each]),
  );
}

const summaries = async (path: string) => [...(await events(path)).values()].map(({ summary }) => summary).join('\n');
const contractId = async (number: string) =>
  (await web.rows<{ id: string }>('select id from contract where number = $1', [number]))[0]!.id;

describe('the page of calendar addresses', () => {
  it('shows a new address once, and keeps its hash alone', async () => {
    const cookie = await signedInAs(web, 'hr');
    const path = await subscribe(cookie);
    const secret = /([\w-]{43})\.ics/.exec(path)![1]!;
    const list = await (await get('/account/feeds', { cookie })).text();
    expect(list).toContain('Outlook');
    expect(list).toContain('noch nie');
    expect(list).not.toContain(secret);
    const kept = JSON.stringify(await web.rows('select * from calendar_feed, audit_entry'));
    expect(kept).not.toContain(secret);
    expect(kept).toContain('calendar_feed.created');
  });

  it('says at the field why there is no new one, and keeps what was typed', async () => {
    const cookie = await signedInAs(web, 'hr');
    await subscribe(cookie);
    const twice = await post('/account/feeds', cookie, { name: 'Outlook', names: 'on' });
    expect(twice.status).toBe(422);
    const page = await twice.text();
    expect(page).toContain('Eine Adresse mit diesem Namen haben Sie schon');
    expect(page).toContain('value="Outlook"');
    expect((await post('/account/feeds', cookie, { name: ' ' })).status).toBe(422);
  });

  it('writes down when a calendar was fetched', async () => {
    const cookie = await signedInAs(web, 'hr');
    await get(await subscribe(cookie));
    expect(await (await get('/account/feeds', { cookie })).text()).toContain('22.11.2026, 12:00 Uhr');
  });
});

describe('a calendar', () => {
  it('holds for HR the open ends of the house, without names unless asked for', async () => {
    const cookie = await signedInAs(web, 'hr');
    const plain = await summaries(await subscribe(cookie));
    expect(plain).toContain('Letzter Tag: Vertrag V-106 (50.3)');
    expect(plain).toContain('Letzter Tag: Vertrag V-N1 (51.2)');
    expect(plain).toContain('Bis heute: Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD) – Vertrag V-108 (50.3)');
    // Decided by a signed follow-on; leaving before the end.
    expect(plain).not.toMatch(/V-100|V-303|Çelik|Sitzung/);
    expect(await summaries(await subscribe(cookie, { name: 'Privat', names: 'on' }))).toContain('Çelik, Deniz');
  });

  it('holds for a manager their own units alone', async () => {
    const cookie = await signedInAs(web, 'manager', { unitId: county.units['51.2'] });
    const feed = await summaries(await subscribe(cookie, { names: 'on' }));
    expect(feed).toContain('Vertrag V-N4 (51.2)');
    expect(feed).not.toMatch(/50\.3|V-1\d\d|V-N5\b|Çelik/);
    expect((feed.match(/Letzter Tag/g) ?? []).length).toBe(8);
    const other = await signedInAs(web, 'manager', { unitId: county.units['50.3'] });
    expect(await summaries(await subscribe(other))).toContain('Bis heute: Vorschlag machen – Vertrag V-102 (50.3)');
  });

  it('holds for clerks and members the sessions of their committees, and no contract', async () => {
    const feed = await summaries(await subscribe(await signedInAs(web, 'member', { committeeId: county.committee })));
    expect(feed.split('\n')).toEqual([
      'Unterlagen bis heute: Sozialausschuss am 08.12.2026',
      'Sitzung: Sozialausschuss',
      'Unterlagen bis heute: Sozialausschuss am 23.02.2027',
      'Sitzung: Sozialausschuss',
    ]);
  });

  it('is empty for those who have no dates', async () => {
    for (const role of ['admin', 'auditor', 'steering', null] as const)
      expect(await summaries(await subscribe(await signedInAs(web, role)))).toBe('');
  });

  it('moves an end: same id, new day, higher sequence; all else stays as it was', async () => {
    const path = await subscribe(await signedInAs(web, 'hr'));
    const uid = `end-${await contractId('V-112')}@verbleib`;
    const other = `end-${await contractId('V-106')}@verbleib`;
    const before = await events(path);
    web.clock.advance({ hours: 1 });
    await web.rows(`update contract set ends_on = '2027-09-30' where number = 'V-112'`);
    const after = await events(path);
    expect([before.get(uid)!.startDate.toString(), before.get(uid)!.sequence]).toEqual(['2027-06-30', 0]);
    expect([after.get(uid)!.startDate.toString(), after.get(uid)!.sequence]).toEqual(['2027-09-30', 1]);
    const modified = (event: ICAL.Event | undefined) => String(event!.component.getFirstPropertyValue('last-modified'));
    expect(modified(after.get(uid))).toBe('2026-11-22T12:00:00Z');
    expect(modified(after.get(other))).toBe(modified(before.get(other)));
    expect(after.get(other)!.sequence).toBe(0);
  });

  it('is not sent again to whom has it', async () => {
    const path = await subscribe(await signedInAs(web, 'hr'));
    const first = await get(path);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const etag = first.headers.get('etag')!;
    const again = await get(path, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('follows what its owner may see: a role that ends empties it', async () => {
    const account = await makeAccount(web, 'manager', { unitId: county.units['51.2'] });
    const path = await subscribe(await signIn(web, account));
    expect(await summaries(path)).not.toBe('');
    await web.rows('delete from account_role where account_id = $1', [account]);
    expect(await summaries(path)).toBe('');
  });
});

describe('an address that leads nowhere', () => {
  it('is one that nobody made', async () => {
    for (const file of [`${'x'.repeat(43)}.ics`, 'x.ics', 'x', 'x'.repeat(43), '%00.ics'])
      expect((await get(`/calendar/${file}`)).status).toBe(404);
  });

  it('is one that was revoked, by its owner alone', async () => {
    const cookie = await signedInAs(web, 'hr');
    const path = await subscribe(cookie);
    const [, id] = /\/account\/feeds\/([\w-]+)\/revoke/.exec(await (await get('/account/feeds', { cookie })).text())!;
    expect((await post(`/account/feeds/${id}/revoke`, await signedInAs(web, 'hr'))).status).toBe(404);
    expect((await get(path)).status).toBe(200);
    const done = await post(`/account/feeds/${id}/revoke`, cookie);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/account/feeds?done=revoked']);
    expect((await get(path)).status).toBe(404);
    expect((await post(`/account/feeds/${id}/revoke`, cookie)).status).toBe(404);
    expect(await (await get('/account/feeds?done=revoked', { cookie })).text()).toContain('Die Adresse ist widerrufen');
  });

  it('is one of an account that is disabled', async () => {
    const account = await makeAccount(web, 'hr');
    const path = await subscribe(await signIn(web, account));
    await web.rows('update account set disabled_at = now() where id = $1', [account]);
    expect((await get(path)).status).toBe(404);
  });
});
