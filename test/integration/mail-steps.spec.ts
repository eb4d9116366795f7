import { MailTemplates } from '../../src/reminders/mail-templates.query.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { signedInAs } from '../support/accounts.js';
import { hire, insert, outgoing, remind } from '../support/register-rows.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let sink: SmtpSink;
let web: TestWeb;
let hr: string;
let failed: string;
let filed: string;
beforeAll(async () => {
  sink = await startSmtpSink();
  web = await startTestWeb({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}` } });
  const unit = await insert(web, 'unit', { code: '16.0', name: 'Integration' });
  hr = await insert(web, 'employee', {
    number: 'H1',
    family_name: 'Schäfer',
    given_name: 'Ines',
    email: 'ines.hr@kreis-musterland.example',
  });
  await web.rows('update unit set hr_contact_id = $1', [hr]);
  const { contract } = await hire(web, { family_name: 'Beispiel', given_name: 'Ada' }, { unit_id: unit });
  const write = async (mail: Record<string, unknown>): Promise<string> => {
    const id = await outgoing(web, { recipient: hr, state: 'failed', attempts: 3, form: 'single', ...mail });
    await remind(web, id, hr, { subject_id: contract, stage: mail['stage'] ?? 60 });
    return id;
  };
  failed = await write({ response: '550 5.1.1 <script>alert(1)</script> unknown', run_date: '2026-11-21' });
  filed = await outgoing(web, {
    recipient: hr,
    state: 'sent',
    form: 'single',
    response: 'maildrop/2026-11-22.eml',
    run_date: '2026-11-20',
  });
  await remind(web, filed, hr, { subject_id: contract, stage: 90 });
});
afterAll(async () => {
  await web?.close();
  await sink?.close();
});

const get = async (path: string, cookie = web.cookie): Promise<string> =>
  (await fetch(web.url + path, { headers: { cookie } })).text();
const resend = async (id: string, cookie = web.cookie) => {
  const response = await fetch(`${web.url}/mail/${id}/resend`, {
    method: 'POST',
    headers: { cookie, origin: web.url },
    redirect: 'manual',
  });
  await response.arrayBuffer();
  return [response.status, response.headers.get('location')];
};
const deliver = () => web.app.get(RunJob).run('deliver', Temporal.PlainDate.from('2026-11-22'));

it('a mail says why it was sent: the rule, the stage, the contract, as whom', async () => {
  const html = await get(`/mail/${failed}`);
  expect(html).toContain('Erinnerung vor dem Vertragsende, Stufe 60 Tage vor dem 31.12.2026');
  expect(html).toContain('Ada Beispiel');
  expect(html).toContain('Personalstelle');
  expect(html).toContain('550 5.1.1 &lt;script>');
  expect(html).not.toContain('<script>alert');
});

it('the list is narrowed by what stands in the address, which names nobody', async () => {
  const of = async (query: string): Promise<string[]> =>
    [...(await get(`/mail?${query}`)).matchAll(/href="\/mail\/([\da-f-]{36})"/g)].map((match) => match[1]!);
  expect(await of('state=failed')).toEqual([failed]);
  expect(await of('state=filed')).toEqual([filed]);
  expect(await of('state=sent')).toEqual([]);
  expect(await of('purpose=committee')).toEqual([]);
  expect(await of('from=21.11.2026&to=2026-11-21')).toEqual([failed]);
  expect(await of(`recipient=${hr}`)).toEqual([failed, filed]);
  expect(await of('recipient=x&from=gestern&state=<b>')).toEqual([failed, filed]);
});

it('a template is shown with data of this house, in both languages, and leaves no trace', async () => {
  const before = await web.rows('select * from reminder order by id');
  const html = await get('/mail/templates/reminder?in=en');
  expect(html).toContain('Aus der Mail an Ines Schäfer vom 21.11.2026');
  expect(html).toContain('src="/mail/templates/reminder/body?in=en"');
  expect(html).toContain('Beispiel, Ada');
  expect(await get('/mail/templates/reminder/body')).toContain('Beispiel, Ada');
  const written = () => web.rows('select (select count(*) from account), (select count(*) from one_time_link)');
  const accounts = await written();
  // What each of them cannot do without.
  const says: Record<string, string> = {
    staff: 'Guten Tag Bela Beispiel',
    committee: 'Beispielprogramm',
    year_end: 'Beispielamt',
    task: 'Weiterbeschäftigung',
    first_day: 'Beispiel, ',
    plan: 'Personalrat',
    decision: 'Vorschlag gemacht',
    invitation: '/invitation/',
    password_reset: '/reset/',
    promise: 'Wie viele Stellen des Programms sind besetzt?',
    session: 'Wie viele Stellen des Programms sind besetzt?',
    briefing: 'die Arbeitsverträge von 12 Beschäftigten',
    briefing_draft: 'Die Unterlagen sind spätestens',
  };
  expect(web.app.get(MailTemplates).purposes).toEqual([...Object.keys(says), 'reminder'].sort());
  for (const [purpose, words] of Object.entries(says)) {
    const page = await get(`/mail/templates/${purpose}`);
    expect([purpose, page]).toEqual([purpose, expect.stringContaining('Beispiel mit erfundenen Personen')]);
    expect([purpose, await get(`/mail/templates/${purpose}/body`)]).toEqual([purpose, expect.stringContaining(words)]);
  }
  expect(await web.rows(`select 1 from employee where number like 'BEISPIEL%'`)).toEqual([]);
  expect(await written()).toEqual(accounts);
  expect(await web.rows('select * from reminder order by id')).toEqual(before);
  expect((await fetch(`${web.url}/mail/templates/gibtesnicht`, { headers: { cookie: web.cookie } })).status).toBe(404);
  expect(sink.received).toEqual([]);
});

it('sending again really arrives, once, and only HR may', async () => {
  for (const role of ['auditor', 'dpo', 'manager'] as const)
    expect((await resend(failed, await signedInAs(web, role)))[0]).toBe(403);
  expect(await resend(failed)).toEqual([303, `/mail/${failed}?done=resent`]);
  expect(await resend(failed)).toEqual([303, `/mail/${failed}?done=not_needed`]);
  expect(await resend(filed)).toEqual([303, `/mail/${filed}?done=resent`]);
  await deliver();
  await deliver();
  expect(sink.received.map(({ to }) => to)).toEqual([['ines.hr@kreis-musterland.example']]);
  expect(await resend(failed)).toEqual([303, `/mail/${failed}?done=not_needed`]);
  expect(await web.rows('select id, state from mail order by run_date')).toEqual([
    // What a newer mail to the same person tells of a later stage is not told again.
    { id: filed, state: 'obsolete' },
    { id: failed, state: 'sent' },
  ]);
  expect(await web.rows(`select facts ->> 'before' as before from audit_entry where action = 'mail.resent'`)).toEqual([
    { before: 'failed' },
    { before: 'filed' },
  ]);
  expect(await resend('00000000-0000-7000-8000-000000000000')).toEqual([404, null]);
  expect(await get(`/mail/${failed}?done=resent`)).toContain('zum Versand vorgemerkt');
});
