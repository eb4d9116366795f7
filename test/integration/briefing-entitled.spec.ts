import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { NameCases } from '../../src/committees/briefing/cases/name-cases.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { SaveBriefing } from '../../src/committees/briefing/save-briefing.service.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { County } from '../factories/county.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { tokenFor, tokenOf } from '../support/api.js';
import { readPdf } from '../support/read-pdf.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const MEMBER = 'ulrike.steinkamp@kreis-musterland.example';
const GUEST = 'henning.ahlers@kreis-musterland.example';
const ANSWER = 'Antwortnurnichtoeffentlich';
const REMARK = 'Bemerkungnurnichtoeffentlich';
/** What is known of the case beside what is told: each a word that stands nowhere else. */
const UNTOLD = /beeg-21|Elternzeit|Entscheidungsgrund|Risikogrund|Mutterschutz|2026-10-05|5\. ?10\.|05\.10\.|100007/i;

let web: TestWeb;
let id: string;
let promise: string;
let committee: string;
let seen: Record<'member' | 'guest' | 'steering' | 'manager' | 'staff' | 'auditor' | 'otherMember', string>;
let guestToken: string;
let narrow: string;

beforeAll(async () => {
  web = await startTestWeb();
  const county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  await county.contract({ person: '100007', to: '2026-12-31', programme: 'KIM', ground: 'beeg-21' });
  await web.rows(`update employee set given_name = 'Anna', family_name = 'Dörenkamp' where number = '100007'`);
  await web.rows(`update contract set job_title = 'Sachbearbeitung (Elternzeitvertretung)' where ground = 'beeg-21'`);
  await county.absence('100007', '2026-10-05', '2027-02-28', '000001');
  committee = await county.committee('KIM', { [MEMBER]: 'member', [GUEST]: 'member' });
  await web.rows('update committee_member set non_public = (email = $1)', [MEMBER]);
  const session = await county.session(committee, '2026-12-10');
  await web.rows('update committee_session set non_public_part = true');
  await web.app.get(RunJob).run('watch', Temporal.PlainDate.from('2026-11-22'));
  const [contract] = await web.rows<{ id: string }>(`select id from contract where ground = 'beeg-21'`);
  await web.rows(
    `update decision set risk_reason = 'Risikogrund', funding_reason = 'Entscheidungsgrund' where contract_id = $1`,
    [contract!.id],
  );
  await web.rows(
    `insert into flag (rule, scope, scope_id, opened_on, detail) values ('P2', 'contract', $1, '2026-11-22', '{"why": "Mutterschutz"}')`,
    [contract!.id],
  );
  [{ id: promise }] = (await web.rows<{ id: string }>(
    `insert into promise (committee_id, kind, text, asked_by, made_on)
     values ($1, 'question', 'Wie geht es weiter?', 'Fraktion B', '2026-09-24') returning id`,
    [committee],
  )) as [{ id: string }];

  id = await web.app.get(CreateBriefing).run('test', { session, audience: 'non_public' });
  await web.app.get(NameCases).run('test', id, 1, [{ contract: contract!.id, reason: 'awaits_money', note: REMARK }]);
  await web.app.get(SaveBriefing).texts('test', id, 2, {
    number: '',
    department: '',
    locale: 'de',
    correction: '',
    texts: {},
    answers: new Map([[promise, ANSWER]]),
  });
  await web.app.get(ReleaseBriefing).run('test', id, 3);
  await web.app.get(RunJob).run('deliver', Temporal.PlainDate.from('2026-11-22'));

  const [programme] = await web.rows<{ id: string }>(`select id from programme where code = 'KIM'`);
  const [other] = await web.rows<{ id: string }>(
    `insert into committee (code, name) values ('ANDER', 'Anderer Ausschuss') returning id`,
  );
  const guest = await makeAccount(web, 'member', { committeeId: committee, login: GUEST });
  const entitled = await makeAccount(web, 'member', { committeeId: committee, login: MEMBER });
  for (const [account, email] of [
    [guest, GUEST],
    [entitled, MEMBER],
  ])
    await web.rows('update committee_member set account_id = $1 where email = $2', [account, email]);
  seen = {
    member: await signIn(web, entitled),
    guest: await signIn(web, guest),
    steering: await signedInAs(web, 'steering', { programmeId: programme!.id }),
    manager: await signedInAs(web, 'manager'),
    staff: await signedInAs(web, null),
    auditor: await signedInAs(web, 'auditor'),
    // Entitled in this committee, signed in for another: the role counts as well.
    otherMember: await signedInAs(web, 'member', { committeeId: other!.id }),
  };
  guestToken = (await tokenFor(web, guest)).token;
  narrow = (await tokenFor(web, entitled, ['committees:see'])).token;
});
afterAll(() => web?.close());

