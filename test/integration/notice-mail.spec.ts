import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { composeMail } from '../support/compose-mail.js';
import { drawNotice } from '../support/notices.js';
import { hire, insert, outgoing, remind } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');

let test: TestApp;
let unit: string;
let committee: string;
let programmes = 0;
beforeAll(async () => {
  test = await startTestApp();
  unit = await insert(test, 'unit', { code: 'OE-Geheim' });
  committee = await insert(test, 'committee', { code: 'SOZ', name: 'Ausschuss für Soziales' });
});
afterAll(() => test?.close());

/** A programme with contracts that end on 31 December, one mail about it, and its member. */
async function programmeWith(ending: number, staying: number, member: Record<string, unknown> = {}, later = 0) {
  programmes += 1;
  const programme = await insert(test, 'programme', {
    code: `KIM${'X'.repeat(programmes)}`,
    committee_id: committee,
  });
  const hired = [];
  for (let index = 0; index < ending + staying + later; index += 1)
    hired.push(
      await hire(
        test,
        { family_name: `Geheim${index}` },
        {
          unit_id: unit,
          programme_id: programme,
          fte: 0.5,
          ...(index >= ending && { ends_on: null, ground: null }),
          ...(index >= ending + staying && { ends_on: '2027-01-15', ground: '14-1-third-party' }),
        },
      ),
    );
  const recipient = await insert(test, 'committee_member', {
    committee_id: committee,
    name: `Hannelore Brandt ${programmes}`,
    email: 'hannelore.brandt@kreis-musterland.example',
    starts_on: '2025-11-01',
    ...member,
  });
  const mail = await outgoing(test, { purpose: 'committee', recipient_kind: 'committee_member', recipient });
  const about = { kind: 'committee', role: 'member', subject_id: programme };
  await told(mail, recipient, { ...about, stage: 60 });
  return { programme, mail, recipient, hired, about };
}

type About = { subject_id: string; stage: number; ends_on?: string };

/** A reminder, with what it tells drawn as the look draws it. */
async function told(mail: string, recipient: string, about: About & Record<string, unknown>): Promise<void> {
  await remind(test, mail, recipient, about);
  await drawNotice(test, about.subject_id, about.ends_on, about.stage);
}

const compose = (mail: string) => composeMail(test, mail, TODAY);
const words = async (mail: string): Promise<string> =>
  ((await compose(mail)) as ComposedMail).text.replaceAll(/\s+/g, ' ');

async function sign(employee: string): Promise<void> {
  await insert(test, 'contract', {
    number: crypto.randomUUID(),
    employee_id: employee,
    unit_id: unit,
    starts_on: '2027-01-01',
    signed_on: '2026-11-20',
  });
}

