import { Validator } from '@seriousme/openapi-schema-validator';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EXAMPLE } from '../../src/api/examples.js';
import { ApiRoutes, type ServedRoute } from '../../src/api/api-routes.js';
import type { Role } from '../../src/identity/roles.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { ApiTokens } from '../../src/identity/tokens/api-tokens.service.js';
import {
  type ApiCounty,
  call,
  fillApiCounty,
  formOf,
  type Token,
  tokenFor,
  tokenOf,
  withRealIds,
} from '../support/api.js';
import { signIn } from '../support/accounts.js';
import { runCli } from '../support/run-cli.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { ROUTE_ROLES } from '../architecture/route-roles.js';

const LIMIT = 250;
/** For a register with nobody in it; import-api.spec.ts makes the call. */
const WITHOUT_EXAMPLE = ['Sample_load'];
let web: TestWeb;
let county: ApiCounty;
let hr: Token;
let manager: Token;
let auditor: Token;
let clerk: Token;
let admin: Token;
beforeAll(async () => {
  web = await startTestWeb({
    api: { requestsPerMinute: LIMIT },
    oparl: { sources: ['https://ris.kreis-musterland.example/oparl/system'] },
  });
  county = await fillApiCounty(web);
  hr = await tokenOf(web, 'hr');
  clerk = await tokenOf(web, 'clerk');
  admin = await tokenOf(web, 'admin');
  auditor = await tokenOf(web, 'auditor');
  county.real.set(EXAMPLE.token, (await tokenFor(web, hr.account)).id);
  for (const [example, sql] of [
    [EXAMPLE.feed, `insert into calendar_feed (account_id, name, token_hash) values ($1, 'Alt', '') returning id`],
    [
      EXAMPLE.webSession,
      `insert into web_session (token_hash, account_id, created_at, last_seen_at, expires_at, agent, method)
       values ('', $1, our_now(), our_now(), our_now() + interval '1 hour', '', 'password') returning id`,
    ],
  ] as const)
    county.real.set(example, (await web.rows<{ id: string }>(sql, [hr.account]))[0]!.id);
  manager = await tokenOf(web, 'manager', { unitId: county.units.kim });
});
afterAll(() => web?.close());

const routes = (): ServedRoute[] => web.app.get(ApiRoutes).all();

/** Who may call a route: of those with a token the first whose role has one of the permissions; else a session. */
async function callerOf({ access }: ServedRoute): Promise<{ token?: string; headers?: Record<string, string> }> {
  if (access?.kind === 'signed-in' && !access.tokens)
    return { headers: { cookie: await signIn(web, hr.account), origin: web.url } };
  if (access?.kind !== 'policy') return hr;
  const may = (role: Role) =>
    access.any.some(
      ({ policy: { table }, action }) => (table[action]![role] ?? table[action]!.everybody) !== undefined,
    );
  const roles = { hr, clerk, auditor, admin } as const;
  return roles[(['hr', 'clerk', 'auditor', 'admin'] as const).find(may)!];
}
const version = (etag: string | null): string => /^"(\d+)\./.exec(etag ?? '')?.[1] ?? 'none';

