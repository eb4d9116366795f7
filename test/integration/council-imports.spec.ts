import type { ServerResponse } from 'node:http';
import { RunOparl } from '../../src/committees/oparl/run-oparl.service.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { call, type Token, tokenOf } from '../support/api.js';
import { CouncilServer } from '../support/council-server.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let council: CouncilServer;
let source: string;
let clerk: string;
let api: Token;
beforeAll(async () => {
  council = await new CouncilServer().start();
  source = council.url('/system');
  web = await startTestWeb({ oparl: { allowPrivate: true, sources: [source] } });
});
beforeEach(async () => {
  await new County(web).clear();
  await web.rows('delete from oparl_source');
  await web.rows('delete from oparl_run');
  const committee = await new County(web).committee('KIM', {});
  clerk = await signedInAs(web, 'clerk', { committeeId: committee });
  api = await tokenOf(web, 'clerk', { committeeId: committee });
  council.forget();
  offer('2026-12-10T17:00:00+01:00');
});
afterAll(async () => {
  await web?.close();
  await council?.stop();
});

function offer(start: string, more: Record<string, unknown> = {}): void {
  const soz = council.object('Organization', '/o/soz', { name: 'Ausschuss für Soziales', shortName: 'SOZ' });
  const meeting = council.object('Meeting', '/m/1', { name: '4. Sitzung', start, organization: [soz['id']], ...more });
  council.system({ organization: [soz], meeting: [meeting] });
}

