import { Agent, request } from 'node:http';
import { ROLES } from '../../src/identity/roles.js';
import { ROUTE_ROLES } from '../architecture/route-roles.js';
import { PAGES } from '../browser/page-list.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { type DashboardCounty, insertDashboardCounty } from '../support/dashboard-county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
interface Sent {
  cookie?: string;
  headers?: Record<string, string>;
  body?: string;
}
/** A form of one of our pages: what its fields are called and hold. */
interface FoundForm {
  action: string;
  fields: ReadonlyMap<string, string>;
}

const FORM = 'application/x-www-form-urlencoded';
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
/** Percent-encoded, as they stand in an address or in a form's body. */
const HOSTILE = {
  script: encodeURIComponent(SCRIPT),
  rightToLeft: '%E2%80%AE%D7%90%E2%81%A6',
  nul: 'a%00b',
  noUtf8: '%FF%C3%28',
  sql: encodeURIComponent(`'; drop table contract; --`),
  huge: '99999999999999999999',
  noDay: '2026-99-99',
  twoLines: '%0d%0aset-cookie:%20x=y',
};
const KINDS = Object.keys(HOSTILE) as (keyof typeof HOSTILE)[];
/** What breaks something most often, in every place at once; and the rest, each place another one. */
const ROUNDS: Record<string, (place: number) => string> = {
  script: () => HOSTILE.script,
  nul: () => HOSTILE.nul,
  noDay: () => HOSTILE.noDay,
  mixed: (place) => HOSTILE[KINDS[place % KINDS.length]!],
};
/** The names of all parameters that some page or route reads. */
const PARAMETERS =
  'q unit programme term ground from to decision flag sort column after page done next in format step task asked cursor limit state purpose kind account action before profile lane taken refused'.split(
    ' ',
  );

let web: TestWeb;
let county: DashboardCounty;
/** Somebody with every role: no door is closed to them. */
let everybody: string;
let manager: string;
const addresses = new Map<string, string>();
const forms = new Map<string, FoundForm>();
const agent = new Agent({ keepAlive: true });

function send(method: string, path: string, { cookie, headers = {}, body }: Sent = {}): Promise<Answer> {
  const all = {
    origin: web.url,
    'accept-language': 'en',
    ...(body !== undefined && { 'content-type': FORM }),
    ...(cookie && { cookie }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request(web.url + path, { method, agent, headers: all }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }));
    });
    sent.on('error', reject).end(body);
  });
}

/** What is wrong with an answer, whatever was asked: nothing. */
function faultsOf({ status, headers, body }: Answer): string[] {
  const type = String(headers['content-type'] ?? '');
  const isPage = type.startsWith('text/html');
  const isApi = type.startsWith('application/problem+json');
  return [
    status >= 500 && `status ${status}`,
    isPage && /<script>alert|<img src=x/.test(body) && 'not escaped',
    !headers['content-security-policy'] && 'no CSP',
    headers['set-cookie'] && /x=y/.test(String(headers['set-cookie'])) && 'a header of theirs',
    status >= 400 && !isPage && !isApi && body !== '' && `an error as ${type}`,
    status >= 400 && isPage && !headers['verbleib-frame'] && 'not in our frame',
    status >= 400 && isPage && body !== '' && !body.includes('<html lang="en"') && 'not in the language asked for',
    (isPage || status >= 400) && headers['cache-control'] !== 'no-store' && 'may be kept',
  ].filter((fault) => typeof fault === 'string');
}

/** Collects what is wrong, so that one run names everything. */
class Faults {
  readonly list: string[] = [];

  async of(what: string, answer: Promise<Answer>): Promise<Answer> {
    const given = await answer;
    for (const fault of faultsOf(given)) this.list.push(`${what.slice(0, 200)}: ${fault}`);
    return given;
  }

  note(what: string, expected: readonly number[], { status }: Answer): void {
    if (!expected.includes(status)) this.list.push(`${what.slice(0, 200)}: ${status}`);
  }
}

/** A digest of every table that says something; what only tells that somebody looked is left out. */
async function everythingStored(): Promise<Record<string, string>> {
  const tables = await web.rows<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('web_session', 'job_run', 'sign_in_attempt', 'sign_in_delay') order by 1`,
  );
  const stored: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await web.rows<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${name}" t`,
    );
    stored[name] = row!.digest;
  }
  return stored;
}

