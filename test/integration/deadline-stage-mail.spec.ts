import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp({ reminders: { deadlineStages: ['P2:10', 'S1:5'] } });
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  await county.unit('16.0', { hr: '000002' });
});
afterAll(() => test?.close());

const DAY = Temporal.PlainDate.from('2026-12-05');
/** The text of the mail of a look, as one line. */
async function told(date = DAY): Promise<string> {
  test.clock.set(`${date.toString()}T04:30:00Z`);
  await test.app.get(NightlyLook).run(date);
  const [mail] = await test.rows<{ id: string }>(`select id from mail where purpose = 'reminder'`);
  return ((await composeMail(test, mail!.id, date)) as ComposedMail).text.replaceAll(/\s+/g, ' ');
}

describe('a reminder whose stage hangs on a deadline of the plan', () => {
  it('says so once where that holds for all its contracts', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    const text = await told();
    const why = 'Diese Erinnerung ist 10 Tage vor dem letzten Antrag an den Personalrat (15.12.2026) vorgesehen.';
    expect(text).toContain(why);
    expect(text.split('vorgesehen')).toHaveLength(2);
  });

  it('says so at the contract where others have another stage, in English as well', async () => {
    await test.rows(`update employee set locale = 'en' where number = '000002'`);
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-12' });
    const text = await told();
    expect(text).toContain(
      'reminder planned for 10 days before the last request to the staff council (15 December 2026)',
    );
    expect(text).not.toContain('This reminder is');
  });

  it('says nothing where the stage is one before the end', async () => {
    await county.contract({ to: '2026-12-12' });
    expect(await told()).not.toContain('vorgesehen');
  });

  it('says nothing where the deadline has passed before the mail leaves', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    await told();
    const [mail] = await test.rows<{ id: string }>(`select id from mail where purpose = 'reminder'`);
    const textOn = async (date: string) =>
      ((await composeMail(test, mail!.id, Temporal.PlainDate.from(date))) as ComposedMail).text;
    expect(await textOn('2026-12-15')).toContain('vorgesehen');
    expect(await textOn('2026-12-16')).not.toContain('vorgesehen');
  });

  it('follows the rule of the unit, and says nothing where that has none', async () => {
    await test.rows(
      `insert into reminder_rule (unit_id, stages, deadline_stages) select id, '{26}', '{}' from unit where code = '16.0'`,
    );
    await county.contract({ to: '2026-12-31' });
    expect(await told()).not.toContain('vorgesehen');
  });
});
