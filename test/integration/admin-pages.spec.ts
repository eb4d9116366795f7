import type { Role } from '../../src/identity/roles.js';
import { AuditLog } from '../../src/audit/audit-log.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { makeAccount, signedInAs } from '../support/accounts.js';
import { insertCounty } from '../support/county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  web = await startTestWeb();
  await insertCounty(web);
  for (const role of ['auditor', 'admin'] as const) cookies.set(role, await signedInAs(web, role));
});
afterAll(() => web?.close());

async function read(path: string, role?: Role): Promise<{ status: number; text: string }> {
  const response = await fetch(web.url + path, {
    headers: { cookie: (role && cookies.get(role)) ?? '', 'accept-language': 'de' },
  });
  const html = await response.text();
  // What one reads: between the tags of the content, blanks made one.
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return { status: response.status, text: main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

describe('the page of runs', () => {
  it('says how each went, in words', async () => {
    const { text } = await read('/admin/jobs', 'admin');
    expect(text).toContain('Morgendlicher Blick');
    expect(text).toContain('3 Hinweise neu, 1 Hinweise erledigt, 16 Erinnerungen geschrieben');
    expect(text).toContain('fehlgeschlagen');
  });

  it('leaves out the runs that found nothing to do', async () => {
    await web.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, finished_at, counts)
       values ('deliver', '2026-11-22T10:59:00Z', '2026-11-22', 'done', 'a', '2026-11-22T10:59:01Z', '2026-11-22T10:59:02Z',
         '2026-11-22T10:59:02Z', '{"sent": 0}')`,
    );
    const recent = (await read('/admin/jobs', 'admin')).text.split('bei denen etwas geschah')[2]!;
    expect(recent).toContain('Mailversand');
    expect(recent).not.toContain('nichts zu tun');
  });
});

describe('the self-check', () => {
  it('is that of the command, of the running service', async () => {
    const { text } = await read('/admin/doctor', 'admin');
    expect(text).toContain('Das Schema ist aktuell');
    expect(text).toMatch(/Speicherplatz (in Ordnung|zu erledigen)/);
  });
});

describe('the record', () => {
  beforeAll(async () => {
    const account = await makeAccount(web, 'hr', { name: 'Aydın-Großmann, Selin' });
    const log = web.app.get(AuditLog);
    const write = (actor: string, action: string, facts = {}) =>
      web.app
        .get(UnitOfWork)
        .run(actor, (manager) => log.record(manager, { action, subject: { kind: 'account', id: account }, facts }));
    await write('selin@kreis-musterland.example', 'session.opened', { method: 'password', second_factor: null });
    await write('jo@kreis-musterland.example', 'token.created');
    for (let made = 0; made < 55; made += 1) await write('viele@kreis-musterland.example', 'setting.changed');
    await web.app
      .get(UnitOfWork)
      .run('jo@kreis-musterland.example', (manager) =>
        manager.query(`update contract set ends_on = '2027-03-31', pay_group = 'E 13' where number = 'V-111'`),
      );
    await web.app
      .get(UnitOfWork)
      .run('jo@kreis-musterland.example', (manager) =>
        manager.query(`update employee set family_name = 'Geheimname' where number = '004101'`),
      );
  });

  it('says who did what, and when', async () => {
    const { text } = await read('/admin/audit?who=SELIN', 'auditor');
    expect(text).toContain('selin@kreis-musterland.example Angemeldet Konto: Aydın-Großmann, Selin, Weg: password');
    expect(text).not.toContain('jo@kreis-musterland.example');
  });

  it('is narrowed by kind and days, and turned page by page', async () => {
    const tokens = await read('/admin/audit?what=token', 'auditor');
    expect(tokens.text).toContain('API-Token erstellt');
    expect(tokens.text).not.toContain('Einstellung geändert');
    expect((await read('/admin/audit?until=1.1.2026', 'auditor')).text).toContain('Nichts gefunden');
    expect((await read('/admin/audit?from=1.1.2026', 'auditor')).text).toContain('Einstellung geändert');
    const lines = async (path: string) => (await read(path, 'auditor')).text.split('Einstellung geändert').length - 1;
    expect(await lines('/admin/audit?what=setting')).toBe(50);
    const [row] = await web.rows<{ id: string }>(
      `select id::text from audit_entry where action = 'setting.changed' order by audit_entry.id desc offset 49 limit 1`,
    );
    expect(await lines(`/admin/audit?what=setting&before=${row!.id}`)).toBe(5);
  });

  it('says what was changed in the register, but not to what', async () => {
    const { text } = await read('/admin/audit/changes', 'auditor');
    expect(text).toContain('jo@kreis-musterland.example Vertrag V-111 geändert: Letzter Tag, Entgeltgruppe');
    expect(text).toContain('Person 004101 geändert: Nachname');
    expect(text).not.toMatch(/Geheimname|E 13|31\.03\.2027/);
  });

  it('names what cannot be read in a filter, at its field', async () => {
    const { status, text } = await read('/admin/audit?from=31.2.2026&who=%00', 'auditor');
    expect(status).toBe(422);
    expect(text).toContain('Diesen Tag gibt es nicht im Kalender.');
    expect(text).toContain('Zeichen, die kein Text sind');
  });
});

describe('about', () => {
  it('names what Verbleib is made of, with its licence', async () => {
    const { text } = await read('/about', 'auditor');
    expect(text).toMatch(/htmx\.org 4\.\d+\.\d+ BSD-0-Clause/);
    expect(text).toMatch(/@nestjs\/core 12\.\d+\.\d+ MIT/);
    expect(text).toContain('SIL OFL 1.1');
    expect(text).not.toContain('Selbstprüfung');
    expect((await read('/about', 'admin')).text).toContain('Selbstprüfung öffnen');
  });
});

describe('the accessibility statement', () => {
  it('is open to everybody and names law, gaps and where to turn', async () => {
    const { status, text } = await read('/accessibility');
    expect(status).toBe(200);
    expect(text).toContain('BGG NRW');
    expect(text).toContain('Ombudsstelle');
    expect(text).toContain('Was noch nicht barrierefrei ist');
    expect(text).toContain('ACCESSIBILITY_CONTACT');
  });
});
