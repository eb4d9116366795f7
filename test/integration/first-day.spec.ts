import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { Decide } from '../../src/decisions/decide.service.js';
import { TaskList } from '../../src/decisions/tasks/task-list.query.js';
import { NightlyLook, type WatchCounts } from '../../src/reminders/nightly-look.js';
import { Replay } from '../../src/reminders/replay.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { insert } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;

beforeAll(async () => {
  test = await startTestApp({ staff: { mails: false }, reminders: { mode: 'single' } });
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  await county.unit('16.0', { manager: '000001', hr: '000002' });
  await county.unit('17.0', { manager: '000003', hr: '000002' });
});
afterAll(() => test?.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const look = (date: string): Promise<WatchCounts> => {
  test.clock.set(`${date}T04:30:00Z`);
  return test.app.get(NightlyLook).run(day(date));
};

/** Who was told of which contract, as `date address: contracts`, one line a mail. */
const told = async (): Promise<string[]> =>
  (
    await test.rows<{ line: string }>(
      `select m.run_date || ' ' || split_part(m.address, '@', 1) || ': ' || string_agg(c.number, ' ' order by c.number) as line
       from mail m join notice n on n.mail_id = m.id and n.purpose = 'first_day' join contract c on c.id = n.contract_id
       group by m.id order by 1`,
    )
  ).map((row) => row.line);

const flagged = async (): Promise<string[]> =>
  (
    await test.rows<{ number: string }>(
      `select number from flag f join contract c on c.id = f.scope_id
       where rule = 'works_without_paper' and resolved_on is null order by number`,
    )
  ).map((row) => row.number);

async function compose(address: string, today = '2027-01-04'): Promise<ComposedMail> {
  const [mail] = await test.rows<{ id: string }>(
    `select id from mail where purpose = 'first_day' and address like $1 || '%' order by id desc`,
    [address],
  );
  return (await composeMail(test, mail!.id, day(today))) as ComposedMail;
}
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('\u00a0', ' ');

const decide = async (number: string, state: string, facts: Record<string, unknown>): Promise<string> =>
  insert(test, 'decision', {
    contract_id: (await test.rows<{ id: string }>('select id from contract where number = $1', [number]))[0]!.id,
    ends_on: '2026-12-31',
    state,
    opened_on: '2026-01-01',
    ...facts,
  });

describe('on the first working day after an end', () => {
  it('HR and the manager are told of everyone without paper, in one mail each, once; the flag stays until it is settled', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await county.contract({ unit: '17.0', to: '2026-12-31' });
    for (const date of ['2026-12-31', '2027-01-01', '2027-01-03']) await look(date);
    expect(await told()).toEqual([]);
    expect(await flagged()).toEqual([]);

    expect(await look('2027-01-04')).toMatchObject({ first_day_notices: 6 });
    expect(await told()).toEqual([
      '2027-01-04 p000001: V1 V2',
      '2027-01-04 p000002: V1 V2 V3',
      '2027-01-04 p000003: V3',
    ]);
    expect(await flagged()).toEqual(['V1', 'V2', 'V3']);
    expect(await look('2027-01-04')).toMatchObject({ first_day_notices: 0 });

    // Whoever takes over later sees the flag, and is not told again what the one before was told.
    await county.unit('16.0', { manager: '000007' });
    expect(await look('2027-01-05')).toMatchObject({ first_day_notices: 0 });
    await test.rows(`update contract set left_on = '2026-12-31' where number = 'V1'`);
    await test.rows(`update contract set ends_on = null, ground = null where number = 'V2'`);
    await look('2027-02-15');
    expect(await flagged()).toEqual(['V3']);
    await county.contract({ person: '900003', from: '2027-01-01', to: null, signed: '2027-02-16' });
    await look('2027-02-16');
    expect(await flagged()).toEqual([]);
  });

  it('nobody is asked about who has left, has a signed paper in time, or is permanent', async () => {
    await county.contract({ to: '2026-12-31', leftOn: '2026-12-31' });
    for (const person of ['000100', '000101']) {
      await county.contract({ person, to: '2026-12-31' });
      await county.contract({ person, from: '2027-01-01', to: '2027-12-31', signed: '2026-12-01' });
    }
    await test.rows(`update contract set received_on = '2026-12-30' where number = 'V3'`);
    await county.contract({ to: null });
    await county.contract({ to: '2026-12-31' });
    await decide('V7', 'received', { kind: 'permanent', signed_on: '2026-12-10', received_on: '2026-12-15' });
    await county.contract({ to: '2026-12-31' });
    await decide('V8', 'leaving', { closed_on: '2026-11-02' });
    await look('2027-01-04');
    expect(await told()).toEqual([]);
    expect(await flagged()).toEqual([]);
  });

  it('a settled end is confirmed on that day with the last day at work, and the flag and the check of V3 are gone', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2026-11-02');
    await test.rows(`update decision set state = 'ended', kind = 'let_end', closed_on = '2026-11-02'`);
    await look('2027-01-04');
    expect(await flagged()).toEqual(['V1']);
    expect(oneLine((await compose('p000002')).text)).toContain(
      '„verbleib decide employee-leaves VERTRAG --on LETZTER-TAG“',
    );
    const [contract] = await test.rows<{ id: string }>(`select id from contract`);
    const leave = (on: string) =>
      test.app.get(Decide).take('k.beispiel', 'employee_leaves', [contract!.id], { on: day(on) });
    await expect(leave('2027-01-04')).rejects.toMatchObject({ code: 'leaves_within_term' });
    expect((await leave('2026-12-31')).taken).toMatchObject([{ from: 'ended', to: 'leaving' }]);
    expect(await test.app.get(TaskList).rows(day('2027-01-04'))).toMatchObject([{ state: 'moot' }]);
    expect(await compose('p000002')).toHaveProperty('obsolete');
    await look('2027-01-05');
    expect(await flagged()).toEqual([]);
  });

  it('after days without a look it is made up for once, for two weeks', async () => {
    await county.contract({ to: '2026-12-31' });
    await look('2027-01-18');
    await look('2027-01-19');
    expect(await told()).toEqual(['2027-01-18 p000001: V1', '2027-01-18 p000002: V1']);
    await county.contract({ to: '2026-12-31' });
    await look('2027-01-19');
    expect(await told()).toHaveLength(2);
    expect(await flagged()).toEqual(['V1']);
  });

  it('who would be told about the own contract is passed over', async () => {
    await county.unit('16', { manager: '000009' });
    await county.unit('16.0', { parent: '16' });
    await county.contract({ person: '000001', from: '2027-01-01', to: null, signed: null });
    await county.contract({ person: '000001', to: '2026-12-31' });
    await look('2027-01-04');
    expect(await told()).toEqual(['2027-01-04 p000002: V2', '2027-01-04 p000009: V2']);
  });
});

