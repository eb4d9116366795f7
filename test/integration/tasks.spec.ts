import { type AddedRequest, AddPermanentPostRequest } from '../../src/decisions/tasks/add-request.service.js';
import { FinishTask, type TaskOutcome } from '../../src/decisions/tasks/finish-task.service.js';
import { TaskList } from '../../src/decisions/tasks/task-list.query.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { Replay } from '../../src/reminders/replay.js';
import { VerbleibError } from '../../src/shared/errors.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;

beforeAll(async () => {
  test = await startTestApp({ staff: { mails: false } });
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  test.clock.set('2026-11-22T11:00:00Z');
  await county.unit('16.0', { manager: '000001', hr: '000002' });
});
afterAll(() => test?.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(day(date));
};
const add = (contract: string, on: string): Promise<AddedRequest> =>
  test.app.get(AddPermanentPostRequest).run('test', contract, day(on));
const finish = (named: string, outcome: TaskOutcome) => test.app.get(FinishTask).run('test', named, outcome);
/** Code, exit and German words of the refusal. */
async function refusal(work: Promise<unknown>): Promise<[string, number, string]> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof VerbleibError)) throw new Error('It was not refused.', { cause: error });
  return [error.code, error.exit, error.text.de];
}

/** As `due contract kind state`. */
const tasks = async (today: string): Promise<string[]> =>
  (await test.app.get(TaskList).rows(day(today))).map((row) =>
    [row.due_on, row.contract, row.kind === 'permanent_post_request' ? 'request' : 'check', row.state].join(' '),
  );

/** As `date state contract address`. */
const told = async (): Promise<string[]> =>
  (
    await test.rows<{ line: string }>(
      `select n.run_date || ' ' || c.number || ' ' || split_part(m.address, '@', 1) as line
       from notice n join mail m on m.id = n.mail_id join contract c on c.id = n.contract_id
       where n.purpose = 'task' order by 1`,
    )
  ).map((row) => row.line);

async function compose(address: string, today: string): Promise<ComposedMail | { obsolete: string }> {
  const [mail] = await test.rows<{ id: string }>(
    `select id from mail where purpose = 'task' and address like $1 || '%' order by run_date desc, id desc`,
    [address],
  );
  return composeMail(test, mail!.id, day(today));
}
const oneLine = (mail: ComposedMail | { obsolete: string }): string =>
  (mail as ComposedMail).text.replaceAll(/[\s\u00a0]+/g, ' ');

const overdueFlags = async (): Promise<number> =>
  (await test.rows(`select from flag where rule = 'task_overdue' and resolved_on is null`)).length;

describe('the check before an end (TVöD § 30(3), V3)', () => {
  it('is a task for every term within reach, due on the last day for signing, made once', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2027-01-31' }); // a Sunday
    await county.contract({ to: '2028-12-31' });
    await county.contract({ to: null });
    await county.contract({ person: '000100', to: '2026-12-31' });
    await county.contract({ person: '000100', from: '2027-01-01', to: null, signed: '2026-11-01' });
    expect(await look('2026-11-22')).toMatchObject({ tasks_created: 2 });
    expect(await look('2026-11-22')).toMatchObject({ tasks_created: 0 });
    expect(await tasks('2026-11-22')).toEqual(['2026-12-30 V1 check open', '2027-01-29 V2 check open']);
  });

  it('is about the end as it is now', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-22');
    await test.rows(`update contract set ends_on = '2027-03-31'`);
    await look('2026-11-23');
    expect(await tasks('2026-11-23')).toEqual(['2026-12-30 V1 check moot', '2027-03-31 V1 check open']);
  });

  it('is not asked for where no tariff does', async () => {
    const elsewhere = await startTestApp({ staff: { mails: false }, law: { parameters: { 'V3.check': false } } });
    try {
      await new County(elsewhere).contract({ to: '2026-12-31' });
      expect(await elsewhere.app.get(NightlyLook).run(day('2026-11-22'))).toMatchObject({ tasks_created: 0 });
    } finally {
      await elsewhere.close();
    }
  });

  it('is told to HR and manager a week before, and once more when it is overdue; the flag stays until the result', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-12-22');
    expect(await told()).toEqual([]);
    await look('2026-12-23');
    await look('2026-12-24');
    expect(await told()).toEqual(['2026-12-23 V1 p000001', '2026-12-23 V1 p000002']);
    await look('2026-12-30');
    expect(await overdueFlags()).toBe(0);
    await look('2026-12-31');
    await look('2027-01-15');
    expect((await told()).slice(2)).toEqual(['2026-12-31 V1 p000001', '2026-12-31 V1 p000002']);
    expect(await overdueFlags()).toBe(1);
    expect(
      await finish('V1', { result: 'not-possible', note: 'Die Stelle fällt weg.', document: 'AZ 11-2026/4' }),
    ).toEqual({
      id: expect.any(String) as unknown,
      contract: 'V1',
      kind: 'further_employment_check',
      result: 'not-possible',
      done_on: '2027-01-15',
    });
    await look('2027-01-16');
    expect(await overdueFlags()).toBe(0);
    expect(await tasks('2027-01-16')).toEqual(['2026-12-30 V1 check done']);
    expect(await test.rows(`select actor from change where entity = 'task' and field = 'result'`)).toEqual([
      { actor: 'test' },
    ]);
  });

  it('is moot, and not told, once a follow-on is signed', async () => {
    await county.contract({ person: '000100', to: '2026-12-31' });
    await look('2026-12-23');
    await county.contract({ person: '000100', from: '2027-01-01', to: null, signed: '2026-12-23' });
    await look('2026-12-31');
    expect(await told()).toHaveLength(2);
    expect(await overdueFlags()).toBe(0);
    expect(await compose('p000001', '2026-12-31')).toHaveProperty('obsolete');
  });
});

