import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Deliver } from '../../src/mail/deliver.service.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { hire, insert, outgoing, remind } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { composeMail } from '../support/compose-mail.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');

let test: TestApp;
let unit: string;
let programme: string;
let hr: string;
beforeAll(async () => {
  test = await startTestApp({ http: { publicUrl: 'https://verbleib.kreis-musterland.example' } });
  hr = await insert(test, 'employee', {
    number: '2001',
    family_name: 'Schäfer',
    given_name: 'Ines',
    email: 'ines.hr@kreis-musterland.example',
  });
  unit = await insert(test, 'unit', { code: '16.0', name: 'Kommunales Integrationszentrum', hr_contact_id: hr });
  programme = await insert(test, 'programme', { code: 'KIM', name: 'Kommunales Integrationsmanagement' });
});
afterAll(() => test?.close());

const compose = (mail: string) => composeMail(test, mail, TODAY);
const dropped = (mail: string) =>
  test.rows<{ dropped_on: string; dropped_reason: string }>(
    'select dropped_on, dropped_reason from reminder where mail_id = $1 and dropped_on is not null',
    [mail],
  );

/** A mail to the unit's new deputy about one new contract. */
async function mailAbout(contract: Record<string, unknown> = {}, reminder: Record<string, unknown> = {}) {
  const recipient = await insert(test, 'employee', {
    number: crypto.randomUUID(),
    given_name: 'Edda',
    family_name: 'Empfang',
    email: 'edda.empfang@kreis-musterland.example',
  });
  await test.rows('update unit set deputy_id = $2 where id = $1', [unit, recipient]);
  const hired = await hire(test, { family_name: 'Tönnies', given_name: 'Björn' }, { unit_id: unit, ...contract });
  const mail = await outgoing(test, { recipient });
  await remind(test, mail, recipient, { subject_id: hired.contract, ...reminder });
  return { ...hired, recipient, mail };
}

describe('a reminder mail', () => {
  it('names person, post, unit, last day, ground, decision and why it came', async () => {
    const { mail } = await mailAbout();
    const { subject, text, html, attachments } = (await compose(mail)) as ComposedMail;
    expect(subject).toBe('Befristeter Vertrag in 16.0 endet am 31.12.2026');
    for (const words of [
      'Guten Tag Edda Empfang,',
      'Tönnies, Björn',
      'Case Management',
      '16.0 Kommunales Integrationszentrum',
      '31.12.2026 – noch 39 Tage',
      '30.09.2026', // S1, rolled back: past
      'verstrichen',
      'Drittmittel (§\u00a014 Abs.\u00a01 TzBfG)',
      'noch nicht entschieden',
      'als Personalstelle zuständig',
    ]) {
      expect(html).toContain(words);
      expect(text.replaceAll(/[ \n]+/g, ' ')).toContain(words);
    }
    expect(attachments?.map((file) => file.filename)).toEqual(['fristen.ics']);
    expect(attachments?.[0]?.content).not.toContain('Tönnies');
  });

  it('plans with the sessions of the committees, the officers and the check, or says that no session is known', async () => {
    const committees = await Promise.all(
      ['Sozialausschuss', 'Jugendhilfeausschuss'].map((name) =>
        insert(test, 'committee', { code: name.slice(0, 3).toUpperCase(), name, paper_days: 6 }),
      ),
    );
    await insert(test, 'committee_session', { committee_id: committees[0], held_on: '2026-12-10' });
    const [kim, jug] = await Promise.all(
      committees.map((committee_id, index) => insert(test, 'programme', { code: `C${index}`, name: '', committee_id })),
    );
    const { mail, recipient } = await mailAbout({ programme_id: kim });
    const other = await hire(test, { family_name: 'Nowak' }, { unit_id: unit, programme_id: jug });
    await remind(test, mail, recipient, { subject_id: other.contract });
    const { text, attachments } = (await compose(mail)) as ComposedMail;
    const plain = text.replaceAll(/\s+/g, ' ');
    for (const said of [
      '03.12.2026 – noch 11 Tage Unterlagen für die letzte Sitzung abgeben, die noch hilft (Sozialausschuss)',
      '10.12.2026 – noch 18 Tage Letzte Ausschusssitzung, die noch hilft (Sozialausschuss)',
      'Gleichstellungsbeauftragte',
      'Schwerbehindertenvertretung',
      'Weiterbeschäftigung möglich ist',
      'Jugendhilfeausschuss: Für den Ausschuss ist keine Sitzung erfasst',
    ])
      expect(plain).toContain(said);
    expect(plain.match(/Letzter Tag für die Unterschrift/g)).toHaveLength(1);
    expect(attachments?.[0]?.content).toContain('UID:c2-soz-2026-12-31');
  });

  it('puts the cliff first and into the subject', async () => {
    const { mail, contract } = await mailAbout({ programme_id: programme });
    const cliff = await insert(test, 'cliff', {
      scope: 'programme',
      scope_id: programme,
      ends_on: '2026-12-31',
      opened_on: '2026-06-01',
      contracts: 12,
      running: 14,
      people: 12,
      headcount: 14,
      fixed_term: 12,
      fte: 10.75,
      fte_total: 12.5,
      decided: 0,
    });
    await test.rows('insert into cliff_member values ($1, $2, $3)', [cliff, contract, '2026-06-01']);
    const { subject, text } = (await compose(mail)) as ComposedMail;
    expect(subject).toBe('12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 0 entschieden');
    expect(text).toContain('86\u00a0% der Stellenanteile');
    expect(text.indexOf('der Stellenanteile')).toBeLessThan(text.indexOf('Tönnies'));

    await test.rows('update cliff set contracts = 2, people = 2, fte = 2 where id = $1', [cliff]);
    const shrunk = (await compose(mail)) as ComposedMail;
    expect(shrunk.subject).toBe('Befristeter Vertrag in 16.0 endet am 31.12.2026');
    expect(shrunk.text).not.toContain('der Stellenanteile');

    await test.rows(`update cliff set contracts = 12, closed_on = '2026-11-22' where id = $1`, [cliff]);
    expect(((await compose(mail)) as ComposedMail).subject).toContain('Befristeter Vertrag in 16.0');
  });

  it('says in whose place the recipient acts, and why the next level is told', async () => {
    const { mail } = await mailAbout({}, { kind: 'escalation', role: 'escalation', stage: 14, responsible: hr });
    const text = ((await compose(mail)) as ComposedMail).text.replaceAll(/[ \n]+/g, ' ');
    expect(text).toContain('in Vertretung für Ines Schäfer (nächsthöhere Ebene');
    expect(text).toContain(
      'zur Kenntnis der nächsthöheren Ebene: Zu einem befristeten Vertrag liegt höchstens 14 Tage',
    );
  });

  it('changes its wording for a follow-on that is not signed', async () => {
    const { mail, employee } = await mailAbout();
    const follow = { employee_id: employee, unit_id: unit, starts_on: '2027-01-01', ends_on: '2027-12-31' };
    await insert(test, 'contract', { number: 'N1', ...follow });
    expect(((await compose(mail)) as ComposedMail).text).toContain('vorgeschlagen');
  });
});