function collectForms(address: string, html: string): void {
  for (const [, head, inner] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    if (!/method="post"/i.test(head!)) continue;
    const action = (/action="([^"]*)"/.exec(head!)?.[1] ?? address).replaceAll('&amp;', '&');
    const fields = new Map(forms.get(action)?.fields);
    for (const [tag] of inner!.matchAll(/<(input|select|textarea|button)[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      if (name) fields.set(name, (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"'));
    }
    forms.set(action, { action, fields });
  }
}

const bodyOf = (fields: ReadonlyMap<string, string>, changed: (name: string) => string | undefined): string =>
  [...fields]
    .map(([name, value]) => `${encodeURIComponent(name)}=${changed(name) ?? encodeURIComponent(value || '1')}`)
    .join('&');

async function withEveryRole(): Promise<string> {
  const id = await makeAccount(web, 'hr', { name: 'Alle Rollen' });
  for (const role of ROLES.filter((each) => each !== 'hr'))
    await web.rows('insert into account_role (account_id, role) values ($1, $2)', [id, role]);
  return signIn(web, id);
}

beforeAll(async () => {
  web = await startTestWeb({ api: { requestsPerMinute: 100_000 } });
  county = await insertDashboardCounty(web);
  everybody = await withEveryRole();
  manager = await signedInAs(web, 'manager', { unitId: county.units['51.2'] });
  for (const page of PAGES) addresses.set(page.name, await page.address({ web, county }));
  for (const [name, address] of [
    ['export', '/contracts/export?format=csv'],
    ['template', '/mail/templates/committee/body'],
    ['mail-body', `/mail/${county.mails.sent}/body`],
    ['second-factor', '/sign-in/second-factor'],
    ['sso', '/sign-in/sso/callback'],
  ] as const)
    addresses.set(name, address);
  for (const address of addresses.values()) {
    const { body } = await send('GET', address, { cookie: everybody });
    collectForms(address, body);
  }
});
afterAll(async () => {
  agent.destroy();
  await web?.close();
});

it('answers every page whatever stands in its parameters', async () => {
  const faults = new Faults();
  const odd = PARAMETERS.map((name) => `${name}=a&${name}=b&${name}[x]=c&${name}[__proto__]=d`).join('&');
  for (const address of new Set(addresses.values())) {
    const cookie = /^\/(sign-in|reset|invitation|welcome)/.test(address) ? {} : { cookie: everybody };
    const query = address.includes('?') ? '&' : '?';
    for (const [kind, value] of Object.entries(ROUNDS)) {
      const all = PARAMETERS.map((name, place) => `${name}=${value(place)}`).join('&');
      await faults.of(`${kind} ${address}`, send('GET', address + query + all, cookie));
    }
    await faults.of(`odd ${address}`, send('GET', `${address}${query}${odd}&__proto__=e`, cookie));
  }
  expect(faults.list).toEqual([]);
});

it('refuses bodies that are too large, of another kind, or broken, and changes nothing', async () => {
  const before = await everythingStored();
  const faults = new Faults();
  const large = `name=${'x'.repeat(10_000_000)}`;
  for (const { action } of forms.values()) {
    const sent = (type: string, body: string) =>
      send('POST', action, { cookie: everybody, body, headers: { 'content-type': type } });
    faults.note(`large ${action}`, [413, 415], await faults.of(`large ${action}`, sent(FORM, large)));
    for (const [type, body] of [
      ['application/json', '{"name":"a","__proto__":{"x":1}}'],
      ['text/plain', 'name=a'],
      ['application/xml', '<a/>'],
      ['nonsense', 'x'],
    ] as const)
      faults.note(`${type} ${action}`, [415], await faults.of(`${type} ${action}`, sent(type, body)));
  }
  for (const [type, body] of [
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', '--x\r\nnonsense'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nbroken off',
    ],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\na\r\n--x--\r\n',
    ],
  ] as const) {
    const answer = send('POST', '/admin/import', { cookie: everybody, body, headers: { 'content-type': type } });
    faults.note(`upload ${body}`, [400, 422], await faults.of(`upload ${body}`, answer));
  }
  expect(faults.list).toEqual([]);
  expect(await everythingStored()).toEqual(before);
});

it('refuses what another site sends, everywhere, and changes nothing', async () => {
  const before = await everythingStored();
  const faults = new Faults();
  const routes = Object.keys(ROUTE_ROLES).filter((route) => route.startsWith('POST /'));
  const actions = [...forms.values()].map(({ action, fields }) => [action, bodyOf(fields, () => undefined)] as const);
  const all = [...actions, ...routes.map((route) => [route.slice(5).replaceAll(/:\w+/g, UNKNOWN), 'a=b'] as const)];
  for (const [action, body] of all)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '', 'sec-fetch-site': 'cross-site' },
    ])
      faults.note(
        `${JSON.stringify(headers)} ${action}`,
        [403],
        await faults.of(
          action,
          send('POST', action, { cookie: everybody, body, headers: headers as Record<string, string> }),
        ),
      );
  expect(faults.list).toEqual([]);
  expect(await everythingStored()).toEqual(before);
});

