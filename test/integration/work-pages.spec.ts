import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { call, tokenOf } from '../support/api.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
/** Leads 16.0. */
let lead: string;
let unit: string;
beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
  unit = await county.unit('16.0');
  lead = await signedInAs(web, 'manager', { unitId: unit });
  for (let count = 0; count < 4; count += 1)
    await county.contract({ to: '2026-12-31', unit: '16.0', programme: 'KIM' }); // V1–V4
  await county.contract({ to: '2027-03-31', unit: '16.0' }); // V5
  await county.contract({ to: '2026-12-31', unit: '17.0', programme: 'GEHEIM-17' }); // V6
  await decision('V1', 'undecided');
  await decision('V2', 'proposed', { kind: 'extend' });
  await decision('V3', 'waiting_for_funding', { waiting_until: '2026-11-22' });
  await decision('V4', 'signed', { kind: 'permanent' });
  await decision('V5', 'undecided');
  await decision('V6', 'undecided');
  await task('V1', '2026-12-30');
  await task('V6', '2026-11-20');
});
afterAll(() => web?.close());

async function decision(contract: string, state: string, facts: Record<string, string> = {}): Promise<void> {
  const values = { state, opened_on: '2026-11-01', ...facts };
  const names = Object.keys(values);
  await web.rows(
    `insert into decision (contract_id, ends_on, ${names.join(', ')})
     select id, ends_on, ${names.map((_, index) => `$${index + 2}`).join(', ')} from contract where number = $1`,
    [contract, ...Object.values(values)],
  );
}

const task = (contract: string, due: string) =>
  web.rows(
    `insert into task (kind, contract_id, asked_on, due_on)
     select 'further_employment_check', id, ends_on, $2::date from contract where number = $1`,
    [contract, due],
  );

