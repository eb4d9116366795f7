import { Decide, type StepReport } from '../../src/decisions/decide.service.js';
import type { StepInput } from '../../src/decisions/decision-case.js';
import { ChooseContracts } from '../../src/decisions/choose-contracts.query.js';
import type { Step } from '../../src/decisions/transitions.js';
import { Deliver } from '../../src/mail/deliver.service.js';
import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { VerbleibError } from '../../src/shared/errors.js';
import { County } from '../factories/county.js';
import { findPart } from '../support/mime.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const HR = 'p1002@kreis-musterland.example';
const MANAGER = 'p1001@kreis-musterland.example';
const END = Temporal.PlainDate.from('2026-12-31');
/** The one whose ground changes on the way; the first of the twelve. */
const OTHER = 'V1';

let test: TestApp;
let sink: SmtpSink;
let county: County;
beforeAll(async () => {
  sink = await startSmtpSink();
  test = await startTestApp({ mail: { smtpUrl: `smtp://127.0.0.1:${sink.port}` } });
  county = new County(test);
});
afterAll(async () => {
  await test?.close();
  await sink?.close();
});

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
function at(date: string, time = '09:00'): Temporal.PlainDate {
  test.clock.set(`${date}T${time}:00Z`);
  return day(date);
}
const look = (date: string) => test.app.get(NightlyLook).run(at(date, '04:30'));

/** One step for the twelve, but for those left out. */
async function step(
  date: string,
  name: Step,
  input: Partial<StepInput> = {},
  { only = [] as string[], except = [] as string[] } = {},
): Promise<StepReport> {
  const on = at(date);
  const choice = only.length ? { contracts: only } : { programme: 'KIM', endsOn: END, except };
  const ids = await test.app.get(ChooseContracts).ids(choice, on);
  return test.app.get(Decide).take('k.beispiel', name, ids, { on, ...input });
}

interface Told {
  to: string;
  subject: string;
  text: string;
}

/** What has arrived about decisions since the last call, after everything was delivered. */
async function told(): Promise<Told[]> {
  await test.app.get(Deliver).deliver();
  const ids = await test.rows<{ id: string }>(`select id from mail where purpose = 'decision'`);
  const arrived = sink.received.splice(0);
  return arrived
    .filter(({ raw }) => ids.some(({ id }) => raw.includes(id)))
    .map(({ to, message }) => ({
      to: to[0]!,
      subject: message.headers.get('subject')![0]!,
      text: findPart(message, 'text/plain')!.text.replaceAll(/\s+/g, ' '),
    }));
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof VerbleibError) return error.code;
    throw error;
  }
  return 'taken';
}

const states = (): Promise<{ state: string; count: number }[]> =>
  test.rows('select state, count(*)::int as count from decision group by state order by state');