it('knows no other methods, and no ids that are none', async () => {
  const faults = new Faults();
  for (const route of Object.keys(ROUTE_ROLES)) {
    const [method, path] = route.split(' ') as [string, string];
    const withId = (id: string) => path.replaceAll(/:\w+/g, id).replace('*', id);
    const others =
      method === 'GET' ? ['PUT', 'DELETE'].filter((each) => !(`${each} ${path}` in ROUTE_ROLES)) : ['OPTIONS'];
    for (const other of others)
      faults.note(
        `${other} ${path}`,
        [404, 405],
        await faults.of(`${other} ${path}`, send(other, withId(UNKNOWN), { cookie: everybody })),
      );
    if (method === 'GET') await faults.of(`HEAD ${path}`, send('HEAD', withId(UNKNOWN), { cookie: everybody }));
    if (withId('') === path) continue;
    for (const id of [UNKNOWN, HOSTILE.script, HOSTILE.nul]) {
      const answer = await faults.of(
        `${route} ${id}`,
        send(method, withId(id), { cookie: everybody, ...(method === 'POST' && { body: 'a=b' }) }),
      );
      faults.note(`${route} ${id}`, [400, 404, 410, ...(path.startsWith('/api/') ? [415, 422, 428] : [])], answer);
    }
  }
  expect(faults.list).toEqual([]);
});

