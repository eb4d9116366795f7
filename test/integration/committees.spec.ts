import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { call, tokenOf } from '../support/api.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
let committee: string;
let other: string;
let held: string;
let coming: string;
let clerk: string;
let member: string;
let hr: string;
beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
});
beforeEach(async () => {
  await county.clear();
  committee = await county.committee('KIM', { 'gremien@kreis-musterland.example': 'clerk' });
  other = await county.committee('SOZ', {});
  held = await county.session(committee, '2026-09-24');
  coming = await county.session(committee, '2026-12-10');
  await county.person('000016');
  clerk = await signedInAs(web, 'clerk', { committeeId: committee });
  member = await signedInAs(web, 'member', { committeeId: committee });
  hr = await signedInAs(web, 'hr');
});
afterAll(() => web?.close());

async function get(cookie: string, path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(web.url + path, { redirect: 'manual', headers: { cookie, 'accept-language': 'de' } });
  return { status: response.status, html: await response.text() };
}

async function post(cookie: string, path: string, fields: Record<string, string> | [string, string][]) {
  const response = await fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() };
}

const PROMISE = {
  kind: 'promise',
  text: 'Die Verwaltung berichtet über die Stellen.',
  made_on: '24.09.2026',
  owner_email: 'p000016@kreis-musterland.example',
};

async function promised(fields: Record<string, string> = {}): Promise<string> {
  const sent = await post(clerk, `/committees/${committee}/promises`, { ...PROMISE, ...fields });
  expect([sent.status, sent.html]).toEqual([303, '']);
  return sent.location.split('?')[0]!;
}

describe('a committee', () => {
  it('is seen by whom it concerns, and changed by those who keep it', async () => {
    for (const cookie of [clerk, member, hr]) {
      expect((await get(cookie, `/committees/${committee}`)).status).toBe(200);
      expect((await get(cookie, '/committees')).html).toContain('A-KIM');
    }
    expect((await get(clerk, `/committees/${other}`)).status).toBe(404);
    expect((await get(clerk, '/committees')).html).not.toContain('A-SOZ');
    expect((await post(clerk, `/committees/${other}/members`, { name: 'X' })).status).toBe(404);
    expect((await get(member, `/committees/${committee}/edit`)).status).toBe(403);
    expect((await get(hr, `/committees/${other}/edit`)).status).toBe(200);
  });

  it('is not kept by the clerk of another who is a member here', async () => {
    const account = (
      await web.rows<{ id: string }>(
        `insert into account_role (account_id, role, committee_id)
         select account_id, 'member', $1 from account_role where role = 'clerk' and committee_id = $2 returning account_id as id`,
        [other, committee],
      )
    )[0]!.id;
    expect(account).toBeTruthy();
    expect((await get(clerk, `/committees/${other}`)).status).toBe(200);
    expect((await get(clerk, `/committees/${other}/edit`)).status).toBe(403);
  });

  it('is shown to the steering group of a programme that reports to it', async () => {
    const [programme] = await web.rows<{ id: string }>(`select id from programme where code = 'KIM'`);
    const steering = await signedInAs(web, 'steering', { programmeId: programme!.id });
    expect((await get(steering, `/committees/${committee}`)).status).toBe(200);
    expect((await get(steering, `/committees/${other}`)).status).toBe(404);
  });

  it('hides from members where mails go', async () => {
    expect((await get(clerk, `/committees/${committee}`)).html).toContain('>gremien@kreis-musterland.example');
    await web.rows(`update committee_member set name = 'Geschäftsstelle'`);
    expect((await get(member, `/committees/${committee}`)).html).not.toContain('gremien@kreis-musterland.example');
  });

  it('gets members, who change and end, but never by an older version', async () => {
    const fields = {
      name: 'Ronja Beispiel',
      role: 'member',
      faction: 'Fraktion B',
      starts_on: '01.11.2026',
      mails: 'briefings',
    };
    expect((await post(clerk, `/committees/${committee}/members`, fields)).status).toBe(303);
    const [row] = await web.rows<{ id: string; mails: string[] }>(
      `select id, mails from committee_member where name = 'Ronja Beispiel'`,
    );
    expect(row!.mails).toEqual(['briefings']);
    const { html } = await get(clerk, `/committees/${committee}`);
    expect(html).toContain('keine Adresse');
    expect(html).toContain('wird nicht angeschrieben');
    const path = `/committees/${committee}/members/${row!.id}`;
    const changed = { ...fields, version: '1', ends_on: '30.11.2026' };
    expect((await post(clerk, path, { ...changed, ends_on: '30.10.2026' })).html).toContain('liegt vor dem ersten');
    expect((await post(clerk, path, changed)).status).toBe(303);
    const stale = await post(clerk, path, { ...changed, faction: 'Fraktion C' });
    expect([stale.status, stale.html]).toEqual([409, expect.stringMatching(/Fraktion C[\s\S]*Fraktion B/)]);
  });
});

