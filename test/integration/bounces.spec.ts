import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettings } from '../../src/config/load-settings.js';
import { AuditLog } from '../../src/audit/audit-log.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { Clock } from '../../src/shared/clock.js';
import { VerbleibError } from '../../src/shared/errors.js';
import { ComposeMails } from '../../src/mail/compose-mails.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { Outbox } from '../../src/mail/outbox.js';
import { ResendMail } from '../../src/mail/resend-mail.service.js';
import { ReadBounces } from '../../src/mail/bounces/read-bounces.service.js';
import { LARGEST_REPORT } from '../../src/mail/bounces/read-report.js';
import { RecordBounce } from '../../src/mail/bounces/record-bounce.service.js';
import { bounceSample, type Sample, tracesOf } from '../support/bounces.js';
import { type ImapServer, startImapServer } from '../support/imap-server.js';
import { rawSettings } from '../support/settings.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { KEY_INSTANT, startTestApp, type TestApp } from '../support/test-app.js';
import { mailRow, putMail, TestComposer } from '../support/test-composer.js';

const nothing = {
  bounced: 0,
  bounces_delayed: 0,
  reports_known: 0,
  reports_other: 0,
  reports_unclear: 0,
  reports_early: 0,
  reports_deleted: 0,
};

let test: TestApp;
let sink: SmtpSink;
let imap: ImapServer;
beforeAll(async () => {
  [sink, imap] = await Promise.all([startSmtpSink(), startImapServer()]);
  test = await startTestApp();
  TestComposer.in(test);
});
afterAll(async () => {
  await test?.close();
  await Promise.all([sink?.close(), imap?.close()]);
});
beforeEach(async () => {
  test.clock.set(KEY_INSTANT);
  await test.rows('delete from mail');
  for (const folder of ['INBOX', 'Verbleib']) imap.folder(folder).splice(0);
  sink.received.splice(0);
});

/** The services as the settings have them: with or without return paths that name the mail. */
function services(mail: Record<string, unknown> = {}) {
  const smtpUrl = `smtp://127.0.0.1:${sink.port}`;
  const settings = parseSettings(
    rawSettings({ dataDir: test.dataDir, mail: { smtpUrl, bounces: imap.url(), verp: 'false', ...mail } }),
  );
  const { app } = test;
  const clock = app.get(Clock);
  const record = new RecordBounce(settings, app.get(UnitOfWork), app.get(AuditLog));
  return {
    deliver: new Deliver(app.get(Outbox), app.get(ComposeMails), settings, clock),
    record,
    read: new ReadBounces(settings, record, clock),
    resend: new ResendMail(settings, app.get(UnitOfWork), clock, app.get(AuditLog)),
  };
}

/** Delivers a mail. @returns its id and what servers saw of it */
async function sent(mail: Record<string, unknown> = {}) {
  const id = await putMail(test);
  await services(mail).deliver.deliver();
  return { id, ...(await tracesOf(test, id)) };
}

const reports = (id: string) =>
  test.rows<{ kind: string; status: string; diagnostic: string; proof: string }>(
    'select kind, status, diagnostic, proof from mail_bounce where mail_id = $1 order by id',
    [id],
  );

async function failure(work: Promise<unknown>): Promise<VerbleibError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof VerbleibError) return error;
    throw error;
  }
  throw new Error('It went well.');
}

describe('a mail that leaves', () => {
  it('names its envelope, and its return path where the settings allow it, by a secret that it shows nowhere else', async () => {
    const { verp, envelope } = await sent({ verp: 'true' });
    const [mail] = sink.received;
    expect(mail!.from).toBe(verp);
    expect(mail!.envelopeId).toBe(envelope);
    expect(mail!.raw).not.toContain(envelope.replace('bounce-', ''));
    sink.received.splice(0);
    await sent();
    expect(sink.received[0]!.from).toBe('verbleib@kreis-musterland.example');
  });
});