it('stays itself: hosts, cookies, long addresses, and ways out', async () => {
  const faults = new Faults();
  faults.note(
    'host',
    [421],
    await faults.of('host', send('GET', '/contracts', { headers: { host: 'evil.example' }, cookie: everybody })),
  );
  for (const cookie of [
    'verbleib=',
    'verbleib=%00',
    'verbleib=x; verbleib=y',
    '=;;;',
    'lang=<script>; theme=%',
    `verbleib=${'x'.repeat(9000)}`,
  ])
    faults.note(`cookie ${cookie}`, [303], await faults.of(`cookie ${cookie}`, send('GET', '/contracts', { cookie })));
  for (const next of [
    '//evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    '%2F%2Fevil.example',
    '/%0d%0aset-cookie:x=y',
    'https://evil.example',
    '/.//evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ]) {
    const { headers } = await faults.of(`next ${next}`, send('GET', `/sign-in?next=${next}`, { cookie: everybody }));
    if (!/^\/(?![/\\])/.test(String(headers['location'])))
      faults.list.push(`next ${next}: ${String(headers['location'])}`);
  }
  // Too long for Node to read at all: nobody knows the language, the page has both.
  const long = await send('GET', `/contracts?q=${'x'.repeat(20_000)}`, {
    cookie: everybody,
    headers: { connection: 'close' },
  });
  expect([long.status, long.headers['cache-control'], long.headers['content-type']]).toEqual([
    431,
    'no-store',
    'text/html; charset=utf-8',
  ]);
  expect(long.body).toContain('Diese Adresse ist zu lang');
  expect(long.body).toContain('This address is too long');
  expect(faults.list).toEqual([]);
});

/** What a manager can open without knowing an id. Programmes and what funds them are no secret in the house (programme.policy.ts). */
const OVERVIEWS = [
  '/',
  '/contracts',
  '/contracts?term=all&sort=-person',
  '/contracts?programme=NETZ',
  '/contracts?programme=GEHEIM',
  '/contracts?unit=50.9',
  '/contracts?q=Verborgen',
  '/contracts/export?format=csv',
  '/contracts/timeline?programme=NETZ',
  '/contracts/timeline?unit=50.9',
  '/contracts/timeline?programme=GEHEIM',
  '/year-end/2026',
  '/year-end/2027',
  '/year-end/2027/list',
  '/year-end/2027/what-if',
  '/year-end/2027?unit=50.9',
  '/year-end/2027?programme=GEHEIM',
  '/account/feeds',
  ...Object.entries(ROUTE_ROLES)
    .filter(
      ([route, roles]) =>
        /^GET \/api\/v1\/[^:]*$/.test(route) &&
        // All programmes are a manager's to see; and one's own session says when it was used last.
        !['GET /api/v1/programmes', 'GET /api/v1/me/sessions'].includes(route) &&
        (roles === 'signed-in' || roles.includes('manager')),
    )
    .map(([route]) => route.slice(4)),
];

it('tells a manager nothing of other units, by whatever is there', async () => {
  const look = async () => {
    const seen: Record<string, unknown> = {};
    for (const path of OVERVIEWS) {
      const { status, body } = await send('GET', path, { cookie: manager });
      seen[path] = [status, body.replaceAll(/urn:uuid:[\w-]+/g, '')];
    }
    return seen;
  };
  const before = await look();
  await web.rows(
    `with unit as (insert into unit (code, name) values ('50.9', 'Verborgen') returning id),
      programme as (insert into programme (code, name) values ('GEHEIM', 'Geheim') returning id),
      person as (insert into employee (number, family_name, given_name) select 'G' || i, 'Aaa-Verborgen-' || i, 'Kim' from generate_series(1, 9) i returning id, number)
    insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground)
    select 'A-' || number, person.id, unit.id, case when number < 'G5' then programme.id else $1::uuid end, date '2025-01-01', case when number < 'G3' then date '2026-12-31' else date '2027-12-31' end, '14-1-1'
    from person, unit, programme`,
    [county.programmes.NETZ],
  );
  await web.rows(
    `insert into decision (contract_id, ends_on, state, opened_on) select id, ends_on, 'undecided', date '2026-07-01' from contract where number like 'A-G%'`,
  );
  await web.rows(
    `insert into flag (rule, scope, scope_id, opened_on) select 'ends_undecided', 'contract', id, date '2026-07-01' from contract where number like 'A-G%'`,
  );
  await web.rows(
    `insert into task (kind, contract_id, asked_on, due_on) select 'further_employment_check', id, ends_on, date '2026-11-20' from contract where number like 'A-G%'`,
  );
  web.clock.advance({ minutes: 30 });
  expect(await look()).toEqual(before);
});

it('knows nothing of another unit for a manager: not there, and nothing changed', async () => {
  const one = async (sql: string): Promise<string> => (await web.rows<{ id: string }>(sql))[0]!.id;
  const contract = await one(`select id from contract where number = 'V-108'`);
  const task = await one(`select id from task where contract_id = '${contract}'`);
  const decision = await one(`select id from decision where contract_id = '${contract}'`);
  const own = await one(
    `select id from contract where unit_id = '${county.units['51.2']}' and ends_on is not null limit 1`,
  );
  const before = await everythingStored();
  const propose = forms.get([...forms.keys()].find((action) => action.endsWith('/steps/propose'))!)!;
  const body = bodyOf(propose.fields, (name) => ({ act: 'take', ends_on: '31.12.2027' })[name]);
  const json = { 'content-type': 'application/json', 'if-match': '*', 'idempotency-key': 'aaaaaaaaaaaaaaaaaaaaaaaa' };
  const step = JSON.stringify({
    step: 'propose',
    proposal: { kind: 'extend', ends_on: '2027-12-31', ground: '14-1-1' },
  });
  const calls: [method: string, path: (id: string) => string, id: string, sent?: Sent][] = [
    ['GET', (id) => `/contracts/${id}`, contract],
    ['GET', (id) => `/contracts/${id}?step=propose`, contract],
    ['GET', (id) => `/contracts?after=${id}`, contract],
    ['POST', (id) => `/contracts/${id}/steps/propose`, contract, { body }],
    ['POST', (id) => `/contracts/${id}/steps/sign`, contract, { body }],
    ['POST', (id) => `/year-end/2026/bulk?c=1#${id}`, contract, { body: `step=propose&act=choose&c=${contract}:1` }],
    ['GET', (id) => `/api/v1/contracts/${id}`, contract],
    ['GET', (id) => `/api/v1/contracts/${id}/history`, contract],
    ['GET', (id) => `/api/v1/decisions/${id}`, decision],
    ['GET', (id) => `/api/v1/decisions/${id}`, contract],
    ['GET', (id) => `/api/v1/tasks/${id}`, task],
    ['GET', (id) => `/api/v1/units/${id}`, county.units['50.3']],
    ['POST', (id) => `/api/v1/decisions/${id}/steps`, contract, { body: step, headers: json }],
    ['POST', (id) => `/api/v1/tasks/${id}/result`, task, { body: '{"result":"granted"}', headers: json }],
    // Theirs by role alone: the door is closed whatever the id.
    ['GET', (id) => `/mail/${id}`, county.mails.sent],
    ['GET', (id) => `/admin/import/${id}`, UNKNOWN],
    ['POST', (id) => `/contracts/${id}/tasks/x`, contract, { body: 'result=granted' }],
    ['POST', (id) => `/account/feeds/${id}/revoke`, await one('select id from calendar_feed limit 1'), { body: '' }],
    ['POST', (id) => `/account/passkeys/${id}/remove`, await one('select id from passkey limit 1'), { body: '' }],
  ];
  const faults = new Faults();
  for (const [method, path, id, sent] of calls) {
    const real = await faults.of(path(id), send(method, path(id), { cookie: manager, ...sent }));
    const none = await send(method, path(UNKNOWN), {
      cookie: manager,
      ...sent,
      ...(sent?.body && { body: sent.body.replace(id, UNKNOWN) }),
    });
    expect([method, path('…'), real.status, real.body.replaceAll(id, '…')]).toEqual([
      method,
      path('…'),
      none.status,
      none.body.replaceAll(UNKNOWN, '…'),
    ]);
    const closed = /^\/(mail|admin)|\/(sign|tasks\/.*)$/.test(path('')) && !path('').startsWith('/api/');
    faults.note(`${method} ${path('…')}`, closed ? [403, 404] : path('').includes('after=') ? [303] : [404], real);
  }
  expect(faults.list).toEqual([]);
  expect(await everythingStored()).toEqual(before);
  expect((await send('GET', `/contracts/${own}`, { cookie: manager })).status).toBe(200);
});

// Last: among the forms are those that close accounts and end sessions, our own too.
it('answers every form whatever stands in its fields', async () => {
  const faults = new Faults();
  for (const { action, fields } of forms.values()) {
    if (fields.size === 0 || action === '/sign-out') continue;
    if ((await send('GET', '/about', { cookie: everybody })).status !== 200) everybody = await withEveryRole();
    const post = (body: string) => send('POST', action, { cookie: everybody, body });
    for (const [kind, value] of Object.entries(ROUNDS)) {
      const places = [...fields.keys()];
      await faults.of(`${kind} ${action}`, post(bodyOf(fields, (name) => value(places.indexOf(name)))));
    }
    for (const name of [...fields.keys()].filter((each) => !/^column_[1-9]/.test(each)))
      for (const kind of ['nul', 'noDay'] as const)
        await faults.of(
          `${kind} ${name} ${action}`,
          post(bodyOf(fields, (each) => (each === name ? HOSTILE[kind] : undefined))),
        );
    const twice = [...fields.keys()].map((name) => `${name}=x&${name}[a]=b`).join('&');
    await faults.of(`odd ${action}`, post(`${bodyOf(fields, () => undefined)}&${twice}&__proto__=c`));
  }
  expect(faults.list).toEqual([]);
  expect(forms.size).toBeGreaterThan(20);
});