describe('a line is dropped, and the mail obsolete without one, when', () => {
  it.each<
    [string, (made: { contract: string; employee: string; recipient: string; mail: string }) => Promise<unknown>]
  >([
    [
      'end_changed',
      ({ contract }) => test.rows(`update contract set ends_on = '2027-12-31' where id = $1`, [contract]),
    ],
    ['left', ({ contract }) => test.rows(`update contract set left_on = '2026-11-30' where id = $1`, [contract])],
    ['contract_gone', ({ contract }) => test.rows('delete from contract where id = $1', [contract])],
    [
      'signed',
      ({ employee }) =>
        insert(test, 'contract', {
          number: 'N2',
          employee_id: employee,
          unit_id: unit,
          starts_on: '2027-01-01',
          signed_on: '2026-11-20',
        }),
    ],
    [
      'superseded',
      async ({ contract, recipient }) => {
        const newer = await outgoing(test, { recipient, run_date: '2026-12-01', form: 'single' });
        await remind(test, newer, recipient, { subject_id: contract, stage: 30 });
      },
    ],
  ])('%s', async (reason, change) => {
    const made = await mailAbout();
    await change(made);
    expect(await compose(made.mail)).toEqual({
      obsolete: 'Kein Vertrag dieser Mail braucht noch eine Erinnerung, oder die Zuständigkeit hat gewechselt.',
    });
    expect(await dropped(made.mail)).toEqual([{ dropped_on: '2026-11-22', dropped_reason: reason }]);
  });

  it('over: its last day is past', async () => {
    const { mail } = await mailAbout({ ends_on: '2026-11-21' }, { ends_on: '2026-11-21' });
    expect(await compose(mail)).toHaveProperty('obsolete');
    expect(await dropped(mail)).toEqual([{ dropped_on: '2026-11-22', dropped_reason: 'over' }]);
  });

  it('not by a later stage in a mail that failed, nor by another recipient', async () => {
    const { mail, contract, recipient } = await mailAbout();
    const failed = await outgoing(test, { recipient, run_date: '2026-12-01', state: 'failed' });
    await remind(test, failed, recipient, { subject_id: contract, stage: 30 });
    const other = await outgoing(test, { recipient: hr, run_date: '2026-12-01', form: 'single' });
    await remind(test, other, hr, { subject_id: contract, stage: 14 });
    expect(await compose(mail)).toHaveProperty('subject');
    expect(await dropped(mail)).toEqual([]);
  });

  it('superseded in the same digest: the contract is listed once', async () => {
    const { mail, contract, recipient } = await mailAbout();
    await remind(test, mail, recipient, { subject_id: contract, stage: 30 });
    const { text } = (await compose(mail)) as ComposedMail;
    expect(text.match(/Tönnies, Björn/g)).toHaveLength(1);
  });
});

