import { Deliver } from '../../src/mail/deliver.service.js';
import { MailLog } from '../../src/mail/mail-log.query.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { putMail, TestComposer } from '../support/test-composer.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

it('the log of mails counts states, shows the latest first and one with its content', async () => {
  const composer = TestComposer.in(test);
  const usual = composer.make;
  composer.make = (mail) => (mail.name === 'Weg' ? { obsolete: 'Anlass entfallen' } : usual(mail));
  const log = test.app.get(MailLog);
  await expect(log.counts()).resolves.toMatchObject({ sent: 0, due: 0, oldestDue: null, nextAttempt: null });

  const sent = await putMail(test);
  await putMail(test, { name: 'Weg' });
  await putMail(test, { address: 'keine Adresse' });
  const waiting = await putMail(test, { purpose: 'unknown' });
  await expect(log.counts()).resolves.toMatchObject({ pending: 4, due: 4, oldestDue: '2026-11-22T11:00:00Z' });
  await test.app.get(Deliver).deliver();
  const due = await putMail(test);

  const [latest, before] = await log.latest();
  expect(latest).toMatchObject({ id: due, state: 'pending', subject: null, nextAttemptAt: '2026-11-22T11:00:00Z' });
  expect(before).toMatchObject({ id: waiting, state: 'pending', attempts: 1 });
  await expect(log.latest({ limit: 1, state: 'obsolete' })).resolves.toMatchObject([
    { name: 'Weg', response: 'Anlass entfallen', nextAttemptAt: null },
  ]);
  await expect(log.counts()).resolves.toEqual({
    pending: 2,
    sending: 0,
    sent: 1,
    failed: 1,
    bounced: 0,
    obsolete: 1,
    due: 1,
    oldestDue: '2026-11-22T11:00:00Z',
    nextAttempt: '2026-11-22T11:00:00Z',
  });
  await expect(log.mailById(sent)).resolves.toMatchObject({
    state: 'sent',
    createdAt: '2026-11-22T11:00:00Z',
    bodyText: expect.stringContaining('es gibt Neues') as unknown,
    bodyHtml: expect.stringContaining('<html lang="de">') as unknown,
  });
  await expect(log.mailById('no such id')).resolves.toBeUndefined();
});
