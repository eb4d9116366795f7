import { YearEndLook } from '../../src/reminders/year-end-look.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;

beforeAll(async () => {
  test = await startTestApp({ reminders: { hrMailbox: 'personal@kreis-musterland.example' } });
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  await county.unit('16.0', { manager: '000001', hr: '000002' });
});
afterAll(() => test?.close());

const look = (date: string) => test.app.get(YearEndLook).run(Temporal.PlainDate.from(date));

describe('the year-end look', () => {
  it('takes what ends from 1 December to 31 January, decided or not', async () => {
    for (const to of ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-31', '2027-02-01', null])
      await county.contract({ to });
    await county.contract({ person: 'P', to: '2026-12-31' });
    await county.contract({ person: 'P', from: '2027-01-01', to: null });
    expect(await look('2026-07-01')).toEqual({
      contracts: 4,
      undecided: 3,
      reminders_created: 2,
      committee_reminders_created: 0,
    });
    expect(
      await test.rows(`select distinct kind, ends_on, stage, purpose from reminder r join mail m on m.id = r.mail_id`),
    ).toEqual([{ kind: 'year_end', ends_on: '2026-12-31', stage: 183, purpose: 'year_end' }]);
  });

  it('keeps to the recipients and mailboxes of the rules, and tells nobody of their own contract alone', async () => {
    const unit = await county.unit('16.0');
    await test.rows(
      `insert into reminder_rule (unit_id, recipients, mailboxes) values ($1, '{hr}', '{amt@kreis-musterland.example}')`,
      [unit],
    );
    await county.contract({ to: '2026-12-31' });
    await county.unit('1', { manager: '000009', hr: '000002' });
    await county.unit('50', { parent: '1', manager: '000001' });
    await county.contract({ unit: '50', person: '000001', to: '2026-12-31' });
    await look('2026-07-01');
    const rows = await test.rows<{ line: string }>(
      `select u.code || ' ' || split_part(m.address, '@', 1) as line from reminder r join mail m on m.id = r.mail_id
       join unit u on u.id = r.subject_id order by 1`,
    );
    expect(rows.map((row) => row.line)).toEqual(['16.0 amt', '16.0 p000002', '50 p000002', '50 p000009']);
  });

  it('tells each look once, and the next look again', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-07-01');
    expect(await look('2026-07-01')).toMatchObject({ reminders_created: 0 });
    expect(await look('2026-08-01')).toMatchObject({ reminders_created: 2 });
  });

  it('is silent before July, and when everything is decided', async () => {
    await county.contract({ person: 'P', to: '2026-12-31' });
    expect(await look('2026-06-30')).toMatchObject({ contracts: 0, reminders_created: 0 });
    await county.contract({ person: 'P', from: '2027-01-01', to: null });
    expect(await look('2026-09-01')).toMatchObject({ contracts: 1, undecided: 0, reminders_created: 0 });
  });

  it('in January still looks at what ends in that month', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2027-01-31' });
    expect(await look('2027-01-04')).toMatchObject({ contracts: 1, undecided: 1 });
  });

  it('tells the committee also of a cohort that is no cliff, once per stage', async () => {
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await county.committee('KIM', { 'rat@kreis-musterland.example': 'member' });
    expect(await look('2026-10-03')).toMatchObject({ committee_reminders_created: 1 });
    expect(await look('2026-10-12')).toMatchObject({ committee_reminders_created: 0 });
    expect(await look('2026-11-02')).toMatchObject({ committee_reminders_created: 1 });
  });
});
