import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VerifyAudit } from '../../src/audit/verify-audit.query.js';
import type { BriefingRow } from '../../src/committees/briefing/briefing-row.query.js';
import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { CorrectBriefing } from '../../src/committees/briefing/correct-briefing.service.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { LoadContent } from '../../src/committees/briefing/load-content.service.js';
import { presentBriefing } from '../../src/committees/briefing/briefing-paper.presenter.js';
import { Receipts } from '../../src/committees/briefing/receipts.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import type { ReleasedContent } from '../../src/committees/briefing/released-content.js';
import { SaveBriefing } from '../../src/committees/briefing/save-briefing.service.js';
import { paperText } from '../../src/committees/papers/paper-text.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CLERK = 'gremien@kreis-musterland.example';
let test: TestApp;
let committee: string;
let september: string;
let december: string;
let promise: string;

beforeAll(async () => {
  test = await startTestApp({}, '2026-09-09T06:00:00Z');
  const county = new County(test);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  await county.contract({ to: '2027-06-30', programme: 'KIM' });
  await county.contract({ to: null, programme: 'KIM' });
  committee = await county.committee('KIM', {
    'ulrike.steinkamp@kreis-musterland.example': 'member',
    'henning.ahlers@kreis-musterland.example': 'member',
    [CLERK]: 'clerk',
  });
  september = await county.session(committee, '2026-09-24');
  december = await county.session(committee, '2026-12-10');
  await county.session(committee, '2027-03-11');
  const [row] = await test.rows<{ id: string }>(
    `insert into promise (committee_id, kind, text, asked_by, made_on, due_session_id)
     values ($1, 'promise', 'Über den Stand der Verlängerungen berichten', 'Fraktion A', '2026-06-25', $2) returning id`,
    [committee, september],
  );
  promise = row!.id;
  await test.rows(
    `insert into programme_statement (programme_id, said_on, certainty, text, source, in_force_from)
     select id, '2022-01-01', 'statute', 'Teilhabe- und Integrationsgesetz', 'GV. NRW.', '2022-01-01' from programme`,
  );
});
afterAll(() => test?.close());

const run = async (job: string, day: string) => {
  test.clock.set(`${day}T06:00:00Z`);
  return (await test.app.get(RunJob).run(job, Temporal.PlainDate.from(day))).counts;
};
const briefingOf = async (session: string, edition = 1): Promise<BriefingRow> => {
  const [row] = await test.rows<{ id: string }>('select id from briefing where session_id = $1 and edition = $2', [
    session,
    edition,
  ]);
  return (await test.app.get(BriefingQuery).one(row!.id))!;
};
const words = async (row: BriefingRow): Promise<string> => {
  const paper = presentBriefing(await test.app.get(LoadContent).of(row), false);
  return `${paperText(paper)} ${JSON.stringify(paper.sections)}`.replaceAll(/\s+/g, ' ');
};
const mails = (purpose: string) =>
  test.rows<{ address: string; state: string; subject: string | null; body_text: string | null; response: string }>(
    'select address, state, subject, body_text, response from mail where purpose = $1 order by address',
    [purpose],
  );
const release = async (row: BriefingRow) =>
  test.app.get(ReleaseBriefing).run(CLERK, row.id, (await test.app.get(BriefingQuery).one(row.id))!.version);

it('is drafted before the papers are due, once, and the clerk is told', async () => {
  // Papers for the 24th are due on the 17th, and a draft is made a week before that.
  expect(await run('briefings', '2026-09-09')).toMatchObject({ briefings_drafted: 0 });
  expect(await run('briefings', '2026-09-10')).toEqual({
    briefings_drafted: 1,
    clerks_told: 1,
    briefings_without_clerk: 0,
  });
  expect(await run('briefings', '2026-09-11')).toMatchObject({ briefings_drafted: 0 });
  await run('deliver', '2026-09-11');
  const [mail] = await mails('briefing_draft');
  expect(mail).toMatchObject({ address: CLERK, state: 'sent' });
  expect(mail!.body_text!.replaceAll(/\s+/g, ' ')).toContain('Die Unterlagen sind spätestens am 17.09.2026 abzugeben');
});

it('tells the cliff, what is open, and nothing from which a person follows', async () => {
  const draft = await briefingOf(september);
  const text = await words(draft);
  expect(text).toContain('Im Programm KIM enden am 31.12.2026 die Arbeitsverträge von 12 Beschäftigten.');
  expect(text).toContain('Für keinen dieser Verträge ist der Anschluss entschieden.');
  expect(text).toContain('Über den Stand der Verlängerungen berichten');
  expect(text).toContain('Die Mittel reichen auf Dauer (im Gesetz)');
  // One person on each of the other days: neither is told, nor the total that would give them away.
  expect(text).toContain('["insgesamt beschäftigt","keine Angabe"]');
  expect(JSON.stringify(draft.figures)).not.toMatch(/"value": ?(14|1)\b/);
});