async function get(path: string, cookie = web.cookie): Promise<{ status: number; html: string; text: string }> {
  const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' }, redirect: 'manual' });
  const html = await response.text();
  return { status: response.status, html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}
/** The rows of a page: contract number, step and day. */
const rows = (text: string): string[] =>
  [...text.matchAll(/Vertrag (V\d+) (.+?) (\d\d\.\d\d\.2026|\d\d\.\d\d\.2027)/g)].map(
    ([, number, what, day]) => `${number} ${what} ${day}`,
  );

const CHECK = 'Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD)';

describe('what is to decide and to do', () => {
  it('is HR’s own, the longest overdue first, decisions and tasks in one list', async () => {
    const { text, html } = await get('/decisions');
    expect(rows(text)).toEqual([
      `V6 ${CHECK} 20.11.2026`,
      'V2 Finanzierung bestätigen 15.12.2026',
      `V1 ${CHECK} 30.12.2026`,
      'V4 Aushändigung festhalten 31.12.2026',
    ]);
    expect(text).toContain('4 offen, davon 1 überfällig.');
    expect(text).toContain('Personalstelle oder Leitung');
    expect(html).toContain('href="/year-end/2026?programme=KIM"');
  });

  it('is narrowed in the address: by whose turn, day, kind, unit and programme', async () => {
    const of = async (query: string, cookie?: string) => rows((await get(`/decisions?${query}`, cookie)).text);
    const numbers = async (query: string, cookie?: string) => (await of(query, cookie)).map((row) => row.split(' ')[0]);
    expect(await numbers('whose=others')).toEqual(['V1', 'V6', 'V3', 'V5']);
    expect(await numbers('whose=all&due=overdue')).toEqual(['V1', 'V6', 'V6']);
    expect(await numbers('whose=all&due=week')).toEqual(['V1', 'V6', 'V6', 'V3']);
    expect(await numbers('whose=all&due=month')).toEqual(['V1', 'V6', 'V6', 'V3', 'V2']);
    expect(await numbers('what=receive')).toEqual(['V4']);
    expect(await numbers('what=further_employment_check')).toEqual(['V6', 'V1']);
    expect(await numbers('whose=all&unit=17.0')).toEqual(['V6', 'V6']);
    expect(await numbers('programme=KIM')).toEqual(['V2', 'V1', 'V4']);
    expect(await numbers('unit=gibt-es-nicht')).toEqual([]);
  });

  it('stands by when it is due, with what is later folded', async () => {
    const { html } = await get('/decisions');
    const folds = [...html.matchAll(/<details class="kern-accordion"(?<open> open)?>.*?<span[^>]*>(?<name>[^<]+)</gs)];
    expect(folds.map(({ groups }) => `${groups!['open'] ? '' : 'folded '}${groups!['name']}`)).toEqual([
      'Überfällig: 1',
      'Dezember 2026: 3',
    ]);
    const all = (await get('/decisions?whose=all&unit=16.0')).html;
    expect(all).toContain('>Ab Januar 2027: 1<');
  });

  it('shows a manager what is theirs to decide, and nothing of other units', async () => {
    const mine = await get('/decisions', lead);
    expect(rows(mine.text).map((row) => row.split(' ')[0])).toEqual(['V1', 'V3', 'V1', 'V5']);
    const all = await get('/decisions?whose=all', lead);
    for (const { html } of [mine, all]) expect(html).not.toMatch(/V6|GEHEIM-17|17\.0/);
    expect((await get('/decisions?whose=all&unit=17.0', lead)).text).toContain('Hier ist nichts offen');
    for (const role of ['clerk', 'member', 'auditor', 'admin'] as const)
      expect((await get('/decisions', await signedInAs(web, role))).status).toBe(403);
  });

  it.each(['whose=x', 'due=x', 'what=wake', `unit=${'x'.repeat(300)}`, 'programme=a%00b'])(
    'refuses %s at its field',
    async (query) => {
      const { status, html, text } = await get(`/decisions?${query}`);
      expect([status, html.includes('v-summary'), rows(text)]).toEqual([422, true, []]);
    },
  );

  it.each(['/decisions?after=x', '/decisions/done?after=WyJ4Il0'])('knows no place %s', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it('goes on where a page ends, also within a day, and the API has the same', async () => {
    const token = await tokenOf(web, 'manager', { unitId: unit });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { json } = await call(web, token, `GET /api/v1/work?whose=all&limit=1${cursor && `&cursor=${cursor}`}`);
      for (const item of json['items'] as Record<string, string>[]) seen.push(`${item['contract']} ${item['due']}`);
      cursor = json['nextCursor'] as string | null;
    }
    expect(seen).toEqual([
      'V1 2026-11-17',
      'V3 2026-11-22',
      'V2 2026-12-15',
      'V1 2026-12-30',
      'V4 2026-12-31',
      expect.stringMatching(/^V5 2027-0/),
    ]);
    const foreign = await call(web, token, 'GET /api/v1/work?whose=all&unit=17.0');
    expect(foreign.json['items']).toEqual([]);
  });

  it('continues a long list', async () => {
    for (let count = 0; count < 55; count += 1) {
      const number = await county.contract({ to: '2028-12-31', unit: '18.0' });
      await decision(number, 'signed', { kind: 'permanent' });
    }
    const first = await get('/decisions?unit=18.0');
    expect(first.text).toContain('55 offen.');
    const next = /id="page-next" href="([^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    const second = await get(next);
    const ids = (html: string) => [...html.matchAll(/href="\/contracts\/([^"#?]+)"/g)].map((match) => match[1]!);
    expect(new Set([...ids(first.html), ...ids(second.html)]).size).toBe(55);
    expect(second.text).toContain('55 offen.');
    expect(second.html).toContain('id="page-first" href="/decisions?unit=18.0"');
    expect(second.html).not.toContain('page-next');
    expect(first.text).toMatch(/\d{4}: \d+ und weitere auf der nächsten Seite/);
    expect(first.html).toMatch(/<details class="kern-accordion"( open)?>/);
  });
});

describe('what was settled lately', () => {
  it('is shown for four weeks with its result, the newest first', async () => {
    expect((await get('/decisions/done')).text).toContain('wurde hier nichts abgeschlossen');
    const settle = (contract: string, day: string) =>
      web.rows(
        `update decision set state = 'done', kind = 'permanent', closed_on = $2::date
         where contract_id = (select id from contract where number = $1)`,
        [contract, day],
      );
    await settle('V4', '2026-11-20');
    await settle('V5', '2026-10-20');
    await web.rows(
      `update task set done_on = '2026-11-21', result = 'not-possible'
       where contract_id = (select id from contract where number = 'V6')`,
    );
    const { text } = await get('/decisions/done');
    const numbers = (page: string) => [...page.matchAll(/Vertrag (V\d+) /g)].map((match) => match[1]);
    expect(numbers(text)).toEqual(['V6', 'V4']);
    expect(text).toContain(`${CHECK} nicht möglich 21.11.2026`);
    expect(text).toContain('Entscheidung abgeschlossen: unbefristet fortführen 20.11.2026');
    expect(numbers((await get('/decisions/done', lead)).text)).toEqual(['V4']);
    expect(numbers((await get('/decisions/done?programme=KIM')).text)).toEqual(['V4']);
    const { json } = await call(web, await tokenOf(web, 'hr'), 'GET /api/v1/work/done?since=2026-10-01&limit=2');
    expect((json['items'] as Record<string, string>[]).map(({ contract }) => contract)).toEqual(['V6', 'V4']);
    const rest = await call(
      web,
      await tokenOf(web, 'hr'),
      `GET /api/v1/work/done?since=2026-10-01&cursor=${json['nextCursor'] as string}`,
    );
    expect((rest.json['items'] as Record<string, string>[]).map(({ contract }) => contract)).toEqual(['V5']);
  });
});
