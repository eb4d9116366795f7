import { Decide } from '../../src/decisions/decide.service.js';
import { County } from '../factories/county.js';
import { makeAccount, signIn } from '../support/accounts.js';
import { call, type Token, tokenFor, tokenOf } from '../support/api.js';
import { runCli } from '../support/run-cli.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
let hr: Token;
let cookie: string;
let manager: { token: Token; cookie: string };
let committee: string;
let held: string;
/** session_outcome.id by what it says. */
let outcomes: Record<'open' | 'closed' | 'elsewhere' | 'cancelled' | 'coming', string>;
/** contract.id by number; V1 to V3 of KIM, V4 of SOZ, V5 of no programme; all proposed. */
let contracts: Record<string, string>;

beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
});
afterAll(() => web?.close());
beforeEach(async () => {
  await county.clear();
  const unit = await county.unit('16.0', { hr: '000002', manager: '000001' });
  committee = await county.committee('KIM', {});
  held = await county.session(committee, '2026-11-12');
  const soz = await county.committee('SOZ', {});
  const cancelled = await county.session(committee, '2026-11-13');
  await web.rows('update committee_session set cancelled = true where id = $1', [cancelled]);
  const made = async (session: string, text: string, nonPublic = false): Promise<string> =>
    (
      await web.rows<{ id: string }>(
        `insert into session_outcome (session_id, kind, faction, text, non_public) values ($1, 'consensus', 'Fraktion B', $2, $3)
         returning id`,
        [session, text, nonPublic],
      )
    )[0]!.id;
  outcomes = {
    open: await made(held, 'Die Beratung soll weitergehen.'),
    closed: await made(held, 'Vertraulich gewünscht.', true),
    elsewhere: await made(await county.session(soz, '2026-11-10'), 'Nur für Soziales.'),
    cancelled: await made(cancelled, 'Ausgefallen.'),
    coming: await made(await county.session(committee, '2026-12-10'), 'Noch nicht.'),
  };
  for (const programme of ['KIM', 'KIM', 'KIM', 'SOZ']) await county.contract({ programme, to: '2026-12-31' });
  await county.contract({ to: '2026-12-31' });
  const rows = await web.rows<{ id: string; number: string }>('select id, number from contract');
  contracts = Object.fromEntries(rows.map(({ id, number }) => [number, id]));
  await web.app
    .get(Decide)
    .propose(
      'test',
      Object.values(contracts),
      { kind: 'extend', endsOn: Temporal.PlainDate.from('2027-12-31') },
      Temporal.PlainDate.from('2026-11-20'),
    );
  const keeper = await makeAccount(web, 'hr');
  hr = await tokenFor(web, keeper);
  cookie = await signIn(web, keeper);
  const account = await makeAccount(web, 'manager', { unitId: unit });
  manager = { token: await tokenFor(web, account), cookie: await signIn(web, account) };
});

const SENTENCE = 'A-KIM, 12.11.2026: Einvernehmen (Fraktion B): Die Beratung soll weitergehen.';

const page = async (path: string, by = cookie): Promise<string> =>
  (await fetch(web.url + path, { headers: { cookie: by, 'accept-language': 'de' } })).text();

async function waive(number: string, fields: Record<string, string>): Promise<{ status: number; html: string }> {
  const response = await fetch(`${web.url}/contracts/${contracts[number]}/steps/waive_funding`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams({ version: '2', act: 'send', ...fields }),
  });
  return { status: response.status, html: await response.text() };
}

const step = async (token: Token, number: string, body: object) => {
  const [row] = await web.rows<{ id: string }>('select id from decision where contract_id = $1', [contracts[number]]);
  return call(web, token, `POST /api/v1/decisions/${row!.id}/steps`, {
    body: { step: 'waive_funding', ...body },
    headers: { 'if-match': '*' },
  });
};

interface Told {
  words: { de: string; en: string } | null;
  session: { id: string } | null;
}
async function told(token: Token, number: string): Promise<{ outcome: Told | null; whole: string }> {
  const [row] = await web.rows<{ id: string }>('select id from decision where contract_id = $1', [contracts[number]]);
  const { json } = await call(web, token, `GET /api/v1/decisions/${row!.id}`);
  const events = json['events'] as { step: string; outcome: Told | null }[];
  return { outcome: events.find((event) => event.step === 'waive_funding')!.outcome, whole: JSON.stringify(json) };
}