const get = async (path: string, cookie = clerk, language = 'de') => {
  const response = await fetch(web.url + path, {
    headers: { cookie, 'accept-language': language },
    redirect: 'manual',
  });
  return { status: response.status, html: await response.text() };
};
const start = async (fields: Record<string, string>, cookie = clerk) => {
  const response = await fetch(`${web.url}/committees/imports`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const runs = () =>
  web.rows('select source, dry_run, whole, state, created_by, failure ->> $1 as failure from oparl_run order by id', [
    'code',
  ]);
const sessions = () => web.rows('select held_on from committee_session order by held_on');
/** How long that takes is the machine’s business; the runner ends what never ends. */
async function ended(): Promise<void> {
  for (;;) {
    const [running] = await web.rows(`select from oparl_run where state = 'running'`);
    if (!running) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('names a committee that nobody keeps to clerks, by its name alone, until a clerk has the role for it', async () => {
  await web.app.get(RunOparl).run('test', source);
  const [soz] = await web.rows<{ id: string }>(`select id from committee where name = 'Ausschuss für Soziales'`);
  const told = async (cookie: string) =>
    Promise.all(
      ['/', '/committees'].map(async (path) =>
        /ha(t|ben) noch keine Geschäftsstelle|<li>Ausschuss für Soziales</.test((await get(path, cookie)).html),
      ),
    );
  expect(await told(clerk)).toEqual([true, true]);
  expect((await get('/committees', clerk)).html).not.toContain(soz!.id);
  expect((await get(`/committees/${soz!.id}`, clerk)).status).toBe(404);
  const [own] = await web.rows<{ id: string }>(`select id from committee where name <> 'Ausschuss für Soziales'`);
  for (const role of ['member', 'steering', 'manager'] as const) {
    const cookie = await signedInAs(web, role, role === 'member' ? { committeeId: own!.id } : {});
    expect([role, await told(cookie)]).toEqual([role, [false, false]]);
  }
  await signedInAs(web, 'clerk', { committeeId: soz!.id });
  expect(await told(clerk)).toEqual([false, false]);
});

describe('the page about imports', () => {
  it('shows each system with its last run and when it is read next, and reads it by a button', async () => {
    const before = await get('/committees/imports');
    expect(before.html).toContain('noch nie eingelesen');
    expect(before.html).toMatch(/Nächster Import von selbst: .*05:00/);
    const { status, location } = await start({ source, intent: 'import' });
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/committees\/imports\/[\da-f-]{36}$/)]);
    await ended();
    const run = await get(location!);
    expect(run.html).toContain('Eingelesen');
    expect(run.html).toContain('SOZ, 10.12.2026 · 4. Sitzung');
    expect(await sessions()).toEqual([{ held_on: '2026-12-10' }]);
    expect(await runs()).toMatchObject([{ source, dry_run: false, state: 'done', failure: null }]);
    const after = await get('/committees/imports');
    expect(after.html).toContain('2 neu, 0 geändert');
    expect(after.html).not.toContain('noch nie eingelesen');
    expect((await get('/committees')).html).toContain('href="/committees/imports"');
  });

  it('tries without changing anything, and says what would move', async () => {
    await web.app.get(RunOparl).run('test', source);
    offer('2026-12-15T17:00:00+01:00');
    const { location } = await start({ source, intent: 'try' });
    await ended();
    const { html } = await get(location!);
    expect(html).toContain('Probelauf: Nichts wurde geändert');
    expect(html).toContain('SOZ, 15.12.2026 · bisher 10.12.2026 · 4. Sitzung');
    expect(html).toContain('verlegt');
    expect(await sessions()).toEqual([{ held_on: '2026-12-10' }]);
    // The last import is the one that changed something.
    expect((await get('/committees/imports')).html.split('Bisherige Importe')[0]).not.toContain(
      '<span class="v-below">Probelauf</span>',
    );
  });

  it('names what is wrong by object and field in the language of the reader', async () => {
    offer('2026-12-10T17:00:00+01:00', { end: '2026-12-10T16:00:00+01:00' });
    const { location } = await start({ source, intent: 'import' });
    await ended();
    const german = (await get(location!)).html;
    expect(german).toContain('Das Ende liegt vor dem Beginn; es wurde nicht verwendet.');
    expect(german).toContain('Ende (end)');
    expect(german).toContain(council.url('/m/1'));
    expect((await get(location!, clerk, 'en')).html).toContain('The end lies before the start; it was not used.');
  });

  it('keeps a request short where the system takes its time, and begins nothing twice', async () => {
    let held: ServerResponse | undefined;
    const asked = new Promise<void>((resolve) =>
      council.answer('/meetings', (_, response) => {
        held = response;
        resolve();
      }),
    );
    // The answer comes although the council system still keeps its own back.
    const { location } = await start({ source, intent: 'import' });
    await asked;
    const waiting = await get(location!);
    expect(waiting.html).toContain('Der Import läuft');
    expect(waiting.html).toContain('http-equiv="refresh"');
    const again = await start({ source, intent: 'import' });
    expect(again.location).toBe(`${location}?already=1`);
    expect((await get(again.location!)).html).toContain('Das hier ist der laufende Import');
    await expect(web.app.get(RunOparl).run('test', source)).rejects.toMatchObject({ code: 'oparl_running', exit: 75 });
    expect((await web.app.get(RunJob).run('oparl', Temporal.PlainDate.from('2026-11-22'))).counts).toMatchObject({
      sessions_created: 0,
    });
    held!.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: [] }));
    await ended();
    expect(await runs()).toHaveLength(1);
  });

  it('keeps why it failed, in words with a next step', async () => {
    council.answer('/system', (_, response) => response.writeHead(503).end());
    const { location } = await start({ source, intent: 'import' });
    await ended();
    expect(await runs()).toMatchObject([{ state: 'failed', failure: 'oparl_busy' }]);
    const { html } = await get(location!);
    expect(html).toContain('Nichts wurde eingelesen');
    expect(html).toContain('Bitte später noch einmal versuchen.');
  });

  it('says of an import whose process died that it was broken off, and lets the next one begin', async () => {
    await web.rows(
      `insert into oparl_run (source, dry_run, whole, alive_at) values ($1, false, false, now() - interval '1 day')`,
      [source],
    );
    await web.app.get(RunOparl).run('test', source);
    expect(await runs()).toMatchObject([{ state: 'failed', failure: 'broken_off' }, { state: 'done' }]);
  });

  it('reads what is configured and nothing else, for those who keep committees', async () => {
    const elsewhere = await start({ source: 'http://169.254.169.254/', intent: 'import' });
    expect([elsewhere.status, elsewhere.html.includes('Diese Quelle ist nicht eingetragen')]).toEqual([422, true]);
    expect((await start({ source, intent: 'delete' })).status).toBe(422);
    expect(await runs()).toEqual([]);
    const member = await signedInAs(web, 'member');
    expect((await get('/committees/imports', member)).status).toBe(403);
    expect((await start({ source, intent: 'import' }, member)).status).toBe(403);
    const auditor = await signedInAs(web, 'auditor');
    const seen = await get('/committees/imports', auditor);
    expect([seen.status, seen.html.includes('Jetzt einlesen')]).toEqual([200, false]);
    expect((await get('/committees/imports/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    expect(council.asked).toEqual([]);
  });

  it('keeps no password that somebody put into an address', async () => {
    const secret = source.replace('//', '//dienst:geheim@');
    await expect(web.app.get(RunOparl).run('test', secret)).rejects.toMatchObject({ code: 'oparl_credentials' });
    expect(JSON.stringify(await web.rows('select * from oparl_run'))).not.toContain('geheim');
  });

  it('pages through many', async () => {
    await web.rows(
      `insert into oparl_run (source, dry_run, whole, state, started_at, finished_at, failure)
       select 'https://ris.example/' || n, false, false, 'failed', timestamptz '2026-11-01' + n * interval '1 minute',
         '2026-11-02', '{"code": "oparl_busy", "text": {"de": "x", "en": "x"}}' from generate_series(1, 45) n`,
    );
    const seen: string[] = [];
    for (let path: string | undefined = '/committees/imports'; path;) {
      const { html } = await get(path);
      seen.push(...[...html.matchAll(/https:\/\/ris\.example\/(\d+)/g)].map(([, number]) => number!));
      path = /id="page-next" href="([^"]+)"/.exec(html)?.[1];
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => String(45 - index)));
  });
});