it.each([
  ['signed', { kind: 'permanent', signed_on: '2026-12-22' }, 0],
  ['done', { kind: 'permanent', signed_on: '2026-12-22', closed_on: '2026-12-23' }, 0],
  ['leaving', { closed_on: '2026-12-22' }, 0],
  ['ended', { kind: 'let_end', closed_on: '2026-12-22' }, 2],
  ['consented', { kind: 'permanent' }, 2],
])(
  'the check before an end, where the decision is %s, is told of where that leaves something to check',
  async (state, facts, notices) => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-12-22');
    const columns = Object.entries({ ...facts, state }).map(([name, value]) => `${name} = '${value}'`);
    await test.rows(`update decision set ${columns.join(', ')}`);
    await look('2026-12-23');
    expect(await told()).toHaveLength(notices);
  },
);

describe('a request for a permanent post (TzBfG § 18(2), T10)', () => {
  it.each([
    ['2026-09-15', '2026-10-15'],
    ['2026-01-31', '2026-03-02'],
  ])('of %s is to be answered by %s', async (asked, due) => {
    await county.contract({ to: '2026-12-31' });
    expect(await add('V1', asked)).toEqual({ task: { id: expect.any(String) as unknown, due_on: due } });
    expect((await tasks(asked))[0]).toBe(`${due} V1 request open`);
  });

  it('counts the whole employment, and is refused with words within its first six months', async () => {
    await county.contract({ person: '000100', from: '2026-06-01', to: '2026-08-31' });
    await county.contract({ person: '000100', from: '2026-09-01', to: '2026-12-31' });
    const [code, exit, text] = await refusal(add('V2', '2026-11-20'));
    expect([code, exit]).toEqual(['employed_too_short', 65]);
    expect(text).toContain('seit dem 01.06.2026');
    expect(text).toContain('ab dem 01.12.2026');
    test.clock.set('2026-12-01T11:00:00Z');
    expect(await add('V2', '2026-12-01')).toHaveProperty('task.due_on', '2027-01-04');
  });

  it('owes no further reply within twelve months, whichever contract the person asked under', async () => {
    await county.contract({ person: '000100', to: '2026-03-31' });
    await county.contract({ person: '000100', from: '2026-04-01', to: '2026-12-31' });
    await add('V1', '2026-02-02');
    expect(await add('V2', '2026-11-02')).toEqual({ task: null, no_reply_owed_until: '2027-02-02' });
    expect(await test.rows('select from task')).toHaveLength(1);
  });

  it.each([
    ['unknown_contract', 2, 'V9', '2026-11-02'],
    ['already_permanent', 65, 'V2', '2026-11-02'],
    ['not_employed', 65, 'V1', '2024-12-31'],
    ['asked_in_future', 65, 'V1', '2026-11-23'],
    ['not_in_force', 65, 'V3', '2021-01-01'],
  ])('is refused as %s', async (code, exit, contract, on) => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: null });
    await county.contract({ from: '2020-01-01', to: '2026-12-31' });
    const [found, status, text] = await refusal(add(contract, on));
    expect([found, status]).toEqual([code, exit]);
    expect(text).toMatch(/[.?]$/);
  });

  it('is done with its reasons', async () => {
    await county.contract({ to: '2026-12-31' });
    await add('V1', '2026-11-02');
    await look('2026-11-22'); // brings the check: the result says which of both is meant
    expect((await refusal(finish('V1', { result: 'declined' }))).slice(0, 2)).toEqual(['no_reasons', 65]);
    await finish('V1', { result: 'declined', note: 'Keine freie Planstelle.', on: day('2026-11-20') });
    expect(await tasks('2026-11-22')).toEqual(['2026-12-02 V1 request done', '2026-12-30 V1 check open']);
    expect((await refusal(finish('V1', { result: 'granted', note: 'x' }))).slice(0, 2)).toEqual(['already_done', 65]);
  });

  it.each<[string, number, string, TaskOutcome]>([
    ['unknown_result', 2, 'V1', { result: 'maybe' }],
    ['unknown_task', 2, 'V7', { result: 'not-possible' }],
    ['other_kind', 2, 'V1', { result: 'not-possible' }],
    ['done_in_future', 65, 'V1', { result: 'granted', note: 'x', on: Temporal.PlainDate.from('2026-11-23') }],
    ['done_before_asked', 65, 'V1', { result: 'granted', note: 'x', on: Temporal.PlainDate.from('2026-11-01') }],
  ])('has its result refused as %s', async (code, exit, named, outcome) => {
    await county.contract({ to: '2026-12-31' });
    await add('V1', '2026-11-02');
    expect((await refusal(finish(named, outcome))).slice(0, 2)).toEqual([code, exit]);
  });

  it('that came in twice a person has two tasks: the id names one', async () => {
    await county.contract({ from: '2024-01-01', to: '2026-12-31' });
    await add('V1', '2025-01-15');
    await add('V1', '2026-11-02');
    const [code, , text] = await refusal(finish('V1', { result: 'granted', note: 'Stelle 16-004' }));
    expect(code).toBe('several_tasks');
    const [first] = await test.app.get(TaskList).rows(day('2026-11-22'));
    expect(text).toContain(first!.id);
    expect(await finish(first!.id, { result: 'granted', note: 'Stelle 16-004' })).toMatchObject({ id: first!.id });
  });
});

