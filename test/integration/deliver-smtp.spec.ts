import { parseSettings } from '../../src/config/load-settings.js';
import type { Settings } from '../../src/config/settings.js';
import { Clock } from '../../src/shared/clock.js';
import { CheckMail } from '../../src/mail/check-mail.service.js';
import { ComposeMails } from '../../src/mail/compose-mails.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { Outbox } from '../../src/mail/outbox.js';
import { type BrokenSmtp, type Fault, startBrokenSmtp } from '../support/broken-smtp.js';
import { findPart } from '../support/mime.js';
import { rawSettings } from '../support/settings.js';
import { startSmtpSink } from '../support/smtp-sink.js';
import { KEY_INSTANT, startTestApp, type TestApp } from '../support/test-app.js';
import { mailRow, putMail, TestComposer } from '../support/test-composer.js';

const none = { sent: 0, failed: 0, deferred: 0, obsolete: 0 };

let test: TestApp;
let composer: TestComposer;
const usual = new TestComposer().make;
beforeAll(async () => {
  test = await startTestApp();
  composer = TestComposer.in(test);
});
afterAll(() => test?.close());
beforeEach(async () => {
  composer.make = usual;
  test.clock.set(KEY_INSTANT);
  await test.rows('delete from mail');
});

interface Server {
  port: number;
  close(): Promise<void>;
}

/** The settings that a mail server needs. @param mail further ones */
function settingsFor(server: Server, query = '', scheme = 'smtp', mail: Record<string, unknown> = {}): Settings {
  const smtpUrl = `${scheme}://127.0.0.1:${server.port}${query}`;
  return parseSettings(rawSettings({ dataDir: test.dataDir, mail: { smtpUrl, ...mail } }));
}

function deliverWith(settings: Settings): Deliver {
  return new Deliver(test.app.get(Outbox), test.app.get(ComposeMails), settings, test.app.get(Clock));
}

/** Delivery to a server, which is closed after the test. */
async function against<T extends Server>(
  server: T,
  query: string,
  work: (deliver: Deliver, server: T) => Promise<void>,
  scheme?: string,
  mail?: Record<string, unknown>,
): Promise<void> {
  try {
    await work(deliverWith(settingsFor(server, query, scheme, mail)), server);
  } finally {
    await server.close();
  }
}

const broken = (fault: Fault, work: (deliver: Deliver, server: BrokenSmtp) => Promise<void>): Promise<void> =>
  startBrokenSmtp(fault).then((server) => against(server, '?greetingTimeout=300&socketTimeout=2000', work));

