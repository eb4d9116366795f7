import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { Decide } from '../../src/decisions/decide.service.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-22');

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
afterAll(() => test?.close());
beforeEach(async () => {
  test.clock.set('2026-11-22T11:00:00Z');
  await county.clear();
  await county.unit('16.0', { manager: '1001', hr: '1002' });
});

const look = (date = TODAY) => test.app.get(NightlyLook).run(date);
const decisions = (): Promise<{ number: string; state: string }[]> =>
  test.rows('select c.number, d.state from decision d join contract c on c.id = d.contract_id order by c.number');
const events = (): Promise<{ step: string; from_state: string | null; to_state: string }[]> =>
  test.rows('select step, from_state, to_state from decision_event order by id');
const told = (): Promise<{ address: string; step: string }[]> =>
  test.rows(
    `select m.address, e.step from notice n join mail m on m.id = n.mail_id join decision_event e on e.id = n.cause_id
     where n.purpose = 'decision' order by e.id, m.address`,
  );

describe('the nightly look', () => {
  it('opens one decision for each contract in reach, and none for others', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2027-11-22' });
    await county.contract({ to: '2027-11-23' });
    await county.contract({ to: null });
    await county.contract({ to: '2026-11-21' });
    await county.contract({ to: '2026-12-31', leftOn: '2026-11-30' });
    expect(await look()).toMatchObject({ decisions_opened: 2, decisions_closed: 0 });
    expect(await decisions()).toEqual([
      { number: 'V1', state: 'undecided' },
      { number: 'V2', state: 'undecided' },
    ]);
    expect(await look()).toMatchObject({ decisions_opened: 0, decisions_closed: 0, decisions_reopened: 0 });
    expect(await events()).toEqual([]);
  });

  it('closes what the register has decided, and opens it again when the register says otherwise', async () => {
    await county.contract({ person: '1', to: '2026-12-31' });
    await county.contract({ person: '2', to: '2026-12-31' });
    await county.contract({ person: '3', to: '2026-12-31' });
    await county.contract({ person: '3', from: '2027-01-01', to: null });
    await look();
    expect((await decisions()).map(({ state }) => state)).toEqual(['undecided', 'undecided', 'done']);
    await test.rows(`update contract set left_on = '2026-12-15' where number = 'V2'`);
    await county.contract({ person: '1', from: '2027-01-01', to: '2027-12-31' });
    expect(await look()).toMatchObject({ decisions_closed: 2 });
    expect((await decisions()).map(({ state }) => state)).toEqual(['done', 'leaving', 'done']);
    await test.rows(`update contract set left_on = null where number = 'V2'`);
    await test.rows(`update contract set signed_on = null where number = 'V5'`);
    expect(await look()).toMatchObject({ decisions_reopened: 2, decisions_closed: 0 });
    expect((await decisions()).map(({ state }) => state)).toEqual(['undecided', 'undecided', 'done']);
    expect(await told()).toEqual([
      { address: 'p1001@kreis-musterland.example', step: 'register_withdrawn' },
      { address: 'p1001@kreis-musterland.example', step: 'register_withdrawn' },
    ]);
    expect(await look()).toMatchObject({ decisions_reopened: 0 });
  });

  it('reopens a decision whose contract ends on another day now, voids its consent and tells the owner', async () => {
    const number = await county.contract({ to: '2026-12-31' });
    const [contract] = await test.rows<{ id: string }>('select id from contract where number = $1', [number]);
    const decide = test.app.get(Decide);
    const proposal = { kind: 'extend', endsOn: day('2027-12-31') } as const;
    await decide.propose('k.beispiel', [contract!.id], proposal, TODAY);
    await decide.take('k.beispiel', 'confirm_funding', [contract!.id], { on: TODAY, document: 'AZ 1' });
    await decide.take('k.beispiel', 'request_participation', [contract!.id], { on: TODAY });
    await test.rows(`update contract set ends_on = '2027-01-31' where number = $1`, [number]);
    expect(await look()).toMatchObject({ decisions_reopened: 1 });
    expect(await test.rows('select state, kind, ends_on, funding from decision')).toEqual([
      { state: 'undecided', kind: null, ends_on: '2027-01-31', funding: null },
    ]);
    expect(await test.rows('select distinct void_on, void_reason from participation')).toEqual([
      { void_on: '2026-11-22', void_reason: 'end_moved' },
    ]);
    expect((await told()).at(-1)).toEqual({ address: 'p1001@kreis-musterland.example', step: 'end_moved' });
  });

  it('tells HR where the unit whose manager has the next step has none', async () => {
    await county.unit('17.0', { hr: '1002' });
    await county.contract({ unit: '17.0', to: '2026-12-31' });
    await look();
    await test.rows(`update contract set ends_on = '2027-01-31'`);
    await look();
    expect(await told()).toEqual([{ address: 'p1002@kreis-musterland.example', step: 'end_moved' }]);
  });

  it('wakes what waited for funding on its day, not before, and once', async () => {
    const number = await county.contract({ to: '2026-12-31' });
    const [contract] = await test.rows<{ id: string }>('select id from contract where number = $1', [number]);
    await test.app
      .get(Decide)
      .take('k.beispiel', 'wait_for_funding', [contract!.id], { on: TODAY, until: day('2026-12-01') });
    expect(await look(day('2026-11-30'))).toMatchObject({ decisions_woken: 0 });
    expect(await look(day('2026-12-01'))).toMatchObject({ decisions_woken: 1 });
    expect(await look(day('2026-12-01'))).toMatchObject({ decisions_woken: 0 });
    expect(await events()).toEqual([
      { step: 'wait_for_funding', from_state: 'undecided', to_state: 'waiting_for_funding' },
      { step: 'wake', from_state: 'waiting_for_funding', to_state: 'undecided' },
    ]);
  });

  it('is silent about what is closed here, and speaks again when it is reopened', async () => {
    const number = await county.contract({ to: '2026-12-31' });
    const [contract] = await test.rows<{ id: string }>('select id from contract where number = $1', [number]);
    const decide = test.app.get(Decide);
    await decide.take('k.beispiel', 'end_deliberately', [contract!.id], { on: TODAY, reason: 'Aufgabe entfällt' });
    expect(await look()).toMatchObject({ reminders_created: 0 });
    await decide.take('k.beispiel', 'reopen', [contract!.id], { on: TODAY, reason: 'Aufgabe bleibt' });
    expect((await look()).reminders_created).toBeGreaterThan(0);
  });
});