// First, as the examples below change what the guide speaks of.
describe('docs/api.md', () => {
  it('shows calls that work', async () => {
    const guide = readFileSync('docs/api.md', 'utf8');
    const calls = [...guide.matchAll(/```sh\n(curl [^`]+)```/g)].map((match) => match[1]!);
    expect(calls.length).toBeGreaterThan(2);
    for (const text of calls) {
      const line = withRealIds(text.replaceAll(/\\\n\s*/g, ''), county);
      const [, address] = /"\$VERBLEIB(\/[^"]*)"/.exec(line)!;
      const headers = Object.fromEntries(
        [...line.matchAll(/-H "([^:"]+): ([^"]*)"/g)].map((match) => [match[1]!.toLowerCase(), match[2]!]),
      );
      const body = /-d '([^']+)'/.exec(line)?.[1];
      expect([line, headers['authorization']]).toEqual([line, 'Bearer $TOKEN']);
      const { status, json } = await call(web, hr, `${body ? 'POST' : 'GET'} ${address}`, {
        headers: { ...headers, authorization: `Bearer ${hr.token}` },
        ...(body && { body: JSON.parse(body) as unknown }),
      });
      expect([line, status, status < 300 ? undefined : json]).toEqual([line, 200, undefined]);
    }
  });
});

describe('the description', () => {
  let document: Record<string, unknown>;
  beforeAll(async () => {
    document = (await call(web, {}, 'GET /api/v1/openapi.json')).json;
  });

  it('is OpenAPI 3.1 that a validator accepts', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect([valid, errors]).toEqual([true, undefined]);
    expect(document).toMatchObject({ openapi: '3.1.1' });
  });

  it('has every route that is served, and no other', () => {
    const described = Object.entries(document['paths'] as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = Object.keys(ROUTE_ROLES).filter((route) => route.includes(' /api/'));
    expect(described.toSorted()).toEqual(served.toSorted());
  });

  it('has an example for every route, and each is answered as it says', async () => {
    for (const route of routes()) {
      const { facts, method, path } = route;
      expect([route.name, facts.example !== undefined]).toEqual([route.name, !WITHOUT_EXAMPLE.includes(route.name)]);
      if (!facts.example) continue;
      const { params = {}, query = {}, body, file } = withRealIds(facts.example, county);
      const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!));
      const search = Object.keys(query).length ? `?${new URLSearchParams(query).toString()}` : '';
      const caller = await callerOf(route);
      const answer = await call(web, caller, `${method.toUpperCase()} ${address}${search}`, {
        body: file ? formOf(file) : body,
        headers: { ...caller.headers, ...(facts.ifMatch && { 'if-match': '*' }) },
      });
      expect([route.name, answer.status, answer.status < 300 ? undefined : answer.json]).toEqual([
        route.name,
        facts.status ?? 200,
        undefined,
      ]);
      const found = facts.response.safeParse(answer.json);
      expect([route.name, found.success ? undefined : z.prettifyError(found.error)]).toEqual([route.name, undefined]);
      expect(answer.headers.has('etag')).toBe(facts.etag === true);
    }
  });
});

describe('a token', () => {
  it('is asked for, and named by the scheme that is expected', async () => {
    const answer = await call(web, {}, 'GET /api/v1/decisions');
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('opens no page', async () => {
    const page = await fetch(`${web.url}/mail`, {
      headers: { authorization: `Bearer ${hr.token}` },
      redirect: 'manual',
    });
    expect(page.status).toBe(303);
  });

  it('may what it was given, and no more', async () => {
    const narrow = await tokenFor(web, hr.account, ['mails:see']);
    expect((await call(web, narrow, 'GET /api/v1/decisions')).status).toBe(403);
    const me = await call(web, narrow, 'GET /api/v1/me');
    expect(me.json['permissions']).toEqual(['mails:see']);
    expect(me.json['token']).toBe(narrow.id);
  });

  it('cannot be given what its account may not', async () => {
    await expect(tokenFor(web, manager.account, ['decisions:process'])).rejects.toMatchObject({ code: 'token_scope' });
    await expect(tokenFor(web, hr.account, ['mails:see'], 367)).rejects.toMatchObject({ code: 'token_days' });
  });

  it('ends: expired, revoked, changed by a letter, or with its account', async () => {
    const status = async (token: Token): Promise<number> => (await call(web, token, 'GET /api/v1/me')).status;
    const short = await tokenFor(web, hr.account, undefined, 1);
    const revoked = await tokenFor(web, hr.account);
    const orphan = await tokenOf(web, 'hr');
    expect([await status(short), await status(revoked), await status(orphan)]).toEqual([200, 200, 200]);
    expect(await status({ ...hr, token: `${hr.token}x` })).toBe(401);
    await web.app.get(ApiTokens).revoke(hr.account, revoked.id, 'test');
    expect(await status(revoked)).toBe(401);
    await web.rows('update account set disabled_at = our_now() where id = $1', [orphan.account]);
    expect(await status(orphan)).toBe(401);
    const now = web.clock.now();
    web.clock.advance({ hours: 24 });
    expect(await status(short)).toBe(401);
    expect(await status(hr)).toBe(200);
    web.clock.set(now);
  });

  it('is kept as a hash, and its last use and its making are written down', async () => {
    const [row] = await web.rows('select token_hash, last_used_at from api_token where id = $1', [hr.id]);
    expect(JSON.stringify(row)).not.toContain(hr.token);
    expect(row!['last_used_at']).not.toBeNull();
    const entries = await web.rows(`select * from audit_entry where action = 'token.created' and subject_id = $1`, [
      hr.id,
    ]);
    expect(entries).toHaveLength(1);
  });
});

describe('verbleib token', () => {
  it('makes, lists and revokes, and refuses what the account may not', async () => {
    const [owner] = await web.rows<{ login: string }>('select login from account where id = $1', [manager.account]);
    const login = owner!.login;
    const beyond = await runCli(web, 'token', 'create', login, '--name', 'BI', '--scope', 'contracts:import');
    expect([beyond.code, beyond.stdout, beyond.stderr.includes('contracts:import')]).toEqual([2, '', true]);
    const scopes = ['contracts:see', 'decisions:see'];
    const made = await runCli(web, 'token', 'create', login, '--name', 'BI', '--scope', ...scopes, '--json');
    const created = JSON.parse(made.stdout) as { token: string; id: string };
    expect(created).toEqual({
      id: expect.any(String),
      token: expect.stringMatching(/^verbleib_/),
      scopes,
      expires_at: web.clock
        .now()
        .add({ hours: 90 * 24 })
        .toString(),
    });
    expect((await call(web, created, 'GET /api/v1/me')).json['permissions']).toEqual(scopes);
    expect((await runCli(web, 'token', 'revoke', login, created.id)).code).toBe(0);
    expect((await call(web, created, 'GET /api/v1/me')).status).toBe(401);
    const { stdout } = await runCli(web, 'token', 'list', login);
    expect(stdout).toContain(created.id);
    expect(stdout).toContain('widerrufen');
    expect(stdout).not.toContain(created.token);
  });
});

describe('the page of tokens', () => {
  const send = async (path: string, fields: [string, string][], cookie: string) => {
    const response = await fetch(`${web.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: web.url },
      body: new URLSearchParams(fields),
    });
    return { status: response.status, location: response.headers.get('location'), html: await response.text() };
  };

  it('makes one, shows it once, and takes it back', async () => {
    const cookie = await signIn(web, hr.account);
    const made = await send(
      '/account/tokens',
      [
        ['name', 'Auswertung <b>'],
        ['scopes', 'decisions:see'],
        ['scopes', 'mails:see'],
        ['days', '30'],
      ],
      cookie,
    );
    const token = /verbleib_\w{49}/.exec(made.html)![0];
    expect([made.status, made.html.includes('<b>')]).toEqual([201, false]);
    const me = await call(web, { token }, 'GET /api/v1/me');
    expect(me.json['permissions']).toEqual(['decisions:see', 'mails:see']);
    const listed = await (await fetch(`${web.url}/account/tokens`, { headers: { cookie } })).text();
    expect([listed.includes('Auswertung'), listed.includes(token)]).toEqual([true, false]);
    const id = me.json['token'] as string;
    const foreign = await send(`/account/tokens/${id}/revoke`, [], await signIn(web, manager.account));
    expect([foreign.status, (await call(web, { token }, 'GET /api/v1/me')).status]).toEqual([404, 200]);
    const revoked = await send(`/account/tokens/${id}/revoke`, [], cookie);
    expect([revoked.status, revoked.location]).toEqual([303, '/account/tokens?done=revoked']);
    expect((await call(web, { token }, 'GET /api/v1/me')).status).toBe(401);
  });

  it('keeps what was typed when something is missing, or is not theirs to give', async () => {
    const cookie = await signIn(web, manager.account);
    const empty = await send(
      '/account/tokens',
      [
        ['name', 'Mein Name'],
        ['days', '30'],
      ],
      cookie,
    );
    expect([empty.status, empty.html.includes('value="Mein Name"')]).toEqual([422, true]);
    const beyond = await send(
      '/account/tokens',
      [
        ['name', 'x'],
        ['scopes', 'decisions:process'],
        ['days', '30'],
      ],
      cookie,
    );
    expect([beyond.status, beyond.html.includes('decisions:process')]).toEqual([422, true]);
  });
});