describe('a mail as it arrives', () => {
  it('has its headers, both bodies, its attachment and umlauts in name and subject', async () => {
    await against(await startSmtpSink(), '', async (deliver, sink) => {
      composer.make = (mail) => ({
        ...(usual(mail) as { subject: string; text: string; html: string }),
        attachments: [
          { filename: 'fristen.ics', contentType: 'text/calendar; charset=utf-8', content: 'BEGIN:VCALENDAR\r\n' },
        ],
      });
      const recipient = '0198c0de-0000-7000-8000-000000000001';
      const first = await putMail(test, { name: 'Jörg Müßiggang-Łukasiewicz', recipient });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 1 });
      const second = await putMail(test, { name: 'Jörg Müßiggang-Łukasiewicz', recipient });
      await deliver.deliver();

      const [one, two] = sink.received;
      const header = (name: string) => one!.message.headers.get(name);
      expect(one!.from).toBe('verbleib@kreis-musterland.example');
      expect(one!.to).toEqual(['erika.beispiel@kreis-musterland.example']);
      expect(header('subject')).toEqual(['Grüße an Jörg Müßiggang-Łukasiewicz: 12 von 14 Verträgen enden']);
      expect(header('to')).toEqual(['Jörg Müßiggang-Łukasiewicz <erika.beispiel@kreis-musterland.example>']);
      expect(header('from')).toEqual(['Verbleib <verbleib@kreis-musterland.example>']);
      expect(header('message-id')).toEqual([`<${first}@kreis-musterland.example>`]);
      expect(header('date')).toEqual(['Sun, 22 Nov 2026 11:00:00 +0000']);
      expect(header('auto-submitted')).toEqual(['auto-generated']);
      expect(header('x-auto-response-suppress')).toEqual(['All']);
      expect(header('list-id')).toEqual(['Verbleib <test.verbleib.kreis-musterland.example>']);
      expect(findPart(one!.message, 'text/plain')!.text).toContain('Guten Tag Jörg Müßiggang-Łukasiewicz,');
      expect(findPart(one!.message, 'text/html')!.text).toContain('<html lang="de">');
      expect(findPart(one!.message, 'text/calendar')!.text).toBe('BEGIN:VCALENDAR\r\n');
      // RFC 5321 4.5.3.1.6: any server takes such lines.
      expect(one!.raw.split('\r\n').every((line) => line.length <= 998 && /^[\t\x20-\x7e]*$/.test(line))).toBe(true);

      expect(two!.message.headers.get('references')).toEqual(header('references'));
      expect(two!.message.headers.get('message-id')).toEqual([`<${second}@kreis-musterland.example>`]);
      expect(await mailRow(test, first)).toMatchObject({
        state: 'sent',
        subject: 'Grüße an Jörg Müßiggang-Łukasiewicz: 12 von 14 Verträgen enden',
        finished_at: '2026-11-22T11:00:00Z',
        response: expect.stringMatching(/^250 /) as unknown,
      });
    });
  });

  it('cannot be given headers or recipients by a name, a subject or an address', async () => {
    await against(await startSmtpSink(), '', async (deliver, sink) => {
      const evil = 'Eva\r\nBcc: boss@kreis-musterland.example\r\n\r\n<b>"x" <fake@evil.example>, other@evil.example';
      composer.make = (mail) => ({ subject: `Hallo ${mail.name}\u2028X-Evil: 1`, text: 'Text', html: '<p>Text</p>' });
      await putMail(test, { name: evil });
      const refused = [
        'eva@kreis-musterland.example\r\nRCPT TO:<boss@kreis-musterland.example>',
        'eva@kreis-musterland.example, boss@kreis-musterland.example',
        'eva@kreis-musterland.example> SIZE=1',
        'eva',
        '',
      ];
      for (const address of refused) await putMail(test, { address });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 1, failed: refused.length });

      expect(sink.received).toHaveLength(1);
      const [mail] = sink.received;
      expect(mail!.to).toEqual(['erika.beispiel@kreis-musterland.example']);
      const { headers } = mail!.message;
      for (const name of ['bcc', 'x-evil', 'cc']) expect(headers.has(name)).toBe(false);
      expect(headers.get('to')).toHaveLength(1);
      expect(headers.get('to')![0]).toMatch(/<erika\.beispiel@kreis-musterland\.example>$/);
      const words = await test.rows<{ response: string }>(`select distinct response from mail where state = 'failed'`);
      expect(words).toEqual([{ response: expect.stringContaining('keine gültige Adresse') as unknown }]);
    });
  });

  it('names the mail in its return path where the settings allow it', async () => {
    const verp = { verp: 'true' };
    await against(
      await startSmtpSink(),
      '',
      async (deliver, sink) => {
        const id = await putMail(test);
        await deliver.deliver();
        const [{ token }] = (await test.rows<{ token: string }>(
          'select bounce_token as token from mail where id = $1',
          [id],
        )) as [{ token: string }];
        expect(sink.received[0]!.from).toBe(`verbleib+bounce-${token.replaceAll('-', '')}@kreis-musterland.example`);
        expect(sink.received[0]!.message.headers.get('from')).toEqual(['Verbleib <verbleib@kreis-musterland.example>']);
      },
      'smtp',
      verp,
    );
  });
});

