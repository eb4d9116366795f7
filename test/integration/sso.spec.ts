import { generateKeyPairSync } from 'node:crypto';
import { Database } from '../../src/database/database.module.js';
import { checkSso } from '../../src/operations/doctor/sso-check.js';
import { makeAccount } from '../support/accounts.js';
import { CLIENT, type Person, SsoProviderProcess } from '../support/sso-provider.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { type Answer, hidden, Visitor } from '../support/visitor.js';

const PUBLIC = 'http://verbleib.kreis-musterland.example';

let web: TestWeb;
const provider = new SsoProviderProcess({ publicUrl: PUBLIC, url: () => web.url });
beforeAll(async () => {
  await provider.start();
  web = await startTestWeb({
    http: { publicUrl: PUBLIC },
    oidc: {
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scopes: 'openid profile email groups',
      groups: { Personal: 'hr', 'FB 4': ['manager:FB4', 'manager:gibt-es-nicht'], SOZ: 'member:SOZ' },
      createAccounts: true,
      linkByEmail: true,
    },
  });
  // The provider's tokens carry the machine's time, and are held against it.
  web.clock.set(Temporal.Now.instant());
  await web.rows(`insert into unit (code, name) values ('FB4', 'Fachbereich 4')`);
  await web.rows(`insert into committee (code, name) values ('SOZ', 'Sozialausschuss')`);
});
afterAll(async () => {
  await web?.close();
  await provider.stop();
});

const login = (name: string) => `${name}@kreis-musterland.example`;
function person(name: string, groups: string[], more: Partial<Person> = {}): void {
  provider.people[name] = { email: login(name), email_verified: true, name: `Frau ${name}`, groups, ...more };
  provider.who = name;
}

/** The browser at the provider, until it is sent back. @returns path and query of the callback */
async function atProvider(url: string, browser = new Visitor(provider.issuer)): Promise<string> {
  for (let next = url; ;) {
    if (next.startsWith(PUBLIC)) return next.slice(PUBLIC.length);
    const answer = await browser.get(next.replace(provider.issuer, ''));
    if (!answer.location) throw new Error(`The provider stopped at ${next}: ${answer.status} ${answer.body}`);
    next = answer.location;
  }
}

/** Through the provider and back. */
async function signIn(browser = new Visitor(web.url), there = new Visitor(provider.issuer)): Promise<Answer> {
  const begun = await browser.get('/sign-in/sso?next=/mail');
  return browser.get(await atProvider(begun.location!, there));
}

const rolesOf = (name: string) =>
  web.rows(
    `select r.role, r.source, u.code as unit, c.code as committee from account_role r join account a on a.id = r.account_id
       left join unit u on u.id = r.unit_id left join committee c on c.id = r.committee_id
     where a.login = $1 order by r.source, r.role`,
    [login(name)],
  );

