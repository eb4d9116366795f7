import { Decide } from '../../src/decisions/decide.service.js';
import type { StepInput } from '../../src/decisions/decision-case.js';
import type { Step } from '../../src/decisions/transitions.js';
import { VerbleibError } from '../../src/shared/errors.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

let test: TestApp;
let county: County;
let decide: Decide;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
  decide = test.app.get(Decide);
});
afterAll(() => test?.close());
beforeEach(async () => {
  test.clock.set('2026-11-22T11:00:00Z');
  await county.clear();
  await county.unit('16.0', { manager: '1001', hr: '1002' });
});

const idOf = async (number: string): Promise<string> =>
  (await test.rows<{ id: string }>('select id from contract where number = $1', [number]))[0]!.id;

async function step(contract: string, name: Step, input: Partial<StepInput> & { on?: Temporal.PlainDate } = {}) {
  const report = await decide.take('k.beispiel', name, [await idOf(contract)], {
    on: input.on ?? test.clock.today(test.settings.timeZone),
    ...input,
  });
  return report.taken[0]!;
}

/** The code of the problem that keeps a step from being taken. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof VerbleibError) return error.code;
    throw error;
  }
  return 'taken';
}

const EXTEND = { kind: 'extend', endsOn: day('2027-12-31') } as const;

async function untilConsent(contract: string): Promise<void> {
  await step(contract, 'propose', { proposal: EXTEND });
  await step(contract, 'confirm_funding', { document: 'AZ 20-7' });
  await step(contract, 'request_participation', {});
  await step(contract, 'answer', { body: 'equal_opportunity', answer: 'heard' });
  await step(contract, 'answer', { body: 'staff_council', answer: 'consent' });
}

it('walks an extension from the proposal to its follow-on contract', async () => {
  const number = await county.contract({ to: '2026-12-31' });
  await untilConsent(number);
  expect((await step(number, 'sign', { form: 'wet_ink' })).to).toBe('signed');
  expect((await step(number, 'receive')).to).toBe('received');
  const { to, successor } = await step(number, 'complete');
  expect([to, successor]).toEqual(['done', `${number}/2`]);
  expect(
    await test.rows(
      `select n.number, n.starts_on, n.ends_on, n.ground, n.signed_on, n.received_on, n.predecessor_id = c.id as follows
       from contract n join contract c on c.id = n.predecessor_id`,
    ),
  ).toEqual([
    {
      number: 'V1/2',
      starts_on: '2027-01-01',
      ends_on: '2027-12-31',
      ground: '14-1-1',
      signed_on: '2026-11-22',
      received_on: '2026-11-22',
      follows: true,
    },
  ]);
});

it('refuses what comes in the wrong order, and says what is missing', async () => {
  const number = await county.contract({ to: '2026-12-31' });
  expect(await refusal(step(number, 'sign', { form: 'wet_ink' }))).toBe('wrong_state');
  await step(number, 'propose', { proposal: EXTEND });
  await step(number, 'waive_funding', { reason: 'Mittel des Hauses' });
  expect(await refusal(step(number, 'sign', { form: 'wet_ink' }))).toBe('consent_missing');
  await step(number, 'request_participation');
  expect(await refusal(step(number, 'sign', { form: 'wet_ink' }))).toBe('consent_open');
});

it('does not let a paper that came late be received, and leads on to a permanent contract', async () => {
  const number = await county.contract({ to: '2026-12-31' });
  await untilConsent(number);
  test.clock.set('2026-12-30T11:00:00Z');
  await step(number, 'sign', { form: 'wet_ink' });
  test.clock.set('2027-01-05T11:00:00Z');
  expect(await refusal(step(number, 'receive'))).toBe('received_in_time');
  const changed = await step(number, 'change_proposal', { proposal: { kind: 'permanent' } });
  expect([changed.to, changed.voided]).toEqual(['funded', true]);
});

it('tells nobody about their own contract: who is next in line hears of it', async () => {
  await county.unit('10', { hr: '1003' });
  await county.unit('16.0', { parent: '10' });
  const number = await county.contract({ person: '1002', to: '2026-12-31' });
  await step(number, 'propose', { proposal: EXTEND });
  const told = await test.rows<{ address: string }>(
    `select m.address from notice n join mail m on m.id = n.mail_id where n.purpose = 'decision'`,
  );
  expect(told).toEqual([{ address: 'p1003@kreis-musterland.example' }]);
});

it('says of a term that the check takes for void that the contract may be permanent, and lets it end only with a reason', async () => {
  const number = await county.contract({ from: '2024-09-15', to: '2026-12-31', ground: '14-2' });
  const letEnd = { proposal: { kind: 'let_end' } } as const;
  for (const work of [step(number, 'propose', letEnd), step(number, 'end_deliberately', {})])
    await expect(work).rejects.toMatchObject({
      text: {
        de: expect.stringMatching(
          /Die Prüfung des Vertrags sagt: .*\(§ 14 Abs\. 2 .*besteht der Vertrag unbefristet fort/,
        ),
      },
    });
  expect(
    (await step(number, 'propose', { proposal: { ...letEnd.proposal, riskReason: 'Vermerk 1' } })).findings,
  ).toMatchObject([{ rule: 'T2', severity: 'error' }]);
  expect((await step(number, 'end_deliberately', { reason: 'Vermerk 1' })).findings).toMatchObject([{ rule: 'T2' }]);
});

it('asks for no reason to propose an end by a term that holds', async () => {
  const number = await county.contract({ to: '2026-12-31' });
  expect(await step(number, 'propose', { proposal: { kind: 'let_end' } })).toMatchObject({
    to: 'proposed',
    findings: [],
  });
});

it('names the consent that a change has overtaken, where a signature relies on it', async () => {
  const number = await county.contract({ to: '2026-12-31' });
  await untilConsent(number);
  await step(number, 'change_proposal', { proposal: { ...EXTEND, endsOn: day('2028-06-30') } });
  await expect(step(number, 'sign', { form: 'wet_ink' })).rejects.toMatchObject({
    code: 'consent_overtaken',
    text: {
      de: expect.stringContaining(
        'Die Zustimmung vom 22.11.2026 galt für „verlängern bis 31.12.2027, 14-1-1“ und ist durch die Änderung vom 22.11.2026 überholt.',
      ),
    },
  });
});

it('names who has not answered where the answer says not whose it is', async () => {
  const number = await county.contract({ to: '2026-12-31' });
  await step(number, 'propose', { proposal: EXTEND });
  await step(number, 'confirm_funding', { document: 'AZ 20-7' });
  await step(number, 'request_participation', {});
  await step(number, 'answer', { body: 'equal_opportunity', answer: 'heard' });
  await expect(step(number, 'answer', { answer: 'consent' })).rejects.toMatchObject({
    code: 'body_missing',
    text: { de: expect.stringMatching(/offen: Personalrat \(staff_council\)\./) },
  });
});
