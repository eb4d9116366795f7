import { request } from 'node:http';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${web.url}${path}`, {
    headers: { ...headers, cookie: [web.cookie, headers['cookie']].filter(Boolean).join('; ') },
    redirect: 'manual',
  });

/** A request with a `Host` header of one's own, which `fetch` does not allow. */
function getAs(host: string, path = '/'): Promise<{ status: number; type: string; body: string; csp: string }> {
  return new Promise((resolve, reject) => {
    request(`${web.url}${path}`, { headers: { host, cookie: web.cookie }, setHost: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type']!,
          csp: String(response.headers['content-security-policy']),
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** The addresses of everything static that the first page needs. */
async function addresses(): Promise<string[]> {
  const html = await (await get('/')).text();
  return [...html.matchAll(/<(?:link[^>]* href|script src)="([^"]+)"/g)].map((match) => match[1]!);
}

/** Bytes of a response as a browser gets it, compressed. */
async function weigh(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${web.url}${path}`, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => resolve(size));
    })
      .on('error', reject)
      .end();
  });
}

describe('every page', () => {
  it('is HTML that no cache keeps', async () => {
    const response = await get('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/^<!doctype html>\n<html lang="de">/);
  });

  it('allows scripts, styles and pictures from here only, and nothing inline', async () => {
    const { headers } = await get('/');
    const csp = headers.get('content-security-policy')!.split(';');
    expect(csp).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
      ]),
    );
    expect(csp.join()).not.toMatch(/unsafe-inline|upgrade-insecure-requests/);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('has neither inline styles nor scripts', async () => {
    const html = await (await get('/')).text();
    expect(html).not.toMatch(/<script(?! src="\/assets\/[^"]+" defer><\/script>)|<style|\sstyle=|\son\w+=|hx-on|js:/i);
  });
});

describe('language and theme', () => {
  it('follow the browser until chosen, and are remembered', async () => {
    expect(await (await get('/', { 'accept-language': 'en-GB,en;q=0.9' })).text()).toContain('<html lang="en">');
    const chosen = await get('/?lang=en&theme=dark', { 'accept-language': 'de' });
    expect(await chosen.text()).toContain('<html lang="en" data-kern-theme="dark">');
    const cookies = chosen.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    const later = await get('/', { 'accept-language': 'de', cookie });
    expect(later.headers.getSetCookie()).toEqual([]);
    expect(later.headers.get('content-language')).toBe('en');
    expect(await later.text()).toContain('<html lang="en" data-kern-theme="dark">');
  });
});

describe('errors', () => {
  it('are pages for people, in their language', async () => {
    const response = await get('/gibt-es-nicht', { 'accept-language': 'en' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await response.text()).toContain('This page does not exist');
  });

  it('never repeat the address', async () => {
    expect(await (await get('/<script>alert(1)</script>')).text()).not.toContain('alert(1)');
  });

  it('are problem documents under /api', async () => {
    const response = await get('/api/v1/gibt-es-nicht');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      status: 404,
      title: 'Das gibt es nicht',
      detail: 'Vielleicht ist die Adresse unvollständig, oder der Eintrag besteht nicht mehr.',
    });
  });

  it('of a malformed address are 400', async () => {
    const response = await get('/%E0%A4%A');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await response.text()).toContain('Diese Anfrage ist unverständlich');
    expect((await get('/api/v1/%E0%A4%A')).headers.get('content-type')).toBe('application/problem+json');
  });

  it('of a very long address are 404', async () => {
    expect((await get(`/assets/${'x'.repeat(5000)}/${'y'.repeat(5000)}`)).status).toBe(404);
  });

  it('refuse what other sites send', async () => {
    const response = await fetch(`${web.url}/`, { method: 'POST', headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
  });
});

describe('a fault of ours', () => {
  const secret = 'relation "mail" does not exist';
  beforeAll(async () => {
    web.app.useLogger(false);
    await web.rows('alter table mail rename to mail_away');
  });
  afterAll(async () => {
    await web.rows('alter table mail_away rename to mail');
    web.app.useLogger(['error', 'warn']);
  });

  it('is a page with a reference for the log, without its cause', async () => {
    const response = await get('/mail');
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain('Das hat nicht geklappt');
    expect(html).toMatch(/<code>[\da-f-]{36}<\/code>/);
    expect(html).not.toContain(secret);
    expect(html).not.toMatch(/\bat \w+.*:\d+:\d+/);
  });

  it('is written to the log with that reference, without the query of its address', async () => {
    const lines: unknown[] = [];
    const keep = (...parts: unknown[]) => void lines.push(...parts);
    web.app.useLogger({ log: keep, warn: keep, error: keep });
    const html = await (await get('/mail?before=kein-name-im-protokoll')).text();
    web.app.useLogger(false);
    const reference = /<code>([\da-f-]{36})<\/code>/.exec(html)![1]!;
    expect(lines.join('\n')).toContain(`${reference} GET /mail`);
    expect(lines.join('\n')).toContain(secret);
    expect(lines.join('\n')).not.toContain('kein-name-im-protokoll');
  });
});

describe('the Host header', () => {
  it.each(['evil.example', 'localhost.evil.example'])('%s is answered with 421', async (host) => {
    const response = await getAs(host);
    expect(response).toMatchObject({ status: 421, type: 'text/html; charset=utf-8' });
    expect(response.csp).toContain("script-src 'self'");
    expect(response.body).toContain('Diese Adresse führt nicht zu Verbleib');
    expect(await getAs(host, '/api/v1/x')).toMatchObject({ status: 421, type: 'application/problem+json' });
    expect(await getAs(host, '/nirgends')).toMatchObject({ status: 421 });
  });

  it.each(['localhost', '[::1]:3000'])('%s is ours', async (host) => {
    expect(await getAs(host)).toMatchObject({ status: 200 });
  });
});

describe('assets', () => {
  it('are kept for a year under an address with the hash of their content', async () => {
    for (const address of await addresses()) {
      const response = await get(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('of an older page are served but not kept', async () => {
    const response = await get('/assets/old/verbleib.css');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it('are KERN as published, with its licence', async () => {
    const { readFileSync } = await import('node:fs');
    const sheet = (await addresses()).find((address) => address.endsWith('kern.min.css'))!;
    expect(await (await get(sheet)).text()).toBe(
      readFileSync('node_modules/@kern-ux/native/dist/kern.min.css', 'utf8'),
    );
    expect(await (await get('/assets/x/kern/LICENSE.md')).text()).toContain('EUPL');
  });

  it.each(['/assets/x/../../../package.json', '/assets/x/%2e%2e/package.json', '/assets/x/kern', '/assets/x'])(
    '%s is not one',
    async (path) => {
      expect((await getAs('localhost', path)).status).toBe(404);
    },
  );
});

describe('page weight', () => {
  it('is under 120 kB without fonts', async () => {
    const sheets = await addresses();
    expect(sheets).toHaveLength(6);
    let total = await weigh('/');
    for (const sheet of sheets) total += await weigh(sheet);
    expect(total).toBeLessThan(120_000);
  });
});
