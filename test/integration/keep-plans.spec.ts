import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(Temporal.PlainDate.from(date));
};

const plan = (rule: string) =>
  test.rows(
    `select d.ends_on, c.code as committee, d.variant, d.due
     from plan_deadline d left join committee c on c.id = d.committee_id where rule = $1 order by 1, 2 nulls first, 4`,
    [rule],
  );
const moves = () =>
  test.rows(
    `select m.ends_on, c.code as committee, m.rule, m.old_due, m.new_due, m.moved_on
     from plan_move m left join committee c on c.id = m.committee_id order by m.moved_on, m.rule, c.code`,
  );

describe('the plans of the last days in reach', () => {
  it('are kept once a last day and committee, and have not moved when they are first seen', async () => {
    const committee = await county.committee('KIM', {});
    await county.session(committee, '2026-12-10');
    for (const programme of ['KIM', 'KIM', undefined, undefined])
      await county.contract({ to: '2026-12-31', ...(programme && { programme }) });
    await county.contract({ to: '2030-12-31' });
    expect(await look('2026-11-22')).toMatchObject({ plan_moves: 0 });
    expect(await plan('T6')).toEqual([
      { ends_on: '2026-12-31', committee: null, variant: '', due: '2026-12-30' },
      { ends_on: '2026-12-31', committee: 'A-KIM', variant: '', due: '2026-12-30' },
    ]);
    expect(await plan('C2')).toEqual([{ ends_on: '2026-12-31', committee: 'A-KIM', variant: '', due: '2026-12-10' }]);
    expect(await look('2026-11-22')).toMatchObject({ plan_moves: 0 });
    expect(await look('2026-11-23')).toMatchObject({ plan_moves: 0 });
    expect(await moves()).toEqual([]);
  });

  it('say what moved when a session moves, and forget last days that nobody has any more', async () => {
    const committee = await county.committee('KIM', {});
    const session = await county.session(committee, '2026-12-10');
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await test.rows('update committee_session set cancelled = true where id = $1', [session]);
    await county.session(committee, '2026-12-08');
    expect(await look('2026-11-23')).toMatchObject({ plan_moves: 2 });
    const moved = { ends_on: '2026-12-31', committee: 'A-KIM', moved_on: '2026-11-23' };
    expect(await moves()).toEqual([
      { ...moved, rule: 'C1', old_due: '2026-12-03', new_due: '2026-12-01' },
      { ...moved, rule: 'C2', old_due: '2026-12-10', new_due: '2026-12-08' },
    ]);
    expect(await look('2026-11-23')).toMatchObject({ plan_moves: 0 });
    await test.rows(`update contract set ends_on = '2027-06-30' where programme_id is null`);
    expect(await look('2026-11-24')).toMatchObject({ plan_moves: 0 });
    expect(await plan('T6')).toMatchObject([
      { ends_on: '2026-12-31', committee: 'A-KIM' },
      { ends_on: '2027-06-30', committee: null },
    ]);
  });

  it('tell a deadline that comes and one that goes', async () => {
    const committee = await county.committee('KIM', {});
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await look('2026-11-22');
    await county.session(committee, '2026-12-10', '2026-11-30');
    await look('2026-11-23');
    await test.rows('update committee_session set cancelled = true');
    await look('2026-11-24');
    expect((await moves()).map(({ rule, old_due, new_due }) => [rule, old_due, new_due])).toEqual([
      ['C1', null, '2026-11-30'],
      ['C2', null, '2026-12-10'],
      ['C1', '2026-11-30', null],
      ['C2', '2026-12-10', null],
    ]);
  });

  it('tell the whole way of two moves on one day, under a new id', async () => {
    const committee = await county.committee('KIM', {});
    const session = await county.session(committee, '2026-12-10');
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await look('2026-11-22');
    const move = (to: string) => test.rows('update committee_session set held_on = $2 where id = $1', [session, to]);
    const ofSession = async () =>
      (
        await test.rows<{ id: string; old_due: string; new_due: string }>(`select * from plan_move where rule = 'C2'`)
      )[0]!;
    await move('2026-12-09');
    await look('2026-11-23');
    const first = await ofSession();
    await move('2026-12-08');
    await look('2026-11-23');
    const second = await ofSession();
    expect(second).toMatchObject({ old_due: '2026-12-10', new_due: '2026-12-08' });
    expect(second.id).not.toBe(first.id);
    await move('2026-12-10');
    await look('2026-11-23');
    expect(await ofSession()).toMatchObject({ old_due: '2026-12-08', new_due: '2026-12-10' });
  });
});