describe('the mail about tasks', () => {
  it('says what is due by when, on which ground, in German, and is foretold by the replay', async () => {
    await county.contract({ to: '2026-12-31' });
    test.clock.set('2026-11-24T11:00:00Z');
    await add('V1', '2026-11-24');
    const foretold = await test.app.get(Replay).run(day('2026-12-23'), day('2026-12-23'));
    expect(foretold.filter(({ kind }) => kind === 'task').map(({ recipient }) => recipient)).toEqual([
      'p000001@kreis-musterland.example',
      'p000002@kreis-musterland.example',
    ]);
    await look('2026-12-23');
    const mail = (await compose('p000002', '2026-12-23')) as ComposedMail;
    expect(mail.subject).toBe('2 Aufgaben sind zu erledigen, die nächste bis 24.12.2026');
    const text = oneLine(mail);
    for (const said of [
      'Weiterbeschäftigung prüfen',
      '(§ 30 Abs. 3 Satz 2 TVöD)',
      'Beispiel-900001, Alex',
      'Vertragsende 31.12.2026 bis 30.12.2026',
      'Wunsch nach einer unbefristeten Stelle beantworten',
      'gefragt am 24.11.2026 bis 24.12.2026',
      'als Personalstelle zuständig',
    ])
      expect(text).toContain(said);
    expect(mail.html).toContain('Weiterbeschäftigung prüfen');
  });

  it('puts what is overdue first, in English to those who read English, and drops what is done', async () => {
    await county.contract({ to: '2026-12-31' });
    await test.rows(`update employee set locale = 'en' where number = '000001'`);
    await look('2026-12-31');
    const mail = (await compose('p000001', '2026-12-31')) as ComposedMail;
    expect(mail.subject).toBe('One task is overdue');
    for (const said of ['duty of procedure', 'overdue since 30 December 2026', 'contract ends on 31 December 2026'])
      expect(oneLine(mail)).toContain(said);
    await finish('V1', { result: 'possible-permanent' });
    expect(await compose('p000001', '2026-12-31')).toEqual({
      obsolete: 'All tasks of this mail are done or moot by now.',
    });
  });
});

describe('on the command line', () => {
  it('tasks are added, listed and done', async () => {
    await county.contract({ to: '2026-12-31' });
    const added = await runCli(test, 'task', 'add-request', 'V1', '--on', '2026-09-15', '--json');
    expect([added.code, JSON.parse(added.stdout)]).toEqual([
      0,
      {
        contract: 'V1',
        asked_on: '2026-09-15',
        task: { id: expect.any(String) as unknown, due_on: '2026-10-15' },
      },
    ]);
    const again = await runCli(test, 'task', 'add-request', 'V1', '--on', '2026-10-01');
    expect(again.stdout).toContain('Bis 15.09.2027 ist keine weitere Antwort nötig');
    const overdue = await runCli(test, 'tasks', '--overdue', '--contract', 'V1', '--json');
    expect(JSON.parse(overdue.stdout)).toEqual([
      {
        id: expect.any(String) as unknown,
        kind: 'permanent_post_request',
        contract: 'V1',
        employee: '900001',
        unit: '16.0',
        asked_on: '2026-09-15',
        due_on: '2026-10-15',
        state: 'overdue',
        done_on: null,
        result: null,
        note: null,
        document: null,
      },
    ]);
    const done = await runCli(
      test,
      'task',
      'done',
      'V1',
      '--result',
      'granted',
      '--note',
      'Stelle 16-004',
      '--on',
      '13.10.2026',
    );
    expect([done.code, done.stdout]).toEqual([
      0,
      'Vertrag V1: Wunsch nach unbefristeter Stelle beantworten (§ 18 Abs. 2 TzBfG) – zugesagt.\n',
    ]);
    expect(JSON.parse((await runCli(test, 'tasks', '--open', '--json')).stdout)).toEqual([]);
    const table = await runCli(test, 'tasks');
    expect(table.stdout).toContain('15.10.2026  erledigt');
    expect(table.stderr).toBe('1 Aufgabe\n');
  });
});