describe('a session', () => {
  it('is entered by the clerk with its effect foretold, without a word of people', async () => {
    await county.unit('16.0', { hr: '000002', manager: '000001' });
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const path = `/committees/${committee}/sessions`;
    const fields = { held_on: '08.12.2026', starts_at: '17 Uhr', public_part: 'on', intent: 'preview' };
    const preview = await post(clerk, path, fields);
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('Termine der Rückwärtspläne');
    expect(preview.html).not.toContain('Beispiel-00000');
    expect((await post(clerk, path, { ...fields, starts_at: '25:00' })).html).toContain('zum Beispiel 17:00');
    expect((await post(clerk, path, { ...fields, public_part: '' })).status).toBe(200);
    expect((await post(clerk, path, { ...fields, intent: 'save' })).status).toBe(303);
    expect(await web.rows(`select starts_at::text from committee_session where held_on = '2026-12-08'`)).toEqual([
      { starts_at: '17:00:00' },
    ]);
  });

  it('comes to something, which members read unless it is of the non-public part', async () => {
    const path = `/committees/${committee}/sessions/${held}`;
    const fields = { kind: 'wish', faction: 'Fraktion B', text: 'Weiter berichten.' };
    expect((await post(clerk, `${path}/outcomes`, fields)).status).toBe(303);
    expect((await post(clerk, `${path}/outcomes`, { ...fields, text: 'Vertraulich.', non_public: 'on' })).status).toBe(
      303,
    );
    expect((await get(clerk, path)).html).toContain('Vertraulich.');
    const seen = (await get(member, path)).html;
    expect([seen.includes('Weiter berichten.'), seen.includes('Vertraulich.')]).toEqual([true, false]);
    const [outcome] = await web.rows<{ id: string }>(`select id from session_outcome where text = 'Vertraulich.'`);
    const token = await tokenOf(web, 'member', { committeeId: committee });
    const api = `/api/v1${path}/outcomes`;
    expect((await call(web, token, `GET ${api}/${outcome!.id}`)).status).toBe(404);
    expect((await call(web, token, `GET ${api}`)).json['items']).toHaveLength(1);
    expect(
      (await post(clerk, `${path}/outcomes/${outcome!.id}`, { ...fields, version: '1', intent: 'remove' })).status,
    ).toBe(303);
    expect(await web.rows(`select entity from change where entity = 'session_outcome'`)).toHaveLength(1);
  });
});

describe('what a session came to', () => {
  it('is recorded of a session that was held alone, on pages and by programs', async () => {
    const cancelled = await county.session(committee, '2026-10-01');
    await web.rows('update committee_session set cancelled = true where id = $1', [cancelled]);
    const token = await tokenOf(web, 'clerk', { committeeId: committee });
    const wish = { kind: 'noted', text: 'Zur Kenntnis genommen.' };
    for (const [session, words] of [
      [coming, 'ab dem Tag der Sitzung festhalten, dem 10.12.2026'],
      [cancelled, 'Die Sitzung ist abgesagt'],
    ] as const) {
      const path = `/committees/${committee}/sessions/${session}/outcomes`;
      const page = await post(clerk, path, wish);
      expect([page.status, page.html]).toEqual([422, expect.stringContaining(words)]);
      const api = await call(web, token, `POST /api/v1${path}`, { body: wish });
      expect([api.status, api.json['code'], api.json['detail']]).toEqual([
        422,
        'session_not_held',
        expect.stringContaining(words),
      ]);
    }
    expect(await web.rows('select 1 from session_outcome')).toEqual([]);
  });

  it('is not changed once its session is cancelled, and can be deleted', async () => {
    const wish = { kind: 'noted', text: 'Zur Kenntnis genommen.' };
    const path = `/committees/${committee}/sessions/${held}/outcomes`;
    await post(clerk, path, wish);
    await web.rows('update committee_session set cancelled = true where id = $1', [held]);
    const [{ id } = { id: '' }] = await web.rows<{ id: string }>('select id from session_outcome');
    const send = (intent: string) => post(clerk, `${path}/${id}`, { ...wish, version: '1', intent });
    const refused = await send('save');
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('Die Sitzung ist abgesagt')]);
    expect((await send('remove')).status).toBe(303);
  });
});

