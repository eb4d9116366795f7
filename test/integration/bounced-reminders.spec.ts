import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { Replay } from '../../src/reminders/replay.js';
import { RecordBounce } from '../../src/mail/bounces/record-bounce.service.js';
import { County } from '../factories/county.js';
import { bounceSample, tracesOf } from '../support/bounces.js';
import { insert } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp({ reminders: { hrMailbox: 'personal@kreis-musterland.example' }, staff: { mails: false } });
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(Temporal.PlainDate.from(date));
};

/** All mails that wait leave, and those to some people come back. */
async function comesBackFrom(...people: string[]): Promise<void> {
  await test.rows(`update mail set state = 'sent' where state = 'pending'`);
  const mails = await test.rows<{ id: string }>(
    `select id from mail where state = 'sent' and split_part(address, '@', 1) = any ($1)`,
    [people],
  );
  expect(mails).not.toEqual([]);
  for (const { id } of mails) {
    const { recipient, message } = await tracesOf(test, id);
    const report = bounceSample('postfix', { recipient, message });
    await test.app.get(RecordBounce).record(Buffer.from(report), 'test');
  }
}

/** Who was told what by mails that did not come back, as `date purpose role address`. */
const reached = async (): Promise<string[]> =>
  (
    await test.rows<{ line: string }>(
      `select m.run_date || ' ' || m.purpose || ' ' || told.role || ' ' || split_part(m.address, '@', 1) as line
       from mail m join (select mail_id, role from reminder union all select mail_id, role from notice) told
         on told.mail_id = m.id
       where m.state <> 'bounced' order by 1`,
    )
  ).map(({ line }) => line);

const flags = async (): Promise<string[]> =>
  (
    await test.rows<{ line: string }>(
      `select f.rule || ' ' || coalesce(c.number, u.code) as line
       from flag f left join contract c on c.id = f.scope_id left join unit u on u.id = f.scope_id
       where f.resolved_on is null and f.rule <> 'ends_undecided' order by 1`,
    )
  ).map(({ line }) => line);

describe('a reminder that comes back', () => {
  it('goes to the deputy at the next look, once', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await comesBackFrom('p000001');
    await look('2026-11-23');
    const once = ['2026-11-22 reminder hr p000002', '2026-11-23 reminder manager p000003'];
    expect(await reached()).toEqual(once);
    expect(await flags()).toEqual(['contact_bounces 16.0', 'not_delivered V1']);
    await look('2026-11-23');
    await look('2026-11-24');
    expect(await reached()).toEqual(once);
  });

  it('goes to the mailbox of HR where there is no deputy and no other contact', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await comesBackFrom('p000002');
    await look('2026-11-23');
    expect(await reached()).toEqual(['2026-11-22 reminder manager p000001', '2026-11-23 reminder hr personal']);
  });

  it('goes on where it comes back from the deputy, too, and where it came back from a representative', async () => {
    await county.unit('16', { manager: '000007' });
    await county.unit('16.0', { parent: '16', manager: '000001', deputy: '000003', hr: '000002' });
    await county.absence('000001', '2026-11-20', '2026-12-20', '000004');
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await comesBackFrom('p000004');
    await look('2026-11-23');
    expect(await reached()).toContain('2026-11-23 reminder manager p000003');
    await comesBackFrom('p000003');
    await look('2026-11-24');
    expect(await reached()).toContain('2026-11-24 reminder manager p000007');
  });

  it('goes to the person again once the address is corrected', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await comesBackFrom('p000001');
    await test.rows(`update employee set email = 'neu@kreis-musterland.example' where number = '000001'`);
    await look('2026-12-01');
    expect(await reached()).toContain('2026-12-01 reminder manager neu');
    expect(await flags()).toEqual([]);
  });

  it('leaves the person out for thirty days only: then the address is tried again', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
    await county.contract({ to: '2027-03-01' });
    await look('2026-11-22');
    await comesBackFrom('p000001');
    await look('2026-12-22');
    await look('2026-12-23');
    expect((await reached()).filter((line) => line.includes('manager'))).toEqual([
      '2026-12-22 reminder manager p000003',
      '2026-12-23 reminder manager p000001',
    ]);
  });

  it('about somebody’s own contract is shown to HR', async () => {
    await county.unit('16.0', { manager: '000001', hr: '000002' });
    await county.contract({ to: '2026-12-31', person: '900001' });
    await look('2026-11-22');
    await test.rows(
      `insert into mail (purpose, form, recipient, recipient_kind, address, locale, run_date, state)
       select 'staff', 'digest', id, 'employee', email, 'de', '2026-11-22', 'sent' from employee where number = '900001'`,
    );
    await comesBackFrom('p900001');
    await look('2026-11-23');
    expect(await flags()).toEqual(['address_bounces V1']);
  });
});

describe('a notice that comes back', () => {
  /** A decision's step, told to the manager on the day. */
  async function decisionTold(): Promise<void> {
    const number = await county.contract({ to: '2026-12-31' });
    await test.rows(
      `insert into mail (purpose, form, recipient, recipient_kind, address, locale, run_date)
       select 'decision', 'digest', id, 'employee', email, 'de', '2026-11-22' from employee where number = '000001'`,
    );
    await test.rows(
      `insert into notice (purpose, contract_id, cause_id, role, recipient, responsible, run_date, mail_id)
       select 'decision', c.id, uuid_v7(), 'manager', m.recipient, m.recipient, m.run_date, m.id
       from contract c, mail m where c.number = $1`,
      [number],
    );
  }

  it('is handed on to the deputy, once, and on to HR where that comes back as well', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
    await decisionTold();
    await comesBackFrom('p000001');
    expect(await look('2026-11-23')).toMatchObject({ notices_handed_on: 1 });
    expect(await look('2026-11-24')).toMatchObject({ notices_handed_on: 0 });
    const decisions = async () => (await reached()).filter((line) => line.includes('decision'));
    expect(await decisions()).toEqual(['2026-11-23 decision manager p000003']);
    await comesBackFrom('p000003');
    expect(await look('2026-11-25')).toMatchObject({ notices_handed_on: 1 });
    expect(await decisions()).toEqual(['2026-11-25 decision hr p000002']);
  });

  it('of the first working day goes on as well: work without paper waits for nobody', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
    await county.contract({ to: '2026-12-31' });
    await insert(test, 'decision', {
      contract_id: (await test.rows<{ id: string }>('select id from contract'))[0]!.id,
      ends_on: '2026-12-31',
      state: 'undecided',
      opened_on: '2026-01-01',
    });
    await look('2027-01-04');
    await comesBackFrom('p000001');
    expect(await look('2027-01-05')).toMatchObject({ notices_handed_on: 1 });
    expect(await reached()).toContain('2027-01-05 first_day manager p000003');
  });

  it('is old news after two weeks', async () => {
    await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
    await decisionTold();
    await comesBackFrom('p000001');
    expect(await look('2026-12-07')).toMatchObject({ notices_handed_on: 0 });
  });
});

it('the replay of days to come tells those who can be reached', async () => {
  await county.unit('16.0', { manager: '000001', deputy: '000003', hr: '000002' });
  await county.contract({ to: '2026-12-31' });
  await look('2026-11-22');
  await comesBackFrom('p000001');
  const [from, to] = ['2026-11-23', '2026-11-23'].map((date) => Temporal.PlainDate.from(date)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  const told = await test.app.get(Replay).run(from, to);
  expect(told.filter(({ kind }) => kind === 'contract').map(({ recipient }) => recipient)).toEqual([
    'p000003@kreis-musterland.example',
  ]);
});