it('is released: frozen, its promise answered, its members told', async () => {
  const draft = await briefingOf(september);
  const saved = await test.app.get(SaveBriefing).texts(CLERK, draft.id, draft.version, {
    number: '16/2026-11',
    department: 'Amt 16',
    locale: 'de',
    correction: '',
    texts: { situation: 'Das Land hat den Bescheid angekündigt.' },
    answers: new Map([[promise, 'Die Anträge auf Verlängerung sind gestellt.']]),
  });
  expect(saved).toBe(true);
  // Somebody who still looks at the version before is refused.
  expect(await test.app.get(ReleaseBriefing).run(CLERK, draft.id, draft.version)).toBe(false);
  expect(await release(draft)).toBe(true);
  expect(await test.rows('select state, answer, answered_on::text, answered_in_briefing_id from promise')).toEqual([
    {
      state: 'answered',
      answer: 'Die Anträge auf Verlängerung sind gestellt.',
      answered_on: '2026-09-11',
      answered_in_briefing_id: draft.id,
    },
  ]);
  await run('deliver', '2026-09-12');
  const sent = await mails('briefing');
  expect(sent.map(({ address, state }) => [address, state])).toEqual([
    [CLERK, 'sent'],
    ['henning.ahlers@kreis-musterland.example', 'sent'],
    ['ulrike.steinkamp@kreis-musterland.example', 'sent'],
  ]);
  expect(sent[1]!.body_text).toContain(`/briefings/${draft.id}`);
  const receipts = await test.app.get(Receipts).of(draft.id);
  expect(receipts.map(({ mail, no_mail }) => [mail, no_mail])).toEqual(receipts.map(() => ['sent', null]));
  const folder = join(test.dataDir, 'maildrop');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  expect(files.filter((file) => file.includes('filename=Sachstandsbericht-2026-09-24.pdf'))).toHaveLength(3);
});

it('keeps what it said, whatever changes later', async () => {
  const { id } = await briefingOf(september);
  await expect(test.rows('update briefing set number = $2 where id = $1', [id, 'x'])).rejects.toThrow(
    'neither changed',
  );
  await expect(test.rows('delete from briefing where id = $1', [id])).rejects.toThrow('neither changed');
  await expect(test.rows('delete from briefing_file where briefing_id = $1', [id])).rejects.toThrow('neither changed');
  const [row] = await test.rows<{ fits: boolean; hash: string }>(
    `select content_hash = sha256(convert_to(content, 'UTF8')) as fits, encode(content_hash, 'hex') as hash
     from briefing where id = $1`,
    [id],
  );
  expect(row!.fits).toBe(true);
  expect(
    await test.rows(`select facts ->> 'hash' as hash from audit_entry where action = 'briefing.released'`),
  ).toEqual([{ hash: row!.hash }]);
  expect(await test.app.get(VerifyAudit).verify()).toMatchObject({ ok: true });
});

it('says in the next one what has changed, and who wished what', async () => {
  await test.rows(
    `insert into session_outcome (session_id, kind, faction, text)
     values ($1, 'wish', 'Fraktion B', 'Der Ausschuss möchte vor dem Haushalt noch einmal hören, wer bleibt.')`,
    [september],
  );
  await test.rows(
    `insert into contract (number, employee_id, unit_id, programme_id, predecessor_id, starts_on, ends_on, ground, signed_on)
     select number || '-F', employee_id, unit_id, programme_id, id, '2027-01-01', '2027-12-31', '14-1-1', '2026-11-20'
     from contract where ends_on = '2026-12-31' order by number limit 7`,
  );
  expect(await run('briefings', '2026-11-26')).toMatchObject({ briefings_drafted: 1 });
  const text = await words(await briefingOf(december));
  expect(text).toContain('Verglichen wird mit dem Bericht zur Sitzung am 24.09.2026');
  expect(text).toContain('["KIM: Vertrag endet 2026, noch nicht entschieden","12","5"]');
  expect(text).toContain('["KIM: Vertrag endet 2026, entschieden","0","7"]');
  expect(text).toMatch(/Entschieden KIM, Vertragsenden 2026: 58.%/);
  expect(text).not.toContain('Über den Stand der Verlängerungen berichten');
});

