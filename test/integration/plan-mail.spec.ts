import { Deliver } from '../../src/mail/deliver.service.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { Replay } from '../../src/reminders/replay.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { findPart } from '../support/mime.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let sink: SmtpSink;
let county: County;
beforeAll(async () => {
  sink = await startSmtpSink();
  test = await startTestApp({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}` } });
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  await county.unit('16.0', { hr: '000002', manager: '000001' });
});
afterAll(async () => {
  await test?.close();
  await sink?.close();
});

const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(Temporal.PlainDate.from(date));
};

const mails = () =>
  test.rows<{ id: string; address: string }>(
    `select id, address from mail where purpose = 'plan' order by address, id`,
  );
const words = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What the first of the mails about the plan says on a day. */
async function compose(date: string, which = 0): Promise<ComposedMail & { obsolete?: string; plain: string }> {
  const composed = await composeMail(test, (await mails())[which]!.id, Temporal.PlainDate.from(date));
  return { ...(composed as ComposedMail), plain: words((composed as ComposedMail).text ?? '') };
}
const dropped = async (): Promise<unknown[]> =>
  (await test.rows(`select distinct dropped_reason as reason from notice where dropped_on is not null`)).map(
    ({ reason }) => reason,
  );

/** Programme KIM, whose committee meets on 10 December, with contracts that end on 31 December. */
async function programme(contracts: number): Promise<string> {
  const committee = await county.committee('KIM', {});
  const session = await county.session(committee, '2026-12-10');
  for (let index = 0; index < contracts; index += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
  return session;
}
const moveSession = (session: string, to: string) =>
  test.rows('update committee_session set held_on = $2 where id = $1', [session, to]);

describe('when the plan moves', () => {
  it('HR contact and manager get one mail each that says what moved from when to when, and why', async () => {
    const session = await programme(3);
    await county.contract({ to: '2026-12-31' });
    expect(await look('2026-11-22')).toMatchObject({ plan_moves: 0, plan_notices_created: 0 });
    await moveSession(session, '2026-12-08');
    expect(await look('2026-11-23')).toMatchObject({ plan_moves: 2, plan_notices_created: 6 });
    expect((await mails()).map(({ address }) => address)).toEqual([
      'p000001@kreis-musterland.example',
      'p000002@kreis-musterland.example',
    ]);
    const { subject, plain } = await compose('2026-11-23');
    expect(subject).toBe('Termine für das Vertragsende 31.12.2026 haben sich verschoben');
    expect(plain).toContain('Letzter Tag 31.12.2026, 3 Verträge');
    expect(plain).toContain('16.0 · A-KIM');
    expect(plain).toMatch(
      /01\.12\.2026 – bisher 03\.12\.2026: Unterlagen für die Sitzung \* 08\.12\.2026 – bisher 10\.12\.2026: Letzte Sitzung/,
    );
    expect(plain).toContain('Grund: Sitzungen oder Abgabefristen des Ausschusses wurden geändert.');
    expect(plain).toContain('weil Sie als Leitung zuständig sind für: 16.0');
    expect(await look('2026-11-23')).toMatchObject({ plan_moves: 0, plan_notices_created: 0 });
    expect(await look('2026-11-24')).toMatchObject({ plan_moves: 0, plan_notices_created: 0 });
  });

  it('they get it as a mail, and moves of several days are in one while the server is away', async () => {
    const session = await programme(1);
    await look('2026-11-22');
    await moveSession(session, '2026-12-08');
    await look('2026-11-23');
    await moveSession(session, '2026-12-09');
    await look('2026-11-24');
    expect(await mails()).toHaveLength(2);
    await test.app.get(Deliver).deliver();
    const received = sink.received.filter(({ message }) => message.headers.get('subject')?.[0]?.includes('Termine'));
    expect(new Set(received.map(({ to }) => to[0]))).toEqual(new Set((await mails()).map(({ address }) => address)));
    expect(words(findPart(received[0]!.message, 'text/plain')!.text)).toContain('09.12.2026 – bisher 10.12.2026');
  });

  it('the replay foretells it and writes nothing', async () => {
    const session = await programme(1);
    await look('2026-11-22');
    await moveSession(session, '2026-12-08');
    const stored = () => test.rows('select due from plan_deadline union all select new_due from plan_move order by 1');
    const before = await stored();
    const day = (text: string) => Temporal.PlainDate.from(text);
    const foretold = await test.app.get(Replay).run(day('2026-11-23'), day('2026-11-24'));
    expect(foretold.filter(({ kind }) => kind === 'plan')).toEqual(
      ['p000001', 'p000002'].map((name) => ({
        date: '2026-11-23',
        kind: 'plan',
        stage: null,
        recipient: `${name}@kreis-musterland.example`,
        rule: null,
        contracts: ['V1'],
      })),
    );
    expect(await stored()).toEqual(before);
    expect(await look('2026-11-23')).toMatchObject({ plan_moves: 2, plan_notices_created: 2 });
  });

  it('in English to those who read English', async () => {
    await test.rows(`update employee set locale = 'en' where number = '000001'`);
    const session = await programme(1);
    await look('2026-11-22');
    await test.rows('update committee_session set cancelled = true where id = $1', [session]);
    await look('2026-11-23');
    const { subject, plain } = await compose('2026-11-23');
    expect(subject).toBe('Dates for the contract end 31 December 2026 have moved');
    expect(plain).toContain('Last day 31 December 2026, 1 contract');
    expect(plain).toContain('no session recorded – until now 10 December 2026: Last session');
    expect(plain).toContain('Probable reason: sessions of the committee or its deadlines for papers were changed.');
  });

  it('nobody is told of contracts that are decided or left, or of what is past either way', async () => {
    const session = await programme(1);
    await county.contract({ person: 'A', programme: 'KIM', to: '2026-12-31' });
    await county.contract({ person: 'A', from: '2027-01-01', to: '2027-12-31', signed: '2026-11-01' });
    await county.contract({ programme: 'KIM', to: '2026-12-31', leftOn: '2026-11-30' });
    await look('2026-11-22');
    await moveSession(session, '2026-12-08');
    expect(await look('2026-11-23')).toMatchObject({ plan_notices_created: 2 });
    await moveSession(session, '2026-11-02');
    expect(await look('2026-12-09')).toMatchObject({ plan_moves: 2, plan_notices_created: 0 });
  });

  it('a mail whose contracts are decided before it leaves is not sent', async () => {
    const session = await programme(1);
    await look('2026-11-22');
    await moveSession(session, '2026-12-08');
    await look('2026-11-23');
    await test.rows(
      `insert into contract (number, employee_id, unit_id, starts_on, ends_on, ground, signed_on)
       select 'N1', employee_id, unit_id, '2027-01-01', '2027-12-31', '14-1-1', '2026-11-23' from contract where number = 'V1'`,
    );
    expect(await compose('2026-11-24')).toHaveProperty('obsolete');
    expect(await dropped()).toEqual(['decided']);
  });
});

describe('when the end of a contract moves', () => {
  const moveEnd = async (to: string | null, number = 'V1'): Promise<void> => {
    await test.rows('update contract set ends_on = $2 where number = $1', [number, to]);
  };

  it('they are told from when to when, for whom, and which dates change', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await moveEnd('2027-06-30');
    await moveEnd('2027-06-30', 'V2');
    expect(await look('2026-11-22')).toMatchObject({ plan_notices_created: 4 });
    expect(await look('2026-11-23')).toMatchObject({ plan_notices_created: 0 });
    const { subject, plain } = await compose('2026-11-23');
    expect(subject).toBe('2 Vertragsenden haben sich geändert und mit ihnen die Termine');
    expect(plain).toContain('Vertragsende verschoben von 31.12.2026 auf 30.06.2027');
    expect(plain).toContain('Beispiel-900001, Alex (16.0 16.0)');
    expect(plain).toContain('Diese Termine ändern sich:');
    expect(plain).toContain('30.03.2027 – bisher 30.09.2026: Arbeitsuchendmeldung');
    expect(plain).toContain('30.06.2027 – bisher 30.12.2026: Unterschrift');
    expect(plain).not.toContain('Klagefrist');
  });

  it('two changes of one day are one, and a change back is none', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await moveEnd('2027-03-31');
    await look('2026-11-22');
    await moveEnd('2027-06-30');
    await look('2026-11-22');
    expect((await compose('2026-11-22')).plain).toContain('von 31.12.2026 auf 30.06.2027');
    await moveEnd('2026-12-31');
    await look('2026-11-22');
    expect(await compose('2026-11-22')).toHaveProperty('obsolete');
    expect(new Set(await dropped())).toEqual(new Set(['end_changed', 'superseded']));
  });

  it('a term that becomes permanent drops its dates', async () => {
    await test.rows(`update employee set locale = 'en' where number = '000002'`);
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await test.rows(`update contract set ends_on = null, ground = null`);
    await look('2026-11-22');
    expect((await compose('2026-11-22')).plain).toContain('Vertragsende 31.12.2026 entfällt: jetzt unbefristet');
    expect((await compose('2026-11-22', 1)).plain).toContain('Contract end 31 December 2026 dropped: now permanent');
  });

  it('a change of long ago is not told', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await moveEnd('2027-06-30');
    expect(await look('2026-11-30')).toMatchObject({ plan_notices_created: 0 });
  });
});