describe('whoever is not responsible any more is not told', () => {
  const employ = (employee: string, ends_on: string) =>
    insert(test, 'contract', {
      number: crypto.randomUUID(),
      employee_id: employee,
      unit_id: unit,
      starts_on: '2020-01-01',
      ends_on,
      ground: '14-1-third-party',
    });

  it('because they have left the house', async () => {
    const { mail, recipient } = await mailAbout();
    await employ(recipient, '2026-11-20');
    expect(await compose(mail)).toHaveProperty('obsolete');
    expect(await dropped(mail)).toEqual([{ dropped_on: '2026-11-22', dropped_reason: 'left_house' }]);
  });

  it('which does not mean those whose last contract is today’s', async () => {
    const { mail, recipient } = await mailAbout();
    await employ(recipient, '2026-11-22');
    expect(await compose(mail)).toHaveProperty('subject');
  });

  it('because another one took over, also where the post is in a unit above', async () => {
    const below = await insert(test, 'unit', { code: '16.0.1', parent_id: unit });
    const { mail, recipient } = await mailAbout({ unit_id: below });
    expect(await compose(mail)).toHaveProperty('subject');
    await test.rows('update unit set deputy_id = null where id = $1', [unit]);
    const elsewhere = await insert(test, 'unit', { code: '17', manager_id: recipient });
    expect(await compose(mail)).toHaveProperty('obsolete');
    expect(await dropped(mail)).toEqual([{ dropped_on: '2026-11-22', dropped_reason: 'not_responsible' }]);
    await test.rows('delete from unit where id = $1', [elsewhere]);
  });

  it('because the absence is over in which they stood in', async () => {
    const { mail, recipient } = await mailAbout({}, { responsible: hr });
    await test.rows('update unit set deputy_id = null where id = $1', [unit]);
    const absence = await insert(test, 'absence', {
      employee_id: hr,
      starts_on: '2026-11-01',
      ends_on: '2026-11-22',
      representative_id: recipient,
    });
    expect(await compose(mail)).toHaveProperty('subject');
    await test.rows(`update absence set ends_on = '2026-11-21' where id = $1`, [absence]);
    expect(await compose(mail)).toHaveProperty('obsolete');
    expect(await dropped(mail)).toEqual([{ dropped_on: '2026-11-22', dropped_reason: 'not_responsible' }]);
    await test.rows('delete from absence where id = $1', [absence]);
  });

  it('because their address was withdrawn', async () => {
    const { mail, recipient } = await mailAbout();
    await test.rows('update employee set email = null where id = $1', [recipient]);
    expect(await compose(mail)).toHaveProperty('obsolete');
    expect(await dropped(mail)).toEqual([{ dropped_on: '2026-11-22', dropped_reason: 'no_address' }]);
  });

  it('while a mailbox is told without any post', async () => {
    const hired = await hire(test, { family_name: 'Tönnies' }, { unit_id: unit });
    const recipient = crypto.randomUUID();
    const mail = await outgoing(test, { recipient, recipient_kind: 'mailbox', name: '' });
    await remind(test, mail, recipient, { subject_id: hired.contract, role: 'mailbox' });
    expect(await compose(mail)).toHaveProperty('subject');
  });
});

it('goes to the address and name that the register has when it leaves', async () => {
  await test.rows(`update mail set state = 'sent'`);
  const { mail, recipient } = await mailAbout();
  await test.rows(
    `update employee set email = 'edda.neu@kreis-musterland.example', family_name = 'Neu' where id = $1`,
    [recipient],
  );
  expect(await test.app.get(Deliver).deliver()).toMatchObject({ sent: 1 });
  const [row] = await test.rows<{ response: string }>(
    'select address, name, response, body_text from mail where id = $1',
    [mail],
  );
  expect(row).toMatchObject({
    address: 'edda.neu@kreis-musterland.example',
    name: 'Edda Neu',
    body_text: expect.stringContaining('Guten Tag Edda Neu,') as unknown,
  });
  const sent = await readFile(join(test.dataDir, row!.response), 'utf8');
  expect(sent).toContain('To: Edda Neu <edda.neu@kreis-musterland.example>');
});

it('keeps what it dropped when the outbox finds the mail obsolete', async () => {
  const { mail, contract } = await mailAbout();
  await test.rows(`update contract set left_on = '2026-11-30' where id = $1`, [contract]);
  await test.rows(`update mail set state = 'sent' where id <> $1`, [mail]);
  expect(await test.app.get(Deliver).deliver()).toEqual({ sent: 0, failed: 0, deferred: 0, obsolete: 1 });
  expect(await dropped(mail)).toHaveLength(1);
});
