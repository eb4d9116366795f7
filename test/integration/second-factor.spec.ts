import { timeCode } from '../../src/identity/factors/time-code.js';
import { makeAccount } from '../support/accounts.js';
import { runCli } from '../support/run-cli.js';
import { KEY_INSTANT } from '../support/test-app.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { Visitor } from '../support/visitor.js';

const PASSWORD = 'vier bunte Ziegen';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb({ signIn: { secondFactorRoles: 'auditor' } });
});
afterAll(() => web?.close());
beforeEach(async () => {
  web.clock.set(KEY_INSTANT);
  await web.rows('delete from sign_in_throttle');
});

const login = (name: string) => `${name}@kreis-musterland.example`;
const byPassword = (browser: Visitor, name: string) =>
  browser.post('/sign-in', { email: login(name), password: PASSWORD, next: '/mail' });
const withCode = (browser: Visitor, code: string) => browser.post('/sign-in/second-factor', { code });

/** Somebody with a password, signed in. */
async function somebody(name: string, role: 'hr' | 'auditor' = 'hr') {
  const id = await makeAccount(web, role, { login: login(name), password: PASSWORD });
  const browser = new Visitor(web.url);
  await byPassword(browser, name);
  return { id, browser };
}

const keyOf = async (id: string) =>
  (await web.rows<{ totp_key: string }>('select totp_key from account where id = $1', [id]))[0]!.totp_key;
const codeNow = async (id: string) => timeCode(await keyOf(id), web.clock.now());
const codesIn = (html: string) =>
  [...html.matchAll(/<code>([0-9a-z]{4}(?:-[0-9a-z]{4}){3})<\/code>/g)].map((m) => m[1]!);

/** The same with an app set up, half a minute ago. */
async function withApp(name: string) {
  const { id, browser } = await somebody(name);
  await browser.post('/account/totp', {});
  const page = await browser.post('/account/totp/confirm', { code: await codeNow(id) });
  web.clock.advance({ seconds: 30 });
  return { id, browser, recovery: codesIn(page.body) };
}

describe('an app with codes', () => {
  it('is set up with its first right code; its key is shown until then and never again', async () => {
    const { id, browser } = await somebody('anna');
    expect((await browser.get('/account/totp')).body).toContain('Einrichten');
    expect((await browser.post('/account/totp', {})).location).toBe('/account/totp');
    const page = await browser.get('/account/totp');
    const key = await keyOf(id);
    expect(page.body).toContain(key.replaceAll(/(.{4})(?=.)/g, '$1 '));
    expect(page.body).toMatch(/<svg class="v-qr" role="img" aria-label="[^"]+"/);
    const wrong = await browser.post('/account/totp/confirm', { code: '000000' });
    expect([wrong.status, wrong.body.includes('href="#f-code"')]).toEqual([422, true]);
    // Not confirmed yet: the password alone still opens.
    expect((await byPassword(new Visitor(web.url), 'anna')).location).toBe('/mail');
    const done = await browser.post('/account/totp/confirm', { code: await codeNow(id) });
    expect(done.status).toBe(200);
    expect(codesIn(done.body)).toHaveLength(10);
    expect(String(done.headers['cache-control'])).toBe('no-store');
    const after = await browser.get('/account/totp');
    expect(after.body).toContain('Eingerichtet seit 22.11.2026, 12:00 Uhr');
    expect(after.body).not.toContain(key.slice(0, 4));
    await browser.post('/account/totp', {});
    expect(await keyOf(id)).toBe(key);
  });

  it('is asked for after the password, and each code opens once', async () => {
    const { id } = await withApp('bert');
    const browser = new Visitor(web.url);
    expect((await byPassword(browser, 'bert')).location).toBe('/sign-in/second-factor');
    expect((await browser.get('/mail')).status).toBe(303);
    expect((await browser.get('/sign-in/second-factor')).body).toContain('Ihr Passwort stimmt');
    const code = await codeNow(id);
    const wrong = await withCode(browser, code === '111111' ? '222222' : '111111');
    expect([wrong.status, wrong.body.includes('stimmt nicht')]).toEqual([422, true]);
    const done = await withCode(browser, code);
    expect([done.status, done.location]).toEqual([303, '/mail']);
    expect((await browser.get('/mail')).status).toBe(200);
    const again = new Visitor(web.url);
    await byPassword(again, 'bert');
    expect((await withCode(again, code)).status).toBe(422);
    web.clock.advance({ seconds: 30 });
    // Of two at once with one code, one gets in.
    const other = new Visitor(web.url);
    await byPassword(other, 'bert');
    const next = await codeNow(id);
    const both = await Promise.all([withCode(again, next), withCode(other, next)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 422]));
    expect(
      await web.rows(`select facts from audit_entry where action = 'session.opened' and subject_id = $1 order by id`, [
        id,
      ]),
    ).toEqual([
      { facts: { method: 'password', second_factor: null } },
      { facts: { method: 'password', second_factor: 'totp' } },
      { facts: { method: 'password', second_factor: 'totp' } },
    ]);
  });

  it('cannot be guessed: wrong codes are slowed down with the passwords', async () => {
    const { id } = await withApp('carla');
    const browser = new Visitor(web.url, '127.0.0.9');
    await byPassword(browser, 'carla');
    const statuses: number[] = [];
    for (let wrong = 0; wrong < 6; wrong += 1) statuses.push((await withCode(browser, '12345')).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await withCode(browser, await codeNow(id))).status).toBe(429);
    expect((await byPassword(new Visitor(web.url, '127.0.0.9'), 'carla')).status).toBe(429);
    web.clock.advance({ seconds: 1 });
    expect((await withCode(browser, await codeNow(id))).status).toBe(303);
  });

  it('is asked for within ten minutes, and of nobody who has not shown the password', async () => {
    const { id } = await withApp('dora');
    const browser = new Visitor(web.url);
    await byPassword(browser, 'dora');
    web.clock.advance({ minutes: 11 });
    expect((await withCode(browser, await codeNow(id))).location).toBe('/sign-in');
    expect((await withCode(new Visitor(web.url), await codeNow(id))).location).toBe('/sign-in');
    expect((await new Visitor(web.url).get('/sign-in/second-factor')).location).toBe('/sign-in');
  });

  it('is removed with password or code, and its recovery codes with it', async () => {
    const { id, browser } = await withApp('emil');
    const wrong = await browser.post('/account/totp/remove', { password_or_code: 'falsch' });
    expect([wrong.status, wrong.body.includes('href="#f-password_or_code"')]).toEqual([422, true]);
    expect((await browser.post('/account/totp/remove', {})).status).toBe(422);
    const done = await browser.post('/account/totp/remove', { password_or_code: await codeNow(id) });
    expect(done.location).toBe('/account/totp?done=removed');
    expect((await browser.get(done.location!)).body).toContain('Die App ist entfernt');
    expect(await web.rows('select from recovery_code where account_id = $1', [id])).toEqual([]);
    expect((await byPassword(new Visitor(web.url), 'emil')).location).toBe('/mail');
    expect(await web.rows(`select action from audit_entry where actor = $1 order by id`, [login('emil')])).toEqual(
      [
        'session.opened',
        'account.totp_set_up',
        'account.recovery_codes_made',
        'account.totp_removed',
        'session.opened',
      ].map((action) => ({ action })),
    );
  });
});

