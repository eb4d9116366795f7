import { County } from '../factories/county.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
let manager: string;
let stranger: string;
beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
  manager = await signedInAs(web, 'manager', { unitId: await county.unit('16.0') });
  stranger = await signedInAs(web, 'manager', { unitId: await county.unit('17.0') });
});
afterAll(() => web?.close());

const idOf = async (number: string): Promise<string> =>
  (await web.rows<{ id: string }>('select id from contract where number = $1', [number]))[0]!.id;

/** What people read: without tags, blanks as one. */
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

interface Answer {
  status: number;
  location: string | null;
  html: string;
  text: string;
}

async function call(path: string, cookie: string, fields?: Record<string, string | string[]>): Promise<Answer> {
  const body =
    fields &&
    new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
  const response = await fetch(web.url + path, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    ...(body && { body }),
  });
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location'), html, text: words(html) };
}

const hidden = (html: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"');

/** Opens the form of a step and sends it, as a browser does; what proposes is sent with the check that was seen. */
async function step(
  id: string,
  name: string,
  fields: Record<string, string | string[]>,
  cookie = web.cookie,
): Promise<Answer> {
  const { html } = await call(`/contracts/${id}?step=${name}`, cookie);
  const address = `/contracts/${id}/steps/${name}`;
  const sent = { version: hidden(html, 'version'), ...fields };
  if (!('kind' in fields)) return call(address, cookie, { ...sent, act: 'send' });
  const looked = await call(address, cookie, { ...sent, act: 'check' });
  if (looked.status !== 200) return looked;
  return call(address, cookie, { ...sent, checked: hidden(looked.html, 'checked'), act: 'send' });
}

it('takes a contract through all states by its forms', async () => {
  const number = await county.contract({ to: '2026-12-31', from: '2026-01-01', programme: 'KIM' });
  const id = await idOf(number);
  const first = await call(`/contracts/${id}`, web.cookie);
  expect(first.status).toBe(200);
  expect(first.text).toContain(
    'Programm KIM: Vertrag V1 endet am 31.12.2026 (noch 39 Tage). Stand: noch nicht entschieden.',
  );
  expect(first.text).toContain('Was die Prüfung zu diesem Vorschlag sagt');

  const done: string[] = [];
  const take = async (name: string, fields: Record<string, string | string[]>): Promise<void> => {
    const { status, location, text } = await step(id, name, fields);
    if (status !== 303) throw new Error(`${name}: ${status} ${text.slice(0, 3000)}`);
    const { text: after } = await call(location!, web.cookie);
    done.push(/Stand: ([^.–]+)/.exec(after)![1]!.trim());
  };
  await take('propose', { kind: 'extend', ends_on: '31.12.2027', reason: 'Prognose im Vermerk' });
  await take('confirm_funding', { document: 'AZ 20-7/2026', on: '20.11.2026' });
  await take('request_participation', { bodies: ['staff_council', 'equal_opportunity'], on: '20.11.2026' });
  await take('answer', { body: 'equal_opportunity', answer: 'heard', on: '21.11.2026' });
  await take('answer', { body: 'staff_council', answer: 'consent', on: '21.11.2026' });
  await take('sign', { form: 'wet_ink', on: '22.11.2026' });
  await take('receive', { on: '22.11.2026' });
  await take('complete', {});
  await take('comment', { note: '<script>alert(1)</script> "fertig"' });
  expect(done).toEqual([
    'vorgeschlagen',
    'Finanzierung geklärt',
    'in Beteiligung',
    'in Beteiligung',
    'Zustimmung liegt vor',
    'unterschrieben',
    'unterschrieben und ausgehändigt',
    'abgeschlossen',
    'abgeschlossen',
  ]);
  const { html, text } = await call(`/contracts/${id}`, web.cookie);
  expect(text).toContain('Folgevertrag V1/2');
  expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  expect(html).not.toContain('<script>alert');
  expect(text).toMatch(
    /konto\d+@kreis-musterland\.example Unterschrift festgehalten Zustimmung liegt vor → unterschrieben/,
  );
  expect(await web.rows(`select actor from decision_event where actor !~ '^konto\\d+@'`)).toEqual([]);
});

it('says at the field what a gate refuses, without words of the command line, and keeps what was typed', async () => {
  const id = await idOf(await county.contract({ to: '2026-12-31', from: '2025-07-01', ground: '14-2' }));
  const refused = await step(id, 'propose', { kind: 'extend', ends_on: '31.12.2028', note: 'eilt' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Die Prüfung des Anschlusses sagt:');
  expect(refused.text).toContain('begründet das unter „Begründung“.');
  expect(refused.text).not.toContain('--');
  expect(refused.html).toContain('href="#f-propose-reason"');
  expect(refused.html).toContain('value="31.12.2028"');
  expect(refused.html).toContain('eilt</textarea>');
  // What was not checked is shown the check instead of being taken.
  const { html } = await call(`/contracts/${id}?step=propose`, web.cookie);
  const unseen = await call(`/contracts/${id}/steps/propose`, web.cookie, {
    version: hidden(html, 'version'),
    checked: hidden(html, 'checked'),
    kind: 'let_end',
    act: 'send',
  });
  expect([unseen.status, unseen.text.includes('Bitte das Ergebnis der Prüfung ansehen')]).toEqual([200, true]);
  expect(await web.rows('select state from decision where contract_id = $1', [id])).toEqual([]);
  expect((await step(id, 'end_deliberately', { reason: '  ' })).html).toContain('href="#f-end_deliberately-reason"');
  const wrongDay = await step(id, 'employee_leaves', { on: '31.02.2026' });
  expect([wrongDay.status, wrongDay.html.includes('value="31.02.2026"')]).toEqual([422, true]);
});

it('refuses a stale form with both versions side by side', async () => {
  const id = await idOf(await county.contract({ to: '2026-12-31', from: '2026-01-01' }));
  const { html } = await call(`/contracts/${id}?step=comment`, web.cookie);
  expect((await step(id, 'propose', { kind: 'permanent', reason: 'x' }, manager)).status).toBe(303);
  const stale = await call(`/contracts/${id}/steps/comment`, web.cookie, {
    version: hidden(html, 'version'),
    note: 'meins',
  });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('Inzwischen wurde hier etwas geändert');
  expect(stale.text).toContain('jetzt: vorgeschlagen');
  expect(stale.html).toContain('meins</textarea>');
  // Sent again with the version that is shown now.
  const again = { version: hidden(stale.html, 'version'), note: 'meins' };
  expect((await call(`/contracts/${id}/steps/comment`, web.cookie, again)).status).toBe(303);
});

it('shows managers their own units alone, and only the steps that are theirs', async () => {
  const mine = await idOf(
    await county.contract({ to: '2026-12-31', from: '2026-01-01', person: '900900', unit: '16.0' }),
  );
  const other = await idOf(
    await county.contract({ to: '2025-12-31', from: '2025-01-01', person: '900900', unit: '17.0' }),
  );
  const page = await call(`/contracts/${mine}`, manager);
  expect(page.status).toBe(200);
  expect(page.html).not.toContain(other);
  expect(page.text).not.toContain('Warum beginn');
  expect(page.html).toContain('?step=propose');
  expect(page.html).not.toContain('/mail/');
  expect((await step(mine, 'propose', { kind: 'permanent' }, manager)).status).toBe(303);
  expect((await call(`/contracts/${mine}/steps/waive_funding`, manager, { reason: 'x' })).status).toBe(403);
  for (const address of [`/contracts/${mine}`, '/contracts/nonsense'])
    expect((await call(address, stranger)).status).toBe(404);
  expect((await call(`/contracts/${mine}/steps/comment`, stranger, { note: 'x', version: '1' })).status).toBe(404);
  const auditor = await signIn(web, await makeAccount(web, 'auditor'));
  expect((await call(`/contracts/${mine}`, auditor)).status).toBe(403);
});

it('records the result of a task and a request for a permanent post, for HR and the manager of the unit', async () => {
  const number = await county.contract({ to: '2026-12-31', from: '2025-01-01' });
  const id = await idOf(number);
  expect((await call(`/contracts/${id}/requests`, stranger, { on: '20.11.2026' })).status).toBe(404);
  const asked = await call(`/contracts/${id}/requests`, manager, { on: '20.11.2026' });
  expect(asked.location).toBe(`/contracts/${id}?done=request#tasks`);
  const [task] = await web.rows<{ id: string }>('select id from task where contract_id = $1', [id]);
  const bare = await call(`/contracts/${id}/tasks/${task!.id}`, web.cookie, { result: 'declined' });
  expect([bare.status, bare.html.includes('href="#f-task-note"')]).toEqual([422, true]);
  const done = await call(`/contracts/${id}/tasks/${task!.id}`, web.cookie, {
    result: 'declined',
    note: 'keine Stelle frei',
  });
  expect(done.status).toBe(303);
  expect((await call(`/contracts/${id}`, web.cookie)).text).toContain(
    'abgelehnt, mit Begründung, 22.11.2026; keine Stelle frei',
  );
});