it('walks a whole cliff from the nightly look to the follow-on contracts, through a void consent', async () => {
  await county.unit('16.0', { manager: '1001', hr: '1002' });
  for (let count = 0; count < 12; count += 1)
    await county.contract({ programme: 'KIM', to: END.toString(), from: '2025-07-01' });
  expect(await look('2026-11-02')).toMatchObject({ decisions_opened: 12, cliffs_opened: 2 });
  expect(await told()).toEqual([]);

  const proposal = { kind: 'extend', endsOn: day('2027-12-31') } as const;
  expect((await step('2026-11-03', 'propose', { proposal })).taken).toHaveLength(12);
  const [proposed, ...others] = await told();
  expect(others).toEqual([]);
  expect(proposed).toMatchObject({
    to: HR,
    subject:
      '12 Verträge, letzter Tag 31.12.2026: vorgeschlagen – als Nächstes: Finanzierung bestätigen bis 15.12.2026',
  });
  expect(proposed!.text).toContain('Vorschlag gemacht: 12 Verträge');
  expect(proposed!.text).toContain('Festgehalten von k.beispiel zum 03.11.2026.');
  expect(proposed!.text).toContain(
    'Als Nächstes: Finanzierung bestätigen, damit der Antrag an den Personalrat spätestens am 15.12.2026 gestellt werden kann (§ 72 Abs. 1',
  );
  expect(proposed!.text.match(/verlängern bis 31\.12\.2027/g)).toHaveLength(12);

  await step('2026-11-04', 'confirm_funding', { document: 'AZ 20-7/2026' });
  expect(await told()).toMatchObject([{ to: HR, text: expect.stringContaining('Aktenzeichen: AZ 20-7/2026.') }]);
  await step('2026-11-05', 'request_participation');
  expect(await told()).toMatchObject([
    { to: HR, subject: expect.stringMatching(/in Beteiligung .* bis 12\.11\.2026/) },
  ]);
  expect(await refusal(step('2026-11-06', 'sign', { form: 'wet_ink' }))).toBe('steps_refused');
  await step('2026-11-09', 'answer', { body: 'equal_opportunity', answer: 'heard' });
  await told();

  // The ground of one changes: what the bodies were told about it holds no longer.
  const changed = { ...proposal, ground: '14-1-3' } as const;
  const reason = 'Vertretung für eine Elternzeit';
  const change = await step(
    '2026-11-10',
    'change_proposal',
    { proposal: { ...changed, riskReason: reason } },
    { only: [OTHER] },
  );
  expect(change.taken).toMatchObject([{ contract: OTHER, from: 'in_participation', to: 'funded', voided: true }]);
  const [voided] = await told();
  expect(voided!.subject).toContain('1 Vertrag, letzter Tag 31.12.2026: Finanzierung geklärt');
  expect(voided!.text).toContain('Die bisherige Beteiligung gilt nicht mehr und ist zu wiederholen (Personalrat');
  await step('2026-11-11', 'request_participation', {}, { only: [OTHER] });
  await told();

  // Silence counts after the end of the period, Thursday 19 November, and only for what was asked then.
  const silence = { body: 'staff_council', answer: 'silence' } as const;
  expect(await refusal(step('2026-11-19', 'answer', silence, { only: ['V2'] }))).toBe('silence_after_period');
  await step('2026-11-20', 'answer', silence, { except: [OTHER] });
  expect(await refusal(step('2026-11-20', 'answer', silence, { only: [OTHER] }))).toBe('silence_after_period');
  expect(await states()).toEqual([
    { state: 'consented', count: 11 },
    { state: 'in_participation', count: 1 },
  ]);
  const [consented] = (await told()).filter(({ text }) => text.includes('gilt als Zustimmung'));
  expect(consented!.subject).toContain('11 Verträge');
  expect(consented!.subject).toContain('Unterschrift festhalten bis 30.12.2026');

  await step('2026-11-24', 'sign', { form: 'wet_ink' }, { except: [OTHER] });
  expect(await refusal(step('2026-11-24', 'sign', { form: 'wet_ink' }, { only: [OTHER] }))).toBe('consent_open');
  await step('2026-11-25', 'receive', {}, { except: [OTHER] });
  const done = await step('2026-11-25', 'complete', {}, { except: [OTHER] });
  expect(done.taken.map(({ contract, successor }) => successor === `${contract}/2`)).not.toContain(false);
  // Three steps in two days, not delivered in between: one mail to each, with the last word.
  const closing = await told();
  expect(closing.map(({ to }) => to).toSorted((a, b) => a.localeCompare(b))).toEqual([MANAGER, HR]);
  for (const { subject, text } of closing) {
    expect(subject).toBe('11 Verträge, letzter Tag 31.12.2026: abgeschlossen');
    expect(text).toContain('Folgevertrag V2/2');
  }

  for (const body of ['staff_council', 'equal_opportunity'] as const)
    await step('2026-11-26', 'answer', { body, answer: 'consent' }, { only: [OTHER] });
  await step('2026-12-08', 'sign', { form: 'qualified_electronic' }, { only: [OTHER] });
  await step('2026-12-09', 'receive', {}, { only: [OTHER] });
  await step('2026-12-09', 'complete', {}, { only: [OTHER] });
  expect(await states()).toEqual([{ state: 'done', count: 12 }]);
  await told();

  expect(
    await test.rows(
      `select n.starts_on, n.ends_on, n.ground, count(*)::int as count from contract n join contract c on c.id = n.predecessor_id
       where n.received_on <= c.ends_on and n.signed_on <= n.received_on group by 1, 2, 3 order by 4`,
    ),
  ).toEqual([
    { starts_on: '2027-01-01', ends_on: '2027-12-31', ground: '14-1-3', count: 1 },
    { starts_on: '2027-01-01', ends_on: '2027-12-31', ground: '14-1-1', count: 11 },
  ]);
  expect(
    await test.rows('select void_reason, count(*)::int as count from participation group by 1 order by 1'),
  ).toEqual([
    { void_reason: 'change_proposal', count: 2 },
    { void_reason: null, count: 24 },
  ]);

  // Silence afterwards: of the contracts that ended nobody hears again, through every later stage and the first working day.
  for (const date of ['2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31', '2027-01-04']) await look(date);
  await told();
  expect(
    await test.rows(
      `select r.kind, r.stage from reminder r join contract c on c.id = r.subject_id
       where c.ends_on = '2026-12-31' and r.run_date > '2026-12-09'`,
    ),
  ).toEqual([]);
  expect(
    await test.rows(
      `select n.purpose from notice n join contract c on c.id = n.contract_id
       where c.ends_on = '2026-12-31' and n.run_date > '2026-12-09'`,
    ),
  ).toEqual([]);
  expect(await test.rows(`select scope from cliff where closed_on is null and ends_on = '2026-12-31'`)).toEqual([]);
});
