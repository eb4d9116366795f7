import { Decide } from '../../src/decisions/decide.service.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { day } from '../support/dates.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const [MANAGER, HR, STAND_IN] = ['000001', '000002', '000009'];

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp({ staff: { mails: false } });
  county = new County(test);
  await county.clear();
  await county.unit('16.0', { manager: MANAGER, hr: HR });
  await county.absence(MANAGER, '2026-11-20', '2027-01-31', STAND_IN);
});
afterAll(() => test?.close());

const look = async (date: string): Promise<void> => {
  test.clock.set(`${date}T04:30:00Z`);
  await test.app.get(NightlyLook).run(day(date));
};

/** The footer of the newest mail of a purpose to somebody, as it leaves on a day. */
async function footer(purpose: string, person: string, today: string): Promise<string> {
  const [mail] = await test.rows<{ id: string }>(
    `select id from mail where purpose = $1 and address = $2 order by id desc limit 1`,
    [purpose, `p${person}@kreis-musterland.example`],
  );
  const { text } = (await composeMail(test, mail!.id, day(today))) as ComposedMail;
  return text.replaceAll(/\s+/g, ' ').slice(-400);
}

it('every mail that tells of something says in whose place it does', async () => {
  const committee = await county.committee('KIM', {});
  const session = await county.session(committee, '2026-12-10');
  await county.contract({ programme: 'KIM', to: '2026-12-31' });
  const other = await county.contract({ to: '2026-12-31' });
  await look('2026-11-22');
  await test.rows(`update committee_session set held_on = '2026-12-08' where id = $1`, [session]);
  await look('2026-11-23');
  const [ending] = await test.rows<{ id: string }>('select id from contract where number = $1', [other]);
  await test.app.get(Decide).take('k.beispiel', 'end_deliberately', [ending!.id], {
    on: day('2026-11-23'),
    reason: 'Das Programm läuft aus.',
  });
  await look('2026-12-23');
  await look('2027-01-04');

  for (const [purpose, today] of [
    ['plan', '2026-11-23'],
    ['decision', '2026-11-23'],
    ['task', '2026-12-23'],
    ['first_day', '2027-01-04'],
  ] as const) {
    expect([purpose, await footer(purpose, STAND_IN, today)]).toEqual([
      purpose,
      expect.stringContaining('in Vertretung für Alex Beispiel-000001 (Leitung von: 16.0 16.0).'),
    ]);
    expect([purpose, await footer(purpose, HR, today)]).toEqual([
      purpose,
      expect.stringContaining('weil Sie als Personalstelle zuständig sind für: 16.0 16.0.'),
    ]);
  }
});
