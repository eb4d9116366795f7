import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { Replay } from '../../src/reminders/replay.js';
import { RegisterPlans } from '../../src/watch/plan/register-plan.query.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { insert } from '../support/register-rows.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
  test = await startTestApp({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}` } });
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  await county.unit('16', { hr: '000003' });
  await county.unit('16.0', { parent: '16', manager: '000001', hr: '000002' });
});
afterAll(async () => {
  await test?.close();
  await sink?.close();
});

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(day(date));
};

/** What employees were told, as `date contract stage address`. */
const told = async (): Promise<string[]> =>
  (
    await test.rows<{ line: string }>(
      `select r.run_date || ' ' || c.number || ' ' || r.stage || ' ' || split_part(m.address, '@', 1) as line
       from reminder r join mail m on m.id = r.mail_id and m.purpose = 'staff' join contract c on c.id = r.subject_id
       where r.kind = 'staff' order by r.run_date, c.number, r.stage`,
    )
  ).map((row) => row.line);

const latest = async (): Promise<string> => {
  const [row] = await test.rows<{ id: string }>(
    `select id from mail where purpose = 'staff' order by run_date desc, id desc limit 1`,
  );
  return row!.id;
};
const compose = async (today: string): Promise<ComposedMail> =>
  (await composeMail(test, await latest(), day(today))) as ComposedMail;
const words = async (today: string): Promise<string> => (await compose(today)).text.replaceAll(/\s+/g, ' ');

/** The plan of the contract asks for S1 on the day that the mail names. */
async function samePlan(due: string): Promise<void> {
  const { deadlines } = await test.app.get(RegisterPlans).ofContract('V1', day('2026-11-17'));
  expect(deadlines.find(({ rule }) => rule === 'S1')?.due.toString()).toBe(due);
}

async function decide(number: string, state: string, facts: Record<string, unknown> = {}): Promise<void> {
  const [contract] = await test.rows<{ id: string; ends_on: string }>(
    'select id, ends_on from contract where number = $1',
    [number],
  );
  // The look has opened one: this is what people made of it.
  await test.rows('delete from decision where contract_id = $1', [contract!.id]);
  await insert(test, 'decision', {
    contract_id: contract!.id,
    ends_on: contract!.ends_on,
    state,
    opened_on: '2026-01-01',
    closed_on: ['done', 'ended', 'leaving'].includes(state) ? '2026-09-01' : null,
    ...facts,
  });
}

describe('an employee whose contract ends', () => {
  it('is told on the day by which the house informs, and a week before the job-seeker date, once each', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    for (const date of [
      '2026-09-15',
      '2026-09-16',
      '2026-09-16',
      '2026-09-17',
      '2026-09-22',
      '2026-09-23',
      '2026-09-24',
    ])
      await look(date);
    expect(await told()).toEqual(['2026-09-16 V1 14 p000100', '2026-09-23 V1 7 p000100']);
    expect(await look('2026-12-31')).toMatchObject({ staff_reminders_created: 0 });
  });

  it('is told the latest stage alone after days without a look, also when the date has passed', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000101', to: '2026-12-30' });
    await look('2026-09-25');
    await look('2026-11-22');
    expect(await told()).toEqual(['2026-09-25 V1 7 p000100', '2026-09-25 V2 7 p000101']);
    expect(await words('2026-11-22')).toContain('Bitte melden Sie sich möglichst heute noch.');
  });

  it('is told anew when the end changes, at once where that comes after the job-seeker date', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await look('2026-09-23');
    test.clock.set('2026-11-16T08:00:00Z');
    await test.rows(`update contract set ends_on = '2027-01-15'`);
    await look('2026-11-17');
    expect(await told()).toEqual(['2026-09-23 V1 7 p000100', '2026-11-17 V1 0 p000100']);
    const text = await words('2026-11-17');
    expect(text).toContain('bis spätestens 19.11.2026');
    expect(text).toContain('steht erst seit dem 16.11.2026 fest');
    await samePlan('2026-11-19');
  });

  it.each([
    ['signed after the date', { from: '2026-12-01', signed: '2026-11-16', entered: '2026-11-17T03:00:00Z' }],
    ['entered before it is signed and begins', { from: '2026-12-01', signed: null, entered: '2026-11-16T10:00:00Z' }],
    [
      'begun after the date, of which no signature is known',
      { from: '2026-11-16', signed: null, entered: '2026-11-17T03:00:00Z' },
    ],
  ])('is told at once, with three days, of a contract %s', async (_, facts) => {
    await county.contract({ person: '000100', to: '2026-12-31', ...facts });
    await look('2026-11-17');
    await look('2026-11-18');
    expect(await told()).toEqual(['2026-11-17 V1 0 p000100']);
    const text = await words('2026-11-19');
    expect(text).toContain('Bitte melden Sie sich heute noch');
    expect(text).toContain('steht erst seit dem 16.11.2026 fest');
    await samePlan('2026-11-19');
  });

  it.each([
    ['signed long ago', { signed: '2025-12-22' }],
    ['of which no signature is known', { signed: null }],
  ])('is told at once that the date has passed, where a contract %s is first entered after it', async (_, facts) => {
    await county.contract({
      person: '000100',
      from: '2026-01-01',
      to: '2026-12-31',
      entered: '2026-11-16T10:00:00Z',
      ...facts,
    });
    await look('2026-11-17');
    expect(await told()).toEqual(['2026-11-17 V1 0 p000100']);
    const { subject, attachments } = await compose('2026-11-17');
    expect(subject).toBe('Bitte möglichst heute arbeitsuchend melden: Ihr Arbeitsvertrag läuft bis 31.12.2026');
    expect(attachments).toBeUndefined();
    const text = await words('2026-11-17');
    expect(text).toContain('war der 30.09.2026. Bitte melden Sie sich möglichst heute noch.');
    expect(text).not.toContain('steht erst seit');
    await samePlan('2026-09-30');
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'a follow-on is signed',
      () => county.contract({ person: '000100', from: '2027-01-01', to: null, signed: '2026-09-01' }),
    ],
    ['the person leaves before', () => test.rows(`update contract set left_on = '2026-11-30'`)],
    ['the person is recorded as leaving', () => decide('V1', 'leaving')],
    ['the decision is done', () => decide('V1', 'done')],
    ['there is no address', () => test.rows(`update employee set email = null where number = '000100'`)],
  ])('is not told where %s; a mail that waits is dropped', async (_, change) => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await look('2026-09-16');
    await change();
    await look('2026-09-23');
    expect(await told()).toHaveLength(1);
    expect(await compose('2026-09-23')).toHaveProperty('obsolete');
    expect(await test.rows(`select count(*) from reminder where kind = 'staff' and dropped_on is null`)).toEqual([
      { count: 0 },
    ]);
  });

  it('is not told on the last day either where a follow-on that starts the next day is signed', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000101', to: '2026-12-31' });
    await county.contract({ person: '000100', from: '2027-01-01', to: null, signed: '2026-12-31' });
    await look('2026-12-31');
    expect(await told()).toEqual([expect.stringContaining('p000101')]);
  });

  it('is told also where the end was decided, and where an extension is in preparation', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000101', to: '2026-12-31' });
    await county.contract({ person: '000102', to: '2026-12-31', leftOn: '2026-12-31' });
    await decide('V1', 'ended', { kind: 'let_end' });
    await decide('V2', 'in_participation', { kind: 'extend', new_ends_on: '2027-12-31' });
    await county.contract({ person: '000103', to: '2026-12-31' });
    await look('2026-09-15');
    await test.rows(`update contract set left_on = ends_on where number = 'V4'`);
    await look('2026-09-16');
    await look('2026-09-17');
    expect(await told()).toHaveLength(4);
    expect(await compose('2026-09-17')).toHaveProperty('subject');
    await look('2026-09-23');
    expect(await told()).toHaveLength(8);
  });

  it('has a flag where there is no address, and where the mail was refused', async () => {
    await county.person('000100', null);
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000101', to: '2026-12-31' });
    await look('2026-09-16');
    await test.rows(`update mail set state = 'failed' where purpose = 'staff'`);
    await look('2026-09-17');
    expect(
      await test.rows(
        `select rule, number from flag f join contract c on c.id = f.scope_id
         where rule in ('no_address', 'not_delivered') and resolved_on is null order by 1`,
      ),
    ).toEqual([
      { rule: 'no_address', number: 'V1' },
      { rule: 'not_delivered', number: 'V2' },
    ]);
  });

  it('is told as employee, even where they are absent as HR contact and are represented there', async () => {
    await county.absence('000002', '2026-09-01', '2026-09-30', '000009');
    await county.contract({ person: '000002', to: '2026-12-31' });
    await look('2026-09-16');
    expect(await told()).toEqual(['2026-09-16 V1 14 p000002']);
  });
});

describe('the mail', () => {
  it('says in plain words what, by when, why, how, whom to ask and what happens next, about this person alone', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000101', to: '2026-12-31' });
    await test.rows(`update employee set given_name = 'Mira', family_name = 'Muster' where number = '000101'`);
    await test.rows(`update contract set job_title = 'Case Management'`);
    await look('2026-09-16');
    const [mail] = await test.rows<{ id: string }>(
      `select id from mail where address like 'p000100%' and purpose = 'staff'`,
    );
    const { subject, text, html, attachments } = (await composeMail(test, mail!.id, day('2026-09-16'))) as ComposedMail;
    expect(subject).toBe('Bitte bis 30.09.2026 arbeitsuchend melden: Ihr Arbeitsvertrag läuft bis 31.12.2026');
    const plain = text.replaceAll(/\s+/g, ' ');
    for (const said of [
      'Guten Tag Alex Beispiel-000100,',
      'Ihre Arbeit ist uns wichtig.',
      'Ihr Arbeitsvertrag (Case Management, 16.0 16.0) ist bis zum 31.12.2026 befristet.',
      'Bitte melden Sie sich bis spätestens 30.09.2026 bei der Agentur für Arbeit als arbeitsuchend.',
      'eine Woche lang kein Arbeitslosengeld',
      'auch, wenn eine Verlängerung schon vorbereitet wird',
      'Die Meldung kostet nichts',
      'online auf www.arbeitsagentur.de',
      'stellen wir Sie frei',
      'ist noch nicht entschieden',
      'Alex Beispiel-000002 (p000002@kreis-musterland.example)',
      'Sie geht nur an Sie.',
    ]) {
      expect(plain).toContain(said);
      expect(html.replaceAll(/\s+/g, ' ')).toContain(said);
    }
    expect(html + text + subject).not.toMatch(/Muster\b|000101|Verbleib/);
    expect(attachments?.map((file) => file.filename)).toEqual(['arbeitsuchend-melden.ics']);
    expect(attachments?.[0]?.content).toContain('DTSTART;VALUE=DATE:20260930');
  });

  it('comes in English to those who read English', async () => {
    await county.person('000100');
    await test.rows(`update employee set locale = 'en' where number = '000100'`);
    await county.contract({ person: '000100', to: '2026-12-31' });
    await look('2026-09-23');
    const text = await words('2026-09-23');
    for (const said of [
      'Your work matters to us. So we remind you once more of your date.',
      'as job-seeking by 30 September 2026 at the latest',
      'no benefit for one week',
      'Reporting costs nothing',
      'You get time off',
      'Your contact in HR is Alex Beispiel-000002',
    ])
      expect(text).toContain(said);
  });

  it.each([
    ['waiting_for_funding', { waiting_until: '2026-11-30' }, 'wartet noch auf die Klärung der Finanzierung'],
    ['consented', { kind: 'extend', new_ends_on: '2027-12-31' }, 'Zugesagt ist damit noch nichts'],
    ['proposed', { kind: 'let_end' }, 'ist noch nicht entschieden'],
    ['ended', { kind: 'let_end' }, 'endet Ihr Arbeitsvertrag mit der Befristung'],
  ])('puts the state %s into words that promise nothing', async (state, facts, said) => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await decide('V1', state, facts);
    await look('2026-09-16');
    expect(await words('2026-09-16')).toContain(said);
  });

  it('names the next HR contact where the recipient is the own one', async () => {
    await county.contract({ person: '000002', to: '2026-12-31' });
    await look('2026-09-16');
    expect(await words('2026-09-16')).toContain('Alex Beispiel-000003 (p000003@');
  });

  it('reaches the employee, and is shown as what it is in the replay', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    const foretold = await test.app.get(Replay).run(day('2026-09-16'), day('2026-09-16'));
    expect(foretold).toContainEqual({
      date: '2026-09-16',
      kind: 'staff',
      stage: 14,
      recipient: 'p000100@kreis-musterland.example',
      rule: null,
      contracts: ['V1'],
    });
    await look('2026-09-16');
    await test.app.get(Deliver).deliver();
    expect(sink.received.map(({ to }) => to)).toContainEqual(['p000100@kreis-musterland.example']);
  });
});

it('does not go out where the house has switched it off', async () => {
  const silent = await startTestApp({ staff: { mails: false } });
  try {
    const other = new County(silent);
    await other.contract({ to: '2026-12-31' });
    silent.clock.set('2026-09-16T04:30:00Z');
    expect(await silent.app.get(NightlyLook).run(day('2026-09-16'))).toMatchObject({ staff_reminders_created: 0 });
  } finally {
    await silent.close();
  }
});
