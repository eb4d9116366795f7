import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Deliver } from '../../src/mail/deliver.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { mailRow, putMail, TestComposer } from '../support/test-composer.js';

let test: TestApp;
let composer: TestComposer;
beforeAll(async () => {
  test = await startTestApp();
  composer = TestComposer.in(test);
});
afterAll(() => test?.close());

describe('without a mail server', () => {
  it('puts each mail into the maildrop, once, under a name that tells nothing about anyone', async () => {
    const id = await putMail(test, { name: 'Jörg Müßig', address: 'joerg.muessig@kreis-musterland.example' });
    await expect(test.app.get(Deliver).deliver()).resolves.toEqual({ sent: 1, failed: 0, deferred: 0, obsolete: 0 });

    const file = `2026-11-22-${id}.eml`;
    expect(await readdir(join(test.dataDir, 'maildrop'))).toEqual([file]);
    const path = join(test.dataDir, 'maildrop', file);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(`Message-ID: <${id}@kreis-musterland.example>\r\n`);
    expect(text).toContain('Date: Sun, 22 Nov 2026 11:00:00 +0000\r\n');
    const row = await mailRow(test, id);
    expect(row).toMatchObject({ state: 'sent', response: `maildrop/${file}`, attempts: 1 });
    expect(row.subject).toBe('Grüße an Jörg Müßig: 12 von 14 Verträgen enden');

    await expect(test.app.get(Deliver).deliver()).resolves.toEqual({ sent: 0, failed: 0, deferred: 0, obsolete: 0 });
  });

  it('ends a mail whose cause went away as obsolete, with the reason', async () => {
    composer.make = () => ({ obsolete: 'Der Vertrag ist verlängert.' });
    const id = await putMail(test);
    await expect(test.app.get(Deliver).deliver()).resolves.toMatchObject({ obsolete: 1, sent: 0 });
    expect(await mailRow(test, id)).toMatchObject({ state: 'obsolete', response: 'Der Vertrag ist verlängert.' });
  });

  it('keeps a mail whose composer is missing, and says so', async () => {
    const id = await putMail(test, { purpose: 'unknown' });
    await expect(test.app.get(Deliver).deliver()).resolves.toMatchObject({ deferred: 1, sent: 0 });
    const row = await mailRow(test, id);
    expect(row).toMatchObject({ state: 'pending', attempts: 1 });
    expect(row.response).toContain('„unknown“');
  });
});
