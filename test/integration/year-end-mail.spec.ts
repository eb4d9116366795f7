import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { composeMail } from '../support/compose-mail.js';
import { hire, insert, outgoing, remind } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const LOOK = { kind: 'year_end', ends_on: '2026-12-31' };
const BEFORE = '2026-10-01T05:00:00Z';
const SINCE = '2026-11-10T08:00:00Z';

let test: TestApp;
let units = 0;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

/** A unit with its HR contact, who looked at it on 1 November (if at all) and looks again now. */
async function looked(previous: boolean, state = 'sent') {
  units += 1;
  const recipient = await insert(test, 'employee', {
    number: `HR${units}`,
    given_name: 'Edda',
    family_name: 'Empfang',
    email: 'edda.empfang@kreis-musterland.example',
  });
  const unit = await insert(test, 'unit', { code: `51.${units}`, name: 'Jugendamt', hr_contact_id: recipient });
  if (previous) {
    const mail = await outgoing(test, {
      purpose: 'year_end',
      recipient,
      state,
      run_date: '2026-11-01',
      created_at: '2026-11-01T05:00:00Z',
    });
    await remind(test, mail, recipient, { ...LOOK, subject_id: unit, stage: 60, run_date: '2026-11-01' });
  }
  const mail = await outgoing(test, { purpose: 'year_end', recipient });
  await remind(test, mail, recipient, { ...LOOK, subject_id: unit, stage: 39 });
  const add = (family_name: string, contract: Record<string, unknown> = {}) =>
    hire(test, { family_name }, { unit_id: unit, created_at: BEFORE, ...contract });
  return { unit, mail, recipient, add };
}

/** A change in the register after the first look. */
async function change(sql: string, parameters: unknown[]): Promise<void> {
  test.clock.set(SINCE);
  await test.app.get(UnitOfWork).run('test', (manager) => manager.query(sql, parameters));
  test.clock.set('2026-11-22T11:00:00Z');
}