describe('a mail to a committee', () => {
  it('says how many end, how far decisions are and what is needed by when, and keeps the total back', async () => {
    const { mail } = await programmeWith(12, 2);
    const { subject, html } = (await compose(mail)) as ComposedMail;
    expect(subject).toBe('Programm KIMX: Verträge von 12 Beschäftigten enden am 31.12.2026, 0 entschieden');
    const text = await words(mail);
    expect(text).toContain('Im Programm KIMX enden am 31.12.2026 die Arbeitsverträge von 12 Beschäftigten.');
    expect(text).toContain('Für keinen dieser Verträge ist der Anschluss entschieden.');
    expect(text).toContain('* 30.12.2026 – noch 38 Tage');
    expect(text).toContain('als Mitglied des Gremiums „Ausschuss für Soziales“');
    expect(text).toContain('Zahlen zum Programm KIMX, Stand 22.11.2026');
    expect(html + text).not.toMatch(/Geheim|V\d+-1|insgesamt beschäftigt/);
    expect(text.slice(0, text.indexOf('Was für'))).not.toMatch(/\b14\b/);
  });

  it('says what was drawn when it was written, whatever has changed until it leaves', async () => {
    const { mail, hired } = await programmeWith(12, 2);
    const before = await words(mail);
    for (const { employee } of hired.slice(0, 6)) await sign(employee);
    expect(await words(mail)).toBe(before);
  });

  it('names the last session that still helps and the day for its papers, or says that none is known', async () => {
    const { mail } = await programmeWith(6, 1);
    expect(await words(mail)).toContain('Für den Ausschuss ist keine Sitzung erfasst');

    const session = (held_on: string, facts: Record<string, unknown> = {}) =>
      insert(test, 'committee_session', { committee_id: committee, held_on, ...facts });
    await session('2026-12-17');
    expect(await words(mail)).toContain('Keine erfasste Sitzung liegt am 15.12.2026 oder davor');
    await session('2026-11-26');
    await session('2026-12-11', { cancelled: true });
    const last = await session('2026-12-10');
    const text = await words(mail);
    expect(text).toContain('* 10.12.2026 – noch 18 Tage Letzte Ausschusssitzung, die noch hilft');
    expect(text).toContain('* 03.12.2026 – noch 11 Tage Unterlagen für die letzte Sitzung abgeben');
    expect(text).not.toMatch(/keine Sitzung|Keine erfasste Sitzung/);

    await test.rows(`update committee_session set papers_due = '2026-12-01' where id = $1`, [last]);
    expect(await words(mail)).toContain('* 01.12.2026 – noch 9 Tage Unterlagen');
    await test.rows('delete from committee_session');
  });

  it('goes to the address and name of the member as they are now', async () => {
    const { mail, recipient } = await programmeWith(6, 0);
    await test.rows(
      `update committee_member set name = 'Hannelore Neu', email = 'neu@kreis-musterland.example' where id = $1`,
      [recipient],
    );
    expect(await compose(mail)).toMatchObject({ address: 'neu@kreis-musterland.example', name: 'Hannelore Neu' });
    expect(await words(mail)).toContain('Guten Tag Hannelore Neu,');
  });

  it('of a small programme says in words that contracts run out, no number and no day', async () => {
    for (const [ending, staying] of [
      [1, 0],
      [3, 0],
      [3, 1],
      [4, 6],
    ] as const) {
      const { mail } = await programmeWith(ending, staying);
      const { subject } = (await compose(mail)) as ComposedMail;
      expect(subject).toMatch(/^Programm KIMX+: befristete Verträge laufen aus$/);
      const text = (await words(mail)).replaceAll(/\d\d\.\d\d\.\d{4}/g, (day) => (day === '22.11.2026' ? '' : day));
      expect(text).toContain('nennen wir zum Schutz der Beschäftigten hier keine Zahl der Vertragsenden');
      expect(text).not.toMatch(/31\.12\.|\b[1-4]\b|kein Arbeitsvertrag|entschieden sind/);
    }
  });

  it('is silent about a small cohort beside a large one, in this mail or in any other', async () => {
    for (const staying of [0, 9]) {
      const { mail, recipient, about } = await programmeWith(5, staying, {}, 1);
      await told(mail, recipient, { ...about, ends_on: '2027-01-15', stage: 60 });
      const { subject, text } = (await compose(mail)) as ComposedMail;
      expect(subject).toMatch(/: Verträge von 5 Beschäftigten enden am 31\.12\.2026, 0 entschieden$/);
      expect(text).not.toContain('15.01.2027');

      const single = await outgoing(test, {
        purpose: 'committee',
        recipient_kind: 'committee_member',
        recipient,
        form: 'single',
      });
      await told(single, recipient, { ...about, ends_on: '2027-01-15', stage: 30 });
      expect(await compose(single)).toHaveProperty('obsolete');
    }
  });

  it('counts who leaves before the last day among the others', async () => {
    const { programme, recipient, hired, about } = await programmeWith(12, 6);
    await test.rows('update mail set attempts = 1');
    for (const { contract } of hired.slice(0, 5))
      await test.rows(`update contract set left_on = '2026-12-15' where id = $1`, [contract]);
    const other = await outgoing(test, { purpose: 'committee', recipient_kind: 'committee_member', recipient });
    await told(other, recipient, { ...about, subject_id: programme, stage: 30 });
    const text = await words(other);
    expect(text).toContain('am 31.12.2026 die Arbeitsverträge von 7 Beschäftigten');
    expect(text).toContain('am 15.12.2026 die Arbeitsverträge von 5 Beschäftigten');
  });

  it('speaks of a programme once, of all days in one mail', async () => {
    const { mail, recipient, about } = await programmeWith(6, 0);
    await told(mail, recipient, { ...about, stage: 30 });
    expect((await words(mail)).match(/enden am 31\.12\.2026 die/g)).toHaveLength(1);
  });
});

/** Why a mail that is obsolete is so. */
async function reason(mail: string): Promise<string> {
  expect(await compose(mail)).toHaveProperty('obsolete');
  const [row] = await test.rows<{ dropped_reason: string }>('select dropped_reason from reminder where mail_id = $1', [
    mail,
  ]);
  return row!.dropped_reason;
}

describe('a mail to a committee is obsolete', () => {
  it('once all are decided', async () => {
    const { mail, hired } = await programmeWith(5, 0);
    for (const { employee } of hired) await sign(employee);
    expect(await reason(mail)).toBe('decided');
  });

  it('once the mandate is over', async () => {
    const { mail } = await programmeWith(5, 0, { ends_on: '2026-11-21' });
    expect(await reason(mail)).toBe('mandate_over');
  });

  it('once the address is withdrawn', async () => {
    const { mail } = await programmeWith(5, 0, { email: null });
    expect(await reason(mail)).toBe('no_address');
  });

  it('once the programme reports to another committee', async () => {
    const { mail, programme } = await programmeWith(5, 0);
    await test.rows('update programme set committee_id = null where id = $1', [programme]);
    expect(await reason(mail)).toBe('other_committee');
  });

  it('once a newer mail tells the same member of a later stage of the same cohort', async () => {
    const { mail, recipient, about } = await programmeWith(6, 0);
    await test.rows('update mail set attempts = 1 where id = $1', [mail]);
    const newer = await outgoing(test, {
      purpose: 'committee',
      recipient_kind: 'committee_member',
      recipient,
      run_date: '2026-12-01',
    });
    await told(newer, recipient, { ...about, stage: 30, run_date: '2026-12-01' });
    expect(await compose(newer)).toHaveProperty('subject');
    expect(await reason(mail)).toBe('superseded');
  });
});