describe('a session that lies ahead', () => {
  it('leads to its briefing, a draft those alone who write it, and takes outcomes from its day on', async () => {
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await web.rows(`update programme set committee_id = $1 where code = 'KIM'`, [committee]);
    const briefing = await web.app.get(CreateBriefing).run('test', { session: coming, audience: 'public' });
    const path = `/committees/${committee}/sessions/${coming}`;
    const seen = await get(clerk, path);
    expect(seen.html).toContain(`href="/briefings/${briefing}"`);
    expect(seen.html).toContain('ab dem Tag der Sitzung');
    expect(seen.html).not.toContain('name="kind"');
    expect((await get(member, path)).html).not.toContain(briefing);
    expect((await get(clerk, `/briefings/${briefing}`)).html).toContain(`href="${path}"`);
    expect((await get(clerk, `/committees/${committee}/sessions/${held}`)).html).toContain('name="kind"');
  });
});

describe('a promise', () => {
  it('is entered, answered, opened again with a reason and withdrawn', async () => {
    const path = await promised({ due_session_id: coming });
    expect((await get(member, path)).html).toContain('zur Sitzung am 10.12.2026');
    expect((await get(member, path)).html).not.toContain('Beispiel-000016');
    expect((await get(clerk, path)).html).toContain('Beispiel-000016');
    const step = (name: string, version: number, fields: Record<string, string>) =>
      post(clerk, `${path}/steps/${name}`, { version: String(version), ...fields });
    expect((await step('answer', 1, { words: '' })).status).toBe(422);
    expect((await step('answer', 1, { words: 'Zwölf.', on: '01.01.2030' })).html).toContain('liegt in der Zukunft');
    expect((await step('answer', 1, { words: 'Zwölf.' })).status).toBe(303);
    expect((await step('withdraw', 2, { words: 'Doch nicht.' })).status).toBe(409);
    expect((await step('reopen', 2, { words: 'Zahl war falsch.' })).status).toBe(303);
    expect((await step('withdraw', 2, { words: 'Alt.' })).status).toBe(409);
    expect((await step('withdraw', 3, { words: 'Hat sich erledigt.' })).status).toBe(303);
    expect(await web.rows('select state, answer, answered_on, state_reason from promise')).toEqual([
      { state: 'withdrawn', answer: '', answered_on: null, state_reason: 'Hat sich erledigt.' },
    ]);
    expect((await get(clerk, `${path}/steps/nothing`)).status).toBe(404);
  });

  it('that is internal is nothing that members know of', async () => {
    const path = await promised({ internal: 'on' });
    expect((await get(member, path)).status).toBe(404);
    expect((await get(member, `/committees/${committee}/promises`)).html).not.toContain('über die Stellen');
    expect((await get(member, '/committees')).html).not.toContain('>1<');
    expect((await get(clerk, path)).status).toBe(200);
    const token = await tokenOf(web, 'member', { committeeId: committee });
    expect((await call(web, token, 'GET /api/v1/promises')).json['items']).toEqual([]);
  });

  it('refers to what is of its committee, by people who are known, and is due after it was made', async () => {
    const away = await county.session(other, '2026-12-11');
    const refused = async (fields: Record<string, string>) =>
      (await post(clerk, `/committees/${committee}/promises`, { ...PROMISE, ...fields })).html;
    expect(await refused({ due_session_id: away })).toContain('gehört nicht zu diesem Gremium');
    expect(await refused({ owner_email: 'niemand@kreis-musterland.example' })).toContain('niemand im Bestand');
    expect(await refused({ due_session_id: coming, due_on: '31.12.2026' })).toContain(
      'nur eine Sitzung oder einen Tag',
    );
    expect(await refused({ due_on: '01.09.2026' })).toContain('bevor er gemacht wurde');
    expect(await web.rows('select 1 from promise')).toEqual([]);
  });

  it('keeps an owner whom the register has no address of any more, until another is named or nobody', async () => {
    const path = await promised();
    const owner = async () =>
      (await web.rows<{ owner_id: string | null }>('select owner_id from promise'))[0]!.owner_id;
    const first = await owner();
    expect((await get(clerk, `${path}/edit`)).html).not.toContain('keep_owner');
    await web.rows('update employee set email = null where id = $1', [first]);
    const { html } = await get(clerk, `${path}/edit`);
    expect(html).toMatch(/name="keep_owner"[^>]*checked/);
    expect(html).toContain('bleibt zuständig');
    const save = async (version: number, fields: Record<string, string>) =>
      (await post(clerk, `${path}/edit`, { ...PROMISE, owner_email: '', version: String(version), ...fields })).status;
    expect(await save(1, { keep_owner: 'on' })).toBe(303);
    expect(await owner()).toBe(first);
    await county.person('000017');
    expect(await save(2, { keep_owner: 'on', owner_email: 'p000017@kreis-musterland.example' })).toBe(303);
    expect(await owner()).not.toBe(first);
    await web.rows(`update employee set email = null where number = '000017'`);
    expect(await save(3, {})).toBe(303);
    expect(await owner()).toBeNull();
  });

  it('due at a session that is cancelled is due at the next', async () => {
    const path = await promised({ due_session_id: coming });
    await county.session(committee, '2027-01-14');
    await web.rows('update committee_session set cancelled = true where id = $1', [coming]);
    const { html } = await get(clerk, path);
    expect(html).toContain('zur Sitzung am 14.01.2027');
    expect(html).toContain('es gilt die nächste');
  });

  it.each([
    ['50,000 characters', 'x'.repeat(50_000)],
    ['a NUL', 'a\0b'],
    ['turned text', 'a\u202Eb'],
  ])('is refused with %s', async (_, text) => {
    expect((await post(clerk, `/committees/${committee}/promises`, { ...PROMISE, text })).status).toBe(422);
    expect(await web.rows('select 1 from promise')).toEqual([]);
  });

  it('shows a script as the text that it is', async () => {
    await promised({ text: '<script>alert(1)</script>' });
    expect((await get(clerk, `/committees/${committee}/promises`)).html).toContain('&lt;script>');
  });
});