describe('the same for programs', () => {
  it('lists systems and runs, starts one, and tells what was found', async () => {
    expect((await call(web, api, 'GET /api/v1/council-imports/sources')).json).toMatchObject({
      items: [{ source, last: null, next: expect.stringMatching(/T04:00:00Z$/) }],
    });
    const tried = await call(web, api, 'POST /api/v1/council-imports', { body: { source, dry_run: true } });
    expect([tried.status, tried.json]).toMatchObject([201, { source, dry_run: true }]);
    await ended();
    expect(await sessions()).toEqual([]);
    const { json } = await call(web, api, 'POST /api/v1/council-imports', { body: { source } });
    await ended();
    const one = await call(web, api, `GET /api/v1/council-imports/${String(json['id'])}`);
    expect(one.json).toMatchObject({
      state: 'done',
      counts: { sessions: { created: 1 } },
      problems: [],
      changes: [
        { entity: 'committee', change: 'created', label: 'Ausschuss für Soziales' },
        { entity: 'session', change: 'created', committee: 'SOZ', day: '2026-12-10' },
      ],
    });
    const first = (await call(web, api, 'GET /api/v1/council-imports?limit=1')).json;
    expect(first['items']).toMatchObject([{ id: json['id'] }]);
    const second = (await call(web, api, `GET /api/v1/council-imports?limit=1&cursor=${String(first['nextCursor'])}`))
      .json;
    expect(second).toMatchObject({ items: [{ id: tried.json['id'] }], nextCursor: null });
  });

  it('refuses what is not configured, and those who keep no committee', async () => {
    const elsewhere = await call(web, api, 'POST /api/v1/council-imports', { body: { source: 'http://10.0.0.1/' } });
    expect([elsewhere.status, elsewhere.json['code']]).toEqual([422, 'source_not_configured']);
    const member = await tokenOf(web, 'member');
    expect((await call(web, member, 'GET /api/v1/council-imports')).status).toBe(403);
    expect((await call(web, member, 'POST /api/v1/council-imports', { body: { source } })).status).toBe(403);
  });
});

describe('a service that stops', () => {
  it('ends an import that waits, and says so in the record', async () => {
    const other = await startTestWeb({ oparl: { allowPrivate: true, sources: [source] } });
    try {
      const asked = new Promise<void>((resolve) => council.answer('/meetings', () => resolve()));
      await other.app.get(RunOparl).start('test', source, {});
      await asked;
      await other.app.get(RunOparl).beforeApplicationShutdown();
      expect(await other.rows('select state, failure ->> $1 as code from oparl_run', ['code'])).toEqual([
        { state: 'failed', code: 'oparl_stopped' },
      ]);
    } finally {
      await other.close();
    }
  });
});
