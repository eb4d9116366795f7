import { County } from '../factories/county.js';
import { call, tokenOf } from '../support/api.js';
import { signedInAs } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
let clerk: string;
let committee: string;
const person = async (number: string, given: string, family: string): Promise<void> => {
  await county.person(number);
  await web.rows('update employee set given_name = $2, family_name = $3 where number = $1', [number, given, family]);
};
beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  await person('000001', 'Sabine', 'Holtmann');
  await person('100001', 'Anna-Lena', 'Dörenkamp');
  await person('100002', 'Jörg', 'Herbst');
  await person('100003', 'Emine', 'Yıldız-Krämer');
  await person('100004', 'Uwe', 'Mühlenbrock');
  for (const number of ['100001', '100002', '100003'])
    await county.contract({ person: number, to: '2026-12-31', programme: 'KIM' });
  await county.contract({ person: '100004', to: '2026-12-31' });
  for (let each = 0; each < 9; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  committee = await county.committee('KIM', { 'ulrike.steinkamp@kreis-musterland.example': 'member' });
  clerk = await signedInAs(web, 'clerk', { committeeId: committee });
});
afterAll(() => web?.close());

const send = async (path: string, fields: Record<string, string>, cookie = clerk) => {
  const response = await fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const shown = async (path: string, cookie = clerk): Promise<string> =>
  (await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' } })).text();
const versionOf = async (id: string): Promise<string> =>
  String((await web.rows<{ version: number }>('select version from briefing where id = $1', [id]))[0]!.version);
const write = async (id: string, texts: Record<string, string>) =>
  send(`/briefings/${id}`, { number: '', department: '', locale: 'de', version: await versionOf(id), ...texts });
const release = async (id: string, fields: Record<string, string> = {}) =>
  send(`/briefings/${id}/release`, { sure: 'on', version: await versionOf(id), ...fields });
const draft = async (day: string, audience: 'public' | 'non_public' = 'public'): Promise<string> => {
  const session = await county.session(committee, day);
  await web.rows('update committee_session set non_public_part = true where id = $1', [session]);
  const { location } = await send('/briefings', { session, audience, locale: 'de' }, web.cookie);
  return /^\/briefings\/([\da-f-]+)\?/.exec(location ?? '')![1]!;
};

describe('a briefing that names employees', () => {
  it('is not released while a text of the clerk does, and says where and what to do', async () => {
    const id = await draft('2026-12-01');
    for (const [field, text, says] of [
      ['situation', 'Frau Dörenkamp hat ein Angebot.', '„Frau Dörenkamp“ im Text „Anlass und Sachlage“'],
      ['next', 'Gespräch mit Emine Yildiz-Kraemer', '„Emine Yildiz-Kraemer“ im Text „Nächste Schritte“'],
      ['number', '16/Dörenkamp', '„Dörenkamp“ im Kopf'],
    ] as const) {
      await write(id, { [field]: text });
      const refused = await release(id);
      expect([refused.status, refused.html.includes(says)]).toEqual([422, true]);
      expect(refused.html).toContain('Bitte dort die Funktion nennen');
      expect(await shown(`/briefings/${id}`)).toContain(says);
      // No tick of the clerk helps.
      expect((await release(id, { no_persons: /„(.*?)“/.exec(says)![1]! })).status).toBe(422);
    }
    await write(id, { situation: 'Eine Fachkraft hat ein Angebot.' });
    expect((await release(id)).location).toBe(`/briefings/${id}?done=released`);
  });

  it('is not released while a promise, an answer, an objective or the session does', async () => {
    const id = await draft('2026-12-02');
    const [promise] = await web.rows<{ id: string }>(
      `insert into promise (committee_id, kind, text, asked_by, made_on)
       values ($1, 'question', 'Bleibt Herr Herbst?', 'Fraktion B', '2026-09-24') returning id`,
      [committee],
    );
    expect((await release(id)).html).toContain('„Herr Herbst“ in einer Zusage oder Anfrage');
    await web.rows(`update promise set text = 'Wer bleibt?' where id = $1`, [promise!.id]);
    await write(id, { [`answer-${promise!.id}`]: 'Jörg Herbst bleibt.' });
    expect((await release(id)).html).toContain('„Jörg Herbst“ in der Antwort zu „Wer bleibt?“');
    await write(id, { [`answer-${promise!.id}`]: 'Zwölf bleiben.' });
    await web.rows(
      `insert into programme_objective (programme_id, title, owner) select id, 'Konzept', 'A. Dörenkamp' from programme where code = 'KIM'`,
    );
    await send(`/briefings/${id}/refresh`, { version: await versionOf(id) });
    expect((await release(id)).html).toContain('„A. Dörenkamp“ als verantwortlich für das Ziel „Konzept“ von KIM');
    await web.rows('delete from programme_objective');
    await send(`/briefings/${id}/refresh`, { version: await versionOf(id) });
    expect((await release(id)).status).toBe(303);
  });

  it('asks about words that may be names, and about people of elsewhere, each by itself', async () => {
    const id = await draft('2026-12-03');
    await write(id, { situation: 'Stand Herbst 2026. Auskunft: Sabine Holtmann. Familie Mühlenbrock wird beraten.' });
    const refused = await release(id);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Bitte prüfen, ob hier Beschäftigte gemeint sind');
    expect(refused.html).toContain('„Herbst“ im Text');
    expect(refused.html).toContain('„Sabine Holtmann“ im Text');
    // Of no programme and by the family name alone: nobody of the staff.
    expect(refused.html).not.toContain('„Mühlenbrock“');
    const half = await release(id, { no_persons: 'Herbst' });
    expect([half.status, half.html.includes('„Sabine Holtmann“')]).toEqual([422, true]);
    const both = new URLSearchParams([
      ['version', await versionOf(id)],
      ['sure', 'on'],
      ['no_persons', 'Herbst'],
      ['no_persons', 'Sabine Holtmann'],
    ]);
    const response = await fetch(`${web.url}/briefings/${id}/release`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: clerk, origin: web.url },
      body: both,
    });
    expect(response.status).toBe(303);
    const [entry] = await web.rows<{ facts: object }>(
      `select facts from audit_entry where action = 'briefing.released' and subject_id = $1`,
      [id],
    );
    expect(entry!.facts).toMatchObject({ no_names: 2 });
    expect(JSON.stringify(entry)).not.toMatch(/Herbst|Holtmann/);
  });

  it('is refused to programs the same way', async () => {
    const id = await draft('2026-12-04');
    const token = await tokenOf(web, 'hr');
    const act = async (body?: object) =>
      call(web, token, `POST /api/v1/briefings/${id}/release`, {
        body,
        headers: { 'if-match': '*', 'accept-language': 'en' },
      });
    await write(id, { situation: 'Frau Dörenkamp' });
    expect(await act()).toMatchObject({ status: 422, json: { code: 'names_told' } });
    expect((await act({ no_persons: ['Frau Dörenkamp'] })).status).toBe(422);
    await write(id, { situation: 'Stand Herbst' });
    const unclear = await act();
    expect(unclear).toMatchObject({ status: 422, json: { code: 'names_unclear' } });
    expect(unclear.json['detail']).toContain('"Herbst" in the text "Occasion and situation"');
    expect((await act({ no_persons: ['Herbst'] })).status).toBe(200);
  });

  it('names in the non-public version the chosen cases, and nobody else', async () => {
    const id = await draft('2026-12-05', 'non_public');
    const [contract] = await web.rows<{ id: string }>(
      `select c.id from contract c join employee e on e.id = c.employee_id where e.number = '100001'`,
    );
    await write(id, { situation: 'Zu Frau Dörenkamp siehe unten.' });
    expect((await release(id)).status).toBe(422);
    const name = async (note: string) =>
      send(
        `/briefings/${id}/cases`,
        {
          version: await versionOf(id),
          [`reason-${contract!.id}`]: 'awaits_money',
          [`note-${contract!.id}`]: note,
        },
        web.cookie,
      );
    expect((await name('Nachfolge durch Frau Yıldız')).status).toBe(303);
    const refused = await release(id);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('„Frau Yıldız“ im Satz zum Einzelfall Anna-Lena Dörenkamp');
    expect(refused.html).not.toContain('„Frau Dörenkamp“');
    await name('Frau Dörenkamp möchte bleiben');
    expect((await release(id)).status).toBe(303);
  });
});