describe('a recovery code', () => {
  it('opens once, however it is typed; how many are left is shown', async () => {
    const { recovery } = await withApp('frida');
    const browser = new Visitor(web.url);
    await byPassword(browser, 'frida');
    const typed = recovery[0]!.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O');
    expect((await withCode(browser, typed)).location).toBe('/mail');
    expect((await browser.get('/account/recovery-codes')).body).toContain('Sie haben noch 9 Wiederherstellungscodes');
    const again = new Visitor(web.url);
    await byPassword(again, 'frida');
    expect((await withCode(again, recovery[0]!)).status).toBe(422);
    expect((await withCode(again, recovery[1]!)).status).toBe(303);
  });

  it('is kept as a hash only, and is void once new ones are made', async () => {
    const { id, browser, recovery } = await withApp('gerda');
    const kept = await web.rows<{ code_hash: Buffer }>('select code_hash from recovery_code where account_id = $1', [
      id,
    ]);
    expect(kept.every(({ code_hash }) => code_hash.length === 32)).toBe(true);
    expect((await browser.post('/account/recovery-codes', { password_or_code: 'falsch' })).status).toBe(422);
    const made = codesIn((await browser.post('/account/recovery-codes', { password_or_code: PASSWORD })).body);
    expect(made).toHaveLength(10);
    const other = new Visitor(web.url);
    await byPassword(other, 'gerda');
    expect((await withCode(other, recovery[0]!)).status).toBe(422);
    expect((await withCode(other, made[0]!)).status).toBe(303);
  });

  it('is nothing without a second factor', async () => {
    const { browser } = await somebody('hanna');
    expect((await browser.get('/account/recovery-codes')).body).toContain('Erst wenn eine App oder ein Passkey');
    expect((await browser.post('/account/recovery-codes', { password_or_code: PASSWORD })).status).toBe(409);
  });
});

describe('somebody who has lost everything', () => {
  it('starts anew with the password after a reset on the command line', async () => {
    const { browser } = await withApp('jana');
    const reset = await runCli(web, 'user', 'reset-factors', login('Jana'));
    expect([reset.code, reset.stdout]).toEqual([
      0,
      expect.stringContaining(`Zweiter Faktor von ${login('jana')} zurück`),
    ]);
    expect((await browser.get('/mail')).status).toBe(303);
    expect((await byPassword(new Visitor(web.url), 'jana')).location).toBe('/mail');
    const unknown = await runCli(web, 'user', 'reset-factors', login('niemand'));
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Es gibt kein Konto')]);
  });
});

describe('a house that demands a second factor of a role', () => {
  it('leads its accounts to setting it up before anything else', async () => {
    const { id, browser } = await somebody('ida', 'auditor');
    for (const path of ['/', '/mail', '/account/totpx', '/sign-in/../mail'])
      expect([path, (await browser.get(path)).location]).toEqual([path, '/account/totp']);
    expect((await browser.post('/mail', {})).location).toBe('/account/totp');
    expect((await browser.get('/api/v1/me')).status).toBe(403);
    expect((await browser.get('/account/totp')).body).toContain('Für Ihre Rolle ist ein zweiter Faktor vorgeschrieben');
    await browser.post('/account/totp', {});
    await browser.post('/account/totp/confirm', { code: await codeNow(id) });
    expect((await browser.get('/mail')).status).toBe(200);
    await browser.post('/account/totp/remove', { password_or_code: PASSWORD });
    expect((await browser.get('/mail')).location).toBe('/account/totp');
  });
});