describe('a mail that comes back', () => {
  it.each<[Sample, string]>([
    ['postfix', '5.1.1'],
    ['exchange', '5.1.10'],
    ['exim', '5.2.2'],
    ['exim-old', '5.1.1'],
    ['sendmail', '5.1.2'],
  ])('is marked, once, by the report of %s, which moves out of the way', async (sample, status) => {
    const { id, recipient, message } = await sent();
    const report = bounceSample(sample, { recipient, message });
    imap.deliver(report);
    imap.deliver(report);
    await expect(services().read.run()).resolves.toEqual({ ...nothing, bounced: 1, reports_known: 1 });
    expect(await mailRow(test, id)).toMatchObject({
      state: 'bounced',
      response: expect.stringMatching(/^250 /) as unknown,
    });
    expect(await reports(id)).toMatchObject([{ kind: 'failed', status, proof: 'message_id' }]);
    expect(imap.folder('INBOX')).toHaveLength(0);
    expect(imap.folder('Verbleib')).toHaveLength(2);
    expect(imap.folder('Verbleib')[0]!.flags).not.toContain('\\Seen');
    await expect(services().read.run()).resolves.toEqual(nothing);
  });

  it('is written into the audit log without anybody’s data', async () => {
    const { id, recipient, message } = await sent();
    imap.deliver(bounceSample('postfix', { recipient, message }));
    await services().read.run();
    const entries = await test.rows(
      `select actor, subject_kind, facts from audit_entry where action = 'mail.bounced' and subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([
      { actor: 'job: bounces', subject_kind: 'mail', facts: { status: '5.1.1', proof: 'message_id' } },
    ]);
  });

  it('can be sent again, and can come back again; the old report counts no more', async () => {
    const { id, recipient, message } = await sent();
    const first = bounceSample('postfix', { recipient, message });
    imap.deliver(first);
    await services().read.run();
    await expect(services().resend.resend(id, 'test')).resolves.toBe('resent');
    await services().deliver.deliver();
    imap.deliver(first);
    await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_known: 1 });
    expect((await mailRow(test, id)).state).toBe('sent');
    imap.deliver(bounceSample('exim', { recipient, message }));
    await expect(services().read.run()).resolves.toEqual({ ...nothing, bounced: 1 });
    expect((await reports(id)).map(({ status }) => status)).toEqual(['5.1.1', '5.2.2']);
  });

  it('waits for its mail to be written down as sent', async () => {
    const { id, recipient, message } = await sent();
    await test.rows(`update mail set state = 'sending', claimed_at = $2, claimed_by = 'x' where id = $1`, [
      id,
      KEY_INSTANT,
    ]);
    imap.deliver(bounceSample('postfix', { recipient, message }));
    await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_early: 1 });
    expect(imap.folder('INBOX')[0]!.flags).toEqual([]);
    await test.rows(`update mail set state = 'sent' where id = $1`, [id]);
    await expect(services().read.run()).resolves.toEqual({ ...nothing, bounced: 1 });
  });

  it('keeps what the other server said as plain words', async () => {
    const { id, recipient, message } = await sent();
    const words = `550 5.1.1 <script>alert(1)</script>\0\u001b[31m${'x'.repeat(5000)}`;
    imap.deliver(
      bounceSample('sendmail', { recipient, message }).replace('550 Host unknown\r\nLast', `${words}\r\nLast`),
    );
    await services().read.run();
    const [report] = await reports(id);
    expect(report!.diagnostic).toMatch(/^550 5\.1\.1 <script>alert\(1\)<\/script> \[31mx+…$/);
    expect(report!.diagnostic).toHaveLength(300);
  });
});

describe('what is no failure', () => {
  it('a delay is written down once and changes nothing; the failure after it does', async () => {
    const { id, recipient, message } = await sent();
    const delayed = bounceSample('postfix-delayed', { recipient, message });
    imap.deliver(delayed);
    imap.deliver(delayed);
    await expect(services().read.run()).resolves.toEqual({ ...nothing, bounces_delayed: 1, reports_known: 1 });
    expect((await mailRow(test, id)).state).toBe('sent');
    imap.deliver(bounceSample('postfix', { recipient, message }));
    await services().read.run();
    expect((await mailRow(test, id)).state).toBe('bounced');
  });

  it.each<Sample>(['postfix-success', 'out-of-office', 'receipt'])('%s moves out of the way', async (sample) => {
    const { id, recipient, message } = await sent();
    imap.deliver(bounceSample(sample, { recipient, message }));
    await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_other: 1 });
    expect((await mailRow(test, id)).state).toBe('sent');
    expect(await reports(id)).toEqual([]);
    expect(imap.folder('Verbleib')).toHaveLength(1);
  });
});

describe('what cannot be understood', () => {
  it('stays where it is, marked, and is not read again until somebody takes the mark off', async () => {
    const { recipient, message } = await sent();
    imap.deliver(bounceSample('challenge', { recipient, message }));
    imap.deliver(bounceSample('postfix'));
    imap.deliver(Buffer.from([0, 1, 2, 0xff]));
    imap.deliver(Buffer.alloc(LARGEST_REPORT + 1, 'Subject: x\r\n'));
    await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_unclear: 4 });
    expect(imap.folder('INBOX').map(({ flags }) => flags)).toEqual([1, 2, 3, 4].map(() => ['\\Flagged']));
    await expect(services().read.run()).resolves.toEqual(nothing);
    imap.folder('INBOX')[1]!.flags = [];
    await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_unclear: 1 });
  });

  it.each([
    ['names no mail', () => ({ message: '0198c0de-0000-7000-8000-00000000abcd@kreis-musterland.example' })],
    ['is about another recipient', (traces) => ({ message: traces.message })],
    [
      'names the mail of another house',
      ({ recipient, message }) => ({ recipient, message: message.replace('@', '@x.') }),
    ],
    [
      'guesses the envelope',
      (traces) => ({ recipient: traces.recipient, envelope: traces.envelope.replace(/.$/, '') }),
    ],
  ] as [string, (traces: Awaited<ReturnType<typeof sent>>) => object][])(
    'a report that %s changes nothing',
    async (_, filling) => {
      const traces = await sent();
      imap.deliver(bounceSample('postfix', filling(traces)));
      await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_unclear: 1 });
      expect((await mailRow(test, traces.id)).state).toBe('sent');
    },
  );
});

describe('where return paths name the mail', () => {
  const verp = { verp: 'true' };

  it.each([
    ['return_path', ({ recipient, verp: to }) => ({ recipient, to })],
    ['envelope', ({ recipient, envelope }) => ({ recipient, envelope })],
  ] as [string, (traces: Awaited<ReturnType<typeof sent>>) => object][])(
    'the %s proves a report',
    async (proof, filling) => {
      const traces = await sent(verp);
      imap.deliver(bounceSample('postfix', filling(traces)));
      await expect(services(verp).read.run()).resolves.toEqual({ ...nothing, bounced: 1 });
      expect(await reports(traces.id)).toMatchObject([{ proof }]);
    },
  );

  it('whoever knows the mail and its recipient alone proves nothing', async () => {
    const { id, recipient, message } = await sent(verp);
    imap.deliver(bounceSample('postfix', { recipient, message }));
    imap.deliver(bounceSample('postfix', { recipient, message, to: `verbleib+bounce-${id}@kreis-musterland.example` }));
    await expect(services(verp).read.run()).resolves.toEqual({ ...nothing, reports_unclear: 2 });
    expect((await mailRow(test, id)).state).toBe('sent');
  });
});

describe('the mailbox', () => {
  it('keeps what is done for its days and no longer', async () => {
    const { recipient, message } = await sent();
    await services().read.run();
    imap.deliver(bounceSample('postfix', { recipient, message }), 'Verbleib', '20-Oct-2026 10:00:00 +0000');
    imap.deliver(bounceSample('exim', { recipient, message }), 'Verbleib', '20-Nov-2026 10:00:00 +0000');
    await expect(services().read.run()).resolves.toEqual({ ...nothing, reports_deleted: 1 });
    expect(imap.folder('Verbleib')).toHaveLength(1);
  });

  it('is not needed', async () => {
    await expect(services({ bounces: '' }).read.run()).resolves.toEqual(nothing);
  });

  it('may be on a server that cannot move, only copy and delete', async () => {
    const old = await startImapServer(['AUTH-PLAIN']);
    try {
      const { recipient, message } = await sent();
      old.deliver(bounceSample('postfix', { recipient, message }));
      await expect(services({ bounces: old.url() }).read.run()).resolves.toEqual({ ...nothing, bounced: 1 });
      expect(old.folder('INBOX')).toHaveLength(0);
      expect(old.folder('Verbleib')).toHaveLength(1);
    } finally {
      await old.close();
    }
  });

  it.each([
    ['refuses the password', () => imap.url('INBOX', 'geheim'), 'nimmt die Anmeldung nicht an'],
    ['has no such folder', () => imap.url('Nirgends'), 'Ordner Nirgends'],
    ['is away', () => 'imap://user:geheim@127.0.0.1:1/INBOX', 'nicht erreichbar'],
    ['speaks no TLS where it must', () => imap.url().replace('?ignoreTLS=true', ''), 'nicht erreichbar'],
  ])('%s: it is said what to do, without the password, and tried again', async (_, url, words) => {
    const error = await failure(services({ bounces: url() }).read.run());
    expect(error).toMatchObject({ code: 'bounce_mailbox_away', exit: 75 });
    expect(error.text.de).toContain(words);
    expect(`${error.text.de}${error.text.en}`).not.toMatch(/geheim|wörd|w%C3/);
  });

  it('that never answers is given up', async () => {
    const { createServer } = await import('node:net');
    const silent = createServer(() => {});
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as { port: number };
    try {
      const bounces = `imap://user:p@127.0.0.1:${port}/INBOX?ignoreTLS=true&greetingTimeout=300`;
      expect(await failure(services({ bounces }).read.run())).toMatchObject({ exit: 75 });
    } finally {
      silent.close();
    }
  });
});

it('keeps no messages in the data directory that came by the mailbox', () => {
  expect(existsSync(join(test.dataDir, 'bounces')) ? readdirSync(join(test.dataDir, 'bounces')) : []).toEqual([]);
});
