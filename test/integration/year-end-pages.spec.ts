import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
let manager: string;
beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
  manager = await signedInAs(web, 'manager', { unitId: await county.unit('16.0') });
  for (let count = 0; count < 3; count += 1)
    await county.contract({ to: '2026-12-31', from: '2026-01-01', unit: '16.0', programme: 'KIM', ground: '14-2' });
  // Two years without a ground are over by then: the check asks for a reason.
  await county.contract({
    to: '2026-12-31',
    from: '2025-01-01',
    unit: '16.0',
    programme: 'KIM',
    ground: '14-2',
    fte: 0.5,
  });
  await county.contract({ to: '2026-12-31', from: '2026-01-01', unit: '17.0' });
});
afterAll(() => web?.close());

interface Answer {
  status: number;
  location: string | null;
  html: string;
  text: string;
}

type Fields = Record<string, string | string[]>;

async function call(path: string, cookie = web.cookie, fields?: Fields): Promise<Answer> {
  const pairs = Object.entries(fields ?? {}).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const response = await fetch(web.url + path, {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    ...(fields && { body: new URLSearchParams(pairs) }),
  });
  const html = await response.text();
  const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: response.status, location: response.headers.get('location'), html, text };
}

/** What the hidden fields of a page hold, as its form would send them. */
function hidden(html: string): Fields {
  const fields: Record<string, string[]> = {};
  for (const [, name, value] of html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    (fields[name!] ??= []).push(value!.replaceAll('&quot;', '"'));
  return fields;
}

it('leads to this year, narrows by programme and unit, and says what to do where nothing ends', async () => {
  expect((await call('/year-end')).location).toBe('/year-end/2026');
  const all = await call('/year-end/2026');
  expect(all.text).toContain(
    '5 Verträge (4,5 Stellenanteile) enden am 31.12.2026 (noch 39 Tage). Entschieden: 0, offen: 5.',
  );
  expect((await call('/year-end/2026?programme=KIM')).text).toContain('4 Verträge (3,5 Stellenanteile)');
  expect((await call('/year-end/2026?unit=17.0')).text).toContain('Ein Vertrag (1 Stellenanteile)');
  expect((await call('/year-end/2030')).text).toContain('Hier endet kein Vertrag');
  expect((await call('/year-end/12')).status).toBe(404);
  const mine = await call('/year-end/2026', manager);
  expect(mine.text).toContain('4 Verträge (3,5 Stellenanteile)');
  expect(mine.text).not.toContain('17.0');
  expect(mine.html).not.toContain('value="sign"');
});

it('proposes for a whole column after a preview, and names those who cannot', async () => {
  const bulk = '/year-end/2026/bulk?programme=KIM';
  expect((await call(bulk, manager, { step: 'propose', act: 'choose' })).status).toBe(422);
  const chosen = await call(bulk, manager, { step: 'propose', lane: 'open', act: 'choose' });
  expect(chosen.text).toContain('4 Verträge ausgewählt');
  expect(chosen.text).toContain('Möglich: 3');
  expect(chosen.text).toContain('Nicht möglich: 1');
  expect(chosen.text).toContain('begründet das unter „Begründung“.');

  // What is typed differently from the preview is previewed first.
  const typed = { ...hidden(chosen.html), kind: 'extend', ends_on: '30.06.2027', act: 'send' };
  const unseen = await call(bulk, manager, typed);
  expect([unseen.status, unseen.text.includes('Bitte die Vorschau ansehen')]).toEqual([200, true]);
  const again = { ...hidden(chosen.html), kind: 'extend', ends_on: '31.12.2027', act: 'send' };
  const all = await call(bulk, manager, again);
  expect([all.status, all.html.includes('href="#f-only"')]).toEqual([422, true]);
  expect(await web.rows('select from decision')).toEqual([]);
  const done = await call(bulk, manager, { ...again, only: 'on' });
  expect(done.location).toBe('/year-end/2026?programme=KIM&done=propose&taken=3&refused=1');
  expect((await call(done.location!, manager)).text).toContain(
    'Vorschlag gemacht: 3 Verträge Bei einem Vertrag ging es nicht.',
  );
  expect(await web.rows(`select distinct state, version from decision`)).toEqual([{ state: 'proposed', version: 2 }]);
});

it('leaves out what somebody else changed since the preview', async () => {
  const bulk = '/year-end/2026/bulk';
  const looked = await call(bulk, web.cookie, { step: 'wait_for_funding', lane: 'proposed', act: 'choose' });
  const until = { ...hidden(looked.html), until: '10.12.2026' };
  const seen = await call(bulk, web.cookie, { ...until, act: 'preview' });
  expect(seen.text).toContain('Möglich: 3');
  await web.rows(
    `update decision set version = version + 1 where contract_id = (select id from contract where number = 'V1')`,
  );
  const sent = { ...hidden(seen.html), until: '10.12.2026', act: 'send' };
  const refused = await call(bulk, web.cookie, sent);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Jemand anderes hat diese Entscheidung inzwischen geändert.');
  expect((await call(bulk, web.cookie, { ...sent, only: 'on' })).location).toContain('taken=2&refused=1');
});

it('answers 404 for contracts of other units, also among one’s own', async () => {
  const rows = await web.rows<{ id: string; number: string }>('select id, number from contract order by number');
  const of = (number: string): string => `${rows.find((row) => row.number === number)!.id}:0`;
  const fields = { step: 'comment', note: 'x', act: 'send' };
  expect((await call('/year-end/2026/bulk', manager, { ...fields, c: [of('V4'), of('V5')] })).status).toBe(404);
  expect((await call('/year-end/2026/bulk', manager, { ...fields, step: 'sign', c: of('V4') })).status).toBe(403);
});

it('says what extending them all would mean, and hands the possible ones on', async () => {
  const page = await call('/year-end/2026/what-if?to=31.12.2027&unit=17.0');
  expect(page.text).toContain('1 möglich, 0 rechtlich zu prüfen, 0 nicht möglich');
  const preview = await call('/year-end/2026/bulk', web.cookie, { ...hidden(page.html), act: 'preview' });
  expect(preview.text).toContain('verlängern bis 31.12.2027');
  expect((await call('/year-end/2026/what-if?to=01.01.2020')).text).toContain(
    '„Verlängern bis“ 01.01.2020 liegt nicht nach',
  );
  const mine = await call('/year-end/2026/what-if', manager);
  expect(mine.text).not.toContain('Beispiel-900005');
});

it('prints a list with boxes and lines to sign', async () => {
  const { text } = await call('/year-end/2026/list?programme=KIM');
  expect(text).toContain('Programm KIM');
  expect(text).toContain('Beispiel-900004, Alex');
  expect(text).not.toContain('Beispiel-900005');
  expect(text).toContain('Unterschriften');
});
