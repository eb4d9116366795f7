import { presentFeed } from '../../src/feeds/feed-events.presenter.js';
import { FeedFactsQuery } from '../../src/feeds/feed-facts.query.js';
import { ViewerQuery } from '../../src/identity/viewer.query.js';
import { County } from '../factories/county.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const MEMBER = 'ulrike.steinkamp@kreis-musterland.example';
const GUEST = 'henning.ahlers@kreis-musterland.example';
let web: TestWeb;
let committee: string;
let session: string;
let clerk: string;
let member: string;
let guest: string;
beforeAll(async () => {
  web = await startTestWeb();
  const county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  await county.contract({ to: null, programme: 'KIM' });
  committee = await county.committee('KIM', { [MEMBER]: 'member', [GUEST]: 'member' });
  await web.rows('update committee_member set non_public = false where email = $1', [GUEST]);
  session = await county.session(committee, '2026-12-10');
  await web.rows('update committee_session set non_public_part = true');
  clerk = await signedInAs(web, 'clerk', { committeeId: committee });
  member = await signIn(web, await makeAccount(web, 'member', { committeeId: committee, login: MEMBER }));
  guest = await signIn(web, await makeAccount(web, 'member', { committeeId: committee, login: GUEST }));
  await web.rows('update committee_member set account_id = a.id from account a where a.login = email');
});
afterAll(() => web?.close());