describe('a server that says no', () => {
  it('for now: the mail waits, keeps the words, and leaves later with the same Message-ID', async () => {
    await against(await startSmtpSink(), '', async (deliver, sink) => {
      sink.rules.rcpt = () => '451 4.7.1 Greylisted, come back';
      const id = await putMail(test);
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
      expect(await mailRow(test, id)).toMatchObject({
        state: 'pending',
        attempts: 1,
        response: '451 4.7.1 Greylisted, come back',
      });
      await expect(deliver.deliver()).resolves.toEqual(none);

      sink.rules.rcpt = undefined;
      test.clock.advance({ minutes: 2 });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 1 });
      expect(sink.ids()).toEqual([`<${id}@kreis-musterland.example>`]);
    });
  });

  it('for now, until the hours are used up: the mail has failed', async () => {
    await against(await startSmtpSink(), '', async (deliver, sink) => {
      sink.rules.data = () => '452 4.2.2 Mailbox full';
      const id = await putMail(test);
      // The service was off for a week before the first try: the hours count from the try.
      test.clock.advance({ hours: 168 });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
      test.clock.advance({ hours: 47 });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
      test.clock.advance({ hours: 2 });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, failed: 1 });
      expect((await mailRow(test, id)).response).toBe('Nach 48 Stunden aufgegeben. Zuletzt: 452 4.2.2 Mailbox full');
    });
  });

  it.each([
    ['rcpt', '550 5.1.1 No such user erika.beispiel'],
    ['data', '554 5.6.0 Content refused'],
  ] as const)('for good at %s: the mail has failed with its words, others go on', async (where, words) => {
    await against(await startSmtpSink(), '', async (deliver, sink) => {
      if (where === 'rcpt') sink.rules.rcpt = (address) => (address.startsWith('erika') ? words : undefined);
      else sink.rules.data = (mail) => (mail.to[0]!.startsWith('erika') ? words : undefined);
      const id = await putMail(test);
      await putMail(test, { address: 'otto@kreis-musterland.example' });
      await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 1, failed: 1 });
      expect(await mailRow(test, id)).toMatchObject({
        state: 'failed',
        response: words,
        finished_at: '2026-11-22T11:00:00Z',
      });
    });
  });

  it('to our sign-in: no mail fails for it', async () => {
    const sink = await startSmtpSink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('Wrong password'), { responseCode: 535 })),
    });
    const signIn = { smtpUrl: `smtp://verbleib:geheim@127.0.0.1:${sink.port}` };
    await against(
      sink,
      '',
      async (deliver) => {
        const id = await putMail(test);
        await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
        const row = await mailRow(test, id);
        expect(row).toMatchObject({ state: 'pending', attempts: 0 });
        expect(row.response).toContain('Benutzer und Kennwort');
        expect(row.response).toContain('Wrong password');
        expect(row.response).not.toContain('geheim');
      },
      'smtp',
      signIn,
    );
  });
});

describe('a server that breaks', () => {
  it.each(['cut in DATA', 'cut after the dot'] as const)(
    '%s: the mail waits and leaves later as the same',
    async (fault) => {
      await broken(fault, async (deliver, server) => {
        const id = await putMail(test);
        await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
        expect(await mailRow(test, id)).toMatchObject({
          state: 'pending',
          attempts: 1,
          response: expect.stringMatching(/\S/) as unknown,
        });
        expect(server.messages).toHaveLength(fault === 'cut in DATA' ? 0 : 1);
        await server.close();
        const sink = await startSmtpSink({}, server.port);
        try {
          test.clock.advance({ minutes: 2 });
          await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 1 });
          expect(sink.ids()).toEqual([`<${id}@kreis-musterland.example>`]);
          for (const first of server.messages) expect(first).toContain(sink.ids()[0]);
        } finally {
          await sink.close();
        }
      });
    },
  );

  it.each([
    ['no greeting', 'Greeting never received'],
    ['refusing greeting', '554 5.7.1 No service for you'],
  ] as const)('%s: nobody’s attempt; all wait and know why', async (fault, words) => {
    await broken(fault, async (deliver) => {
      const ids = [];
      for (let number = 0; number < 60; number += 1) ids.push(await putMail(test));
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 60 });
      const rows = await test.rows(
        `select state, attempts, claimed_by, count(*) as mails, bool_and(response like $1) as told from mail group by 1, 2, 3`,
        [`%nicht erreichbar%${words}%`],
      );
      expect(rows).toEqual([{ state: 'pending', attempts: 0, claimed_by: null, mails: 60, told: true }]);
    });
  });

  it('nobody listens: the same, and all leave once somebody does', async () => {
    const gone = await startSmtpSink();
    await gone.close();
    const deliver = deliverWith(settingsFor(gone));
    const ids = [await putMail(test), await putMail(test)];
    await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 2 });
    expect((await mailRow(test, ids[0]!)).response).toContain('ECONNREFUSED');
    await against(await startSmtpSink({}, gone.port), '', async (_deliver, sink) => {
      await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 2 });
      expect(sink.ids().sort()).toEqual(ids.map((id) => `<${id}@kreis-musterland.example>`).sort());
    });
  });

  it('closing at RCPT (421): the run stops, the mail asked about has had its attempt', async () => {
    await broken('closing at RCPT', async (deliver) => {
      for (let number = 0; number < 30; number += 1) await putMail(test);
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 30 });
      const rows = await test.rows<{ tried: number; told: boolean }>(
        `select count(*) filter (where attempts = 1) as tried, bool_and(response like '421 4.3.2%') as told from mail`,
      );
      expect(rows[0]!.told).toBe(true);
      expect(rows[0]!.tried).toBeGreaterThanOrEqual(1);
      expect(rows[0]!.tried).toBeLessThanOrEqual(10);
    });
  });
});