describe('minutes', () => {
  const TEXT =
    'TOP 3\nDie Verwaltung sagt zu, z. B. bis zum 12. Dezember zu berichten. Fraktion B fragt nach den Kosten. Danke.';

  it('take what ends with a question mark for a question', async () => {
    const text = 'Die Verwaltung berichtet. Frau Beispiel fragt: „Wie viele Stellen sind frei?“';
    const { html } = await post(clerk, `/committees/${committee}/promises/minutes`, { session: held, text });
    expect([...html.matchAll(/value="(\w+)" selected/g)].map(([, kind]) => kind).slice(0, 2)).toEqual([
      'promise',
      'question',
    ]);
  });

  it('become promises and questions by their sentences, and are kept only where that is wanted', async () => {
    const path = `/committees/${committee}/promises`;
    const shown = await post(clerk, `${path}/minutes`, { session: held, text: TEXT });
    expect(shown.status).toBe(200);
    const sentences = [...shown.html.matchAll(/name="sentence" value="([^"]*)"/g)].map(([, text]) => text!);
    expect(sentences).toEqual([
      'TOP 3',
      'Die Verwaltung sagt zu, z. B. bis zum 12. Dezember zu berichten.',
      'Fraktion B fragt nach den Kosten.',
      'Danke.',
    ]);
    expect(await web.rows('select 1 from session_minutes')).toEqual([]);
    const fields: [string, string][] = [
      ['session', held],
      ...sentences.map((text): [string, string] => ['sentence', text]),
      ...['promise', 'promise', 'question', 'promise'].map((kind): [string, string] => ['kind', kind]),
      ...['', '', 'Fraktion B', ''].map((who): [string, string] => ['asked_by', who]),
      ['due_session_id', coming],
    ];
    const nothing = await post(clerk, `${path}/marked`, fields);
    expect([nothing.status, nothing.html]).toEqual([422, expect.stringContaining('mindestens einen Satz')]);
    const taken = await post(clerk, `${path}/marked`, [...fields, ['mark', '1'], ['mark', '2']]);
    expect([taken.status, taken.location]).toEqual([303, `${path}?added=2`]);
    expect(await web.rows('select kind, asked_by, made_on, due_session_id from promise order by kind')).toEqual([
      { kind: 'promise', asked_by: '', made_on: '2026-09-24', due_session_id: coming },
      { kind: 'question', asked_by: 'Fraktion B', made_on: '2026-09-24', due_session_id: coming },
    ]);
    await post(clerk, `${path}/minutes`, { session: held, text: TEXT, keep: 'on' });
    expect((await get(clerk, `${path}/minutes?session=${held}`)).html).toContain('ein Protokoll aufbewahrt');
    expect(await web.rows('select 1 from session_minutes')).toHaveLength(1);
    const unseen = await post(clerk, `${path}/minutes`, { session: held, text: 'Ein anderer Text.', keep: 'on' });
    expect([unseen.status, unseen.html]).toEqual([409, expect.stringContaining(TEXT.slice(0, 20))]);
    expect((await post(clerk, `${path}/minutes`, { session: held, text: TEXT })).status).toBe(409);
    expect(await web.rows('select text from session_minutes')).toEqual([{ text: TEXT }]);
    const seen = /name="seen" value="([^"]+)"/.exec(unseen.html)![1]!;
    await post(clerk, `${path}/minutes`, { session: held, text: 'Ein anderer Text.', keep: 'on', seen });
    expect(await web.rows('select text from session_minutes')).toEqual([{ text: 'Ein anderer Text.' }]);
    // Whoever began with the text before does not take this one away.
    expect((await post(clerk, `${path}/minutes`, { session: held, text: TEXT, seen })).status).toBe(409);
    const again = /name="seen" value="([^"]+)"/.exec((await get(clerk, `${path}/minutes?session=${held}`)).html)![1]!;
    await post(clerk, `${path}/minutes`, { session: held, text: TEXT, seen: again });
    expect(await web.rows('select 1 from session_minutes')).toEqual([]);
  });

  it('are kept, replaced and deleted by programs, of what they have read alone', async () => {
    const token = await tokenOf(web, 'clerk', { committeeId: committee });
    const path = `/api/v1/committees/${committee}/sessions/${held}/minutes`;
    const put = (body: object, target = path) => call(web, token, `PUT ${target}`, { body });
    expect((await call(web, token, `GET ${path}`)).json).toEqual({
      text: null,
      mark: null,
      promises: 0,
      nothing_promised: null,
    });
    const first = await put({ text: TEXT });
    expect([first.status, first.json['text']]).toEqual([200, TEXT]);
    for (const text of ['Ein anderer Text.', null]) {
      const unseen = await put({ text, seen: 'nonsense' });
      expect([unseen.status, unseen.json['code']]).toEqual([409, 'minutes_unseen']);
    }
    const second = await put({ text: 'Ein anderer Text.', seen: first.json['mark'] });
    expect(second.json).toMatchObject({ text: 'Ein anderer Text.' });
    // The page goes by the same mark.
    expect((await get(clerk, `/committees/${committee}/promises/minutes?session=${held}`)).html).toContain(
      `name="seen" value="${String(second.json['mark'])}"`,
    );
    expect((await put({ text: null, seen: first.json['mark'] })).status).toBe(409);
    expect((await put({ text: null, seen: second.json['mark'] })).json).toMatchObject({ text: null, mark: null });
    expect((await put({ text: TEXT }, path.replace(held, coming))).json['code']).toBe('session_not_held');
    const page = await post(clerk, `/committees/${committee}/promises/minutes`, {
      session: coming,
      text: TEXT,
      keep: 'on',
    });
    expect([page.status, page.html]).toEqual([422, expect.stringContaining('ab dem Tag der Sitzung festhalten')]);
    expect((await call(web, await tokenOf(web, 'member', { committeeId: committee }), `GET ${path}`)).status).toBe(403);
    expect((await put({ text: TEXT }, path.replace(committee, other))).status).toBe(404);
  });

  it('are said by programs to hold nothing to be promised, which is taken back as easily', async () => {
    const token = await tokenOf(web, 'clerk', { committeeId: committee });
    const path = `/api/v1/committees/${committee}/sessions/${held}/minutes/nothing-promised`;
    const said = await call(web, token, `PUT ${path}`);
    expect(said.json['nothing_promised']).toEqual({
      by: expect.stringContaining('@'),
      at: expect.stringContaining('T'),
    });
    expect((await call(web, token, `PUT ${path}`)).json).toEqual(said.json);
    expect((await call(web, token, `DELETE ${path}`)).json['nothing_promised']).toBeNull();
    expect((await call(web, token, `PUT ${path.replace(held, coming)}`)).json['code']).toBe('session_not_held');
    await promised({ made_in_session_id: held });
    expect((await call(web, token, `PUT ${path}`)).json).toMatchObject({ code: 'minutes_hold_promises' });
  });
});