const PAGES = (): string[] => [
  ...['', '/pdf', '/compare', '/oparl'].map((part) => `/briefings/${id}${part}`),
  ...['', `?q=D%C3%B6renkamp`, `?q=${REMARK}`, `?q=${ANSWER}`].map((query) => `/briefings${query}`),
  `/committees/${committee}`,
  `/committees/${committee}/promises/${promise}`,
  '/',
  '/admin/audit',
];
const CALLS = (): string[] => [
  ...['', '/file', '/oparl', '/receipts'].map((part) => `/api/v1/briefings/${id}${part}`),
  ...['', '?q=D%C3%B6renkamp', `?q=${REMARK}`, '?state=released'].map((query) => `/api/v1/briefings${query}`),
  '/api/v1/promises',
  `/api/v1/promises/${promise}`,
];
const get = async (path: string, headers: Record<string, string>) => {
  const response = await fetch(web.url + path, {
    headers: { 'accept-language': 'de', ...headers },
    redirect: 'manual',
  });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};
/** What an answer gives away of the non-public version. */
const told = (text: string): string[] => ['Dörenkamp', ANSWER, REMARK].filter((word) => text.includes(word));

describe('the non-public version', () => {
  it('is there for an entitled member: page, file, search, answer', async () => {
    const cookie = seen.member;
    const page = await get(`/briefings/${id}`, { cookie });
    expect(told(page.bytes.toString())).toEqual(['Dörenkamp', ANSWER, REMARK]);
    const pdf = await get(`/briefings/${id}/pdf`, { cookie });
    expect((await readPdf(pdf.bytes)).pages.join(' ').replaceAll('-\n', '')).toContain('Dörenkamp');
    expect((await get(`/briefings?q=${REMARK}`, { cookie })).bytes.toString()).toContain(id);
    const answer = await get(`/committees/${committee}/promises/${promise}`, { cookie });
    expect(answer.bytes.toString()).toContain(ANSWER);
  });

  it.each(['guest', 'steering', 'manager', 'staff', 'auditor', 'otherMember'] as const)(
    'is not there for %s: no page, no file, no search, no answer',
    async (who) => {
      for (const path of PAGES()) {
        const { status, bytes } = await get(path, { cookie: seen[who] });
        const text = bytes.toString();
        // A search shows again what was searched for.
        expect([path, path.includes('?q=') ? [] : told(text), text.includes(`/briefings/${id}`)]).toEqual([
          path,
          [],
          false,
        ]);
        expect([path, path.startsWith(`/briefings/${id}`) && ![403, 404].includes(status)]).toEqual([path, false]);
      }
    },
  );

  it('is not there for tokens of the unentitled, of little scope, or none', async () => {
    const steering = (await tokenOf(web, 'steering')).token;
    for (const token of [guestToken, narrow, steering, 'vb_none', undefined])
      for (const path of CALLS()) {
        const { status, bytes } = await get(path, token === undefined ? {} : { authorization: `Bearer ${token}` });
        const text = bytes.toString();
        expect([path, told(text), text.includes(`"${id}"`)]).toEqual([path, [], false]);
        expect([path, path.startsWith(`/api/v1/briefings/${id}`) && ![401, 403, 404].includes(status)]).toEqual([
          path,
          false,
        ]);
      }
  });

  it('is in no mail and no feed of anybody, and in no preview of a mail', async () => {
    const mails = await web.rows<{ address: string; text: string }>(
      `select address, coalesce(subject, '') || coalesce(body_text, '') || coalesce(body_html, '') as text
       from mail where purpose = 'briefing'`,
    );
    expect(mails.map(({ address }) => address)).toEqual([MEMBER]);
    for (const { text } of mails) expect(told(text)).toEqual([]);
    const previews = await get('/mail/templates', { cookie: web.cookie });
    expect(told(previews.bytes.toString()).filter((word) => word === ANSWER || word === REMARK)).toEqual([]);
  });

  it('tells of a case what the list has, and nothing of ground, decision, flag or absence', async () => {
    const token = (await tokenOf(web, 'hr')).token;
    for (const path of [`/briefings/${id}`, `/briefings/${id}/compare`, `/briefings/${id}/oparl`]) {
      const { bytes } = await get(path, { cookie: seen.member });
      expect([path, UNTOLD.exec(bytes.toString())?.[0]]).toEqual([path, undefined]);
    }
    const pdf = await readPdf((await get(`/briefings/${id}/pdf`, { cookie: seen.member })).bytes);
    expect(UNTOLD.exec(pdf.pages.join(' '))?.[0]).toBeUndefined();
    const call = await get(`/api/v1/briefings/${id}`, { authorization: `Bearer ${token}` });
    expect(call.status).toBe(200);
    expect(UNTOLD.exec(call.bytes.toString())?.[0]).toBeUndefined();
    const [row] = await web.rows<{ content: string }>('select content from briefing where id = $1', [id]);
    expect(UNTOLD.exec(row!.content)?.[0]).toBeUndefined();
    const audit = await web.rows('select * from audit_entry where subject_id = $1', [id]);
    expect(audit.length).toBeGreaterThan(2);
    expect([told(JSON.stringify(audit)), UNTOLD.exec(JSON.stringify(audit))?.[0]]).toEqual([[], undefined]);
    const [table] = JSON.parse(row!.content)
      .paper.sections.find((each: { id: string }) => each.id === 'cases')
      .blocks.filter((block: { kind: string }) => block.kind === 'table') as { rows: string[][] }[];
    expect(table!.rows).toEqual([
      ['Anna Dörenkamp', 'KIM', expect.not.stringMatching(/\w/), '31.12.2026', expect.stringContaining(`. ${REMARK}`)],
    ]);
  });
});
