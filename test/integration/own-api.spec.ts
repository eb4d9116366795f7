import { makeAccount, signIn } from '../support/accounts.js';
import { call, type Token, tokenFor, tokenOf } from '../support/api.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let account: string;
let cookie: string;
let token: Token;
beforeAll(async () => {
  web = await startTestWeb();
  account = await makeAccount(web, 'hr', { login: 'olga@kreis-musterland.example', name: 'Olga Reimers' });
  cookie = await signIn(web, account);
  token = await tokenFor(web, account);
});
afterAll(() => web?.close());

const browser = (target: string, body?: unknown, headers: Record<string, string> = {}) =>
  call(web, {}, target, { ...(body !== undefined && { body }), headers: { cookie, origin: web.url, ...headers } });
type Listed = { id: string; name?: string; current?: boolean; state?: string };
const items = async (what: string, by = token) =>
  (await call(web, by, `GET /api/v1/me/${what}`)).json['items'] as Listed[];
const actions = async () =>
  (await web.rows<{ action: string }>('select action from audit_entry order by id')).map((row) => row.action);

describe('the own account', () => {
  it('is changed from the version that was read', async () => {
    const before = await call(web, token, 'GET /api/v1/me/account');
    expect(before.json).toMatchObject({ name: 'Olga Reimers', locale: null, has_password: false });
    const etag = before.headers.get('etag')!;
    const rename = (name: string) =>
      call(web, token, 'PATCH /api/v1/me/account', { body: { name }, headers: { 'if-match': etag } });
    expect((await rename('Olga R.')).json).toMatchObject({ name: 'Olga R.', locale: null });
    expect((await rename('Zu spät')).status).toBe(412);
    const [row] = await web.rows('select name from account where id = $1', [account]);
    expect(row).toEqual({ name: 'Olga R.' });
  });

  it('lists its sessions and ends others, never the one that asks, never somebody else’s', async () => {
    const [second, foreign] = [await signIn(web, account), await signIn(web, await makeAccount(web, 'hr'))];
    const listed = (await browser('GET /api/v1/me/sessions')).json['items'] as Listed[];
    expect(listed).toHaveLength(2);
    const [own] = listed.filter(({ current }) => current);
    const [other] = listed.filter(({ current }) => !current);
    expect((await browser(`DELETE /api/v1/me/sessions/${own!.id}`)).status).toBe(404);
    const [theirs] = await web.rows<{ id: string }>('select id from web_session where account_id <> $1', [account]);
    expect((await browser(`DELETE /api/v1/me/sessions/${theirs!.id}`)).status).toBe(404);
    expect((await browser(`DELETE /api/v1/me/sessions/${other!.id}`)).json).toEqual({ ended: 1 });
    const me = async (whose: string) => (await call(web, {}, 'GET /api/v1/me', { headers: { cookie: whose } })).status;
    expect([await me(cookie), await me(second), await me(foreign)]).toEqual([200, 401, 200]);
    await signIn(web, account);
    expect((await browser('POST /api/v1/me/sessions/end-others')).json).toEqual({ ended: 1 });
    expect(await items('sessions')).toHaveLength(1);
    expect((await actions()).filter((action) => action === 'session.ended')).toHaveLength(2);
  });
});

describe('calendar addresses', () => {
  it('are made by a session and shown once; a token lists them and takes them back', async () => {
    const made = await browser('POST /api/v1/me/feeds', { name: 'Outlook', shows_names: true });
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const path = new URL(made.json['address'] as string).pathname;
    const open = async () => (await fetch(web.url + path)).status;
    expect(await open()).toBe(200);
    const again = await browser('POST /api/v1/me/feeds', { name: 'Outlook' });
    expect([again.status, again.json['code']]).toEqual([422, 'name_taken']);
    const [listed] = await items('feeds');
    expect(listed).toMatchObject({ id: made.json['id'], name: 'Outlook', shows_names: true });
    const foreign = await tokenOf(web, 'hr');
    expect(await items('feeds', foreign)).toEqual([]);
    expect((await call(web, foreign, `DELETE /api/v1/me/feeds/${listed!.id}`)).status).toBe(404);
    expect((await call(web, token, `DELETE /api/v1/me/feeds/${listed!.id}`)).json['revoked']).toBe(true);
    expect([await open(), await items('feeds')]).toEqual([404, []]);
  });

  it('name no people to somebody who may not see contracts', async () => {
    const member = await signIn(web, await makeAccount(web, 'dpo'));
    const made = await call(web, {}, 'POST /api/v1/me/feeds', {
      body: { name: 'Handy', shows_names: true },
      headers: { cookie: member, origin: web.url },
    });
    expect(made.json['shows_names']).toBe(false);
  });
});

describe('tokens', () => {
  it('are made by a session, within what the account may, and kept nowhere, also not for a replay', async () => {
    const key = { 'idempotency-key': 'token-1' };
    const made = await browser('POST /api/v1/me/tokens', { name: 'BI', scopes: ['contracts:see'], days: 30 }, key);
    expect(made.status).toBe(201);
    const fresh = made.json as unknown as { token: string; id: string };
    expect((await call(web, fresh, 'GET /api/v1/me')).json['permissions']).toEqual(['contracts:see']);
    const beyond = await browser('POST /api/v1/me/tokens', { name: 'X', scopes: ['accounts:manage'] });
    expect([beyond.status, beyond.json['errors']]).toEqual([422, [expect.objectContaining({ pointer: '#/scopes' })]]);
    const kept = JSON.stringify(await web.rows('select * from idempotency_key, api_token, audit_entry'));
    expect(kept).not.toContain(fresh.token);
    expect((await call(web, token, `DELETE /api/v1/me/tokens/${fresh.id}`)).json['revoked']).toBe(true);
    expect((await call(web, fresh, 'GET /api/v1/me')).status).toBe(401);
    expect((await items('tokens')).find(({ id }) => id === fresh.id)).toMatchObject({ state: 'revoked' });
  });

  it('make neither tokens nor calendar addresses, whatever they may', async () => {
    for (const [what, body] of [
      ['tokens', { name: 'Kind', scopes: ['contracts:see'] }],
      ['feeds', { name: 'Kind' }],
    ] as const)
      expect([what, (await call(web, token, `POST /api/v1/me/${what}`, { body })).status]).toEqual([what, 403]);
  });

  it('see and change nothing of their account that they were not made for', async () => {
    const narrow = await tokenFor(web, account, ['contracts:see', 'own:see']);
    expect(await items('tokens', narrow)).not.toHaveLength(0);
    expect((await call(web, narrow, `DELETE /api/v1/me/tokens/${token.id}`)).status).toBe(403);
    const narrower = await tokenFor(web, account, ['contracts:see']);
    for (const what of ['account', 'sessions', 'feeds', 'tokens'])
      expect([what, (await call(web, narrower, `GET /api/v1/me/${what}`)).status]).toEqual([what, 403]);
  });

  it('of somebody without a role are for their own things', async () => {
    const nobody = await tokenFor(web, await makeAccount(web, null, { name: 'Ohne Rolle' }));
    expect((await call(web, nobody, 'GET /api/v1/me')).json['permissions']).toEqual(['own:see', 'own:change']);
    expect((await call(web, nobody, 'GET /api/v1/me/account')).json['name']).toBe('Ohne Rolle');
  });
});
