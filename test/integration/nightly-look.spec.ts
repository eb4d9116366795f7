import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;

beforeAll(async () => {
  // What employees are told about their own contracts: staff-mail.spec.ts.
  test = await startTestApp({ reminders: { hrMailbox: 'personal@kreis-musterland.example' }, staff: { mails: false } });
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(Temporal.PlainDate.from(date));
};

/** What was written, as `contract stage address`. */
async function told(kind = 'contract'): Promise<string[]> {
  const rows = await test.rows<{ line: string }>(
    `select coalesce(c.number, p.code) || ' ' || r.stage || ' ' || split_part(m.address, '@', 1) as line
     from reminder r join mail m on m.id = r.mail_id
     left join contract c on c.id = r.subject_id left join programme p on p.id = r.subject_id
     where r.kind = $1 order by r.run_date, 1`,
    [kind],
  );
  return rows.map((row) => row.line);
}

const openFlags = async (): Promise<string[]> =>
  (
    await test.rows<{ line: string }>(
      `select rule || coalesce(' ' || c.number, '') || coalesce(' ' || u.code, '') as line
       from flag f left join contract c on c.id = f.scope_id left join unit u on u.id = f.scope_id
       where resolved_on is null order by 1`,
    )
  ).map((row) => row.line);

describe('a contract that ends', () => {
  beforeEach(() => county.unit('16.0', { manager: '000001', hr: '000002' }));

  it('is told to HR and manager, once, at the stage that is due', async () => {
    await county.contract({ to: '2026-12-31' });
    expect(await look('2026-11-22')).toMatchObject({ flags_opened: 1, reminders_created: 2 });
    expect(await told()).toEqual(['V1 60 p000001', 'V1 60 p000002']);
    expect(await look('2026-11-22')).toMatchObject({ flags_opened: 0, flags_resolved: 0, reminders_created: 0 });
    expect(await look('2026-11-23')).toMatchObject({ reminders_created: 0 });
  });

  it('is silent before the first stage and after its end', async () => {
    await county.contract({ to: '2026-12-31', from: '2024-01-01' });
    expect(await look('2025-12-30')).toMatchObject({ flags_opened: 0, reminders_created: 0 });
    expect(await look('2025-12-31')).toMatchObject({ reminders_created: 2 });
    expect(await look('2026-12-31')).toMatchObject({ reminders_created: 2 });
    expect(await look('2027-01-01')).toMatchObject({ reminders_created: 0, flags_resolved: 1 });
  });

  it('after days of downtime gets one reminder, of the latest stage', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-10-01');
    await look('2026-12-12');
    expect(await told()).toEqual(['V1 120 p000001', 'V1 120 p000002', 'V1 30 p000001', 'V1 30 p000002']);
  });

  it('is told anew when its end date changes', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await test.rows(`update contract set ends_on = '2027-01-31'`);
    await look('2026-11-23');
    expect(await told()).toEqual(['V1 60 p000001', 'V1 60 p000002', 'V1 90 p000001', 'V1 90 p000002']);
  });

  it('falls silent, and its flag is resolved, when a signed successor starts the day after', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await look('2026-10-01');
    await county.contract({ person: '000100', unit: '51.3', from: '2027-01-01', to: null, signed: '2026-10-02' });
    expect(await look('2026-10-03')).toMatchObject({ flags_resolved: 1, reminders_created: 0 });
    expect(await look('2026-12-01')).toMatchObject({ reminders_created: 0 });
  });

  it.each([
    ['unsigned', '2027-01-01', null],
    ['signed later than the date looked at', '2027-01-01', '2026-12-02'],
    ['with a hole', '2027-01-02', '2026-10-02'],
  ])('is still told when the successor is %s', async (_, from, signed) => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000100', from, to: '2027-12-31', signed });
    expect(await look('2026-12-01')).toMatchObject({ reminders_created: 2 });
  });

  it('is not told once the person has left or is recorded as leaving before the end', async () => {
    await county.contract({ to: '2026-12-31', leftOn: '2026-10-31' });
    await county.contract({ to: '2026-12-31', leftOn: '2026-12-15' });
    expect(await look('2026-11-22')).toMatchObject({ flags_opened: 0, reminders_created: 0 });
  });

  it('is marked as short notice when it was entered, or its end moved, after its first lead time had begun', async () => {
    await county.contract({ to: '2026-12-31', entered: '2025-12-31T23:30:00Z' }); // 1 January in Berlin: 364 days left
    await county.contract({ to: '2026-12-31', entered: '2025-12-31T12:00:00Z' });
    await county.contract({ to: '2027-06-30' });
    test.clock.set('2026-11-20T12:00:00Z');
    await test.rows(`update contract set ends_on = '2026-12-30' where number = 'V3'`);
    await look('2026-11-22');
    const rows = await test.rows<{ number: string; short_notice: boolean }>(
      `select distinct number, short_notice from reminder r join contract c on c.id = r.subject_id order by number`,
    );
    expect(rows).toEqual([
      { number: 'V1', short_notice: true },
      { number: 'V2', short_notice: false },
      { number: 'V3', short_notice: true },
    ]);
  });

  it('is marked as short notice once, also where a smaller stage has begun before the first look', async () => {
    await county.contract({ to: '2026-12-31', entered: '2026-12-16T12:00:00Z' });
    await look('2026-12-17');
    await look('2026-12-24');
    const rows = await test.rows(
      `select distinct stage, short_notice from reminder where kind = 'contract' order by stage`,
    );
    expect(rows).toEqual([
      { stage: 7, short_notice: false },
      { stage: 14, short_notice: true },
    ]);
  });

  it('is told again when the cause of a line that was dropped before it left comes back', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await test.rows(`update reminder set dropped_on = '2026-11-22', dropped_reason = 'end_changed'`);
    expect(await look('2026-11-23')).toMatchObject({ reminders_created: 2 });
    await test.rows(
      `update reminder set dropped_on = '2026-11-23', dropped_reason = 'superseded' where dropped_on is null`,
    );
    expect(await look('2026-11-24')).toMatchObject({ reminders_created: 0 });
  });

  it('uses the stages and recipients of its unit and ground where they are set', async () => {
    await county.unit('16.1', { parent: '16.0' });
    const unit = await county.unit('16.0');
    await test.rows(`insert into reminder_rule (unit_id, stages) values ($1, '{40,20}')`, [unit]);
    await test.rows(
      `insert into reminder_rule (unit_id, ground, recipients, mailboxes) values ($1, 'beeg-21', '{hr}', '{eltern@kreis-musterland.example}')`,
      [unit],
    );
    await county.contract({ unit: '16.1', to: '2026-12-31' });
    await county.contract({ unit: '16.1', to: '2026-12-31', ground: 'beeg-21' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 40 p000001', 'V1 40 p000002', 'V2 40 eltern', 'V2 40 p000002']);
  });

  it('goes one level up when the smallest stages are reached without a decision', async () => {
    await county.unit('16.0', { parent: '16' });
    await county.unit('16', { manager: '000003' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-12-01');
    expect(await told('escalation')).toEqual([]);
    await look('2026-12-20');
    expect(await told('escalation')).toEqual(['V1 14 p000003']);
  });
});

describe('escalation', () => {
  beforeEach(async () => {
    await county.unit('1', { manager: '000005' });
    await county.unit('16', { parent: '1', manager: '000003' });
    await county.unit('16.0', { parent: '16', manager: '000001', hr: '000002' });
  });

  it('happens at the last stage of a ladder that has none as small as the escalation stages', async () => {
    await test.rows(`insert into reminder_rule (unit_id, stages) values ($1, '{100,50}')`, [await county.unit('16.0')]);
    await county.contract({ to: '2026-12-31' });
    await look('2026-10-01');
    expect(await told('escalation')).toEqual([]);
    await look('2026-12-01');
    expect(await told('escalation')).toEqual(['V1 50 p000003']);
  });

  it('happens at a stage between the escalation stages', async () => {
    await test.rows(`insert into reminder_rule (unit_id, stages) values ($1, '{100,10,3}')`, [
      await county.unit('16.0'),
    ]);
    await county.contract({ to: '2026-12-31' });
    await look('2026-12-22');
    expect(await told('escalation')).toEqual(['V1 10 p000003']);
  });

  it('goes past whoever already acts as manager for a manager’s own contract', async () => {
    await county.contract({ person: '000001', to: '2026-12-31' });
    await look('2026-12-20');
    expect(await told()).toEqual(['V1 14 p000002', 'V1 14 p000003']);
    expect(await told('escalation')).toEqual(['V1 14 p000005']);
  });
});

describe('whoever is told', () => {
  it('is the parent unit’s HR contact and manager where the unit has none, at last the HR mailbox', async () => {
    await county.unit('16.0', { parent: '16' });
    await county.unit('16', { deputy: '000003' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 60 p000003', 'V1 60 personal']);
  });

  it('is represented while absent, and the same stage is not told again when they are back', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000004', hr: '000002' });
    await county.absence('000001', '2026-11-20', '2026-11-25');
    await county.absence('000002', '2026-11-20', '2026-11-25', '000005');
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 60 p000004', 'V1 60 p000005']);
    expect(await look('2026-11-26')).toMatchObject({ reminders_created: 0 });
  });

  it('never is the person whose contract it is: the next level decides', async () => {
    await county.unit('16.0', { manager: '000100', hr: '000002', parent: '16' });
    await county.unit('16', { manager: '000003' });
    await county.contract({ person: '000100', to: '2026-12-31' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 60 p000002', 'V1 60 p000003']);
  });

  it('gets one reminder where one person has two roles', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000001' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 60 p000001']);
  });

  it('is missed as a flag, never in silence', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 60 personal']);
    expect(await openFlags()).toEqual(['ends_undecided V1', 'no_manager 16.0']);
  });

  it('is told once where two mailboxes, or a mailbox and a person, are one address', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await test.rows(
      `insert into reminder_rule (mailboxes) values ('{Personal@kreis-musterland.example,P000002@kreis-musterland.example}')`,
    );
    await county.contract({ to: '2026-12-31' });
    await county.contract({ unit: '99', to: '2026-12-31' });
    await look('2026-11-22');
    expect((await told()).map((line) => line.toLowerCase())).toEqual([
      'v1 60 p000001',
      'v1 60 p000002',
      'v1 60 personal',
      'v2 60 p000002',
      'v2 60 personal',
    ]);
    expect(await look('2026-11-23')).toMatchObject({ reminders_created: 0 });
  });

  it('is a flag where the rules leave nobody', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await test.rows(`insert into reminder_rule (recipients) values ('{committee}')`);
    await county.contract({ to: '2026-12-31' });
    expect(await look('2026-11-22')).toMatchObject({ reminders_created: 0, nobody_to_tell: 1 });
    expect(await openFlags()).toEqual(['ends_undecided V1', 'nobody_told V1']);
  });

  it('is missed as soon as a term is in sight, not only when its first stage has come', async () => {
    await test.rows(`insert into reminder_rule (stages) values ('{30}')`);
    await county.contract({ to: '2027-06-30' });
    await look('2026-11-22');
    expect(await openFlags()).toEqual(['no_manager 16.0']);
  });

  it('is a flag where the mail was refused for good, until the next stage', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await test.rows(`update mail set state = 'failed' where address like 'p000001%'`);
    await look('2026-11-23');
    expect(await openFlags()).toEqual(['ends_undecided V1', 'not_delivered V1']);
    await look('2026-12-01');
    expect(await openFlags()).toEqual(['ends_undecided V1']);
  });

  it('is the named representative, also where another absence overlaps that names none', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await county.absence('000001', '2026-11-01', '2026-11-30', '000007');
    await county.absence('000001', '2026-11-20', '2026-11-25');
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    expect(await told()).toEqual(['V1 60 p000002', 'V1 60 p000007']);
  });

  it('gets one digest a run, or a mail each where they prefer that', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await test.rows(`update employee set reminder_mode = 'single' where number = '000001'`);
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-15' });
    await look('2026-11-22');
    expect(await test.rows(`select form, count(*) from mail group by form order by form`)).toEqual([
      { form: 'digest', count: 1 },
      { form: 'single', count: 2 },
    ]);
  });

  it('finds one digest after the mail server was away, not one a day', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2027-01-05' });
    for (const date of ['2026-11-01', '2026-11-02', '2026-11-22', '2026-12-02']) await look(date);
    expect(await test.rows(`select count(*) from mail`)).toEqual([{ count: 2 }]);
  });
});

