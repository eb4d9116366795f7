import { keyOf } from '../../src/law/plan/deadline.js';
import type { JudgedDeadline } from '../../src/watch/plan/judge-plan.js';
import { type RegisterPlan, RegisterPlans } from '../../src/watch/plan/register-plan.query.js';
import { County } from '../factories/county.js';
import { runCli } from '../support/run-cli.js';
import { insert, outgoing, remind } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-22');
const END = day('2026-12-31');
const byText = (a: string, b: string): number => a.localeCompare(b);

let test: TestApp;
let county: County;
let plans: RegisterPlans;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
  plans = test.app.get(RegisterPlans);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

const found = (plan: RegisterPlan, key: string): JudgedDeadline | undefined =>
  plan.deadlines.find((each) => keyOf(each) === key);
const stands = (plan: RegisterPlan, key: string): unknown => {
  const { standing, metOn, done, of } = found(plan, key)!;
  return [standing, metOn?.toString() ?? null, done, of];
};

/** The contract's decision, and its ids. */
async function decide(number: string, facts: Record<string, unknown> = {}) {
  const [contract] = await test.rows<{ id: string; employee_id: string }>(
    'select id, employee_id from contract where number = $1',
    [number],
  );
  const decision = await insert(test, 'decision', {
    contract_id: contract!.id,
    ends_on: '2026-12-31',
    opened_on: '2026-01-01',
    ...facts,
  });
  const ask = (body: string, requested_on: string, more: Record<string, unknown> = {}) =>
    insert(test, 'participation', {
      decision_id: decision,
      body,
      requested_on,
      answer_due: '2026-12-28',
      covers_kind: 'extend',
      ...more,
    });
  return { contract: contract!.id, employee: contract!.employee_id, decision, ask };
}

describe('the plan of a contract', () => {
  it('says what is done and when, from mails, decision, participation and tasks', async () => {
    const number = await county.contract({ to: '2026-12-31' });
    const { contract, employee, decision, ask } = await decide(number, {
      state: 'signed',
      kind: 'extend',
      new_ends_on: '2027-12-31',
      funding: 'confirmed',
      signed_on: '2026-11-20',
    });
    await ask('staff_council', '2026-10-01', { void_on: '2026-10-20', void_reason: 'Ende geändert' });
    await ask('staff_council', '2026-11-02');
    await ask('equal_opportunity', '2026-11-03');
    await insert(test, 'task', {
      kind: 'further_employment_check',
      contract_id: contract,
      asked_on: '2026-12-31',
      due_on: '2026-12-30',
      done_on: '2026-11-10',
      result: 'possible',
    });
    await insert(test, 'decision_event', {
      decision_id: decision,
      step: 'confirm_funding',
      to_state: 'funded',
      on_date: '2026-10-30',
    });
    const mail = await outgoing(test, { recipient: employee, state: 'sent', finished_at: '2026-09-15T22:30:00Z' });
    await remind(test, mail, employee, { kind: 'staff', subject_id: contract, stage: 14, role: 'employee' });
    const plan = await plans.ofContract(number, TODAY);
    expect(plan.contracts).toEqual(['V1']);
    expect(stands(plan, 'S2')).toEqual(['met', '2026-09-16', 1, 1]);
    expect(stands(plan, 'P2-plain')).toEqual(['met', '2026-11-02', 1, 1]);
    expect(stands(plan, 'P2-discussion')).toEqual(['met', '2026-11-02', 1, 1]);
    expect(stands(plan, 'P3')).toEqual(['met', '2026-11-03', 1, 1]);
    expect(stands(plan, 'P4')).toEqual(['open', null, 0, 1]);
    expect(stands(plan, 'V3')).toEqual(['met', '2026-11-10', 1, 1]);
    expect(stands(plan, 'C3-budget')).toEqual(['met', '2026-10-30', 1, 1]);
    expect(stands(plan, 'T6')).toEqual(['met', '2026-11-20', 1, 1]);
    expect(stands(plan, 'C3-request')).toEqual([null, null, null, null]);
    expect(plan.unknown.map(({ missing }) => missing)).toEqual([['committee']]);
  });

  it('knows a follow-on of the register, and an end that was learned late', async () => {
    const number = await county.contract({
      person: 'A',
      to: '2026-12-31',
      entered: '2026-11-16T10:00:00Z',
      signed: '2026-11-16',
    });
    await county.contract({ person: 'A', from: '2027-01-01', to: '2027-06-30', signed: '2026-11-19' });
    const plan = await plans.ofContract(number, TODAY);
    expect(stands(plan, 'T6')).toEqual(['met', '2026-11-19', 1, 1]);
    expect(found(plan, 'S1')?.due.toString()).toBe('2026-11-19');
  });

  it('has the sessions of its programme’s committee, says so where none is known, and takes another', async () => {
    const committee = await county.committee('KIM', {});
    const number = await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const none = await plans.ofContract(number, TODAY);
    expect(none.unknown).toMatchObject([{ rule: 'C2', missing: ['sessions'] }]);
    await county.session(committee, '2026-12-10');
    const plan = await plans.ofContract(number, TODAY);
    expect([plan.committee, found(plan, 'C2')?.due.toString(), plan.unknown]).toEqual(['A-KIM', '2026-12-10', []]);
    const other = await county.committee('ANDERES', {});
    await county.session(other, '2026-12-03', '2026-11-20');
    const asked = await plans.ofContract(number, TODAY, 'A-ANDERES');
    expect([asked.committee, found(asked, 'C1')?.due.toString()]).toEqual(['A-ANDERES', '2026-11-20']);
    const bare = await plans.ofDay(END, TODAY, 'A-KIM');
    expect(found(bare, 'C2')?.due.toString()).toBe('2026-12-10');
    expect(stands(bare, 'T6')).toEqual([null, null, null, null]);
  });
});