const get = async (path: string, cookie: string) => {
  const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' }, redirect: 'manual' });
  return { status: response.status, html: await response.text(), headers: response.headers };
};
const send = async (path: string, fields: Record<string, string>, cookie = clerk) => {
  const response = await fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const versionOf = async (id: string): Promise<string> =>
  String((await web.rows<{ version: number }>('select version from briefing where id = $1', [id]))[0]!.version);
const draft = async (audience: 'public' | 'non_public', cookie = clerk): Promise<string> => {
  const { location } = await send('/briefings', { session, audience, locale: 'de' }, cookie);
  return /^\/briefings\/([\da-f-]+)\?done=created$/.exec(location ?? '')![1]!;
};
const FIELDS = { number: '16/2026', department: '', locale: 'de' };

describe('a draft', () => {
  let id: string;
  beforeAll(async () => {
    id = await draft('public');
  });

  it('is seen by those who write it, and nobody else', async () => {
    expect((await get(`/briefings/${id}`, clerk)).status).toBe(200);
    for (const path of [
      `/briefings/${id}`,
      `/briefings/${id}/pdf`,
      `/briefings/${id}/compare`,
      `/briefings/${id}/oparl`,
    ])
      expect([path, (await get(path, member)).status]).toEqual([path, 404]);
    expect((await get('/briefings', member)).html).toContain('Noch kein Bericht');
    const other = await signedInAs(web, 'clerk', { committeeId: await otherCommittee() });
    expect((await get(`/briefings/${id}`, other)).status).toBe(404);
    expect((await send(`/briefings/${id}`, { ...FIELDS, version: '1' }, other)).status).toBe(404);
  });

  it('takes the text of the clerk into the preview, as text', async () => {
    const markup = '<script>alert(1)</script> #set page(fill: red) *fett* $x$';
    const sent = await send(`/briefings/${id}`, { ...FIELDS, version: await versionOf(id), situation: markup });
    expect(sent).toMatchObject({ status: 303, location: `/briefings/${id}?done=saved` });
    const { html } = await get(`/briefings/${id}`, clerk);
    expect(html).toContain('&lt;script>alert(1)&lt;/script> #set page(fill: red) *fett* $x$');
    const pdf = await get(`/briefings/${id}/pdf`, clerk);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.html.slice(0, 5)).toBe('%PDF-');
  });

  it('refuses a stale version with both side by side, and texts that are too long or none, keeping what was typed', async () => {
    const stale = await send(`/briefings/${id}`, { ...FIELDS, version: '1', situation: 'Mein Text' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Mein Text');
    expect(stale.html).toContain('#set page(fill: red)');
    const long = await send(`/briefings/${id}`, { ...FIELDS, version: await versionOf(id), next: 'x'.repeat(50_000) });
    expect(long.status).toBe(422);
    expect(long.html).toContain('10.000');
    const nul = await send(`/briefings/${id}`, { ...FIELDS, version: await versionOf(id), staff: 'a\0b\u202Ec' });
    expect(nul.status).toBe(422);
    expect((await web.rows<{ texts: object }>('select texts from briefing where id = $1', [id]))[0]!.texts).toEqual({
      situation: expect.stringContaining('#set page'),
    });
  });

  it('is released with a tick only, and then stays as it is', async () => {
    const unsure = await send(`/briefings/${id}/release`, { version: await versionOf(id) });
    expect(unsure.status).toBe(422);
    expect(unsure.html).toContain('Bitte bestätigen');
    const released = await send(`/briefings/${id}/release`, { version: await versionOf(id), sure: 'on' });
    expect(released.location).toBe(`/briefings/${id}?done=released`);
    for (const act of ['', '/refresh', '/release', '/discard']) {
      const again = await send(`/briefings/${id}${act}`, { ...FIELDS, version: await versionOf(id), sure: 'on' });
      expect([act, again.status]).toEqual([act, 409]);
    }
  });

  it('is then read by members, found by its words, and it is known who has read it', async () => {
    const list = await get('/briefings?q=fett', member);
    expect(list.html).toContain(`/briefings/${id}`);
    expect((await get('/briefings?q=Elefant', member)).html).not.toContain(`/briefings/${id}`);
    const page = await get(`/briefings/${id}`, member);
    expect(page.html).toContain('Zur Kenntnis nehmen');
    expect(page.html).not.toContain('Wer ihn erhalten hat');
    expect((await send(`/briefings/${id}/noted`, {}, member)).location).toBe(`/briefings/${id}?done=noted`);
    const rows = await web.rows(
      `select m.email, r.opened_at is not null as opened, r.noted_at is not null as noted from briefing_receipt r
       join committee_member m on m.id = r.member_id where r.briefing_id = $1 order by 1`,
      [id],
    );
    expect(rows).toEqual([
      { email: GUEST, opened: false, noted: false },
      { email: MEMBER, opened: true, noted: true },
    ]);
    expect((await get(`/briefings/${id}`, clerk)).html).toContain('Wer ihn erhalten hat');
  });

  it('stands in the calendar of members, with the session', async () => {
    const [account] = await web.rows<{ id: string }>('select id from account where login = $1', [MEMBER]);
    const viewer = (await web.app.get(ViewerQuery).of(account!.id))!;
    const facts = await web.app.get(FeedFactsQuery).seenBy(viewer, Temporal.PlainDate.from('2026-11-22'));
    const events = presentFeed(facts, { locale: 'de', showsNames: false, site: 'https://verbleib.example' });
    expect(events).toContainEqual(
      expect.objectContaining({
        uid: `session-${session}@verbleib`,
        description: 'Der Sachstandsbericht liegt vor.',
        url: `https://verbleib.example/briefings/${id}`,
      }),
    );
  });

  it('is there as an OParl paper', async () => {
    const { html } = await get(`/briefings/${id}/oparl`, member);
    expect(JSON.parse(html)).toMatchObject({
      type: 'https://schema.oparl.org/1.1/Paper',
      reference: '16/2026',
      paperType: 'Mitteilungsvorlage',
      mainFile: { type: 'https://schema.oparl.org/1.1/File', mimeType: 'application/pdf' },
    });
  });
});

it('is read by the steering group of a programme that reports there, and written by no clerk of elsewhere who sits there', async () => {
  const [programme] = await web.rows<{ id: string }>(`select id from programme where code = 'KIM'`);
  const steering = await signedInAs(web, 'steering', { programmeId: programme!.id });
  const [released] = await web.rows<{ id: string }>(`select id from briefing where state = 'released'`);
  expect((await get(`/briefings/${released!.id}`, steering)).status).toBe(200);
  expect((await get('/briefings/new', steering)).status).toBe(403);
  const both = await makeAccount(web, 'member', { committeeId: committee });
  await web.rows(`insert into account_role (account_id, role, committee_id) values ($1, 'clerk', $2)`, [
    both,
    await otherCommittee(),
  ]);
  const cookie = await signIn(web, both);
  expect((await get(`/briefings/${released!.id}`, cookie)).status).toBe(200);
  expect((await send(`/briefings/${released!.id}/correct`, {}, cookie)).status).toBe(404);
  expect((await get('/briefings/new', cookie)).html).not.toContain(session);
});

describe('the non-public version', () => {
  let id: string;
  beforeAll(async () => {
    id = await draft('non_public', web.cookie);
  });

  it('names only the cases that HR chose', async () => {
    const [contract] = await web.rows<{ id: string; name: string }>(
      `select c.id, e.family_name as name from contract c join employee e on e.id = c.employee_id where c.number = 'V1'`,
    );
    expect((await get(`/briefings/${id}`, web.cookie)).html).toContain(`reason-${contract!.id}`);
    expect((await get(`/briefings/${id}`, clerk)).html).not.toContain(contract!.name);
    expect((await send(`/briefings/${id}/cases`, { version: await versionOf(id) }, clerk)).status).toBe(403);
    const chosen = {
      version: await versionOf(id),
      [`reason-${contract!.id}`]: 'awaits_money',
      [`note-${contract!.id}`]: 'Anschluss bis 2028',
    };
    expect((await send(`/briefings/${id}/cases`, chosen, web.cookie)).location).toBe(`/briefings/${id}?done=cases`);
    const { html } = await get(`/briefings/${id}`, clerk);
    expect(html).toContain(contract!.name);
    expect(html).toContain('Anschluss offen, bis die Mittel bewilligt sind. Anschluss bis 2028');
  });

  it('tells a reason from the list, and refuses a sentence about health, absence or protection with its word', async () => {
    const [contract] = await web.rows<{ id: string }>(`select id from contract where number = 'V1'`);
    const name = async (fields: Record<string, string>) =>
      send(`/briefings/${id}/cases`, { version: await versionOf(id), ...fields }, web.cookie);
    const told = { [`reason-${contract!.id}`]: 'awaits_money' };
    for (const [note, word] of [
      ['zurzeit in Elternzeit', 'Elternzeit'],
      ['wegen Langzeiterkrankung offen', 'Langzeiterkrankung'],
      ['Schwerbehinderung', 'Schwerbehinderung'],
    ] as const) {
      const sent = await name({ ...told, [`note-${contract!.id}`]: note });
      expect(sent.status).toBe(422);
      expect(sent.html).toContain(`„${word}“ deutet`);
      // What was typed is not lost.
      expect(sent.html).toContain(note);
    }
    const long = await name({ ...told, [`note-${contract!.id}`]: 'x'.repeat(501) });
    expect([long.status, long.html.includes('höchstens 500 Zeichen')]).toEqual([422, true]);
    const bare = await name({ [`reason-${contract!.id}`]: '', [`note-${contract!.id}`]: 'Anschluss bis 2028' });
    expect([bare.status, bare.html.includes('Bitte einen Grund aus der Liste wählen')]).toEqual([422, true]);
    const free = await name({ [`reason-${contract!.id}`]: 'krank' });
    expect(free.status).toBe(422);
    // A contract of no programme of theirs, and one that does not end.
    const [other] = await web.rows<{ id: string }>(`select id from contract where ends_on is null`);
    const foreign = await name({ ...told, [`reason-${other!.id}`]: 'awaits_money' });
    expect([foreign.status, foreign.html.includes('Bitte nur Fälle aus der Liste wählen')]).toEqual([422, true]);
    const kept = await web.rows('select reason, note from briefing_case where briefing_id = $1', [id]);
    expect(kept).toEqual([{ reason: 'awaits_money', note: 'Anschluss bis 2028' }]);
  });

  it('is released', async () => {
    // Drawn before the public version was released in between.
    const early = await send(`/briefings/${id}/release`, { version: await versionOf(id), sure: 'on' }, web.cookie);
    expect([early.status, early.location]).toEqual([303, `/briefings/${id}?done=released`]);
  });

  it('goes to entitled members only, without the file', async () => {
    expect((await get(`/briefings/${id}`, member)).status).toBe(200);
    for (const path of [`/briefings/${id}`, `/briefings/${id}/pdf`, `/briefings/${id}/oparl`])
      expect([path, (await get(path, guest)).status]).toEqual([path, 404]);
    expect((await get('/briefings', guest)).html).not.toContain(id);
    const mails = await web.rows(
      `select m.address from mail m join briefing_receipt r on r.mail_id = m.id where r.briefing_id = $1`,
      [id],
    );
    expect(mails).toEqual([{ address: MEMBER }]);
  });
});

describe('the page that begins one', () => {
  it('offers the sessions that lack one, and leads to what there is', async () => {
    const [later] = await web.rows<{ id: string }>(
      `insert into committee_session (committee_id, held_on, non_public_part) values ($1, '2026-12-17', true) returning id`,
      [committee],
    );
    const drafted = await send('/briefings', { session: later!.id, audience: 'public', locale: 'de' });
    const id = /briefings\/([\da-f-]+)/.exec(drafted.location!)![1]!;
    const { html } = await get(`/briefings/new?session=${session}`, clerk);
    // Both versions of the first are released: nothing to begin there.
    expect(html).not.toContain(`<option value="${session}"`);
    expect(html).toContain('Öffentlichen Bericht öffnen (freigegeben)');
    expect(html).toMatch(new RegExp(`<option value="${later!.id}">[^<]*es fehlt der nichtöffentliche</option>`));
    expect(html).toMatch(new RegExp(`href="/briefings/${id}">Öffentlichen Entwurf weiterschreiben`));
    await web.rows('update committee_session set non_public_part = false where id = $1', [later!.id]);
    const none = (await get('/briefings/new', clerk)).html;
    expect(none).toContain('Für jede kommende Sitzung gibt es den Bericht schon.');
    expect(none).not.toContain('Entwurf anlegen');
    await web.rows('delete from briefing where id = $1', [id]);
    await web.rows('delete from committee_session where id = $1', [later!.id]);
  });
});

it('says at the field what a new edition lacks, and keeps the rest of the form', async () => {
  const [released] = await web.rows<{ id: string }>(
    `select id from briefing where state = 'released' and audience = 'public'`,
  );
  const begun = await send(`/briefings/${released!.id}/correct`, {});
  const id = /briefings\/([\da-f-]+)/.exec(begun.location!)![1]!;
  const refused = await send(`/briefings/${id}/release`, { version: await versionOf(id), sure: 'on' });
  expect(refused.status).toBe(422);
  expect(refused.html).toMatch(
    /<textarea[^>]*id="f-texts-correction"[^>]*aria-describedby="[^"]*f-texts-correction-problem"[^>]*aria-invalid/,
  );
  expect(refused.html).toContain('href="#f-texts-correction"');
  expect(refused.html).toMatch(/id="f-texts-number"[^>]*value="16\/2026"/);
  expect(refused.html).toMatch(/id="f-texts-situation"[^>]*>[^<]*#set page/);
  expect(refused.html).toMatch(/id="f-texts-locale-de"[^>]*checked/);
  const compared = (await get(`/briefings/${id}/compare`, clerk)).html;
  expect(compared).toContain('Vergleich mit der vorigen Fassung');
  expect(compared).toContain('Es hat sich keine Zahl geändert.');
  // Both versions are written: the session leads to them and begins no third.
  expect((await get(`/committees/${committee}/sessions/${session}`, clerk)).html).not.toContain('/briefings/new');
});

it('is not begun for a session of another committee, a session that is over, or without a choice', async () => {
  const other = await otherCommittee();
  const [theirs] = await web.rows<{ id: string }>(
    `insert into committee_session (committee_id, held_on) values ($1, '2026-12-11') returning id`,
    [other],
  );
  const foreign = await send('/briefings', { session: theirs!.id, audience: 'public', locale: 'de' });
  expect(foreign.status).toBe(404);
  const empty = await send('/briefings', {});
  expect(empty.status).toBe(422);
  const [there] = await web.rows<{ id: string }>(`select id from briefing where audience = 'non_public'`);
  const twice = await send('/briefings', { session, audience: 'non_public', locale: 'de' });
  expect(twice).toMatchObject({ status: 303, location: `/briefings/${there!.id}?done=existed` });
});

async function otherCommittee(): Promise<string> {
  const [row] = await web.rows<{ id: string }>(
    `insert into committee (code, name) values ('ANDER', 'Anderer Ausschuss') on conflict (code) do update set name = excluded.name
     returning id`,
  );
  return row!.id;
}
