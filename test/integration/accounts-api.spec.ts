import { Deliver } from '../../src/mail/deliver.service.js';
import { makeAccount, signIn } from '../support/accounts.js';
import { call, type Token, tokenFor, tokenOf } from '../support/api.js';
import { insertCounty } from '../support/county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const login = (name: string) => `${name}@kreis-musterland.example`;
const UNKNOWN = '00000000-0000-7000-8000-000000000000';

let web: TestWeb;
let admin: Token;
beforeAll(async () => {
  web = await startTestWeb();
  await insertCounty(web);
  await web.rows(`insert into committee (code, name) values ('SOZ', 'Sozialausschuss')`);
  admin = await tokenOf(web, 'admin', { login: login('admin'), name: 'Systemverwaltung' });
});
afterAll(() => web?.close());

const send = (target: string, body?: unknown, headers: Record<string, string> = { 'if-match': '*' }, token = admin) =>
  call(web, token, target, { ...(body !== undefined && { body }), headers });
const pathOf = (id: string) => `/api/v1/accounts/${id}`;
const read = (id: string) => call(web, admin, `GET ${pathOf(id)}`);
const entries = async (id: string) =>
  (
    await web.rows<{ action: string; actor: string }>(
      'select action, actor from audit_entry where subject_id = $1 order by id',
      [id],
    )
  ).map(({ action, actor }) => `${action} by ${actor.split('@')[0]}`);

