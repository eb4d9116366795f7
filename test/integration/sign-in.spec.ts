import { makeAccount } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { hidden, Visitor } from '../support/visitor.js';

const PASSWORD = 'vier bunte Ziegen';
const KEY_INSTANT = '2026-11-22T11:00:00Z';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.close());
beforeEach(async () => {
  web.clock.set(KEY_INSTANT);
  await web.rows('delete from sign_in_throttle');
});

const visitor = (address?: string) => new Visitor(web.url, address);
const login = (name: string) => `${name}@kreis-musterland.example`;
const account = (name: string, facts = {}) =>
  makeAccount(web, 'hr', { login: login(name), password: PASSWORD, ...facts });
const signIn = (browser: Visitor, name: string, password = PASSWORD, more = {}) =>
  browser.post('/sign-in', { email: login(name), password, next: '/mail', ...more });

/** A page without what differs from request to request: what was typed. */
const bare = (html: string) => html.replaceAll(/value="[^"]*@[^"]*"/g, '');

describe('signing in', () => {
  it('leads back to the page that was wanted, with a session that is not the one from before', async () => {
    await account('anna');
    const browser = visitor();
    const wanted = await browser.get('/mail?state=failed');
    expect(wanted.status).toBe(303);
    const page = await browser.get(wanted.location!);
    expect(page.status).toBe(200);
    expect(hidden(page.body, 'next')).toBe('/mail?state=failed');
    browser.cookies.set('verbleib', 'planted-by-somebody-else');
    const done = await signIn(browser, 'anna', PASSWORD, { next: '/mail?state=failed' });
    expect([done.status, done.location]).toEqual([303, '/mail?state=failed']);
    expect(browser.cookies.get('verbleib')).toMatch(/^[\w-]{43}$/);
    expect(String(done.headers['set-cookie'])).toContain('HttpOnly; SameSite=Lax');
    expect((await browser.get('/mail')).status).toBe(200);
    const first = browser.cookies.get('verbleib')!;
    await signIn(browser, 'anna');
    expect(browser.cookies.get('verbleib')).not.toBe(first);
    browser.cookies.set('verbleib', first);
    expect((await browser.get('/mail')).status).toBe(303);
    expect(await web.rows(`select actor, action from audit_entry where action = 'session.opened'`)).toEqual([
      { actor: login('anna'), action: 'session.opened' },
      { actor: login('anna'), action: 'session.opened' },
    ]);
  });

  it('takes the address as people write it, and nobody elsewhere', async () => {
    await account('bert');
    const done = await visitor().post('/sign-in', {
      email: ` ${login('Bert').toUpperCase()} `,
      password: PASSWORD,
      next: '//evil.example/',
    });
    expect([done.status, done.location]).toEqual([303, '/']);
  });

  it('gives one answer for a wrong password, no account, a disabled account and one without a password', async () => {
    await account('carla');
    await account('dora', { password: undefined });
    await web.rows('update account set disabled_at = our_now() where id = $1', [await account('emil')]);
    const answers = [
      await signIn(visitor(), 'carla', 'vier bunte Ziege'),
      await signIn(visitor(), 'niemand'),
      await signIn(visitor(), 'dora', ''.padEnd(12, 'x')),
      await signIn(visitor(), 'emil'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(new Set(answers.map(({ body }) => bare(body))).size).toBe(1);
    expect(answers[0]!.body).toContain('passen nicht zusammen');
    expect(answers[0]!.body).toContain(`value="${login('carla')}"`);
    expect(answers.every(({ body }) => !body.includes('Ziege'))).toBe(true);
    expect(answers.every(({ headers }) => !String(headers['set-cookie'] ?? '').includes('verbleib='))).toBe(true);
  });

  it('names what is missing', async () => {
    const answer = await visitor().post('/sign-in', { email: '', password: '' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#f-email"');
  });

  it('is refused from another site, and signs nobody out from there', async () => {
    await account('frida');
    const browser = visitor();
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const form = { email: login('frida'), password: PASSWORD };
    expect((await browser.post('/sign-in', form, foreign)).status).toBe(403);
    await signIn(browser, 'frida');
    expect((await browser.post('/sign-out', {}, foreign)).status).toBe(403);
    expect((await browser.get('/mail')).status).toBe(200);
  });
});

describe('guessing', () => {
  it.each(['gerda', 'nobody-at-all'])('is slowed down more and more, also for %s', async (name) => {
    if (name === 'gerda') await account(name);
    for (let wrong = 1; wrong <= 5; wrong += 1) expect((await signIn(visitor(), name, 'falsch')).status).toBe(422);
    const waits: number[] = [];
    for (let wrong = 0; wrong < 9; wrong += 1) {
      const blocked = await signIn(visitor(), name);
      expect(blocked.status).toBe(429);
      waits.push(Number(blocked.headers['retry-after']));
      web.clock.advance({ seconds: waits.at(-1)! });
      expect((await signIn(visitor(), name, 'falsch')).status).toBe(422);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    const blocked = await signIn(visitor(), name);
    expect(blocked.body).toContain('Bitte warten Sie eine Minute');
    expect(blocked.body).not.toContain('Ziegen');
  });

  it('many at once get no further than one after the other', async () => {
    await account('hanna');
    const all = await Promise.all(Array.from({ length: 20 }, () => signIn(visitor(), 'hanna', 'falsch')));
    expect(all.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('by a stranger does not lock out somebody who has signed in from their address before', async () => {
    await account('ida');
    await signIn(visitor('127.0.0.5'), 'ida');
    for (let wrong = 0; wrong < 7; wrong += 1) await signIn(visitor('127.0.0.6'), 'ida', 'falsch');
    expect((await signIn(visitor('127.0.0.6'), 'ida')).status).toBe(429);
    expect((await signIn(visitor('127.0.0.5'), 'ida')).status).toBe(303);
  });

  it('one password at many accounts is slowed down by the address', async () => {
    const statuses: number[] = [];
    for (let wrong = 0; wrong < 22; wrong += 1)
      statuses.push((await signIn(visitor('127.0.0.7'), `person${wrong}`, 'falsch')).status);
    expect(statuses.indexOf(429)).toBe(20);
    expect((await signIn(visitor('127.0.0.8'), 'person21', 'falsch')).status).toBe(422);
  });

  it('is forgotten after the right password', async () => {
    await account('jana');
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await signIn(visitor(), 'jana', 'falsch');
      expect((await signIn(visitor(), 'jana')).status).toBe(303);
    }
  });

  it('leaves neither addresses nor logins behind', async () => {
    await signIn(visitor(), 'kai', 'falsch');
    const kept = JSON.stringify(await web.rows('select * from sign_in_throttle'));
    expect(kept).not.toContain('kai');
    expect(kept).not.toContain('127.0.0');
    expect(JSON.stringify(await web.rows('select * from audit_entry'))).not.toContain('kai@');
  });
});

describe('a session', () => {
  const signedIn = async (name: string) => {
    const id = await account(name);
    const browser = visitor();
    await signIn(browser, name);
    return { id, browser };
  };

  it('ends when it was idle for too long, and in any case after a day of work', async () => {
    const { browser } = await signedIn('lena');
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      web.clock.advance({ minutes: 50 });
      expect((await browser.get('/mail')).status).toBe(200);
    }
    web.clock.advance({ minutes: 30 });
    expect((await browser.get('/mail')).location).toBe('/sign-in?next=%2Fmail');
    web.clock.set(KEY_INSTANT);
    await signIn(browser, 'lena');
    web.clock.advance({ minutes: 61 });
    expect((await browser.get('/mail')).status).toBe(303);
  });

  it('ends with the account at once, and with signing out', async () => {
    const { id, browser } = await signedIn('mona');
    await web.rows('update account set disabled_at = our_now() where id = $1', [id]);
    expect((await browser.get('/mail')).status).toBe(303);
    await web.rows('update account set disabled_at = null where id = $1', [id]);
    expect((await browser.get('/mail')).status).toBe(200);
    const token = browser.cookies.get('verbleib')!;
    const out = await browser.post('/sign-out', {});
    expect([out.status, out.location]).toEqual([303, '/sign-in?done=signed-out']);
    expect((await browser.get(out.location!)).body).toContain('Sie sind abgemeldet');
    expect(browser.cookies.has('verbleib')).toBe(false);
    browser.cookies.set('verbleib', token);
    expect((await browser.get('/mail')).status).toBe(303);
  });

  it('that has ended keeps what was sent: signed in again, one click sends it', async () => {
    await account('nora');
    const browser = visitor();
    const text = 'Zeile 1\r\n<script>alert("x")</script> äöü';
    const lapsed = await browser.post('/sessions-of-nobody', {});
    expect(lapsed.status).toBe(404);
    const asked = await browser.post('/account/profile?from=1', { note: text, password: 'geheim' });
    expect(asked.status).toBe(401);
    expect(asked.body).toContain('Ihre Sitzung ist abgelaufen');
    expect(asked.body).not.toContain('geheim');
    const kept = hidden(asked.body, 'kept')!;
    const wrong = await signIn(browser, 'nora', 'falsch', { kept });
    expect(hidden(wrong.body, 'kept')).toBe(kept);
    const page = await signIn(browser, 'nora', PASSWORD, { kept });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Ihre Eingaben sind noch da');
    expect(page.body).toContain('action="/account/profile?from=1"');
    expect(hidden(page.body, 'note')).toContain('&lt;script>alert(&quot;x&quot;)');
    expect(hidden(page.body, 'password')).toBeUndefined();
  });

  it('that has ended cannot keep an upload, and says so', async () => {
    const asked = await visitor().post('/account/profile', {}, { 'content-type': 'multipart/form-data; boundary=x' });
    expect(asked.status).toBe(401);
    expect(asked.body).toContain('noch einmal');
    expect(hidden(asked.body, 'kept')).toBeUndefined();
  });
});

describe('the own account', () => {
  it('changes name, language and password; a new password ends the other sessions', async () => {
    await account('olga');
    const [here, elsewhere] = [visitor(), visitor('127.0.0.9')];
    await signIn(here, 'olga');
    await signIn(elsewhere, 'olga');
    expect(
      (
        await here.post('/account/profile', {
          name: 'Olga Reimers',
          locale: 'en',
          version: hidden((await here.get('/account')).body, 'version')!,
        })
      ).location,
    ).toBe('/account?done=profile');
    expect((await here.get('/account?lang=de')).body).toContain('value="Olga Reimers"');
    const change = (current: string) =>
      here.post('/account/password', { current, password: 'Leuchtturm ohne Keller', repeat: 'Leuchtturm ohne Keller' });
    expect((await change('falsch')).status).toBe(422);
    expect((await change(PASSWORD)).location).toBe('/account?done=password');
    expect((await here.get('/mail')).status).toBe(200);
    expect((await elsewhere.get('/mail')).status).toBe(303);
    expect((await signIn(elsewhere, 'olga', 'Leuchtturm ohne Keller')).status).toBe(303);
    await here.post('/account/sessions/end', {});
    expect((await elsewhere.get('/mail')).status).toBe(303);
    expect((await here.get('/mail')).status).toBe(200);
  });
});