describe('single sign-on', () => {
  it('makes an account at the first time, with the roles of its groups, and leads where they wanted', async () => {
    person('anna', ['Personal', 'FB 4', 'Kantine']);
    const browser = new Visitor(web.url);
    const done = await signIn(browser);
    expect([done.status, done.location]).toEqual([303, '/mail']);
    const page = await browser.get('/mail');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Frau anna');
    expect(await rolesOf('anna')).toEqual([
      { role: 'hr', source: 'sso', unit: null, committee: null },
      { role: 'manager', source: 'sso', unit: 'FB4', committee: null },
    ]);
    expect(
      await web.rows(`select facts from audit_entry where action = 'session.opened' order by id desc limit 1`),
    ).toEqual([{ facts: { method: 'sso', second_factor: null } }]);
  });

  it('takes roles anew each time; what the house has given itself stays', async () => {
    person('bert', ['Personal']);
    await signIn();
    await web.rows(`insert into account_role (account_id, role) select id, 'auditor' from account where login = $1`, [
      login('bert'),
    ]);
    person('bert', ['SOZ']);
    const browser = new Visitor(web.url);
    await signIn(browser);
    expect(await rolesOf('bert')).toEqual([
      { role: 'auditor', source: 'local', unit: null, committee: null },
      { role: 'member', source: 'sso', unit: null, committee: 'SOZ' },
    ]);
    expect(
      await web.rows(
        `select facts from audit_entry where action = 'account.sso_roles_changed' order by id desc limit 1`,
      ),
    ).toEqual([{ facts: { given: 1, taken: 1 } }]);
    person('bert', []);
    await signIn(browser);
    expect(await rolesOf('bert')).toHaveLength(1);
    expect(await web.rows('select from account where login = $1', [login('bert')])).toHaveLength(1);
  });

  it('takes an account that is there by its verified address, once', async () => {
    await makeAccount(web, 'hr', { login: login('carla') });
    person('carla', [], { email_verified: false });
    expect((await signIn()).status).toBe(403);
    person('carla', [], { email: login('Carla').toUpperCase() });
    expect((await signIn()).location).toBe('/mail');
    person('carla-2', ['Personal'], { email: login('carla') });
    const other = await signIn();
    expect([other.status, other.body.includes('kein Konto freigeschaltet')]).toEqual([403, true]);
    // The address may change at the provider: the account is known by issuer and subject from now on.
    person('carla', [], { email: login('carla.neu') });
    expect((await signIn()).location).toBe('/mail');
  });

  it('opens nothing for those whose groups mean nothing here, nor for a disabled account', async () => {
    person('dora', ['Kantine']);
    expect((await signIn()).status).toBe(403);
    expect(await web.rows('select from account where login = $1', [login('dora')])).toEqual([]);
    person('emil', ['Personal']);
    const browser = new Visitor(web.url);
    await signIn(browser);
    await web.rows('update account set disabled_at = our_now() where login = $1', [login('emil')]);
    expect((await browser.get('/mail')).status).toBe(303);
    expect((await signIn(browser)).status).toBe(403);
    expect((await browser.get('/mail')).status).toBe(303);
  });
});

