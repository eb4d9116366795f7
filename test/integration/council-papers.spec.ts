import { ImportOparl } from '../../src/committees/oparl/import-oparl.service.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { call, tokenOf } from '../support/api.js';
import { CouncilServer } from '../support/council-server.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let council: CouncilServer;
let committee: string;
let member: string;
beforeAll(async () => {
  council = await new CouncilServer().start();
  web = await startTestWeb({ oparl: { allowPrivate: true } });
  const soz = council.object('Organization', '/o/soz', { name: 'Ausschuss für Soziales', shortName: 'SOZ' });
  const bau = council.object('Organization', '/o/bau', { name: 'Bauausschuss', shortName: 'BAU' });
  const meeting = (path: string, organization: unknown, agendaItem: Record<string, unknown>[]) =>
    council.object('Meeting', path, {
      name: 'Sitzung',
      start: '2026-12-10T17:00:00+01:00',
      organization: [organization],
      agendaItem: agendaItem.map((item, place) => ({ id: council.url(`${path}/${place}`), ...item })),
    });
  const paper = (path: string, fields: Record<string, unknown>, meetingPath?: string, item?: number) =>
    council.object('Paper', path, {
      web: council.url(`${path}/seite`),
      ...fields,
      consultation: meetingPath && [
        {
          id: council.url(`${path}/c`),
          meeting: council.url(meetingPath),
          agendaItem: council.url(`${meetingPath}/${item}`),
        },
      ],
    });
  council.system({
    organization: [soz, bau],
    meeting: [
      meeting('/m/1', soz['id'], [{ public: true }, { public: false }]),
      meeting('/m/2', bau['id'], [{ public: true }]),
    ],
    paper: [
      paper('/v/1', { name: 'Fortführung der Beratungen', reference: '105/2026', date: '2026-11-02' }, '/m/1', 0),
      paper('/v/2', { name: 'Besetzung der Leitung', reference: '106/2026', date: '2026-11-03' }, '/m/1', 1),
      paper('/v/3', { name: 'Neubau einer Brücke', reference: '107/2026', date: '2026-11-04' }, '/m/2', 0),
      paper('/v/4', { name: 'Ohne Sitzung', web: 'javascript:alert(1)' }),
    ],
  });
  await web.app.get(ImportOparl).run(council.url('/system'));
  [{ id: committee }] = (await web.rows<{ id: string }>(`select id from committee where code = 'SOZ'`)) as [
    { id: string },
  ];
  member = await signedInAs(web, 'member', { committeeId: committee });
});
afterAll(async () => {
  await web?.close();
  await council?.stop();
});

const page = async (query: string, cookie: string) =>
  (await fetch(`${web.url}/committees/papers${query}`, { headers: { cookie, 'accept-language': 'de' } })).text();
const names = (html: string) =>
  ['Fortführung der Beratungen', 'Besetzung der Leitung', 'Neubau einer Brücke', 'Ohne Sitzung'].filter((name) =>
    html.includes(name),
  );

describe('the archive of imported papers', () => {
  it('shows HR all, a member the public ones of their committee, the latest first, with a link to the council system', async () => {
    expect(names(await page('', web.cookie))).toHaveLength(4);
    const html = await page('', member);
    expect(names(html)).toEqual(['Fortführung der Beratungen']);
    expect(html).toMatch(new RegExp(`<a[^>]*href="${council.url('/v/1/seite')}"[^>]*rel="noopener noreferrer"`));
  });

  it('shows a paper of the non-public part to the clerk and to a member who is entitled, and to no other', async () => {
    const account = await makeAccount(web, 'member', { committeeId: committee });
    const entitled = await signIn(web, account);
    await web.rows(
      `insert into committee_member (committee_id, name, account_id, starts_on, non_public)
       values ($1, 'Ulrike Steinkamp', $2, '2025-11-01', true)`,
      [committee, account],
    );
    const clerk = await signedInAs(web, 'clerk', { committeeId: committee });
    for (const cookie of [entitled, clerk])
      expect(names(await page('', cookie))).toEqual(['Fortführung der Beratungen', 'Besetzung der Leitung']);
    // An import that brings the paper without its meeting does not make it public.
    council.answer('/meetings', { data: [] });
    await web.app.get(ImportOparl).run(council.url('/system'), { full: true });
    expect(names(await page('', member))).toEqual(['Fortführung der Beratungen']);
  });

  it('is searched by German words and by reference, and narrowed to a committee', async () => {
    expect(names(await page('?q=beratung', web.cookie))).toEqual(['Fortführung der Beratungen']);
    expect(names(await page('?q=107%2F2026', web.cookie))).toEqual(['Neubau einer Brücke']);
    expect(names(await page(`?committee=${committee}`, web.cookie))).toHaveLength(2);
    expect(await page('?q=Gibtesnicht', web.cookie)).toContain('Keine Vorlage gefunden');
    expect(await page('?q=%22%27%3A%26%21%28', web.cookie)).toContain('Keine Vorlage gefunden');
  });

  it('never leads to an address that a browser would run', async () => {
    await web.rows(`update committee_paper set address = 'javascript:alert(1)' where reference = '107/2026'`);
    const html = await page('?q=107%2F2026', web.cookie);
    expect(names(html)).toHaveLength(1);
    expect(html).not.toContain('javascript:');
  });

  it('stands with the session', async () => {
    const [{ id }] = (await web.rows<{ id: string }>('select id from committee_session where committee_id = $1', [
      committee,
    ])) as [{ id: string }];
    const answer = await fetch(`${web.url}/committees/${committee}/sessions/${id}`, { headers: { cookie: member } });
    expect(names(await answer.text())).toEqual(['Fortführung der Beratungen']);
  });

  it('comes to programs in pages, each with what its caller may see', async () => {
    const hr = await tokenOf(web, 'hr');
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const { json } = await call(web, hr, `GET /api/v1/committee-papers?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...(json['items'] as { name: string }[]).map(({ name }) => name));
      if (json['nextCursor'] === null) break;
      cursor = json['nextCursor'] as string;
    }
    expect(seen).toEqual([
      'Neubau einer Brücke',
      'Besetzung der Leitung',
      'Fortführung der Beratungen',
      'Ohne Sitzung',
    ]);
    const token = await tokenOf(web, 'member', { committeeId: committee });
    const { json } = await call(web, token, 'GET /api/v1/committee-papers');
    expect(json['items']).toMatchObject([{ reference: '105/2026', url: council.url('/v/1/seite'), non_public: false }]);
  });
});