describe('gaps in the data are flags', () => {
  it('no ground, no address, end beyond the secured grant, a follow-on that leaves a hole', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    const programme = await county.programme('KIM');
    await test.rows(
      `insert into programme_grant (programme_id, starts_on, ends_on, certainty) values
       ($1, '2026-01-01', '2027-06-30', 'approved'), ($1, '2027-07-01', '2030-12-31', 'expected')`,
      [programme],
    );
    await county.contract({ to: '2028-12-31', ground: null });
    await county.person('000200', null);
    await county.contract({ person: '000200', to: '2028-12-31' });
    await county.contract({ programme: 'KIM', to: '2027-07-01' });
    await county.contract({ programme: 'KIM', to: '2027-06-30' });
    await county.contract({ person: '000300', to: '2028-12-31' });
    await county.contract({ person: '000300', from: '2029-01-15', to: '2029-12-31' });
    await county.contract({ to: null });
    await look('2026-01-01');
    expect(await openFlags()).toEqual([
      'beyond_grant V3',
      'contracts_beyond_money',
      'gap V5',
      'money_not_certain',
      'no_address V2',
      'no_ground V1',
    ]);
    await test.rows(`update contract set ground = '14-2' where number = 'V1'`);
    expect(await look('2026-01-02')).toMatchObject({ flags_opened: 0, flags_resolved: 1 });
  });
});