describe('the form of going on without money', () => {
  it('offers what the programme’s committee recorded in sessions that were held, and nothing else', async () => {
    const html = await page(`/contracts/${contracts['V1']}?step=waive_funding`);
    const offered = [...html.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual([outcomes.closed, outcomes.open]);
    expect(html).toContain(SENTENCE);
    expect(html).toContain('(Fraktion B, nichtöffentlich)');
    expect(await page(`/contracts/${contracts['V5']}?step=waive_funding`)).not.toContain('name="outcome"');
  });

  it('offers none about another programme of the same committee', async () => {
    const [other] = await web.rows<{ id: string }>(
      `insert into programme (code, name, committee_id) values ('EHR', 'EHR', $1) returning id`,
      [committee],
    );
    await web.rows('update session_outcome set programme_id = $1 where id = $2', [other!.id, outcomes.open]);
    expect(await page(`/contracts/${contracts['V1']}?step=waive_funding`)).not.toContain(SENTENCE);
    expect((await waive('V1', { outcome: outcomes.open })).status).toBe(422);
  });

  it('asks for a reason or an outcome, and takes either', async () => {
    const neither = await waive('V1', {});
    expect([neither.status, neither.html]).toEqual([422, expect.stringContaining('Es fehlt die Begründung.')]);
    expect((await waive('V1', { outcome: outcomes.open })).status).toBe(303);
    expect((await waive('V2', { reason: 'Mittel des Hauses' })).status).toBe(303);
    expect((await waive('V3', { reason: 'Mittel des Hauses', outcome: outcomes.closed })).status).toBe(303);
  });

  it('refuses what is not of the programme, was not held, or is not there any more', async () => {
    const wrong = await waive('V1', { outcome: outcomes.elsewhere });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('keines des Gremiums')]);
    for (const id of [outcomes.cancelled, outcomes.coming, contracts['V1']!]) {
      const gone = await waive('V1', { outcome: id });
      expect([gone.status, gone.html]).toEqual([422, expect.stringContaining('Dieses Ergebnis gibt es nicht mehr')]);
    }
    expect((await waive('V5', { outcome: outcomes.open })).status).toBe(422);
  });
});