describe('a session of a browser', () => {
  it('reads the API, and writes from our own pages only', async () => {
    const cookie = await signIn(web, hr.account);
    expect((await call(web, {}, 'GET /api/v1/me', { headers: { cookie } })).status).toBe(200);
    const id = county.real.get('01a2048f-0000-7000-8000-00000000d001');
    const post = async (headers: Record<string, string>): Promise<number> =>
      (await call(web, {}, `POST /api/v1/decisions/${id}/steps`, { body: {}, headers: { cookie, ...headers } })).status;
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ origin: web.url })).toBe(428);
  });

  it('is not needed by programs, which send no Origin', async () => {
    const answer = await call(web, hr, 'POST /api/v1/decision-steps', { body: {} });
    expect(answer.status).toBe(422);
  });

  it('takes JSON alone: no form of another site can be sent here', async () => {
    const answer = await fetch(`${web.url}/api/v1/decision-steps`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hr.token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'step=propose',
    });
    expect(answer.status).toBe(415);
  });
});

describe('who asks', () => {
  it('sees own units alone: others are not there, in lists and by id', async () => {
    const all = await call(web, hr, 'GET /api/v1/decisions');
    const own = await call(web, manager, 'GET /api/v1/decisions');
    const numbers = (answer: typeof all): string[] =>
      (answer.json['items'] as { contract: string }[]).map(({ contract }) => contract).sort();
    expect(numbers(all)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5']);
    expect(numbers(own)).toEqual(['V1', 'V2', 'V3', 'V4']);
    const [foreign] = await web.rows<{ id: string }>('select id from decision where contract_id = $1', [
      county.contracts['V5'],
    ]);
    const forged = await call(web, manager, `GET /api/v1/decisions/${foreign!.id}`);
    const unknown = await call(web, manager, 'GET /api/v1/decisions/00000000-0000-7000-8000-000000000000');
    const impossible = await call(web, manager, 'GET /api/v1/decisions/1%27or%271');
    expect([forged.status, unknown.status, impossible.status]).toEqual([404, 404, 404]);
    expect(forged.json).toEqual(unknown.json);
    const step = { body: { step: 'comment', note: 'x' }, headers: { 'if-match': '*' } };
    expect((await call(web, manager, `POST /api/v1/decisions/${foreign!.id}/steps`, step)).status).toBe(404);
    const bulk = await call(web, manager, 'POST /api/v1/decision-steps', {
      body: { contracts: [county.contracts['V1'], county.contracts['V5']], step: 'comment', note: 'x' },
    });
    expect([bulk.status, bulk.json['errors']]).toEqual([
      422,
      [{ pointer: '#/contracts/1', detail: 'Das gibt es nicht.' }],
    ]);
  });

  it('sees contracts of own units alone: in list, count, by id and with the cursor of somebody else', async () => {
    const numbers = async (token: Token, query: string): Promise<string[]> =>
      ((await call(web, token, `GET /api/v1/contracts?${query}`)).json['items'] as { contract: string }[]).map(
        ({ contract }) => contract,
      );
    expect(await numbers(hr, 'term=fixed&sort=contract')).toEqual(['V1', 'V2', 'V3', 'V4', 'V5']);
    expect(await numbers(manager, 'sort=contract&descending=true')).toEqual(['V4', 'V3', 'V2', 'V1']);
    expect(await numbers(manager, 'unit=51.2')).toEqual([]);
    expect(await numbers(hr, 'decision=signed&decision=ended')).toEqual([]);
    expect((await call(web, manager, 'GET /api/v1/contract-count')).json).toEqual({ contracts: 4, more: false });
    const ending = await call(web, manager, 'GET /api/v1/year-end/2026');
    expect([ending.json['total'], ending.json['ends_on']]).toEqual([4, '2026-12-31']);
    const foreign = county.contracts['V5']!;
    for (const path of ['', '/history'])
      expect((await call(web, manager, `GET /api/v1/contracts/${foreign}${path}`)).status).toBe(404);
    const stolen = await call(web, manager, `GET /api/v1/contracts?cursor=${foreign}`);
    expect([stolen.status, stolen.json['code']]).toEqual([400, 'bad_cursor']);
  });

  it('takes no step that is not theirs', async () => {
    const id = withRealIds('01a2048f-0000-7000-8000-00000000d001', county);
    const sign = await call(web, manager, `POST /api/v1/decisions/${id}/steps`, {
      body: { step: 'sign', form: 'wet_ink' },
      headers: { 'if-match': '*' },
    });
    expect(sign.status).toBe(403);
  });

  it('walks a list from page to page, and finds each thing once', async () => {
    const seen: string[] = [];
    let next = '/api/v1/decisions?limit=2';
    for (let page = 0; next && page < 9; page += 1) {
      const { json } = await call(web, hr, `GET ${next}`);
      seen.push(...(json['items'] as { id: string }[]).map(({ id }) => id));
      next = json['nextCursor'] ? `/api/v1/decisions?limit=2&cursor=${json['nextCursor'] as string}` : '';
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });
});

describe('what pages do', () => {
  it('a mail that failed is sent again by those who may, once', async () => {
    const [mail] = await web.rows<{ id: string }>(
      `with failed as (update mail set state = 'failed', response = '550 no', finished_at = our_now()
         where id = (select max(id::text)::uuid from mail) returning id) select id from failed`,
    );
    const resend = (token: Token, id = mail!.id) => call(web, token, `POST /api/v1/mails/${id}/resend`);
    const readOnly = await tokenFor(web, hr.account, ['mails:see']);
    expect([(await resend(auditor)).status, (await resend(readOnly)).status]).toEqual([403, 403]);
    expect((await resend(hr)).json).toEqual({ outcome: 'resent' });
    expect((await resend(hr)).json).toEqual({ outcome: 'not_needed' });
    expect((await resend(hr, '00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});

describe('settings of the house', () => {
  const read = (token: Token = hr) => call(web, token, 'GET /api/v1/settings');
  const change = (values: object, headers: Record<string, string>, token = hr) =>
    call(web, token, 'PATCH /api/v1/settings', { body: { values }, headers });

  it('show their effect first, and are changed by those who have read them', async () => {
    const before = await read(auditor);
    const tag = { 'if-match': before.headers.get('etag')! };
    const values = { 'reminders.stages': [365, 21], 'pay.bonusRate': 0.9 };
    const preview = await call(web, hr, 'POST /api/v1/settings/preview', { body: { values } });
    const added = { change: 'added', kind: 'contract', stage: 21, due: '2026-12-10' };
    expect(preview.json['changes']).toHaveLength(2);
    expect(preview.json['effect']).toMatchObject({
      reminders: expect.arrayContaining([expect.objectContaining(added)]),
    });
    expect((await read()).headers.get('etag')).toBe(tag['if-match']);
    expect((await change(values, {})).status).toBe(428);
    expect((await change(values, tag, auditor)).status).toBe(403);
    const changed = await change(values, tag);
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, (await read()).headers.get('etag')]);
    expect(web.settings.reminders.stages).toEqual([365, 21]);
    expect((await change({ 'staff.remindDays': 9 }, tag)).json).toMatchObject({ status: 412, code: 'stale_version' });
    expect((await change({ 'reminders.stages': null, 'pay.bonusRate': null }, { 'if-match': '*' })).json).toEqual(
      before.json,
    );
  });

  it('that cannot be are named, and all stay as they are', async () => {
    const { status, json } = await change(
      { 'staff.remindDays': 99, 'cliffs.minContracts': 4, 'pay.table': '/etc/passwd' },
      { 'if-match': '*' },
    );
    expect([status, (json['errors'] as { pointer: string }[])[0]!.pointer]).toEqual([422, '#/values/pay.table']);
    const wrong = await change({ 'staff.remindDays': 99, 'cliffs.minContracts': 4 }, { 'if-match': '*' });
    expect(wrong.json['errors']).toEqual([
      { pointer: '#/values/staff.remindDays', detail: 'Erwartet wird: ganze Tage von 1 bis 60.' },
    ]);
    const unknown = await change({ port: 1 }, { 'if-match': '*' });
    expect(unknown.json['errors']).toMatchObject([{ pointer: '#/values/port' }]);
    expect(web.settings.cliffs.minContracts).not.toBe(4);
  });
});

describe('who is told, and when committees meet', () => {
  const SETTINGS = '/api/v1/settings';
  const IF_ANY = { 'if-match': '*' };

  it('is HR to set: no auditor, no manager, no token without it', async () => {
    const narrow = await tokenFor(web, hr.account, ['settings:see']);
    for (const token of [auditor, manager, narrow])
      expect((await call(web, token, `GET ${SETTINGS}/absences`)).status).toBe(403);
  });

  it('an absence is foretold, entered once for its key, and taken back', async () => {
    const body = { number: '700003', from: '2026-12-01', to: '2026-12-11' };
    const foretold = await call(web, hr, `POST ${SETTINGS}/absences`, { body: { ...body, dry_run: true } });
    expect((foretold.json['effect'] as { reminders_gone: number }).reminders_gone).toBeGreaterThan(0);
    const headers = { 'idempotency-key': 'absence' };
    for (let each = 0; each < 2; each += 1)
      expect((await call(web, hr, `POST ${SETTINGS}/absences`, { body, headers })).status).toBe(200);
    const { items } = (await call(web, hr, `GET ${SETTINGS}/absences`)).json as { items: Record<string, string>[] };
    const entered = items.filter(({ starts_on }) => starts_on === '2026-12-01');
    expect(entered).toMatchObject([{ number: '700003', ends_on: '2026-12-11', representative: null }]);
    const gone = `DELETE ${SETTINGS}/absences/${entered[0]!['id']}`;
    expect([(await call(web, hr, gone)).status, (await call(web, hr, gone)).status]).toEqual([200, 404]);
    const wrong = { number: '999', from: '2026-12-11', to: '2026-12-01' };
    const refused = await call(web, hr, `POST ${SETTINGS}/absences`, { body: wrong });
    expect(refused.json['errors']).toMatchObject([{ pointer: '#/number' }, { pointer: '#/to' }]);
  });

  it('what is left out stays, and a version that is not of now changes nothing', async () => {
    const unit = `${SETTINGS}/units/${county.units.kim}`;
    const before = await call(web, hr, `GET ${unit}`);
    const tag = { 'if-match': before.headers.get('etag')! };
    const body = { deputy: '700004', stages: [14, 45] };
    expect((await call(web, hr, `PATCH ${unit}`, { body, headers: tag })).status).toBe(200);
    expect((await call(web, hr, `GET ${unit}`)).json).toMatchObject({
      manager: before.json['manager'],
      deputy: '700004',
      stages: [45, 14],
    });
    expect((await call(web, hr, `PATCH ${unit}`, { body, headers: tag })).status).toBe(412);
    await call(web, hr, `PATCH ${unit}`, { body: { deputy: null, stages: null }, headers: IF_ANY });
  });

  it('a session moves with its version, and not before its papers', async () => {
    const address = withRealIds(`/api/v1/committees/${EXAMPLE.committee}/sessions/${EXAMPLE.session}`, county);
    const tag = { 'if-match': (await call(web, hr, `GET ${address}`)).headers.get('etag')! };
    const patch = (body: object) => call(web, hr, `PATCH ${address}`, { body, headers: tag });
    expect((await patch({ papers_due: '2026-12-09' })).json['errors']).toMatchObject([{ pointer: '#/papers_due' }]);
    expect([(await patch({ title: 'Sozialausschuss' })).status, (await patch({ title: 'X' })).status]).toEqual([
      200, 412,
    ]);
    expect((await call(web, hr, `GET ${address}`)).json).toMatchObject({
      held_on: '2026-12-08',
      title: 'Sozialausschuss',
    });
  });
});

describe('an import', () => {
  const IMPORTS = '/api/v1/import-runs';
  const HEADINGS = 'Personalnr.;Name;Vertragsnr.;OE;Beginn;Befristet bis';
  const send = (token: Token, ...lines: string[]) =>
    call(web, token, `POST ${IMPORTS}`, {
      body: formOf({ name: 'liste.csv', text: [HEADINGS, ...lines, ''].join('\r\n') }),
    });

  it('is uploaded, read, applied once and undone by those who may', async () => {
    const line = '00077;Winter;V77;50.3;01.01.2026;31.12.2027';
    expect((await send(manager, line)).status).toBe(403);
    const run = await send(hr, line, '00078;Herbst;V78;50.3;01.01.2026;31.13.2027');
    expect(run.json).toMatchObject({ state: 'checked', counts: { rows: 2, rejected: 1 } });
    const address = `${IMPORTS}/${run.json['id'] as string}`;
    const found = await call(web, hr, `GET ${address}/problems`);
    expect(found.json).toMatchObject({
      items: [{ line: 3, problems: [{ severity: 'error', column: 'Befristet bis', value: '31.13.2027' }] }],
      nextCursor: null,
    });
    expect((await call(web, manager, `POST ${address}/apply`)).status).toBe(403);
    const contracts = () => web.rows(`select from contract where number in ('V77', 'V78')`);
    expect(await contracts()).toHaveLength(0);
    for (let each = 0; each < 2; each += 1)
      expect((await call(web, hr, `POST ${address}/apply`)).json).toMatchObject({ state: 'applied' });
    expect(await contracts()).toHaveLength(1);
    expect((await call(web, hr, `POST ${address}/discard`)).status).toBe(409);
    expect((await call(web, hr, `POST ${address}/undo`)).json).toMatchObject({ state: 'undone' });
    expect(await contracts()).toHaveLength(0);
    expect((await call(web, hr, `POST ${address}/apply`)).json).toMatchObject({ code: 'import_not_checked' });
  });

  it('of what is no list leaves nothing behind', async () => {
    const runs = await web.rows('select from import_run');
    const binary = await call(web, hr, `POST ${IMPORTS}`, {
      body: formOf({ name: 'a.csv', text: '\0\u0001\0\u0002' }),
    });
    expect([binary.status, binary.json['errors']]).toEqual([415, [expect.objectContaining({ pointer: '#/file' })]]);
    expect((await call(web, hr, `POST ${IMPORTS}`, { body: {} })).status).toBe(415);
    expect(await web.rows('select from import_run')).toHaveLength(runs.length);
  });
});

describe('a bad request', () => {
  it('is a problem document that names each parameter, in the language asked for', async () => {
    const answer = await call(web, hr, 'GET /api/v1/decisions?limit=0&ending_from=31.12.2026&farbe=rot', {
      headers: { 'accept-language': 'en' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(answer.json).toEqual({
      type: 'urn:verbleib:problem:bad_parameters',
      title: 'The request cannot be understood',
      status: 400,
      detail: 'Please check the parameters that are named.',
      code: 'bad_parameters',
      errors: [
        { parameter: 'ending_from', detail: 'Expected is: a date such as 2026-12-31.' },
        { parameter: 'limit', detail: 'Expected is: at least 1.' },
        { parameter: 'farbe', detail: 'There is no such parameter here.' },
      ],
    });
  });

  it('is told each field of its body', async () => {
    const { status, json } = await call(web, hr, 'POST /api/v1/decision-steps', {
      body: { step: 'fliegen', proposal: { kind: 'extend', fte: '1' }, note: 'a\u0000b', x: 1 },
    });
    expect([status, json['code']]).toEqual([422, 'bad_body']);
    expect((json['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '#/step',
      '#/proposal/fte',
      '#/note',
      '#/x',
    ]);
  });

  it.each(['x', 'W10', Buffer.from('["2026-12-31","x"]').toString('base64url')])(
    'with the forged cursor %s is refused',
    async (cursor) => {
      const { status, json } = await call(web, hr, `GET /api/v1/decisions?cursor=${cursor}`);
      expect([status, json['code']]).toEqual([400, 'bad_cursor']);
    },
  );

  it('that is no JSON is refused', async () => {
    const answer = await fetch(`${web.url}/api/v1/decision-steps`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hr.token}`, 'content-type': 'application/json' },
      body: '{',
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });

  it('to an unknown address is a problem document', async () => {
    expect((await call(web, hr, 'GET /api/v1/nichts')).json).toMatchObject({ status: 404, type: 'about:blank' });
  });
});

describe('an ETag', () => {
  const decision = (): string => `/api/v1/decisions/${withRealIds('01a2048f-0000-7000-8000-00000000d001', county)}`;
  const comment = { step: 'comment', note: 'Gesprochen' };

  it('spares the answer to whoever has it', async () => {
    const first = await call(web, hr, `GET ${decision()}`);
    const etag = first.headers.get('etag')!;
    const again = await call(web, hr, `GET ${decision()}`, { headers: { 'if-none-match': `W/"x", ${etag}` } });
    expect([again.status, again.json, again.headers.get('etag')]).toEqual([304, undefined, etag]);
    const other = await call(web, hr, `GET ${decision()}`, { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
  });

  it('is asked for with a write, and must be of now', async () => {
    const write = async (headers: Record<string, string>) =>
      call(web, hr, `POST ${decision()}/steps`, { body: comment, headers });
    const { headers } = await call(web, hr, `GET ${decision()}`);
    const etag = headers.get('etag')!;
    expect((await write({})).status).toBe(428);
    expect((await write({ 'if-match': '"anything"' })).status).toBe(412);
    expect((await write({ 'if-match': etag })).status).toBe(200);
    const stale = await write({ 'if-match': etag });
    expect([stale.status, stale.json['code']]).toEqual([412, 'stale_version']);
    const now = await call(web, hr, `GET ${decision()}`);
    expect(Number(version(now.headers.get('etag')))).toBe(Number(version(etag)) + 1);
  });
});

describe('an Idempotency-Key', () => {
  const send = (key: string, note = 'Einmal', token = hr) =>
    call(web, token, 'POST /api/v1/decision-steps', {
      body: { contracts: [county.contracts['V2']], step: 'comment', note },
      headers: { 'idempotency-key': key },
    });
  const comments = async (note: string): Promise<number> =>
    (await web.rows('select from decision_event where note = $1', [note])).length;

  it('lets a write happen once, and gives the same answer again', async () => {
    const [first, second] = [await send('a-1'), await send('a-1')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json).toEqual(first.json);
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await comments('Einmal')).toBe(1);
  });

  it('is of one request and one account', async () => {
    const other = await send('a-1', 'Etwas anderes');
    expect([other.status, other.json['code']]).toEqual([422, 'idempotency_key_reused']);
    expect((await send('a-1', 'Von wem anders', manager)).status).toBe(200);
    expect((await send('two words')).status).toBe(400);
  });

  it('of several at once lets one through', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => send('a-2', 'Zugleich')));
    for (const { status, json } of answers)
      expect([200, 409]).toContain(status === 409 ? (json['code'] === 'request_under_way' ? 409 : 0) : status);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(await comments('Zugleich')).toBe(1);
  });

  it('is free again after a refusal, which has changed nothing', async () => {
    const bad = () =>
      call(web, hr, 'POST /api/v1/decision-steps', {
        body: { contracts: [county.contracts['V2']], step: 'complete' },
        headers: { 'idempotency-key': 'a-3' },
      });
    const refused = await bad();
    expect([refused.status, refused.json['errors']]).toEqual([
      422,
      [expect.objectContaining({ contract: 'V2', code: 'wrong_state' })],
    ]);
    expect((await send('a-3', 'Danach')).status).toBe(200);
  });

  it('whose answer was lost in a crash is not carried out again', async () => {
    web.app.useLogger(false);
    await web.rows(
      `create function crash() returns trigger language plpgsql as 'begin raise exception $$crash$$; end';
       create trigger crash before update on idempotency_key for each row when (new.state = 'done') execute function crash()`,
    );
    expect((await send('a-4', 'Absturz')).status).toBe(500);
    await web.rows('drop function crash cascade');
    web.app.useLogger(['error', 'warn']);
    expect((await send('a-4', 'Absturz')).json['code']).toBe('request_under_way');
    web.clock.advance({ minutes: 11 });
    const again = await send('a-4', 'Absturz');
    expect([again.status, again.json['code']]).toEqual([409, 'outcome_lost']);
    expect(await comments('Absturz')).toBe(1);
  });

  it('that nobody finished is begun again, and after a day all are forgotten', async () => {
    await web.rows(`update idempotency_key set state = 'running'`);
    expect((await send('a-4', 'Absturz')).status).toBe(200);
    web.clock.advance({ hours: 25 });
    expect((await send('a-5', 'Neuer Tag')).status).toBe(200);
    expect(await web.rows('select from idempotency_key')).toHaveLength(1);
    web.clock.advance({ hours: 25 });
    await web.app.get(RunJob).run('tidy-accounts', Temporal.PlainDate.from('2026-11-24'));
    expect(await web.rows('select from idempotency_key')).toHaveLength(0);
  });
});

describe('too many requests', () => {
  it('are refused with when to come again; each answer says how many are left', async () => {
    const busy = await tokenOf(web, 'hr');
    const first = await call(web, busy, 'GET /api/v1/me');
    expect(first.headers.get('ratelimit-limit')).toBe(String(LIMIT));
    expect(first.headers.get('ratelimit-remaining')).toBe(String(LIMIT - 1));
    for (let left = LIMIT; left > 0; left -= 50)
      await Promise.all(Array.from({ length: 50 }, () => call(web, busy, 'GET /api/v1/nichts')));
    const last = await call(web, busy, 'GET /api/v1/nichts');
    expect([last.status, last.json['code']]).toEqual([429, 'too_many_requests']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call(web, hr, 'GET /api/v1/me')).status).toBe(200);
  });
});