describe('lead times before deadlines of the plan', () => {
  const hung = (stages: string[], unit: string | null = null) =>
    test.rows(
      `insert into reminder_rule (unit_id, deadline_stages) values ((select id from unit where code = $1), $2)`,
      [unit, stages],
    );

  beforeEach(() => county.unit('16.0', { manager: '000001', hr: '000002' }));

  it('count as stages before the end: 14 days before the last plain request is 30 days before 31 December', async () => {
    await county.contract({ to: '2026-12-31' });
    await hung(['P2/plain:14']);
    await look('2026-11-22');
    await look('2026-11-30');
    // 15 December is the last request, 14 days before it is 1 December: 30 days before the end, a stage of the house.
    await look('2026-12-01');
    expect(await told()).toEqual(['V1 60 p000001', 'V1 60 p000002', 'V1 30 p000001', 'V1 30 p000002']);
    await county.clear();
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await hung(['P2/plain:10', 'T9:5']);
    await look('2026-12-04');
    await look('2026-12-05');
    await look('2026-12-06');
    expect(await told()).toEqual(['V1 30 p000001', 'V1 30 p000002', 'V1 26 p000001', 'V1 26 p000002']);
  });

  it('are looked up by the committee of the programme, and by the unit', async () => {
    const committee = await county.committee('KIM', {});
    await county.session(committee, '2026-12-10');
    await county.unit('51.3', { manager: '000003', hr: '000004' });
    await hung(['C1:9'], '16.0');
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await county.contract({ unit: '51.3', programme: 'KIM', to: '2026-12-31' });
    await look('2026-11-23');
    // Papers are due on 3 December; 9 days before that is 24 November, 37 days before the end.
    await look('2026-11-24');
    expect((await told()).filter((line) => line.includes(' 37 '))).toEqual(['V1 37 p000001', 'V1 37 p000002']);
  });

  it('reach further than the house’s own stages', async () => {
    await county.contract({ to: '2026-12-31', from: '2024-01-01' });
    await hung(['C3/request:400']);
    await look('2025-05-25');
    expect(await told()).toEqual([]);
    await look('2025-05-26');
    expect(await told()).toEqual(['V1 584 p000001', 'V1 584 p000002']);
  });
});