describe('an outcome as the reason of a decision', () => {
  it('keeps its words of that day, whatever becomes of it, with a link for those who see the session', async () => {
    await waive('V1', { outcome: outcomes.open, reason: 'Der Ausschuss trägt es mit.' });
    await web.rows(`update session_outcome set text = 'Etwas anderes.' where id = $1`, [outcomes.open]);
    const link = `href="/committees/${committee}/sessions/${held}"`;
    const seen = await page(`/contracts/${contracts['V1']}`);
    // With the decision, and in its history.
    expect(seen.split(SENTENCE)).toHaveLength(3);
    expect(seen).toContain('Der Ausschuss trägt es mit.');
    expect(seen).toContain(link);
    const theirs = await page(`/contracts/${contracts['V1']}`, manager.cookie);
    expect(theirs.split(SENTENCE)).toHaveLength(3);
    expect(theirs).not.toContain(link);
    await web.rows('delete from committee_session where id = $1', [held]);
    const after = await page(`/contracts/${contracts['V1']}`);
    expect([after.split(SENTENCE).length, after.includes(link)]).toEqual([3, false]);
  });

  it('is read by those alone who may read it, where it was non-public then or is so now', async () => {
    await waive('V1', { outcome: outcomes.closed });
    await waive('V2', { outcome: outcomes.open });
    expect(await page(`/contracts/${contracts['V1']}`)).toContain('Vertraulich gewünscht.');
    const hidden = await page(`/contracts/${contracts['V1']}`, manager.cookie);
    expect(hidden).toContain('nichtöffentliches Ergebnis einer Sitzung, hier nicht zu lesen');
    for (const word of ['Vertraulich', 'Fraktion B', 'A-KIM', '12.11.2026', outcomes.closed])
      expect(hidden).not.toContain(word);
    const { outcome, whole } = await told(manager.token, 'V1');
    expect(outcome).toEqual({ words: null, session: null });
    for (const word of ['Vertraulich', 'Fraktion B', 'A-KIM', '2026-11-12', outcomes.closed])
      expect(whole).not.toContain(word);
    expect((await told(hr, 'V1')).outcome!.words!.de).toContain('Vertraulich gewünscht.');
    expect((await told(manager.token, 'V2')).outcome).toMatchObject({ words: { de: SENTENCE }, session: null });
    expect((await told(hr, 'V2')).outcome!.session).toMatchObject({ id: held });
    await web.rows('update session_outcome set non_public = true where id = $1', [outcomes.open]);
    expect((await told(manager.token, 'V2')).outcome).toEqual({ words: null, session: null });
  });

  it('is named by programs, of those that they may see', async () => {
    const list = async (token: Token, query = ''): Promise<unknown[]> =>
      ((await call(web, token, `GET /api/v1/outcomes${query}`)).json['items'] as { id: string }[]).map(({ id }) => id);
    expect(await list(hr, '?programme=KIM')).toEqual([outcomes.closed, outcomes.open]);
    expect(await list(hr)).toEqual([outcomes.closed, outcomes.open, outcomes.elsewhere]);
    const member = await tokenOf(web, 'member', { committeeId: committee });
    expect(await list(member)).toEqual([outcomes.open]);
    const blind = await tokenOf(web, 'hr', {}, ['decisions:see', 'decisions:process']);
    expect((await step(blind, 'V1', { outcome_id: outcomes.open })).json).toMatchObject({
      code: 'no_such_thing',
      errors: [{ pointer: '#/outcome_id' }],
    });
    expect((await step(hr, 'V1', { outcome_id: outcomes.coming })).status).toBe(422);
    expect((await step(hr, 'V1', { outcome_id: outcomes.elsewhere })).json['code']).toBe('outcome_of_programme');
    expect((await step(hr, 'V1', { step: 'comment', note: 'x', outcome_id: outcomes.open })).json['code']).toBe(
      'outcome_not_wanted',
    );
    expect((await step(hr, 'V1', {})).json['code']).toBe('grounds_given');
    expect((await step(hr, 'V1', { outcome_id: outcomes.open })).status).toBe(200);
    expect((await told(hr, 'V1')).outcome!.words).toEqual({
      de: SENTENCE,
      en: 'A-KIM, 12 November 2026: consensus (Fraktion B): Die Beratung soll weitergehen.',
    });
  });

  it('is named for several contracts at once, refused for those whose programme reports elsewhere', async () => {
    const bulk = async (fields: Record<string, string>): Promise<{ status: number; html: string }> => {
      const body = new URLSearchParams({ step: 'waive_funding', ...fields });
      for (const number of ['V1', 'V2', 'V4']) body.append('c', `${contracts[number]}:2`);
      const response = await fetch(`${web.url}/year-end/2026/bulk`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: web.url, 'accept-language': 'de' },
        body,
      });
      return { status: response.status, html: await response.text() };
    };
    const form = await bulk({ act: 'choose' });
    expect(form.html).not.toContain('Es fehlt die Begründung');
    expect(form.html).toContain(`value="${outcomes.elsewhere}"`);
    const looked = await bulk({ act: 'preview', outcome: outcomes.open });
    expect(looked.html).toContain('keines des Gremiums');
    const seen = /name="seen" value="([^"]*)"/.exec(looked.html)![1]!.replaceAll('&quot;', '"');
    expect((await bulk({ act: 'send', outcome: outcomes.open, only: 'on', seen })).status).toBe(303);
    expect((await told(hr, 'V2')).outcome!.words!.de).toBe(SENTENCE);
  });

  it('is listed and named at the terminal', async () => {
    const listed = await runCli(web, 'outcomes', '--programme', 'KIM');
    expect(listed.stdout).toMatch(new RegExp(`Die Beratung soll weitergehen\\..*${outcomes.open}`));
    const unknown = await runCli(web, 'decide', 'waive-funding', 'V1', '--outcome', outcomes.coming);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('verbleib outcomes')]);
    expect((await runCli(web, 'decide', 'waive-funding', 'V1', '--outcome', outcomes.open)).code).toBe(0);
    expect((await runCli(web, 'decision', 'V1')).stdout).toContain(SENTENCE);
  });
});