describe('the plan of a cliff', () => {
  it('counts: 2 of 3 requested; who leaves or whose contract ends deliberately does not count', async () => {
    const committee = await county.committee('KIM', {});
    await county.session(committee, '2026-12-10');
    for (let index = 0; index < 4; index += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await county.contract({ programme: 'KIM', to: '2026-12-31', leftOn: '2026-11-01' });
    await county.contract({ programme: 'KIM', to: '2027-12-31' });
    for (const [number, on] of [
      ['V1', '2026-11-02'],
      ['V2', '2026-11-20'],
    ] as const) {
      const { ask } = await decide(number, { state: 'in_participation', kind: 'extend', new_ends_on: '2027-12-31' });
      await ask('staff_council', on);
    }
    await decide('V4', { state: 'ended', kind: 'let_end', closed_on: '2026-11-01' });
    const plan = await plans.ofCohort('programme', 'KIM', END, TODAY);
    expect(plan.contracts).toEqual(['V1', 'V2', 'V3', 'V4']);
    expect(stands(plan, 'P2-plain')).toEqual(['open', null, 2, 3]);
    expect(stands(plan, 'P2-discussion')).toEqual(['missed', null, 1, 2]);
    expect(stands(plan, 'T7')).toEqual(['open', null, 1, 4]);
    expect(found(plan, 'C2')?.due.toString()).toBe('2026-12-10');
    const unit = await plans.ofCohort('unit', '16.0', END, TODAY);
    expect([unit.contracts.length, unit.committee]).toEqual([4, 'A-KIM']);
  });
});

it('names what is not in the register, with the nearest', async () => {
  await county.committee('KIM', {});
  await county.contract({ programme: 'KIM', to: '2026-12-31' });
  await county.contract({ to: null });
  const problem = async (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => undefined,
      ({ code, exit, text }: { code: string; exit: number; text: { de: string } }) => [code, exit, text.de],
    );
  expect(await problem(plans.ofContract('V11', TODAY))).toEqual([
    'unknown_contract',
    2,
    'Im Register gibt es keinen Vertrag mit der Nummer „V11“. Meinten Sie V1?',
  ]);
  expect(await problem(plans.ofCohort('programme', 'kim', END, TODAY))).toEqual([
    'unknown_programme',
    2,
    'Im Register gibt es kein Programm „kim“. Meinten Sie KIM?',
  ]);
  expect(await problem(plans.ofCohort('unit', '99', END, TODAY))).toEqual([
    'unknown_unit',
    2,
    'Im Register gibt es keine Organisationseinheit „99“. Bitte die Schreibweise prüfen.',
  ]);
  expect(await problem(plans.ofDay(END, TODAY, 'A-KYM'))).toEqual([
    'unknown_committee',
    2,
    expect.stringContaining('A-KIM'),
  ]);
  expect(await problem(plans.ofContract('V2', TODAY))).toEqual([
    'permanent_contract',
    65,
    expect.stringContaining('unbefristet'),
  ]);
});

describe('verbleib plan, of the register', () => {
  it('is the array of interfaces with how each deadline stands; what is not known goes to stderr', async () => {
    await county.committee('KIM', {});
    const number = await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const { ask } = await decide(number, { state: 'in_participation', kind: 'extend', new_ends_on: '2027-12-31' });
    await ask('staff_council', '2026-11-20');
    const { code, stdout, stderr } = await runCli(test, 'plan', '--contract', number, '--json');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect([code, rows.map(({ due }) => due)]).toEqual([0, rows.map(({ due }) => due as string).toSorted(byText)]);
    expect(rows.find(({ rule, variant }) => rule === 'P2' && variant === 'plain')).toMatchObject({
      due: '2026-12-15',
      owner: 'hr',
      confidence: 'M',
      standing: 'met',
      met_on: '2026-11-20',
      done: 1,
      of: 1,
      needs: expect.stringContaining('Antrag'),
    });
    expect(stderr).toContain('keine Sitzung erfasst');
  });

  it('is a page that counts for a cliff', async () => {
    for (let index = 0; index < 3; index += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const { ask } = await decide('V2', { state: 'in_participation', kind: 'extend', new_ends_on: '2027-12-31' });
    await ask('staff_council', '2026-11-20');
    const { stdout } = await runCli(test, 'plan', '--programme', 'KIM', '--end', '31.12.2026');
    const page = stdout.replaceAll(/\s+/g, ' ');
    expect(page).toContain('Was für 3 Verträge mit letztem Tag 31.12.2026 bis wann nötig ist');
    expect(page).toContain('noch 23 Tage · 1 von 3 beantragt · Personalstelle');
    expect(page).toContain('versäumt · 0 von 2 beantragt');
    expect(page).toContain('Kein Ausschuss ist hinterlegt');
  });

  it.each([
    [['--contract', 'V1', '--end', '2026-12-31'], 2, 'passen nicht zusammen'],
    [['--programme', 'KIM', '--unit', '16.0', '--end', '2026-12-31'], 2, 'passen nicht zusammen'],
    [['--unit', '16.0'], 2, 'Es fehlt der letzte Tag'],
    [['--committee', 'SOZ', '--end', '2026-12-31'], 2, 'keinen Ausschuss „SOZ“'],
  ])('%j: exit %i', async (args, exit, words) => {
    const { code, stdout, stderr } = await runCli(test, 'plan', ...args, '--json');
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(words);
  });
});
