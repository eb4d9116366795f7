import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { FirstAdmin } from '../../src/identity/accounts/first-admin.service.js';
import { SendLink } from '../../src/identity/accounts/send-link.service.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { makeAccount } from '../support/accounts.js';
import { findPart } from '../support/mime.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { Visitor } from '../support/visitor.js';

const PASSWORD = 'Regenrinne und Kaktus';

let sink: SmtpSink;
let web: TestWeb;
beforeAll(async () => {
  sink = await startSmtpSink();
  web = await startTestWeb({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}?ignoreTLS=true` } });
});
afterAll(async () => {
  await web?.close();
  await sink?.close();
});

const login = (name: string) => `${name}@kreis-musterland.example`;
const visitor = () => new Visitor(web.url);
const signIn = (name: string, password = PASSWORD) => visitor().post('/sign-in', { email: login(name), password });
const set = (path: string, password = PASSWORD, repeat = password) => visitor().post(path, { password, repeat });

/** Delivers, and takes the path of the link out of the last mail. */
async function mailedPath(): Promise<string> {
  await web.app.get(Deliver).deliver();
  const { message } = sink.received.at(-1)!;
  return /https?:\/\/[^/\s]+(\/(?:invitation|reset)\/[\w-]{43})/.exec(findPart(message, 'text/plain')!.text)![1]!;
}
const send = (id: string, purpose: 'invitation' | 'password_reset') =>
  web.app.get(UnitOfWork).run('test', (manager) => web.app.get(SendLink).to(manager, id, purpose));

describe('an invitation', () => {
  it('is a mail with a link that sets the password once; the secret stays in that mail alone', async () => {
    const id = await makeAccount(web, 'hr', { login: login('paula'), name: 'Paula Ahlers' });
    await send(id, 'invitation');
    const path = await mailedPath();
    expect(sink.received.at(-1)!.to).toEqual([login('paula')]);
    const kept =
      JSON.stringify(await web.rows('select * from mail')) +
      JSON.stringify(await web.rows('select * from one_time_link'));
    expect(kept).not.toContain(path.split('/').at(-1));
    expect(kept).toContain('Link nur in der versendeten Mail');

    expect((await visitor().get(path)).body).toContain(login('paula'));
    expect((await set(path, 'zu kurz')).status).toBe(422);
    expect((await set(path, 'Paula Ahlers 12')).body).toContain('ohne Ihren Namen');
    expect((await set(path, PASSWORD, `${PASSWORD}x`)).body).toContain('übereinstimmen');
    const done = await set(path);
    expect([done.status, done.location]).toEqual([303, '/sign-in?done=password-set']);
    expect((await signIn('paula')).status).toBe(303);
    for (const again of [await visitor().get(path), await set(path, 'ein ganz anderes Wort')]) {
      expect(again.status).toBe(410);
      expect(again.body).toContain('Dieser Link gilt nicht mehr');
    }
    expect((await signIn('paula')).status).toBe(303);
  });

  it('runs out after a week, and leads nowhere for an account that was disabled', async () => {
    const id = await makeAccount(web, 'hr', { login: login('quirin') });
    await send(id, 'invitation');
    const path = await mailedPath();
    web.clock.advance({ hours: 7 * 24 });
    expect((await visitor().get(path)).status).toBe(410);
    expect((await set(path)).status).toBe(410);
    await send(id, 'invitation');
    const second = await mailedPath();
    await web.rows('update account set disabled_at = our_now() where id = $1', [id]);
    expect((await set(second)).status).toBe(410);
    await send(id, 'invitation');
    await web.rows('delete from mail');
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) => visitor().post('/sign-in/forgotten', { email });

  it('gets the same answer whether there is an account or not, and one mail in ten minutes', async () => {
    await makeAccount(web, 'hr', { login: login('rosa'), password: PASSWORD });
    const before = sink.received.length;
    const answers = [await ask(login('ROSA')), await ask(login('niemand')), await ask(login('rosa'))];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    await web.app.get(Deliver).deliver();
    expect(sink.received.slice(before).map(({ to }) => to)).toEqual([[login('rosa')]]);
  });

  it('cannot be asked for without end from one address, whoever it is asked for', async () => {
    const elsewhere = new Visitor(web.url, '127.0.0.9');
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, n) => elsewhere.post('/sign-in/forgotten', { email: login(`x${n}`) })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 429)!.body).toContain('Bitte warten Sie');
    expect((await ask(login('x1'))).status).toBe(200);
  });

  it('is replaced by the link, which ends all sessions and voids the other links', async () => {
    await makeAccount(web, 'hr', { login: login('sven'), password: PASSWORD });
    const browser = visitor();
    await browser.post('/sign-in', { email: login('sven'), password: PASSWORD });
    await ask(login('sven'));
    const first = await mailedPath();
    web.clock.advance({ minutes: 11 });
    await ask(login('sven'));
    const second = await mailedPath();
    expect((await browser.get('/mail')).status).toBe(200);
    expect((await set(first, 'Leuchtturm ohne Keller')).status).toBe(303);
    expect((await browser.get('/mail')).status).toBe(303);
    expect((await set(second)).status).toBe(410);
    expect((await signIn('sven')).status).toBe(422);
    expect((await signIn('sven', 'Leuchtturm ohne Keller')).status).toBe(303);
  });
});

describe('the first administrator', () => {
  const who = { name: 'Kim Vogt', email: login('kim'), password: PASSWORD, repeat: PASSWORD };

  it('comes in by the link of the last start, once, while there is no account', async () => {
    const firstAdmin = web.app.get(FirstAdmin);
    expect(await firstAdmin.link()).toBeUndefined();
    await web.rows('delete from account');
    const old = (await firstAdmin.link())!;
    const path = (await firstAdmin.link())!;
    expect((await visitor().get(old)).status).toBe(410);
    expect((await visitor().post(path, { ...who, email: 'kim' })).status).toBe(422);
    const both = await Promise.all([visitor().post(path, who), visitor().post(path, { ...who, email: login('kai') })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
    expect(await web.rows('select role from account a join account_role r on r.account_id = a.id')).toEqual([
      { role: 'admin' },
    ]);
    expect(await firstAdmin.link()).toBeUndefined();
    expect((await visitor().get(path)).status).toBe(410);
  });
});
