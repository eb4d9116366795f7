import { execFileSync } from 'node:child_process';
import { runCli } from '../support/run-cli.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { Visitor } from '../support/visitor.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb();
  await web.rows(`insert into unit (code, name) values ('50.1', 'Sozialamt')`);
  await web.rows(`insert into employee (number, family_name) values ('004711', 'Börste')`);
});
afterAll(() => web?.close());

const user = (...argv: string[]) => runCli(web, 'user', ...argv);
const EMAIL = 'tina@kreis-musterland.example';

describe('verbleib user', () => {
  it('add makes an account with its roles and prints a link that sets the password', async () => {
    const roles = ['manager:50.1@2026-12-01..31.12.2026', 'auditor'];
    const who = ['Tina@Kreis-Musterland.example', '--name', 'Tina Börste', '--employee', '004711'];
    const added = await user('add', ...who, '--json', '--role', ...roles);
    expect([added.stderr, added.code]).toEqual(['', 0]);
    const made = JSON.parse(added.stdout) as { account: string; email: string; link: string };
    expect(made).toEqual({ account: expect.any(String), email: EMAIL, link: expect.stringContaining('/invitation/') });
    const listed = await user('list', '--json');
    expect(JSON.parse(listed.stdout)).toContainEqual({
      account: made.account,
      email: EMAIL,
      name: 'Tina Börste',
      state: 'invited',
      linked: true,
      roles: ['auditor', 'manager:50.1@2026-12-01..2026-12-31'],
      second_factor: false,
      last_sign_in_at: null,
    });
    const page = await new Visitor(web.url).get(new URL(made.link).pathname);
    expect(page.body).toContain(EMAIL);
    const reset = await user('reset', EMAIL);
    expect(reset.stdout).toMatch(/gültig 2 Stunden:\n\S+\/reset\/[\w-]{43}\n/);
  });

  it.each([
    ['an address that is taken', ['add', EMAIL, '--name', 'X'], 'gibt es schon ein Konto'],
    ['an unknown unit', ['add', 'x@a.example', '--name', 'X', '--role', 'manager:99'], 'Kürzel „99“ gibt es nicht'],
    ['a reset without an account', ['reset', 'x@a.example'], 'gibt es kein Konto'],
  ])('refuses %s in words, with exit 2', async (_, argv, words) => {
    const refused = await user(...argv);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(words);
    expect(await web.rows(`select from account where login = 'x@a.example'`)).toHaveLength(0);
  });

  it('add takes a password from standard input, by the rules', () => {
    const env = {
      PATH: process.env['PATH'],
      VERBLEIB_DATA_DIR: web.dataDir,
      DATABASE_URL: web.settings.database.url,
      VERBLEIB_NOW: web.clock.now().toString(),
    };
    const add = (input: string) =>
      execFileSync(
        process.execPath,
        [
          'dist/main.js',
          'user',
          'add',
          'udo@kreis-musterland.example',
          '--name',
          'Udo',
          '--role',
          'hr',
          '--password-stdin',
        ],
        { input, env, stdio: ['pipe', 'pipe', 'pipe'] },
      ).toString();
    expect(() => add('passwort')).toThrow(/mindestens 12/);
  });
});
