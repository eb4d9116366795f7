import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PLAN = ['plan', '--end', '2026-12-31', '--json'];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbleib-config-'));
  for (const file of ['default.yaml', 'custom-environment-variables.yaml'])
    await copyFile(`config/${file}`, join(folder, file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the command line with a local.yaml and variables; the data directory must never be reached. */
async function start(local: string, env: Record<string, string> = {}): Promise<{ code: unknown; stderr: string }> {
  await writeFile(join(folder, 'local.yaml'), local);
  const { NODE_OPTIONS: _jest, VERBLEIB_NOW: _now, ...outer } = process.env;
  return run(process.execPath, ['dist/main.js', 'migrate', '--status', '--data-dir', join(folder, 'data')], {
    env: { ...outer, NODE_CONFIG_DIR: folder, DEFAULT_LOCALE: 'de', ...env },
  }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: unknown; stderr: string }) => error,
  );
}

describe('a start with settings that cannot be used stops with exit 78, one line and no value', () => {
  it.each([
    ['a wrong value', 'http:\n  port: geheim', {}, 'Einstellung http.port (PORT) ist nicht verwendbar'],
    ['a wrong variable', '', { SMTP_URL: 'geheim' }, 'Einstellung mail.smtpUrl (SMTP_URL) ist nicht verwendbar'],
    [
      'an unknown key',
      'mail:\n  smtpUlr: geheim',
      {},
      'Unbekannte Einstellung mail.smtpUlr. Meinten Sie mail.smtpUrl?',
    ],
    ['an unknown variable', '', { VERBLEIB_DATA: 'geheim' }, 'Unbekannte Einstellung VERBLEIB_DATA.'],
    [
      'a fixed clock in production',
      '',
      { NODE_ENV: 'production', VERBLEIB_NOW: '2026-11-22T12:00:00Z' },
      'Einstellung now (VERBLEIB_NOW) ist nicht verwendbar; erwartet: leer, wenn NODE_ENV=production.',
    ],
    ['a file that is no YAML', 'mail:\n  smtpUrl: geheim\n from: [', {}, 'Die Konfiguration ist nicht lesbar:'],
  ])('%s', async (_, local, env, message) => {
    const { code, stderr } = await start(local, env);
    expect(stderr).toContain(message);
    expect(code).toBe(78);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('geheim');
  });
});

it('takes its settings from its own folder, wherever it was called from, and an empty list of closed days as none', async () => {
  const { NODE_OPTIONS: _jest, VERBLEIB_NOW: _now, ...outer } = process.env;
  const { stdout, stderr } = await run(process.execPath, [join(process.cwd(), 'dist/main.js'), ...PLAN], {
    cwd: tmpdir(),
    env: { ...outer, OFFICE_CLOSED: '' },
  });
  const due = (JSON.parse(stdout) as { rule: string; due: string }[]).find(({ rule }) => rule === 'T6')?.due;
  expect([due, stderr]).toEqual(['2026-12-31', '']);
});