const compose = async (mail: string) => (await composeMail(test, mail, TODAY)) as ComposedMail;
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the look at the turn of the year', () => {
  it('counts by unit and programme, and lists what is open by last day', async () => {
    const { mail, add } = await looked(false);
    const programme = await insert(test, 'programme', { code: 'KIM' });
    await add('Dezember', { ends_on: '2026-12-01', programme_id: programme });
    await add('Januar', { ends_on: '2027-01-31' });
    await add('Februar', { ends_on: '2027-02-01' });
    await add('November', { ends_on: '2026-11-30' });
    await add('Gegangen', { left_on: '2026-12-15' });
    await add('Längstgegangen', { left_on: '2026-06-30' });
    const { subject, text } = await compose(mail);
    expect(subject).toBe('Jahreswechsel 2026/2027: 2 von 3 auslaufenden Verträgen sind noch nicht entschieden');
    expect(plain(text)).toMatch(/51\.1 2 1 1 51\.1, KIM 1 0 1 Summe 3 1 2/);
    expect(text.indexOf('Dezember, Kim')).toBeLessThan(text.indexOf('Januar, Kim'));
    expect(text).not.toMatch(/Februar, |November, |Gegangen, /);
    expect(text).toContain('Sie erhalten diese Übersicht zu diesem Jahreswechsel zum ersten Mal.');
  });

  it('says what is new, newly decided and gone since the look before', async () => {
    const { mail, add, unit } = await looked(true);
    const other = await insert(test, 'unit', { code: 'X1' });
    await add('Unverändert');
    await add('Eingestellt', { created_at: SINCE });
    const brought = await add('Verkürzt', { ends_on: '2027-06-30' });
    await change(`update contract set ends_on = '2026-12-31' where id = $1`, [brought.contract]);
    const decided = await add('Verlängert');
    await change(
      `insert into contract (number, employee_id, unit_id, starts_on, signed_on, created_at)
       values ('F1', $1, $2, '2027-01-01', '2026-11-09', our_now())`,
      [decided.employee, unit],
    );
    const long = await add('Längstverlängert');
    await insert(test, 'contract', {
      number: 'F2',
      employee_id: long.employee,
      unit_id: unit,
      starts_on: '2027-01-01',
      signed_on: '2026-09-01',
      created_at: BEFORE,
    });
    const leaving = await add('Geht');
    await change(`update contract set left_on = '2026-12-15' where id = $1`, [leaving.contract]);
    const prolonged = await add('Hinausgeschoben');
    await change(`update contract set ends_on = '2027-12-31' where id = $1`, [prolonged.contract]);
    const permanent = await add('Entfristet');
    await change(`update contract set ends_on = null, ground = null where id = $1`, [permanent.contract]);
    const moved = await add('Umgesetzt');
    await change('update contract set unit_id = $2 where id = $1', [moved.contract, other]);
    const deleted = await add('Gelöscht');
    await change('delete from contract where id = $1', [deleted.contract]);

    const { text } = await compose(mail);
    const changes = text
      .slice(text.indexOf('Seit dem letzten Blick am 01.11.2026'), text.indexOf('Noch nicht entschieden'))
      .split('\n')
      .filter((each) => each.startsWith('* '))
      .map((each) => each.replace(/^\* (\S+: [^,]+),.*$/, '$1'));
    expect(changes.toSorted()).toEqual([
      'Entfallen: Entfristet',
      'Entfallen: Gelöscht',
      'Entfallen: Hinausgeschoben',
      'Entfallen: Umgesetzt',
      'Entschieden: Geht',
      'Entschieden: Verlängert',
      'Neu: Eingestellt',
      'Neu: Verkürzt',
    ]);
  });

  it('does not count a look whose mail failed', async () => {
    const { mail, add } = await looked(true, 'failed');
    await add('Neu', { created_at: SINCE });
    expect((await compose(mail)).text).toMatch(/Sie erhalten diese Übersicht zu\s+diesem/);
  });

  it('shows a unit once when two looks wait in one mail', async () => {
    const { mail, add, recipient, unit } = await looked(false);
    await add('Einmal');
    await remind(test, mail, recipient, { ...LOOK, subject_id: unit, stage: 46, run_date: '2026-11-15' });
    expect((await compose(mail)).text.match(/Einmal, Kim/g)).toHaveLength(1);
  });

  it('goes out once when the look before could not leave and a newer one waits', async () => {
    const { mail, add, recipient, unit } = await looked(false);
    await add('Einmal');
    await test.rows('update mail set attempts = 1 where id = $1', [mail]);
    const newer = await outgoing(test, { purpose: 'year_end', recipient, run_date: '2026-11-29' });
    await remind(test, newer, recipient, { ...LOOK, subject_id: unit, stage: 32, run_date: '2026-11-29' });
    const { text } = await compose(newer);
    expect(text).toContain('Einmal, Kim');
    expect(text).toMatch(/Sie erhalten diese Übersicht zu\s+diesem/);
    expect(await compose(mail)).toHaveProperty('obsolete');
  });

  it('does not list recipients to themselves', async () => {
    const { mail, add, recipient, unit } = await looked(true);
    await add('Andere');
    const own = { employee_id: recipient, unit_id: unit, created_at: BEFORE, ground: '14-1-third-party' };
    await insert(test, 'contract', { number: 'E1', ...own, starts_on: '2026-01-01', ends_on: '2026-12-31' });
    await insert(test, 'contract', { number: 'E2', ...own, starts_on: '2027-01-01', ends_on: '2027-01-20' });
    await change('delete from contract where number = $1', ['E2']);
    const { subject, text } = await compose(mail);
    expect(subject).toBe('Jahreswechsel 2026/2027: ein auslaufender Vertrag ist noch nicht entschieden');
    expect(text).not.toContain('Empfang, Edda');
  });

  it('does not go to a person who has left the unit’s posts, nor to one who has left the house', async () => {
    const replaced = await looked(false);
    await replaced.add('Geheim');
    await test.rows('update unit set hr_contact_id = null where id = $1', [replaced.unit]);
    expect(await compose(replaced.mail)).toHaveProperty('obsolete');
    const left = await looked(false);
    await left.add('Geheim');
    await insert(test, 'contract', {
      number: 'G1',
      employee_id: left.recipient,
      unit_id: left.unit,
      starts_on: '2020-01-01',
      left_on: '2026-11-20',
    });
    expect(await compose(left.mail)).toHaveProperty('obsolete');
    expect(
      await test.rows('select dropped_reason from reminder where mail_id = any ($1) order by 1', [
        [replaced.mail, left.mail],
      ]),
    ).toEqual([{ dropped_reason: 'left_house' }, { dropped_reason: 'not_responsible' }]);
  });

  it('is obsolete where nothing ends and nothing changed', async () => {
    const { mail } = await looked(true);
    expect(await compose(mail)).toHaveProperty('obsolete');
  });
});
