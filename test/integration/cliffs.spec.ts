import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { CliffList } from '../../src/watch/cliff-list.query.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;

beforeAll(async () => {
  test = await startTestApp({ reminders: { hrMailbox: 'personal@kreis-musterland.example' } });
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

const look = (date: string) => test.app.get(NightlyLook).run(Temporal.PlainDate.from(date));
const cliffs = (date = '2026-11-22') => test.app.get(CliffList).on(Temporal.PlainDate.from(date));
const programmes = async (date?: string) => (await cliffs(date)).filter((cliff) => cliff.scope === 'programme');

/** KIM: 14 people, 12 of whom end on 31 December 2026; half of those work half time. */
async function kim(): Promise<void> {
  for (let index = 0; index < 12; index += 1)
    await county.contract({ person: `K${index}`, programme: 'KIM', to: '2026-12-31', fte: index % 2 ? 0.5 : 1 });
  await county.contract({ programme: 'KIM', to: null });
  await county.contract({ programme: 'KIM', to: '2027-12-31' });
}

describe('a cliff', () => {
  it('is one object with its shares, not twelve', async () => {
    await kim();
    expect(await programmes()).toEqual([
      {
        scope: 'programme',
        name: 'KIM',
        title: 'KIM',
        ends_on: '2026-12-31',
        contracts: 12,
        running: 14,
        headcount_share: 12 / 14,
        fte_share: 9 / 11,
        decided: 0,
        undecided: 12,
      },
    ]);
  });

  it('needs at least three contracts', async () => {
    for (const person of ['A', 'B']) await county.contract({ person, programme: 'KIM', to: '2026-12-31' });
    expect(await cliffs()).toEqual([]);
    await county.contract({ person: 'C', programme: 'KIM', to: '2026-12-31' });
    expect(await programmes()).toHaveLength(1);
  });

  it('needs 30 % of the fixed-term or of the total headcount', async () => {
    for (let index = 0; index < 3; index += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
    for (let index = 0; index < 7; index += 1) await county.contract({ programme: 'KIM', to: `2027-0${index + 1}-15` });
    expect(await programmes()).toHaveLength(1);
    await county.contract({ programme: 'KIM', to: '2027-09-15' });
    expect(await programmes()).toEqual([]);
    // Permanent staff do not hide a cliff: three of ten on a term are still 30 % of those.
    await test.rows(`update contract set ends_on = null, ground = null where ends_on = '2027-09-15'`);
    for (let index = 0; index < 90; index += 1) await county.contract({ programme: 'KIM', to: null });
    expect(await programmes()).toHaveLength(1);
  });

  it('counts people once, and only those at work on the date', async () => {
    await kim();
    await county.contract({ person: 'K0', programme: 'KIM', from: '2026-02-01', to: '2026-12-31' });
    await county.contract({ programme: 'KIM', from: '2026-12-01', to: '2026-12-31' });
    await county.contract({ programme: 'KIM', to: '2026-12-31', leftOn: '2026-06-30' });
    expect(await programmes()).toMatchObject([{ contracts: 13, running: 15, headcount_share: 12 / 14 }]);
  });

  it('keeps its identity while people join and leave it, and is closed when all are decided', async () => {
    await kim();
    await look('2026-10-01');
    const before = await test.rows(`select id from cliff where scope = 'programme'`);
    await county.contract({ person: 'NEW', programme: 'KIM', to: '2026-12-31' });
    await test.rows(`update contract set left_on = '2026-10-02' where number = 'V1'`);
    expect(await look('2026-10-05')).toMatchObject({ cliffs_opened: 0, cliffs_closed: 0 });
    const members = await test.rows(
      `select c.number, joined_on, gone_on from cliff_member m join cliff on cliff.id = m.cliff_id
         join contract c on c.id = m.contract_id
       where scope = 'programme' and (joined_on <> '2026-10-01' or gone_on is not null) order by c.number`,
    );
    expect(members).toEqual([
      { number: 'V1', joined_on: '2026-10-01', gone_on: '2026-10-05' },
      { number: 'V15', joined_on: '2026-10-05', gone_on: null },
    ]);
    const people = await test.rows<{ number: string }>(
      `select e.number from employee e join contract c on c.employee_id = e.id where c.ends_on = '2026-12-31' and left_on is null`,
    );
    for (const { number } of people.slice(1))
      await county.contract({ person: number, from: '2027-01-01', to: null, signed: '2026-10-06' });
    await look('2026-10-07');
    expect(await programmes('2026-10-07')).toMatchObject([{ contracts: 12, decided: 11, undecided: 1 }]);
    await county.contract({ person: people[0]!.number, from: '2027-01-01', to: null, signed: '2026-10-07' });
    expect(await look('2026-10-08')).toMatchObject({ cliffs_closed: 2 });
    expect(await test.rows(`select id, closed_on, decided from cliff where scope = 'programme'`)).toEqual([
      { ...before[0], closed_on: '2026-10-08', decided: 12 },
    ]);
    expect(await test.rows(`select count(*) from flag where rule = 'cliff' and resolved_on is null`)).toEqual([
      { count: 0 },
    ]);
  });

  it('is shown for a date without writing anything', async () => {
    await kim();
    await cliffs();
    expect(await test.rows('select count(*) from cliff')).toEqual([{ count: 0 }]);
  });
});

describe('the committee to which a programme reports', () => {
  const told = async () =>
    (
      await test.rows<{ line: string }>(
        `select m.address || ' ' || r.role || ' ' || r.ends_on || ' ' || r.stage as line
         from reminder r join mail m on m.id = r.mail_id where r.kind = 'committee' order by 1`,
      )
    ).map((row) => row.line);

  it('hears of a cliff once per stage, members and clerk, one mail per address', async () => {
    await kim();
    await county.committee('KIM', {
      'rat@kreis-musterland.example': 'member',
      'Schriftfuehrung@kreis-musterland.example': 'clerk',
    });
    await test.rows(
      `insert into committee_member (committee_id, name, role, email, starts_on, ends_on)
       select id, 'Frühere', 'member', 'frueher@kreis-musterland.example', date '2014-01-01', date '2020-12-31' from committee
       union all select id, 'Doppelt', 'clerk', 'RAT@kreis-musterland.example', date '2020-01-01', null from committee`,
    );
    expect(await look('2026-11-22')).toMatchObject({ committee_reminders_created: 2 });
    expect(await told()).toEqual([
      'Schriftfuehrung@kreis-musterland.example clerk 2026-12-31 60',
      'rat@kreis-musterland.example member 2026-12-31 60',
    ]);
    expect(await look('2026-11-25')).toMatchObject({ committee_reminders_created: 0 });
    expect(await look('2026-12-01')).toMatchObject({ committee_reminders_created: 2 });
  });

  it('is left out where a rule says so', async () => {
    await kim();
    await county.committee('KIM', { 'rat@kreis-musterland.example': 'member' });
    await test.rows(`insert into reminder_rule (recipients) values ('{hr}')`);
    expect(await look('2026-11-22')).toMatchObject({ committee_reminders_created: 0 });
  });

  it('without anyone to tell is a flag', async () => {
    await kim();
    await county.committee('KIM', {});
    await look('2026-11-22');
    expect(await test.rows(`select rule from flag where scope = 'committee'`)).toEqual([
      { rule: 'no_committee_member' },
    ]);
  });
});
