import { RunJob } from '../../src/jobs/run-job.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { makeAccount, signIn } from '../support/accounts.js';
import { insertCounty } from '../support/county.js';
import { findPart } from '../support/mime.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { KEY_INSTANT } from '../support/test-app.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { hidden, Visitor } from '../support/visitor.js';

const PASSWORD = 'Regenrinne und Kaktus';
const login = (name: string) => `${name}@kreis-musterland.example`;

let sink: SmtpSink;
let web: TestWeb;
let admin: string;
let browser: Visitor;
beforeAll(async () => {
  sink = await startSmtpSink();
  web = await startTestWeb({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}?ignoreTLS=true` } });
  admin = await makeAccount(web, 'admin', { login: login('admin'), name: 'Systemverwaltung' });
});
afterAll(async () => {
  await web?.close();
  await sink?.close();
});
beforeEach(async () => {
  web.clock.set(KEY_INSTANT);
  browser = await visitorOf(admin);
});

async function visitorOf(id: string): Promise<Visitor> {
  const visitor = new Visitor(web.url);
  const [name, value] = (await signIn(web, id)).split('=') as [string, string];
  visitor.cookies.set(name, value);
  return visitor;
}
/** Sends a form of an account's page as somebody does who has just opened it. */
async function change(id: string, form: string, fields: Record<string, string>, by = browser) {
  const version = hidden((await by.get(pathOf(id))).body, 'version')!;
  return by.post(`${pathOf(id)}/${form}`, { ...fields, version });
}
const pathOf = (id: string) => `/admin/accounts/${id}`;
const actions = async (id: string) =>
  (
    await web.rows<{ action: string }>(
      `select action from audit_entry where subject_id = $1 and actor = $2 order by id`,
      [id, login('admin')],
    )
  ).map(({ action }) => action);

describe('an invitation by an administrator', () => {
  const wish = { email: login('Paula'), name: 'Paula Ahlers', locale: '', role: 'hr', scope: '', number: '' };

  it('is a mail whose link lets the person in, with the role', async () => {
    const made = await browser.post('/admin/accounts', wish);
    expect(made.status).toBe(303);
    expect((await browser.get(made.location!)).body).toContain('Die Einladung ist unterwegs');
    await web.app.get(Deliver).deliver();
    const { message, to } = sink.received.at(-1)!;
    expect(to).toEqual([login('paula')]);
    const link = /\/invitation\/[\w-]{43}/.exec(findPart(message, 'text/plain')!.text)![0];
    const paula = new Visitor(web.url);
    expect((await paula.post(link, { password: PASSWORD, repeat: PASSWORD })).status).toBe(303);
    expect((await paula.post('/sign-in', { email: login('paula'), password: PASSWORD })).status).toBe(303);
    expect((await paula.get('/mail')).status).toBe(200);
    expect((await browser.get('/admin/accounts?q=ahlers&role=hr&state=active')).body).toContain(login('paula'));
    expect((await browser.get('/admin/accounts?q=ahlers&state=invited')).body).not.toContain(login('paula'));
  });

  it.each([
    [{ email: login('paula') }, 'gibt es schon ein Konto'],
    [{ email: 'paula' }, 'Bitte geben Sie eine E-Mail-Adresse an'],
    [{ name: '' }, 'Bitte füllen Sie dieses Feld aus'],
    [{ role: 'member' }, 'gehört zu einem Ausschuss'],
    [{ role: 'hr', scope: 'unit:50.3' }, 'passt nicht zur Rolle'],
    [{ role: 'manager', scope: 'unit:00' }, 'gibt es nicht'],
    [{ starts_on: '2.1.2027', ends_on: '1.1.2027' }, 'liegt vor dem ersten'],
    [{ number: '999999' }, 'steht nicht im Register'],
  ])('with %j is refused in words, and nothing is written', async (change, words) => {
    const before = await web.rows('select count(*)::int as n from account');
    const answer = await browser.post('/admin/accounts', { ...wish, email: login('quirin'), ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(words);
    expect(await web.rows('select count(*)::int as n from account')).toEqual(before);
  });
});

describe('an invitation with several roles', () => {
  const wish = { email: login('rita'), name: 'Rita Rolle', locale: '', number: '', role: 'hr', scope: '' };

  it('gives all of them at once', async () => {
    await web.rows(`insert into committee (code, name) values ('SOZ', 'Sozialausschuss')`);
    const second = { role_2: 'clerk', scope_2: 'committee:SOZ', ends_on_2: '31.12.2026' };
    const made = await browser.post('/admin/accounts', { ...wish, ...second, role_3: 'dpo' });
    expect(made.status).toBe(303);
    expect(
      await web.rows(
        `select role, ends_on from account_role r join account a on a.id = r.account_id where login = $1 order by role`,
        [wish.email],
      ),
    ).toEqual([
      { role: 'clerk', ends_on: '2026-12-31' },
      { role: 'dpo', ends_on: null },
      { role: 'hr', ends_on: null },
    ]);
  });

  it.each([
    [{ role_3: 'hr' }, 'f-role_3', 'hat das Konto schon'],
    [{ role_2: 'member' }, 'f-scope_2', 'gehört zu einem Ausschuss'],
    [{ role_2: 'dpo', role_3: 'hr', scope_3: 'committee:SOZ' }, 'f-scope_3', 'passt nicht zur Rolle'],
    [{ ends_on_2: '31.12.2026', role_2: '' }, 'f-role_2', 'Auswahl'],
  ])('%j is refused at its field, which is open to be seen', async (more, field, words) => {
    const { status, body } = await browser.post('/admin/accounts', { ...wish, email: login('neu'), ...more });
    expect([status, body.includes(`href="#${field}"`), body.includes(words)]).toEqual([422, true, true]);
    expect(body).toMatch(/<details class="kern-accordion" open/);
    expect(await web.rows('select from account where login = $1', [login('neu')])).toEqual([]);
  });
});

describe('an account', () => {
  it('leads a unit as a deputy from the first day to the last, and not a day longer', async () => {
    await insertCounty(web);
    const id = await makeAccount(web, null, { login: login('deputy') });
    const days = { starts_on: '24.11.2026', ends_on: '25.11.2026' };
    const given = await change(id, 'roles', { role: 'manager', scope: 'unit:50.3', ...days });
    expect(given.location).toBe(`${pathOf(id)}?done=given`);
    expect((await browser.get(pathOf(id))).body).toContain('noch nicht begonnen');
    const seen: Record<string, number> = {};
    for (const day of [
      '2026-11-23T22:59:00Z',
      '2026-11-23T23:01:00Z',
      '2026-11-25T22:59:00Z',
      '2026-11-25T23:01:00Z',
    ]) {
      web.clock.set(day);
      const answer = await (await visitorOf(id)).get('/contracts');
      seen[day] = answer.status;
      expect(answer.body.includes('50.3')).toBe(answer.status === 200);
    }
    expect(Object.values(seen)).toEqual([403, 200, 200, 403]);
    expect(await actions(id)).toEqual(['account.role_given']);
  });

  it('is linked by a number of which the administrator learns only that it exists', async () => {
    const id = await makeAccount(web, 'manager', { login: login('linked') });
    expect((await change(id, 'employee', { intent: 'link', number: '4711' })).status).toBe(422);
    expect((await change(id, 'employee', { intent: 'link', number: '004102' })).status).toBe(303);
    const page = (await browser.get(pathOf(id))).body;
    expect(page).toContain('verknüpft');
    expect(page).not.toMatch(/Weiß|004102/);
    expect((await change(id, 'employee', { intent: 'unlink', number: '' })).status).toBe(303);
    expect(await web.rows('select employee_id from account where id = $1', [id])).toEqual([{ employee_id: null }]);
  });

  it('that is disabled loses its session at once, and gets in again when it is enabled', async () => {
    const id = await makeAccount(web, 'hr', { login: login('dora'), password: PASSWORD });
    const dora = await visitorOf(id);
    const tried = () => new Visitor(web.url).post('/sign-in', { email: login('dora'), password: PASSWORD });
    expect((await dora.get('/mail')).status).toBe(200);
    expect((await change(id, 'access', { intent: 'disable' })).status).toBe(303);
    expect((await dora.get('/mail')).status).toBe(303);
    expect((await tried()).status).toBe(422);
    expect((await change(id, 'access', { intent: 'enable' })).status).toBe(303);
    expect((await dora.get('/mail')).status).toBe(303);
    expect((await tried()).status).toBe(303);
    expect(await actions(id)).toEqual(['account.disabled', 'account.enabled']);
  });

  it('gets a reset mail once in ten minutes; its factors are taken away only by somebody who made sure', async () => {
    const id = await makeAccount(web, 'hr', { login: login('rosa'), password: PASSWORD });
    await web.rows(`update account set totp_key = 'X', totp_confirmed_at = our_now() where id = $1`, [id]);
    const send = () => change(id, 'access', { intent: 'link' });
    expect([(await send()).location, (await send()).location]).toEqual([
      `${pathOf(id)}?done=sent`,
      `${pathOf(id)}?done=paused`,
    ]);
    expect(await web.rows('select purpose from mail where recipient = $1', [id])).toEqual([
      { purpose: 'password_reset' },
    ]);
    expect((await change(id, 'factors', {})).body).toContain('Bitte vergewissern Sie sich');
    expect((await change(id, 'factors', { sure: 'on' })).status).toBe(303);
    expect(await web.rows('select totp_key from account where id = $1', [id])).toEqual([{ totp_key: null }]);
    expect(await actions(id)).toEqual(['account.link_sent', 'account.factors_reset']);
  });

  it('that somebody else has saved meanwhile is not overwritten', async () => {
    const id = await makeAccount(web, 'hr', { name: 'Vorher' });
    const version = hidden((await browser.get(pathOf(id))).body, 'version')!;
    const save = (name: string, of: string) =>
      browser.post(`${pathOf(id)}/profile`, { name, locale: 'en', version: of });
    expect((await save('Zuerst', version)).status).toBe(303);
    const late = await save('Danach', version);
    expect(late.status).toBe(409);
    expect(late.body).toContain('Danach');
    expect(late.body).toContain('Zuerst (weicht ab)');
    expect((await save('Danach', hidden(late.body, 'version')!)).status).toBe(303);
    expect(await web.rows('select name, locale from account where id = $1', [id])).toEqual([
      { name: 'Danach', locale: 'en' },
    ]);
  });

  it.each([
    ['roles', { role: 'dpo' }, 'Rolle geben: Datenschutz'],
    ['roles/:role/take', {}, 'Rollen'],
    ['employee', { intent: 'link', number: '004102' }, 'Verknüpfen: 004102'],
    ['access', { intent: 'disable' }, 'Konto sperren'],
    ['access', { intent: 'link' }, 'Link für ein neues Passwort senden'],
    ['factors', { sure: 'on' }, 'Zweiten Faktor zurücksetzen'],
  ])('is not changed by %s from an older version: both are shown side by side', async (form, fields, words) => {
    const id = await makeAccount(web, 'hr', { name: 'Alt', password: PASSWORD });
    const version = hidden((await browser.get(pathOf(id))).body, 'version')!;
    expect((await browser.post(`${pathOf(id)}/profile`, { name: 'Neu', locale: '', version })).status).toBe(303);
    const [role] = await web.rows<{ id: string }>('select id from account_role where account_id = $1', [id]);
    const late = await browser.post(`${pathOf(id)}/${form.replace(':role', role!.id)}`, { ...fields, version });
    expect([late.status, late.body.includes('v-stale'), late.body.includes(words)]).toEqual([409, true, true]);
    expect(Number(hidden(late.body, 'version'))).toBe(Number(version) + 1);
    expect(await actions(id)).toEqual(['account.profile_changed']);
  });
});

describe('the last administrator', () => {
  it('can neither leave nor be shut out; of two who shut out each other at once, one stays', async () => {
    const [role] = await web.rows<{ id: string }>('select id from account_role where account_id = $1', [admin]);
    const leave = () => change(admin, `roles/${role!.id}/take`, {});
    const disable = (whom: string, by = browser) => change(whom, 'access', { intent: 'disable' }, by);
    for (const answer of [await leave(), await disable(admin)]) {
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('letzte Person in der Systemverwaltung');
    }
    const other = await makeAccount(web, 'admin', { login: login('zweite') });
    const both = await Promise.all([disable(other), disable(admin, await visitorOf(other))]);
    expect(
      await web.rows(`select count(*)::int as n from account join account_role r on r.account_id = account.id
        where r.role = 'admin' and disabled_at is null`),
    ).toEqual([{ n: 1 }]);
    expect(both.filter(({ status }) => status >= 500)).toEqual([]);
    await web.rows('update account set disabled_at = null where id = $1', [admin]);
  });
});

describe('the nightly tidying', () => {
  it('deletes what has run out, and nothing that is still good, however often and for whatever day it runs', async () => {
    const id = await makeAccount(web, 'hr', { login: login('tidy') });
    for (const [table, columns] of [
      ['one_time_link', `(token_hash, purpose, expires_at) values (sha256($1::bytea), 'reset', $2)`],
      ['sign_in_attempt', `(token_hash, kind, expires_at) values (sha256($1::bytea), 'second_factor', $2)`],
      [
        'sign_in_throttle',
        `(key, failures, free_at, updated_at) values (sha256($1::bytea), 3, $2, $2::timestamptz - interval '20 days')`,
      ],
    ] as const)
      for (const day of ['2026-11-10', '2026-12-24'])
        await web.rows(`insert into ${table} ${columns}`, [`${table} ${day}`, day]);
    await web.rows('delete from web_session');
    await signIn(web, id);
    const left = () =>
      web.rows(`select (select count(*)::int from one_time_link where purpose = 'reset') as links,
        (select count(*)::int from sign_in_attempt) as attempts, (select count(*)::int from web_session) as sessions,
        (select count(*)::int from sign_in_throttle where failures = 3) as throttles`);
    for (const day of ['2026-11-22', '2030-01-01']) {
      await web.app.get(RunJob).run('tidy-accounts', Temporal.PlainDate.from(day));
      expect(await left()).toEqual([{ links: 1, attempts: 1, sessions: 1, throttles: 1 }]);
    }
    web.clock.advance({ hours: 24 });
    await web.app.get(RunJob).run('tidy-accounts', Temporal.PlainDate.from('2026-11-23'));
    expect(await left()).toEqual([{ links: 1, attempts: 1, sessions: 0, throttles: 1 }]);
  });
});