describe('what comes back from the provider', () => {
  /** Begins, lets the address of the provider be changed, and returns browser and callback. */
  async function begun(change: (url: URL) => void = () => undefined) {
    person('frida', ['Personal']);
    const browser = new Visitor(web.url);
    const url = new URL((await browser.get('/sign-in/sso')).location!);
    change(url);
    return { browser, callback: await atProvider(url.href) };
  }
  const refused = async (browser: Visitor, callback: string) => {
    const answer = await browser.get(callback);
    expect(browser.cookies.has('verbleib')).toBe(false);
    return [answer.status, answer.body.includes('/sign-in/sso')];
  };

  it('is asked for with state, nonce and PKCE', async () => {
    const { searchParams } = new URL((await new Visitor(web.url).get('/sign-in/sso')).location!);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('is worth something once, and in the browser that began it alone', async () => {
    const { browser, callback } = await begun();
    expect(await refused(new Visitor(web.url), callback)).toEqual([400, true]);
    expect((await browser.get(callback)).status).toBe(303);
    browser.cookies.delete('verbleib');
    expect(await refused(browser, callback)).toEqual([400, true]);
    // With a step of its own the code is still used up.
    const again = new Visitor(web.url);
    const state = new URL((await again.get('/sign-in/sso')).location!).searchParams.get('state')!;
    expect(await refused(again, callback.replace(/state=[^&]+/, `state=${state}`))).toEqual([400, true]);
  });

  it('is refused with another state, nonce, verifier or issuer, after ten minutes, and when cancelled', async () => {
    const state = await begun();
    expect(await refused(state.browser, state.callback.replace(/state=[^&]+/, 'state=x'))).toEqual([400, true]);
    const nonce = await begun((url) => url.searchParams.set('nonce', 'another'));
    expect(await refused(nonce.browser, nonce.callback)).toEqual([400, true]);
    const verifier = await begun((url) => url.searchParams.set('code_challenge', 'x'.repeat(43)));
    expect(await refused(verifier.browser, verifier.callback)).toEqual([400, true]);
    const issuer = await begun();
    expect(
      await refused(issuer.browser, issuer.callback.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Fother.example')),
    ).toEqual([400, true]);
    const late = await begun();
    web.clock.advance({ minutes: 11 });
    expect(await refused(late.browser, late.callback)).toEqual([400, true]);
    web.clock.advance({ minutes: -11 });
    const cancelled = await begun();
    const query = cancelled.callback.replace(/code=[^&]+/, 'error=access_denied');
    expect(await refused(cancelled.browser, query)).toEqual([400, true]);
  });

  it('may be signed with a key that is a second old, and never with one that the provider does not publish', async () => {
    person('gerda', ['Personal']);
    expect((await signIn()).status).toBe(303);
    provider.rotateKeys();
    expect((await signIn()).status).toBe(303);
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    provider.publishedKeys = {
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key-2', use: 'sig', alg: 'RS256' }],
    };
    expect((await signIn()).status).toBe(400);
    provider.publishedKeys = undefined;
    expect((await signIn()).status).toBe(303);
  });
});

describe('the way out', () => {
  it('signs out here and at the provider', async () => {
    person('hanna', ['Personal']);
    const [browser, there] = [new Visitor(web.url), new Visitor(provider.issuer)];
    await signIn(browser, there);
    const leaving = await browser.post('/sign-out', {});
    expect(leaving.status).toBe(200);
    expect((await browser.get('/mail')).status).toBe(303);
    const url = /^0; url=(.+)$/.exec(String(leaving.headers['refresh']))![1]!;
    const asked = await there.get(url.replace(provider.issuer, ''));
    expect(asked.body).toContain('op.logoutForm');
    const done = await there.post('/session/end/confirm', { xsrf: hidden(asked.body, 'xsrf')!, logout: 'yes' });
    expect(done.location).toBe(`${PUBLIC}/sign-in`);
    // The provider asks who it is again: it is somebody else now.
    person('ida', ['Personal']);
    await signIn(browser, there);
    expect((await browser.get('/mail')).body).toContain('Frau ida');
  });

  it('is open to the provider, too: who signs out there is signed out here, elsewhere not', async () => {
    person('jana', ['Personal']);
    const [browser, there, otherDevice] = [new Visitor(web.url), new Visitor(provider.issuer), new Visitor(web.url)];
    await signIn(browser, there);
    await signIn(otherDevice);
    const asked = await there.get('/session/end');
    await there.post('/session/end/confirm', { xsrf: hidden(asked.body, 'xsrf')!, logout: 'yes' });
    expect((await browser.get('/mail')).status).toBe(303);
    expect((await otherDevice.get('/mail')).status).toBe(200);
    const forged = await browser.post('/sign-in/sso/back-channel', { logout_token: 'eyJhbGciOiJub25lIn0.e30.' });
    expect(forged.status).toBe(400);
  });
});

describe('doctor', () => {
  it('names codes that the register does not know, and a provider that does not answer', async () => {
    const look = async (changes: Partial<typeof web.settings.oidc>) => {
      const database = web.app.get(Database);
      const settings = web.settings.with({ oidc: { ...web.settings.oidc, ...changes } });
      const { ok, message } = await checkSso({ settings, database, clock: web.clock, locale: 'de' });
      return [ok, message] as const;
    };
    expect(await look({})).toEqual([false, expect.stringContaining('OIDC_GROUPS nennt manager:gibt-es-nicht, aber')]);
    expect(await look({ groups: [] })).toEqual([true, `${provider.issuer} antwortet (ein Schlüssel).`]);
    expect(await look({ issuer: `${provider.issuer}/wrong` })).toEqual([
      false,
      expect.stringContaining('antwortet nicht wie ein OpenID-Anmeldedienst'),
    ]);
  });
});

describe('a provider that is away', () => {
  it('is named, and the password stays a way in', async () => {
    person('kai', ['Personal']);
    const browser = new Visitor(web.url);
    const begun = await browser.get('/sign-in/sso?next=/mail');
    const callback = await atProvider(begun.location!);
    await makeAccount(web, 'hr', { login: login('lena'), password: 'vier bunte Ziegen' });
    await provider.stop();
    const away = await new Visitor(web.url).get('/sign-in/sso?next=/mail');
    expect([away.status, away.body.includes('href="/sign-in?next=%2Fmail"')]).toEqual([503, true]);
    expect(away.body).toContain('Der Anmeldedienst ist gerade nicht erreichbar');
    expect((await browser.get(callback)).status).toBe(503);
    const byPassword = new Visitor(web.url);
    await byPassword.post('/sign-in', { email: login('lena'), password: 'vier bunte Ziegen', next: '/' });
    expect((await byPassword.get('/mail')).status).toBe(200);
    await provider.start();
    expect((await signIn()).status).toBe(303);
    // Signing out works without it, too.
    await signIn(browser);
    await provider.stop();
    expect((await browser.post('/sign-out', {})).location).toBe('/sign-in?done=signed-out');
  });
});
