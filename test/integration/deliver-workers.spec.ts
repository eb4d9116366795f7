import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Settings } from '../../src/config/settings.js';
import { Clock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { ComposeMails } from '../../src/mail/compose-mails.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { Outbox } from '../../src/mail/outbox.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { mailRow, putMail, TestComposer } from '../support/test-composer.js';

let test: TestApp;
let sink: SmtpSink;
let composer: TestComposer;
/** Milliseconds that the server thinks about each mail. */
let thinking = 0;

beforeAll(async () => {
  sink = await startSmtpSink({ onMailFrom: (_address, _session, done) => void setTimeout(done, thinking) });
  test = await startTestApp({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}` } });
  composer = TestComposer.in(test);
});
afterAll(async () => {
  await test?.close();
  await sink?.close();
});
beforeEach(async () => {
  await test.rows('delete from mail');
  sink.received.length = 0;
  thinking = 0;
});

const worker = (): Deliver =>
  new Deliver(test.app.get(Outbox), test.app.get(ComposeMails), test.app.get(Settings), test.app.get(Clock));

async function putMails(count: number): Promise<string[]> {
  const ids = [];
  for (let number = 0; number < count; number += 1) ids.push(await putMail(test, { name: `Person ${number}` }));
  return ids;
}
const messageIds = (ids: string[]): string[] => ids.map((id) => `<${id}@kreis-musterland.example>`).sort();

describe('several workers', () => {
  it('send each of 200 mails exactly once', async () => {
    const ids = await putMails(200);
    const results = await Promise.all([worker().deliver(), worker().deliver(), worker().deliver()]);
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(200);
    // A batch is 50: none of the three had all of it to itself.
    expect(results.filter(({ sent }) => sent > 0).length).toBeGreaterThan(1);
    expect(sink.ids().sort()).toEqual(messageIds(ids));
  });

  it('take over what a killed one held: nothing lost, doubled only what was in flight', async () => {
    thinking = 4;
    const said: string[] = [];
    const ids = await putMails(200);
    for (let kill = 1; kill <= 2; kill += 1) {
      const before = sink.received.length;
      const { values } = test.settings;
      // As they are written: groups are kept as they were read.
      const settings = { ...values, oidc: { ...values.oidc, groups: '' }, now: test.clock.now().toString() };
      const child = spawn(process.execPath, ['test/support/deliver-worker.ts', JSON.stringify(settings)], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
      const exit = once(child, 'exit');
      while (sink.received.length < before + 40 && child.exitCode === null) await pause(2);
      child.kill('SIGKILL');
      expect([await exit, said.join('')]).toEqual([[null, 'SIGKILL'], expect.any(String)]);
      // The database may still be finishing what the killed one asked for last.
      await pause(100);
      expect(await countOf('sending')).toBeGreaterThan(0);
      // Within the lease nobody touches what it held.
      const free = await countOf('pending');
      const claimed = await test.app.get(Outbox).claim('other', 500);
      expect(claimed).toHaveLength(free);
      await test.app.get(Outbox).release(
        'other',
        claimed.map((mail) => mail.id),
        '',
      );
      test.clock.advance({ seconds: test.settings.jobs.leaseSeconds });
    }
    // Neither names nor addresses: a worker has nothing to say about anyone.
    expect(said.join('')).toBe('');
    thinking = 0;
    await worker().deliver();
    expect(await countOf('sent')).toBe(200);
    expect([...new Set(sink.ids())].sort()).toEqual(messageIds(ids));
    // Per kill: what the lanes (two a connection) had handed over and not yet recorded.
    expect(sink.received.length - 200).toBeLessThanOrEqual(2 * 2 * test.settings.mail.connections);
  });

  it('give back on shutdown what they had not begun', async () => {
    thinking = 20;
    const ids = await putMails(60);
    const stopping = worker();
    const run = stopping.deliver();
    while (sink.received.length < 5) await pause(2);
    await stopping.beforeApplicationShutdown();
    const result = await run;
    expect(result.sent).toBeGreaterThanOrEqual(5);
    expect(result.sent).toBeLessThan(60);
    expect(await countOf('sent')).toBe(result.sent);
    expect(await countOf('sending')).toBe(0);
    thinking = 0;
    await expect(worker().deliver()).resolves.toMatchObject({ sent: 60 - result.sent });
    expect(sink.ids().sort()).toEqual(messageIds(ids));
  });

  it('stop at the limit they are given', async () => {
    await putMails(8);
    await expect(worker().deliver({ limit: 3 })).resolves.toMatchObject({ sent: 3 });
    expect(await countOf('pending')).toBe(5);
  });
});

describe('a claim', () => {
  it('that was lost records only what the server has accepted', async () => {
    const outbox = test.app.get(Outbox);
    const [first, second] = [await putMail(test), await putMail(test)];
    expect(await outbox.claim('slow', 2)).toHaveLength(2);
    expect(await outbox.claim('quick', 2)).toHaveLength(0);
    test.clock.advance({ seconds: test.settings.jobs.leaseSeconds });
    expect(await outbox.claim('quick', 2)).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
    expect(await outbox.renew('slow')).toEqual(new Set());
    expect(await outbox.renew('quick')).toEqual(new Set([first, second]));
    await outbox.end('slow', [
      { id: first, state: 'failed', response: '550 no' },
      { id: second, state: 'sent', response: '250 ok' },
    ]);
    expect(await mailRow(test, first)).toMatchObject({ state: 'sending', response: null });
    expect(await mailRow(test, second)).toMatchObject({ state: 'sent', response: '250 ok' });
  });

  it('given back leaves at most one untried digest open', async () => {
    const outbox = test.app.get(Outbox);
    const recipient = newId();
    const older = await putMail(test, { recipient });
    await outbox.claim('worker', 10);
    const newer = await putMail(test, { recipient });
    await outbox.release('worker', [older], 'Server weg');
    expect(await mailRow(test, older)).toMatchObject({ state: 'pending', attempts: 1, response: 'Server weg' });
    expect(await mailRow(test, newer)).toMatchObject({ state: 'pending', attempts: 0 });

    // Both claimed, both given back; and one alone stays untried, so that new reminders may join it.
    await outbox.claim('worker', 10);
    await test.rows('update mail set attempts = 0');
    await outbox.release('worker', [older, newer], 'Server weg');
    expect(await mailRow(test, older)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await mailRow(test, newer)).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('of a mail that cannot be composed holds up no other', async () => {
    const usual = composer.make;
    composer.make = (mail) => {
      if (mail.name === 'Person 1') throw new Error('Der Vertrag fehlt.');
      return usual(mail);
    };
    try {
      const ids = await putMails(3);
      await expect(worker().deliver()).resolves.toEqual({ sent: 2, failed: 0, deferred: 1, obsolete: 0 });
      const row = await mailRow(test, ids[1]!);
      expect(row).toMatchObject({ state: 'pending', attempts: 1 });
      expect(row.response).toBe('Der Inhalt ließ sich nicht zusammenstellen: Der Vertrag fehlt.');
    } finally {
      composer.make = usual;
    }
  });
});

async function countOf(state: string): Promise<number> {
  const [row] = await test.rows<{ mails: number }>('select count(*) as mails from mail where state = $1', [state]);
  return row!.mails;
}