describe('encryption', () => {
  it('that is required and absent: nothing leaves in clear', async () => {
    await against(await startSmtpSink(), '?requireTLS=true', async (deliver, sink) => {
      const id = await putMail(test);
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
      expect(sink.received).toEqual([]);
      const row = await mailRow(test, id);
      expect(row).toMatchObject({ state: 'pending', attempts: 0 });
      expect(row.response).toContain('bietet die verlangte Verschlüsselung (TLS) nicht an');
    });
  });

  it('that smtps:// expects and a plain server does not speak', async () => {
    await against(
      await startSmtpSink(),
      '?connectionTimeout=2000',
      async (deliver, sink) => {
        const id = await putMail(test);
        await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
        expect(sink.received).toEqual([]);
        const row = await mailRow(test, id);
        expect(row).toMatchObject({ state: 'pending', attempts: 0 });
        expect(row.response).toContain('bietet die verlangte Verschlüsselung (TLS) nicht an');
      },
      'smtps',
    );
  });

  it('is used where the server offers it', async () => {
    const sink = await startSmtpSink({ disabledCommands: [] });
    await against(sink, '?requireTLS=true&tls.rejectUnauthorized=false', async (deliver) => {
      await putMail(test);
      await expect(deliver.deliver()).resolves.toEqual({ ...none, sent: 1 });
      expect(sink.received[0]!.secure).toBe(true);
    });
  });

  it('with a certificate that nobody vouches for is refused', async () => {
    await against(await startSmtpSink({ disabledCommands: [] }), '?requireTLS=true', async (deliver, sink) => {
      const id = await putMail(test);
      await expect(deliver.deliver()).resolves.toEqual({ ...none, deferred: 1 });
      expect(sink.received).toEqual([]);
      expect((await mailRow(test, id)).response).toMatch(/Das Zertifikat des Mailservers .* certificate has expired/);
    });
  });
});

describe('looking whether the server answers', () => {
  it('says that it does, and sends nothing', async () => {
    await against(await startSmtpSink(), '', async (_deliver, sink) => {
      await expect(new CheckMail(settingsFor(sink)).verify('en')).resolves.toEqual({
        ok: true,
        message: `The mail server 127.0.0.1:${sink.port} answers.`,
      });
      expect(sink.received).toEqual([]);
    });
  });

  it.each([
    ['?requireTLS=true', 'does not offer the encryption (TLS)'],
    ['?greetingTimeout=1', 'cannot be reached'],
  ])('says what is wrong (%s)', async (query, words) => {
    const server = query.includes('greeting') ? await startBrokenSmtp('no greeting') : await startSmtpSink();
    await against<Server>(server, query, async () => {
      await expect(new CheckMail(settingsFor(server, query)).verify('en')).resolves.toEqual({
        ok: false,
        message: expect.stringContaining(words) as unknown,
      });
    });
  });

  it('says where mails go where no server is set up', async () => {
    await expect(test.app.get(CheckMail).verify('en')).resolves.toEqual({
      ok: true,
      message: `No mail server is set up (SMTP_URL is empty): mails are put into ${test.dataDir}/maildrop.`,
    });
  });
});
