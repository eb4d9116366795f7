import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let committee: string;
let clerk: string;
const sessions: Record<string, string> = {};
beforeAll(async () => {
  web = await startTestWeb();
  const county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  committee = await county.committee('KIM', { 'rat@kreis-musterland.example': 'member' });
  for (const day of ['2026-08-01', '2026-11-05', '2026-11-30', '2026-12-10', '2026-12-17', '2027-02-25'])
    sessions[day] = await county.session(committee, day, day === '2026-12-10' ? '2026-12-01' : null);
  clerk = await signedInAs(web, 'clerk', { committeeId: committee });
});
afterAll(() => web?.close());

interface Task {
  kind: string;
  held_on: string;
  due: string;
  count: number;
  page: string;
}
const tasksOf = async (cookie: string): Promise<Task[] | null> => {
  const answer = await fetch(`${web.url}/api/v1/dashboard`, { headers: { cookie } });
  return ((await answer.json()) as { clerk_tasks: Task[] | null }).clerk_tasks;
};
const shortly = async (cookie = clerk) => (await tasksOf(cookie))?.map(({ kind, held_on }) => `${kind} ${held_on}`);
const pageOf = async (cookie: string) =>
  (await fetch(web.url, { headers: { cookie, 'accept-language': 'de' } })).text();

describe('what a clerk has to do', () => {
  it('is what is past and not recorded, and sessions of the next weeks without a draft, by their days', async () => {
    expect(await shortly()).toEqual([
      'no_outcome 2026-11-05',
      'minutes 2026-11-05',
      'no_draft 2026-11-30',
      'no_draft 2026-12-10',
      'no_draft 2026-12-17',
    ]);
    const drafts = (await tasksOf(clerk))!.filter(({ kind }) => kind === 'no_draft');
    expect(drafts[1]!.due).toBe('2026-12-01');
    const page = await pageOf(clerk);
    expect(page).toContain('Für Ihre Gremien zu tun');
    for (const { page: href } of (await tasksOf(clerk))!) {
      expect(page).toContain(`href="${href}"`);
      expect([href, (await fetch(web.url + href, { headers: { cookie: clerk } })).status]).toEqual([href, 200]);
    }
  });

  it('is a draft with what it does not answer yet', async () => {
    await web.rows(
      `insert into promise (committee_id, kind, text, made_on, internal) values
         ($1, 'promise', 'Wir berichten.', '2026-10-01', false), ($1, 'question', 'Wie viele?', '2026-10-01', false),
         ($1, 'promise', 'Nur für uns.', '2026-10-01', true)`,
      [committee],
    );
    const id = await web.app.get(CreateBriefing).run('test', { session: sessions['2026-12-10']!, audience: 'public' });
    await web.rows(
      `insert into briefing_answer (briefing_id, promise_id, answer) select $1, id, 'Zwölf.' from promise where kind = 'question'`,
      [id],
    );
    const draft = (await tasksOf(clerk))!.find(({ kind }) => kind === 'draft');
    expect(draft).toMatchObject({ held_on: '2026-12-10', due: '2026-12-01', count: 1, page: `/briefings/${id}` });
    expect(await pageOf(clerk)).toContain('1 Zusage oder Anfrage ohne Antwort');
    await web.app.get(ReleaseBriefing).run('test', id, (await web.app.get(BriefingQuery).one(id))!.version);
    expect(await shortly()).not.toContain('no_draft 2026-12-10');
    expect((await tasksOf(clerk))!.map(({ kind }) => kind)).not.toContain('refused');
    await web.rows(`update mail set state = 'failed', response = '550 no such user' where purpose = 'briefing'`);
    expect((await tasksOf(clerk))!.find(({ kind }) => kind === 'refused')).toMatchObject({
      count: 1,
      page: `/briefings/${id}`,
    });
    await web.rows(`update mail set state = 'bounced' where purpose = 'briefing'`);
    expect(await shortly()).toContain('refused 2026-12-10');
  });

  it('is not to go through minutes again that hold nothing to be promised, as somebody says and takes back', async () => {
    const path = `/committees/${committee}/sessions/${sessions['2026-11-05']}`;
    const say = async (intent: string, session = path): Promise<string> => {
      const answer = await fetch(`${web.url}${session}/minutes-checked`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: clerk, origin: web.url, 'accept-language': 'de' },
        body: new URLSearchParams({ intent }),
      });
      return `${answer.status} ${answer.headers.get('location') ?? (await answer.text())}`;
    };
    const shown = async (cookie = clerk): Promise<string> =>
      (await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' } })).text();
    expect(await shown()).toContain('Protokoll durchgesehen, nichts zugesagt');
    expect(await say('mark')).toBe(`303 ${path}?done=checked`);
    expect(await shown()).toMatch(/Durchgesehen von \S+@\S+ am 22\.11\.2026, .* Uhr: nichts zugesagt/);
    expect(await shown(await signedInAs(web, 'member', { committeeId: committee }))).not.toContain('Durchgesehen');
    expect(await shortly()).not.toContain('minutes 2026-11-05');
    expect(await say('back')).toBe(`303 ${path}?done=unchecked`);
    expect(await shortly()).toContain('minutes 2026-11-05');
    expect(
      await web.rows(`select old_value ->> 'session_id' as id from change where entity = 'minutes_checked'`),
    ).toEqual([{ id: sessions['2026-11-05'] }]);
    expect(await say('mark', `/committees/${committee}/sessions/${sessions['2026-11-30']}`)).toMatch(
      /^422 [^]*ab dem Tag der Sitzung/,
    );
  });

  it('is done once it is recorded, and nothing for a session that is cancelled', async () => {
    await web.rows(
      `insert into session_outcome (session_id, kind, text) values ($1, 'noted', 'Zur Kenntnis genommen.')`,
      [sessions['2026-11-05']],
    );
    await web.rows(`update promise set made_in_session_id = $1 where kind = 'question'`, [sessions['2026-11-05']]);
    const held = await fetch(`${web.url}/committees/${committee}/sessions/${sessions['2026-11-05']}/minutes-checked`, {
      method: 'POST',
      headers: { cookie: clerk, origin: web.url, 'accept-language': 'de' },
      body: new URLSearchParams({ intent: 'mark' }),
    });
    expect([held.status, await held.text()]).toEqual([422, expect.stringContaining('schon eine Zusage oder Anfrage')]);
    await web.rows('update committee_session set cancelled = true where id = $1', [sessions['2026-12-17']]);
    expect(await shortly()).toEqual(['no_draft 2026-11-30', 'refused 2026-12-10']);
  });

  it('is for those alone who keep the committee: HR too, members and clerks of others not', async () => {
    expect(await shortly(web.cookie)).toEqual(await shortly());
    expect(await pageOf(web.cookie)).toContain('Für Ihre Gremien zu tun');
    // A clerk of all committees finds open promises, as one of a single committee does.
    expect(await pageOf(await signedInAs(web, 'clerk'))).toContain('Offene Zusagen und Anfragen');
    expect(await tasksOf(await signedInAs(web, 'member', { committeeId: committee }))).toBeNull();
    const [other] = await web.rows<{ id: string }>(`insert into committee (code, name) values ('X', 'X') returning id`);
    const stranger = await signedInAs(web, 'clerk', { committeeId: other!.id });
    expect(await tasksOf(stranger)).toEqual([]);
    expect(await pageOf(stranger)).toContain('nichts zu tun');
  });
});
