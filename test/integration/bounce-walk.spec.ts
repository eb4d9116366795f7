import { RunJob } from '../../src/jobs/run-job.js';
import { signedInAs } from '../support/accounts.js';
import { bounceSample, tracesOf } from '../support/bounces.js';
import { briefingPath } from '../support/briefings.js';
import { insertCounty } from '../support/county.js';
import { type ImapServer, startImapServer } from '../support/imap-server.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let sink: SmtpSink;
let imap: ImapServer;
let web: TestWeb;
let briefing: string;
let mail: string;
beforeAll(async () => {
  [sink, imap] = await Promise.all([startSmtpSink(), startImapServer()]);
  const mailSettings = { smtpUrl: `smtp://127.0.0.1:${sink.port}`, bounces: imap.url(), verp: true };
  web = await startTestWeb({ mail: mailSettings });
  const county = await insertCounty(web);
  briefing = await briefingPath({ ...county, web }, 'released');
  await run('deliver');
  const sent = sink.received.find(({ to }) => to[0] === 'ulrike.steinkamp@kreis-musterland.example');
  mail = sent!.message.headers.get('message-id')![0]!.slice(1, 37);
  const traces = await tracesOf(web, mail);
  imap.deliver(
    bounceSample('postfix', { ...traces, to: sent!.from }).replace(
      'User unknown in virtual mailbox table',
      '<script>alert(1)</script>',
    ),
  );
  await run('bounces');
});
afterAll(async () => {
  await web?.close();
  await Promise.all([sink?.close(), imap?.close()]);
});

const run = (job: string) => web.app.get(RunJob).run(job, Temporal.PlainDate.from('2026-11-22'));
const get = async (path: string, cookie: string): Promise<string> => {
  const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' } });
  return (await response.text()).replaceAll(/\s+/g, ' ');
};

it('the clerk sees in the receipts whom a briefing did not reach, and why', async () => {
  const html = await get(briefing, await signedInAs(web, 'clerk'));
  expect(html).toContain('unzustellbar');
  expect(html).toContain('Postfach unbekannt (5.1.1)');
  expect(html).toContain('Bitte die Adresse des Mitglieds berichtigen');
});

it('the committee shows that the address is one that mails come back from, to those who keep it', async () => {
  const [row] = await web.rows<{ id: string; committee: string }>(
    `select id, committee_id as committee from committee_member where email like 'ulrike%'`,
  );
  const clerk = await signedInAs(web, 'clerk');
  expect(await get(`/committees/${row!.committee}`, clerk)).toContain('unzustellbar: Postfach unbekannt (5.1.1)');
  const form = await get(`/committees/${row!.committee}/members/${row!.id}`, clerk);
  expect(form).toContain('Mails an diese Adresse kommen zurück: Postfach unbekannt (5.1.1)');
  await web.rows(`update committee_member set email = 'neu@kreis-musterland.example' where id = $1`, [row!.id]);
  expect(await get(`/committees/${row!.committee}`, clerk)).not.toContain('unzustellbar');
});

it('HR finds it in the list by its state, with the other server’s words as text, and sends it again', async () => {
  const list = await get('/mail?state=bounced', web.cookie);
  expect(list).toContain(`/mail/${mail}`);
  expect(list).toContain('Postfach unbekannt (5.1.1)');
  const one = await get(`/mail/${mail}`, web.cookie);
  expect(one).toContain('unzustellbar: Postfach unbekannt (5.1.1)');
  expect(one).toContain('&lt;script>alert(1)&lt;/script>');
  expect(one).not.toContain('<script>alert(1)');
  expect(one).toContain('Erneut senden');
});