describe('the list of accounts', () => {
  it('comes in pages by name, whatever comes in between, and can be narrowed', async () => {
    await web.rows(`update account set name = 'Konto' where id <> $1`, [admin.account]);
    for (const name of ['Zoe Ende', 'anton Anfang', 'Berta Mitte', 'Berta Mitte'])
      await makeAccount(web, name === 'Zoe Ende' ? 'dpo' : 'hr', { name });
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { json }: { json: Record<string, unknown> } = await call(
        web,
        admin,
        `GET /api/v1/accounts?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      names.push(...(json['items'] as { name: string }[]).map(({ name }) => name));
      cursor = json['nextCursor'] as string | null;
      if (names.length === 2) await makeAccount(web, null, { name: 'Aaron Neu', login: login('neu') });
    }
    expect(names).toEqual(['anton Anfang', 'Berta Mitte', 'Berta Mitte', 'Konto', 'Systemverwaltung', 'Zoe Ende']);
    const found = async (query: string) =>
      ((await call(web, admin, `GET /api/v1/accounts?${query}`)).json['items'] as { name: string }[]).length;
    expect(await found('role=dpo')).toBe(1);
    expect(await found('search=berta')).toBe(2);
    expect(await found('state=disabled')).toBe(0);
    const made = Buffer.from(JSON.stringify(['\0', UNKNOWN])).toString('base64url');
    expect((await call(web, admin, `GET /api/v1/accounts?cursor=${made}`)).json['code']).toBe('bad_cursor');
  });
});

describe('an invitation', () => {
  const wish = { email: login('paula'), name: 'Paula Ahlers', locale: 'de', roles: [{ role: 'hr' }] };

  it('gives several roles at once; the link goes by mail and stands in no answer', async () => {
    const roles = [
      { role: 'manager', code: '50.3', starts_on: '2026-12-01', ends_on: '2026-12-31' },
      { role: 'clerk', code: 'SOZ' },
      { role: 'hr' },
    ];
    const key = { 'idempotency-key': 'paula-1' };
    const made = await send('POST /api/v1/accounts', { ...wish, employee: '004102', roles }, key);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      email: login('paula'),
      state: 'invited',
      linked: true,
      roles: [
        { role: 'clerk', code: 'SOZ', starts_on: null },
        { role: 'hr', code: null },
        { role: 'manager', code: '50.3', starts_on: '2026-12-01', ends_on: '2026-12-31', source: 'local' },
      ],
    });
    const again = await send('POST /api/v1/accounts', { ...wish, employee: '004102', roles }, key);
    expect([again.status, again.json]).toEqual([201, made.json]);
    expect((await web.app.get(Deliver).deliver()).sent).toBe(1);
    expect(await web.rows('select count(*)::int as n from one_time_link')).toEqual([{ n: 1 }]);
    expect(JSON.stringify(made.json)).not.toMatch(/invitation|[\w-]{43}|004102|Weiß/);
    expect(await entries(made.json['id'] as string)).toEqual(['account.created by admin']);
  });

  it.each([
    [{ email: 'paula' }, '#/email'],
    [{ email: login('paula') }, '#/email'],
    [{ employee: '999999' }, '#/employee'],
    [{ roles: [{ role: 'hr' }, { role: 'member' }] }, '#/roles/1/code'],
    [{ roles: [{ role: 'manager', code: '00' }] }, '#/roles/0/code'],
    [{ roles: [{ role: 'hr', code: '50.3' }] }, '#/roles/0/code'],
    [{ roles: [{ role: 'hr' }, { role: 'hr' }] }, '#/roles/1/role'],
    [{ roles: [{ role: 'hr', starts_on: '2027-01-02', ends_on: '2027-01-01' }] }, '#/roles/0/ends_on'],
  ])('with %j is refused at its field, and nothing is written', async (change, pointer) => {
    const before = await web.rows('select count(*)::int as n from account');
    const answer = await send('POST /api/v1/accounts', { ...wish, email: login('quirin'), ...change });
    expect([answer.status, (answer.json['errors'] as { pointer: string }[]).map((each) => each.pointer)]).toEqual([
      422,
      [pointer],
    ]);
    expect(await web.rows('select count(*)::int as n from account')).toEqual(before);
  });
});

describe('one account', () => {
  it('is changed from the version that was read, and not from an older one', async () => {
    const id = await makeAccount(web, 'hr', { name: 'Vorher' });
    const etag = (await read(id)).headers.get('etag')!;
    const rename = (name: string, tag: string) => send(`PATCH ${pathOf(id)}`, { name }, { 'if-match': tag });
    expect((await send(`PATCH ${pathOf(id)}`, { name: 'Ohne' }, {})).status).toBe(428);
    const first = await rename('Zuerst', etag);
    expect([first.status, first.json['name']]).toEqual([200, 'Zuerst']);
    for (const [target, body] of [
      [`PATCH ${pathOf(id)}`, { name: 'Danach' }],
      [`POST ${pathOf(id)}/roles`, { role: 'dpo' }],
      [`POST ${pathOf(id)}/employee`, { employee: null }],
      [`POST ${pathOf(id)}/disable`],
      [`POST ${pathOf(id)}/enable`],
      [`POST ${pathOf(id)}/end-sessions`],
      [`POST ${pathOf(id)}/reset-factors`, { made_sure: true }],
      [`POST ${pathOf(id)}/send-link`],
    ] as const)
      expect([target, (await send(target, body, { 'if-match': etag })).json['code']]).toEqual([
        target,
        'stale_version',
      ]);
    expect((await rename('Danach', first.headers.get('etag')!)).json).toMatchObject({
      name: 'Danach',
      state: 'invited',
    });
    expect(await entries(id)).toEqual(['account.profile_changed by admin', 'account.profile_changed by admin']);
  });

  it('is given roles and loses them, but for those of single sign-on', async () => {
    const id = await makeAccount(web, null);
    const given = await send(`POST ${pathOf(id)}/roles`, { role: 'clerk', code: 'SOZ', ends_on: '2026-12-31' });
    const [role] = given.json['roles'] as { id: string }[];
    expect([given.status, role]).toEqual([200, expect.objectContaining({ role: 'clerk', ends_on: '2026-12-31' })]);
    const twice = await send(`POST ${pathOf(id)}/roles`, { role: 'clerk', code: 'SOZ', ends_on: '2026-12-31' });
    expect([twice.status, twice.json['code']]).toEqual([422, 'role']);
    const [sso] = await web.rows<{ id: string }>(
      `insert into account_role (account_id, role, source) values ($1, 'hr', 'sso') returning id`,
      [id],
    );
    expect((await send(`DELETE ${pathOf(id)}/roles/${sso!.id}`)).status).toBe(404);
    expect((await send(`DELETE ${pathOf(id)}/roles/${UNKNOWN}`)).status).toBe(404);
    const taken = await send(`DELETE ${pathOf(id)}/roles/${role!.id}`);
    expect([taken.status, taken.json['roles']]).toEqual([200, [expect.objectContaining({ source: 'sso' })]]);
    expect(await entries(id)).toEqual(['account.role_given by admin', 'account.role_taken by admin']);
  });

  it('that is disabled loses sessions and tokens at once', async () => {
    const id = await makeAccount(web, 'hr', { password: 'Regenrinne und Kaktus' });
    const [cookie, token] = [await signIn(web, id), await tokenFor(web, id)];
    const me = async (how: { cookie: string } | { authorization: string }) =>
      (await call(web, {}, 'GET /api/v1/me', { headers: how })).status;
    const bearer = { authorization: `Bearer ${token.token}` };
    expect([await me({ cookie }), await me(bearer)]).toEqual([200, 200]);
    expect((await send(`POST ${pathOf(id)}/end-sessions`)).json['sessions']).toBe(0);
    expect([await me({ cookie }), await me(bearer)]).toEqual([401, 200]);
    expect((await send(`POST ${pathOf(id)}/disable`)).json['state']).toBe('disabled');
    expect(await me(bearer)).toBe(401);
    expect((await send(`POST ${pathOf(id)}/send-link`)).json['code']).toBe('takes_no_password');
    expect((await send(`POST ${pathOf(id)}/enable`)).json['state']).toBe('active');
    const link = async () => (await send(`POST ${pathOf(id)}/send-link`)).json;
    expect(await link()).toEqual({ mail: 'password_reset', sent: true });
    expect(await link()).toEqual({ mail: 'password_reset', sent: false });
  });

  it('loses its second factors only to somebody who says that they have made sure', async () => {
    const id = await makeAccount(web, 'hr');
    await web.rows(`update account set totp_key = 'X', totp_confirmed_at = our_now() where id = $1`, [id]);
    const reset = (made_sure: unknown) => send(`POST ${pathOf(id)}/reset-factors`, { made_sure });
    expect((await reset(false)).status).toBe(422);
    expect((await read(id)).json['second_factor']).toBe(true);
    expect((await reset(true)).json['second_factor']).toBe(false);
    expect(await entries(id)).toEqual(['account.factors_reset by admin']);
  });

  it('of the last administrator is neither disabled nor loses the role', async () => {
    const [role] = (await read(admin.account)).json['roles'] as { id: string }[];
    for (const target of [`POST ${pathOf(admin.account)}/disable`, `DELETE ${pathOf(admin.account)}/roles/${role!.id}`])
      expect([target, (await send(target)).json]).toEqual([
        target,
        expect.objectContaining({ status: 409, code: 'last_admin' }),
      ]);
  });

  it('is of administrators alone, and of tokens that were made for it', async () => {
    const narrow = await tokenFor(web, admin.account, ['operations:doctor']);
    for (const token of [await tokenOf(web, 'hr'), narrow])
      expect((await call(web, token, 'GET /api/v1/accounts')).status).toBe(403);
    expect((await read(UNKNOWN)).status).toBe(404);
  });
});