it('withholds a change that is small: nobody is found by holding one report against the other', async () => {
  expect(await release(await briefingOf(december))).toBe(true);
  await test.rows(
    `insert into contract (number, employee_id, unit_id, programme_id, predecessor_id, starts_on, ends_on, ground, signed_on)
     select number || '-F', employee_id, unit_id, programme_id, id, '2027-01-01', '2027-12-31', '14-1-1', '2026-11-27'
     from contract c where ends_on = '2026-12-31' and not exists (
       select from contract n where n.predecessor_id = c.id) order by number limit 1`,
  );
  test.clock.set('2026-11-28T06:00:00Z');
  const first = await briefingOf(december);
  const id = await test.app.get(CorrectBriefing).run(CLERK, first.id);
  const draft = (await test.app.get(BriefingQuery).one(id))!;
  const text = await words(draft);
  // 5 of 12 were open, now 4; 7 were decided, now 8.
  expect(text).toContain('["noch nicht entschieden","keine Angabe"]');
  expect(text).toContain('["entschieden","zuletzt 7, Veränderung unter fünf"]');
  expect(JSON.stringify(draft.figures.released)).not.toMatch(/"value":(4|8)\b/);
});

it('is corrected by a new edition that says what it changes, and the old one stays', async () => {
  const draft = await briefingOf(december, 2);
  await expect(release(draft)).rejects.toThrow('what differs');
  await test.app.get(SaveBriefing).texts(CLERK, draft.id, draft.version, {
    number: '',
    department: '',
    locale: 'de',
    correction: 'Ein Vertrag mehr ist unterschrieben.',
    texts: {},
    answers: new Map(),
  });
  expect(await release(draft)).toBe(true);
  await run('deliver', '2026-11-29');
  const states = (await mails('briefing')).map(({ state }) => state);
  // The mails of the edition before had not left yet: nobody needs them any more.
  expect(states.filter((state) => state === 'obsolete')).toHaveLength(3);
  expect(states.filter((state) => state === 'sent')).toHaveLength(6);
  const { content } = await briefingOf(december, 2);
  const { paper } = JSON.parse(content!) as ReleasedContent;
  expect(paper.marks).toEqual(['2. Fassung']);
  const first = await briefingOf(december, 1);
  expect(first).toMatchObject({ state: 'released' });
  const briefings = test.app.get(BriefingQuery);
  expect(await briefings.before(await briefingOf(december, 2))).toMatchObject({ id: first.id });
  expect(await briefings.before(first)).toMatchObject({ id: (await briefingOf(september, 1)).id });
  await expect(test.app.get(CorrectBriefing).run(CLERK, (await briefingOf(december, 1)).id)).rejects.toThrow('newer');
});

it('refuses to be released beside another that was released since its figures were drawn', async () => {
  const [march] = await test.rows<{ id: string }>(`select id from committee_session where held_on = '2027-03-11'`);
  const create = test.app.get(CreateBriefing);
  await test.rows('update committee_session set non_public_part = true where id = $1', [march!.id]);
  const open = await create.run(CLERK, { session: march!.id, audience: 'public' });
  const closed = await create.run(CLERK, { session: march!.id, audience: 'non_public' });
  const [a, b] = await Promise.all([open, closed].map((id) => test.app.get(BriefingQuery).one(id)));
  expect(await release(a!)).toBe(true);
  await expect(release(b!)).rejects.toThrow('drawn');
  expect(await test.app.get(SaveBriefing).refresh(CLERK, b!.id, b!.version)).toBe(true);
  expect(await release(b!)).toBe(true);
});

it('is not made for a session that is over, nor twice', async () => {
  const create = test.app.get(CreateBriefing);
  await expect(create.run(CLERK, { session: september, audience: 'public' })).rejects.toThrow('is over');
  await expect(create.run(CLERK, { session: december, audience: 'public' })).rejects.toThrow('exists already');
  await expect(create.run(CLERK, { session: december, audience: 'non_public' })).rejects.toThrow('non-public part');
});

it('is not released for a session that was cancelled', async () => {
  const [may] = await test.rows<{ id: string }>(
    `insert into committee_session (committee_id, held_on) values ($1, '2027-05-20') returning id`,
    [committee],
  );
  const id = await test.app.get(CreateBriefing).run(CLERK, { session: may!.id, audience: 'public' });
  await test.rows('update committee_session set cancelled = true where id = $1', [may!.id]);
  const row = (await test.app.get(BriefingQuery).one(id))!;
  await expect(release(row)).rejects.toThrow('cancelled');
  expect(await test.app.get(SaveBriefing).discard(CLERK, id, row.version)).toBe(true);
});

it('does not call for good what the law ends', async () => {
  await test.rows(`update programme_statement set in_force_until = '2028-12-31'`);
  const [june] = await test.rows<{ id: string }>(
    `insert into committee_session (committee_id, held_on) values ($1, '2027-06-17') returning id`,
    [committee],
  );
  const id = await test.app.get(CreateBriefing).run(CLERK, { session: june!.id, audience: 'public' });
  const text = await words((await test.app.get(BriefingQuery).one(id))!);
  expect(text).toContain('Die Mittel reichen bis 31.12.2028 (im Gesetz)');
});
