import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { composeMail } from '../support/compose-mail.js';
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
  await remind(test, mail, recipient, { ...about, stage: 60 });
  return { programme, mail, recipient, hired, about };
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
  it('counts the programme: how many of how many, the share of posts, how many are decided, what is needed by when', async () => {
    const { mail, hired } = await programmeWith(12, 2);
    const text = await words(mail);
    expect(text).toContain('12 von 14 Verträgen im Programm KIMX enden am 31.12.2026.');
    expect(text).toContain('86 % der Stellenanteile');
    expect(text).toContain('Über keinen dieser Verträge ist bisher entschieden.');
    expect(text).toContain('* 30.12.2026 – noch 38 Tage');
    expect(text).toContain('als Mitglied des Gremiums „Ausschuss für Soziales“');
    const { html } = (await compose(mail)) as ComposedMail;
    expect(html + text).not.toMatch(/Geheim|V\d+-1/);

    for (const { employee } of hired.slice(0, 6)) await sign(employee);
    expect(await words(mail)).toContain('Über 6 dieser Verträge ist entschieden, über 6 noch nicht.');
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

  it('takes the figures of an open cliff, so that committee and HR read the same', async () => {
    const { mail, programme } = await programmeWith(6, 1);
    await insert(test, 'cliff', {
      scope: 'programme',
      scope_id: programme,
      ends_on: '2026-12-31',
      opened_on: '2026-06-01',
      contracts: 11,
      running: 13,
      people: 11,
      headcount: 13,
      fixed_term: 11,
      fte: 6,
      fte_total: 8,
      decided: 5,
    });
    expect(((await compose(mail)) as ComposedMail).subject).toContain('11 von 13');

    await test.rows(`update cliff set closed_on = '2026-11-22' where scope_id = $1`, [programme]);
    expect(((await compose(mail)) as ComposedMail).subject).toContain('6 von 7');
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

  it('says no number below five', async () => {
    const { mail } = await programmeWith(3, 6);
    const text = await words(mail);
    expect(text).toContain('Weniger als fünf von 9 Verträgen');
    expect(text).not.toContain('Stellenanteile');
  });

  it('is silent about a small cohort that the others would give away, in this mail or in any other', async () => {
    const { mail, recipient, about } = await programmeWith(5, 0, {}, 1);
    await remind(test, mail, recipient, { ...about, ends_on: '2027-01-15', stage: 60 });
    const { subject, text } = (await compose(mail)) as ComposedMail;
    expect(subject).toMatch(/^5 von 6 .* 0 entschieden$/);
    expect(text).not.toContain('15.01.2027');

    const single = await outgoing(test, {
      purpose: 'committee',
      recipient_kind: 'committee_member',
      recipient,
      form: 'single',
    });
    await remind(test, single, recipient, { ...about, ends_on: '2027-01-15', stage: 30 });
    expect(await compose(single)).toHaveProperty('obsolete');
  });

  it('tells a small cohort that stays hidden among many', async () => {
    const { mail, recipient, about } = await programmeWith(5, 9, {}, 1);
    await remind(test, mail, recipient, { ...about, ends_on: '2027-01-15', stage: 60 });
    expect(await words(mail)).toMatch(/5 von 15 .*Weniger als fünf von 15 .* enden am 15\.01\.2027/);
  });

  it('leaves out who leaves before the last day', async () => {
    const { mail, hired } = await programmeWith(7, 1);
    await test.rows(`update contract set left_on = '2026-12-15' where id = $1`, [hired[0]!.contract]);
    expect(((await compose(mail)) as ComposedMail).subject).toContain('6 von 8');
  });

  it('shows a cohort once, at its latest stage', async () => {
    const { mail, recipient, about } = await programmeWith(6, 0);
    await remind(test, mail, recipient, { ...about, stage: 30 });
    expect((await words(mail)).match(/enden am 31\.12\.2026\./g)).toHaveLength(1);
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
    await remind(test, newer, recipient, { ...about, stage: 30, run_date: '2026-12-01' });
    expect(await compose(newer)).toHaveProperty('subject');
    expect(await reason(mail)).toBe('superseded');
  });
});