describe('the mail', () => {
  it('says first what working on means, then who by unit with what is to be done, in German', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await decide('V2', 'ended', { kind: 'let_end', closed_on: '2026-10-01' });
    await county.contract({ person: '000100', unit: '17.0', to: '2026-12-31' });
    await county.contract({ person: '000100', unit: '17.0', from: '2027-01-01', to: '2027-12-31', signed: null });
    await county.contract({ person: '000101', unit: '17.0', to: '2026-12-31' });
    await county.contract({
      person: '000101',
      unit: '17.0',
      from: '2027-01-01',
      to: '2027-12-31',
      signed: '2026-12-20',
    });
    await test.rows(`update contract set received_on = '2027-01-02' where number = 'V6'`);
    await look('2027-01-04');
    const { subject, text, html } = await compose('p000002');
    expect(subject).toBe('Heute prüfen: 4 Verträge sind beendet, kein unterschriebener Anschluss');
    const plain = oneLine(text);
    const order = [
      'Guten Tag Alex Beispiel-000002,',
      'Wer nach dem Vertragsende mit Wissen des Arbeitgebers weiterarbeitet, ist unbefristet beschäftigt (§ 15 Abs. 6 TzBfG).',
      'unverzüglich schriftlich widersprechen',
      'Bei 4 Personen in Ihrer Zuständigkeit',
      '16.0 16.0',
      'Beispiel-900001, Alex Vertrag V1 · letzter Tag 31.12.2026 nichts entschieden',
      'Beispiel-900002, Alex Vertrag V2 · letzter Tag 31.12.2026 das Ende war so entschieden',
      '17.0 17.0',
      'Beispiel-000100, Alex Vertrag V3 · letzter Tag 31.12.2026 Folgevertrag erfasst, aber nicht unterschrieben',
      'Beispiel-000101, Alex Vertrag V5 · letzter Tag 31.12.2026 Folgevertrag erst am 02.01.2027 übergeben, nach seinem Beginn',
      'Was jetzt zu tun ist',
      'trägt den letzten Arbeitstag als Ausscheiden ein',
      'als Personalstelle zuständig sind',
    ].map((said) => plain.replaceAll(/[*!-] /g, '').indexOf(said.replaceAll(/[*!-] /g, '')));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(oneLine(html)).toContain('(§ 15 Abs. 6 TzBfG)');
    expect((await compose('p000001')).text).not.toContain('Beispiel-000100');
  });

  it('comes in English to those who read English', async () => {
    await county.contract({ to: '2026-12-31' });
    await test.rows(`update employee set locale = 'en' where number = '000001'`);
    await look('2027-01-04');
    const { subject, text } = await compose('p000001');
    expect(subject).toBe('Check today: contract in 16.0 ended on 31 December 2026, no signed follow-on');
    for (const said of [
      'is employed permanently (TzBfG § 15(6))',
      'object in writing without delay',
      'nothing decided',
      'HR records the last working day as the leaving',
      'You receive this message because you are responsible as manager for: 16.0 16.0.',
    ])
      expect(oneLine(text)).toContain(said);
  });

  it('says of a decision under way how it stands, not that nothing is decided', async () => {
    await county.contract({ to: '2026-12-31' });
    await decide('V1', 'proposed', { kind: 'extend', new_ends_on: '2027-12-31', new_ground: '14-1-1' });
    await look('2027-01-04');
    const text = oneLine((await compose('p000002')).text);
    expect(text).toContain('Entscheidung noch offen: vorgeschlagen');
    expect(text).not.toContain('nichts entschieden');
  });

  it('leaves out who was settled before it left, and is obsolete without anybody', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await look('2027-01-04');
    await test.rows(`update contract set left_on = '2026-12-31' where number = 'V1'`);
    expect((await compose('p000001')).text).not.toContain('900001');
    await test.rows(`update contract set left_on = '2026-12-31'`);
    expect(await compose('p000001')).toEqual({
      obsolete: 'Inzwischen ist für alle Personen dieser Mail eingetragen, wie es weitergeht.',
    });
    expect(
      await test.rows(
        `select distinct dropped_reason from notice join mail m on m.id = mail_id where address like 'p000001%'`,
      ),
    ).toEqual([{ dropped_reason: 'settled' }]);
  });

  it('is foretold by the replay, with the flag', async () => {
    await county.contract({ to: '2026-12-31' });
    const foretold = await test.app.get(Replay).run(day('2027-01-01'), day('2027-01-06'));
    const about = { date: '2027-01-04', stage: null, contracts: ['V1'] };
    expect(foretold.filter(({ kind, rule }) => kind === 'first_day' || rule === 'works_without_paper')).toEqual([
      { ...about, kind: 'first_day', recipient: 'p000001@kreis-musterland.example', rule: null },
      { ...about, kind: 'first_day', recipient: 'p000002@kreis-musterland.example', rule: null },
      { ...about, kind: 'flag', recipient: null, rule: 'works_without_paper' },
    ]);
    expect(await told()).toEqual([]);
  });
});
