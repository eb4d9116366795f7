import { type County, insertCounty } from '../support/county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
beforeAll(async () => {
  web = await startTestWeb();
  county = await insertCounty(web);
});
afterAll(() => web?.close());

const get = (path: string) => fetch(`${web.url}${path}`, { headers: { cookie: web.cookie } });
const body = async (path: string) => (await get(path)).text();

describe('/mail', () => {
  it('lists mails with what became of them, newest first', async () => {
    const html = await body('/mail');
    const order = Object.values(county.mails).map((id) => html.indexOf(`/mail/${id}`));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(html).toContain('550 5.1.1 &lt;personal@…>: Recipient address rejected');
    expect(html).toContain('12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 1 entschieden');
    expect(html).toContain('(Betreff folgt beim Versand)');
    expect(html).toContain('(ohne Betreff)');
  });

  it('is English where English is chosen', async () => {
    const html = await body('/mail?lang=en');
    expect(html).toContain('22 November 2026');
    expect(html).not.toMatch(/Funktionspostfach|Ausschuss/);
  });

  it('continues where it ended', async () => {
    const extra = await web.rows<{ id: string }>(
      `insert into mail (purpose, form, recipient, recipient_kind, address, locale, run_date, state)
       select 'reminder', 'single', uuid_v7(), 'employee', 'x@kreis-musterland.example', 'de', date '2026-10-01' - i / 2, 'sent'
       from generate_series(1, 70) as i returning id`,
    );
    const seen: string[] = [];
    for (let path: string | undefined = '/mail'; path;) {
      const html: string = await body(path);
      seen.push(...[...html.matchAll(/href="\/mail\/([\da-f-]{36})"/g)].map((match) => match[1]!));
      path = /href="(\/mail\?before=[^"]+)"/.exec(html)?.[1];
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen)).toEqual(new Set([...extra.map((row) => row.id), ...Object.values(county.mails)]));
    await web.rows('delete from mail where id = any($1)', [extra.map((row) => row.id)]);
  });

  it.each(['/mail?before=x', '/mail?before=1&before=2', "/mail?before='"])('takes no harm from %s', async (path) => {
    expect((await get(path)).status).toBe(200);
  });
});

describe('/mail/:id', () => {
  it('shows the mail in a frame of its own, and its plain text', async () => {
    const html = await body(`/mail/${county.mails.sent}`);
    expect(html).toContain(`src="/mail/${county.mails.sent}/body"`);
    expect(html).toContain('sandbox');
    expect(html).toContain('Guten Tag Frau Weiß,\n\n12 von 14');
    expect(html).toContain('Anja Weiß &lt;anja.weiss@kreis-musterland.example>');
    expect(html).toContain('22.11.2026, 05:31 Uhr');
  });

  it('calls filed what only went to the maildrop, and sent what a server took', async () => {
    const label = async (id: string) =>
      /kern-badge[^]*?kern-label--small">([^<]+)</.exec(await body(`/mail/${id}`))?.[1];
    expect(await label(county.mails.english)).toBe('abgelegt');
    expect(await label(county.mails.sent)).toBe('versendet');
  });

  it('says why there is nothing to see', async () => {
    expect(await body(`/mail/${county.mails.pending}`)).toContain('wird erst beim Versand zusammengestellt');
    expect(await body(`/mail/${county.mails.obsolete}`)).toContain('weil ihr Anlass vorher entfallen ist');
  });

  it.each(['/mail/nope', '/mail/019ab000-0000-7000-8000-000000000000', '/mail/nope/body'])(
    '%s is 404',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Diese Seite gibt es nicht');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );
});

describe('/mail/:id/body', () => {
  it('is the mail itself, locked up', async () => {
    const response = await get(`/mail/${county.mails.sent}/body`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/^<!doctype html><html lang="de">/);
  });

  it('is 404 while there is none', async () => {
    expect((await get(`/mail/${county.mails.pending}/body`)).status).toBe(404);
  });
});
